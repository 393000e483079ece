"""Writes small PDFs for tests: text at a place, lines, pictures, turned and cropped pages.

Places are given as a reader sees them on an upright page: points from the left and from the top of the MediaBox.
"""

from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842
_FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Courier", "F4": "Times-Italic"}
COURIER_WIDTH = 0.6
"""Every character of Courier is this many font sizes wide."""


@dataclass(frozen=True)
class Sheet:
    """One page: what is drawn on it, and further entries of its dictionary."""

    drawing: str
    entries: str = ""


def text(
    x: float, y: float, words: str, size: float = 11, font: str = "F1", matrix: str = "1 0 0 1", mode: int = 0
) -> str:
    """Draw `words` with their baseline at (x, y). `matrix` turns them, `mode` is PDF's text rendering mode."""
    string = words.encode("cp1252").decode("latin-1")
    for special in "\\()":
        string = string.replace(special, f"\\{special}")
    return f"BT {mode} Tr /{font} {size} Tf {matrix} {x} {HEIGHT - y} Tm ({string}) Tj ET\n"


def prose(x: float, y: float, words: str, columns: int, size: float = 10, step: float = 12, font: str = "F3") -> str:
    """Draw `words` as lines of at most `columns` characters of Courier, each `step` points below the last."""
    lines, line = [], ""
    for word in words.split(" "):
        if line and len(line) + 1 + len(word) > columns:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    return "".join(text(x, y + step * number, line, size, font) for number, line in enumerate(lines))


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    """Draw a straight line."""
    return f"0.5 w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n"


def box(x0: float, y0: float, x1: float, y1: float) -> str:
    """Draw the outline of a rectangle."""
    return f"0.5 w {x0} {HEIGHT - y1} {x1 - x0} {y1 - y0} re S\n"


def picture(x0: float, y0: float, x1: float, y1: float) -> str:
    """Draw a grey picture."""
    return f"q {x1 - x0} 0 0 {y1 - y0} {x0} {HEIGHT - y1} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"


def pdf(*sheets: Sheet | str, trailer: str = "") -> bytes:
    """A PDF of these pages."""
    fonts = " ".join(
        f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for key, name in _FONTS.items()
    )
    whole = [sheet if isinstance(sheet, Sheet) else Sheet(sheet) for sheet in sheets]
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(whole)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(whole)} >>"]
    for number, sheet in enumerate(whole):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /Font << {fonts} >> >> "
            f"/Contents {4 + 2 * number} 0 R {sheet.entries} >>"
        )
        objects.append(f"<< /Length {len(sheet.drawing)} >>\nstream\n{sheet.drawing}\nendstream")
    return _file(objects, trailer)


def _file(objects: list[str], trailer: str) -> bytes:
    data, places = "%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    data += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    return data.encode("latin-1")
