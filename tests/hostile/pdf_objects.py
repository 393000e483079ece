"""Writes PDFs object by object, so that a test can give any of them a wrong number, a circle or a bomb."""

import zlib
from collections.abc import Mapping

from tests.hostile.zip_files import packed_zeros

_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> "
    "/XObject << /X 10 0 R >> >> >>"
)
HARD = b"BT /F1 12 Tf 72 700 Td (We will utilise the room.) Tj ET "


def stream(data: bytes, entries: str = "") -> bytes:
    """A stream object."""
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


def packed(data: bytes, times: int = 1) -> bytes:
    """A stream that is packed, so many times over."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, f"/Filter [{' /FlateDecode' * times}]")


def swollen(megabytes: int) -> bytes:
    """A stream that unpacks to so many megabytes of spaces."""
    return stream(b"\x78\xda" + packed_zeros(megabytes), "/Filter /FlateDecode")


def pdf_file(changed: Mapping[int, str | bytes] | None = None, *, trailer: str = "", start: int | None = None) -> bytes:
    """A PDF of one page with a hard sentence on it, with these objects changed or added.

    1 is the catalogue, 2 the tree of pages, 3 the page, 4 what is drawn on it, 5 its font and 10 its form.
    """
    objects: dict[int, str | bytes] = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: _PAGE,
        4: stream(HARD),
        5: _FONT,
    }
    body, places = b"%PDF-1.7\n", {}
    pieces, length = [body], len(body)
    for number, content in sorted((objects | dict(changed or {})).items()):
        raw = content.encode("latin-1") if isinstance(content, str) else content
        places[number] = length
        pieces.append(b"%d 0 obj\n%b\nendobj\n" % (number, raw))
        length += len(pieces[-1])
    rows = "".join(f"{number} 1\n{place:010} 00000 n \n" for number, place in places.items())
    pieces.append(f"xref\n0 1\n0000000000 65535 f \n{rows}".encode())
    pieces.append(f"trailer << /Size {max(places) + 1} /Root 1 0 R {trailer} >>\n".encode())
    pieces.append(f"startxref\n{length if start is None else start}\n%%EOF\n".encode())
    return b"".join(pieces)


def drawn(contents: bytes, **entries: str) -> bytes:
    """A PDF with this drawn below the hard sentence."""
    return pdf_file({4: stream(HARD + contents)})


def with_page(entries: str) -> bytes:
    """A PDF whose page has these entries in front of its own."""
    return pdf_file({3: _PAGE.replace("<< /Type /Page ", f"<< /Type /Page {entries} ", 1)})


def boxed(box: str) -> bytes:
    """A PDF whose page has this size."""
    return pdf_file({3: _PAGE.replace("[0 0 595 842]", box)})
