"""Highlights and notes for a PDF, from places on the page as it is shown."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from plainspeak.document import Document
from plainspeak.finding import Finding, Severity
from plainspeak.origins import OnPage
from plainspeak.pdf.page import Box, Frame

if TYPE_CHECKING:
    import pikepdf

_AUTHOR = "plainspeak"
_COLOURS: dict[Severity, tuple[float, ...]] = {
    Severity.ERROR: (1.0, 0.72, 0.70),
    Severity.WARNING: (1.0, 0.90, 0.45),
    Severity.NOTE: (0.76, 0.90, 1.0),
}
"""Pale enough to read black text through, each apart from the others in lightness too."""
_LONG = 60
"""Marks over more characters than this are paler, so that the words marked inside a marked sentence stand out."""
_PRINTED = 4
_KEEPS_ITS_SIZE = 4 + 8 + 16
_ICON = 20.0
_APART = 3.0
"""Words of one line further apart than this many times their height are marked apart."""
_DEEPEST_PAGE_TREE = 64

Boxes = list[tuple[Box, str]]
"""The box of the words of a finding on each line, and these words."""


def boxes_by_page(document: Document, start: int, end: int) -> dict[int, Boxes]:
    """Where the characters `start` to `end` stand: for each page one box a line, or more where they stand apart."""
    pages: dict[int, Boxes] = defaultdict(list)
    last: OnPage | None = None
    for segment in document.segments_between(start, end):
        origin = segment.origin
        if not isinstance(origin, OnPage):
            continue
        box = Box(origin.x0, origin.top, origin.x1, origin.bottom)
        text = document.text[segment.start : segment.end]
        boxes = pages[origin.page]
        if last is not None and (last.page, last.line) == (origin.page, origin.line) and _are_near(boxes[-1][0], box):
            boxes[-1] = (_around(boxes[-1][0], box), boxes[-1][1] + text)
        else:
            boxes.append((box, text))
        last = origin
    return pages


def _are_near(a: Box, b: Box) -> bool:
    """Whether there is no more than a wide space between two boxes of one line, which may run in any direction."""
    thickness = max(min(a.width, a.height), min(b.width, b.height))
    apart = max(max(a.x0, b.x0) - min(a.x1, b.x1), max(a.top, b.top) - min(a.bottom, b.bottom))
    return apart <= _APART * thickness


def frame(page: "pikepdf.Page") -> Frame:
    """How user space maps to the page as it is shown."""
    media = _rectangle(_inherited(page.obj, "/MediaBox")) or (0.0, 0.0, 612.0, 792.0)
    crop = _rectangle(_inherited(page.obj, "/CropBox")) or media
    shown = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    if shown[0] >= shown[2] or shown[1] >= shown[3]:
        shown = media
    return Frame(*shown, int(_inherited(page.obj, "/Rotate") or 0) % 360)


def _inherited(node: Any, key: str) -> Any:
    """An entry of a page, or of the nearest node of the page tree above it that has one."""
    for _ in range(_DEEPEST_PAGE_TREE):
        if node is None or key in node:
            break
        node = node.get("/Parent")
    return None if node is None else node.get(key)


def _rectangle(value: Any) -> tuple[float, float, float, float] | None:
    try:
        a, b, c, d = (float(number) for number in value)
    except (TypeError, ValueError):
        return None
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _around(a: Box, b: Box) -> Box:
    return Box(min(a.x0, b.x0), min(a.top, b.top), max(a.x1, b.x1), max(a.bottom, b.bottom))


def highlight(
    copy: "pikepdf.Pdf", place: Frame, boxes: Boxes, finding: Finding, words: Sequence[str], name: str, now: datetime
) -> "pikepdf.Dictionary":
    """A highlight over some boxes of one page."""
    import pikepdf

    quads = [_quad(box, place) for box, _ in boxes]
    flat = [number for quad in quads for point in quad for number in point]
    rectangle = [min(flat[::2]), min(flat[1::2]), max(flat[::2]), max(flat[1::2])]
    colour = _COLOURS[finding.severity]
    if finding.end - finding.start > _LONG:
        colour = tuple((part + 1) / 2 for part in colour)
    made = _annotation(pikepdf.Name.Highlight, rectangle, colour, words, name, now)
    made.QuadPoints = _numbers(flat)
    made.AP = pikepdf.Dictionary(N=_appearance(copy, quads, rectangle, colour))
    made.Subj = finding.rule
    made.F = _PRINTED
    return made


def note(place: Frame, words: Sequence[str], now: datetime) -> "pikepdf.Dictionary":
    """A note in the upper left corner of a page."""
    import pikepdf

    x, y = place.point_from_page(_ICON, _ICON)
    rectangle = [x, y - _ICON, x + _ICON, y]
    made = _annotation(pikepdf.Name.Text, rectangle, _COLOURS[Severity.WARNING], words, "plainspeak-summary", now)
    made.Name = pikepdf.Name.Note
    made.Subj = "Summary"
    made.F = _KEEPS_ITS_SIZE
    return made


def _annotation(
    kind: "pikepdf.Name",
    rectangle: Sequence[float],
    colour: Sequence[float],
    words: Sequence[str],
    name: str,
    now: datetime,
) -> "pikepdf.Dictionary":
    import pikepdf

    date = now.strftime("D:%Y%m%d%H%M%SZ")
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=kind,
        Rect=_numbers(rectangle),
        C=_numbers(colour),
        Contents=_text(words),
        T=_AUTHOR,
        NM=name,
        M=date,
        CreationDate=date,
    )


def _quad(box: Box, place: Frame) -> list[tuple[float, float]]:
    """The corners in the order every viewer reads: upper left, upper right, lower left, lower right.

    The standard says another order, which none follows (pdf-association/pdf-issues#68).
    """
    corners = ((box.x0, box.top), (box.x1, box.top), (box.x0, box.bottom), (box.x1, box.bottom))
    return [place.point_from_page(x, y) for x, y in corners]


def _appearance(
    copy: "pikepdf.Pdf", quads: list[list[tuple[float, float]]], rectangle: list[float], colour: Sequence[float]
) -> "pikepdf.Stream":
    """What a viewer draws: the quads filled, darkening what is below like a marker pen."""
    import pikepdf

    drawing = [f"{' '.join(_number(part) for part in colour)} rg /Marker gs"]
    for quad in quads:
        a, b, c, d = (f"{_number(x)} {_number(y)}" for x, y in quad)
        drawing.append(f"{a} m {b} l {d} l {c} l h f")
    marker = pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, BM=pikepdf.Name.Multiply)
    return copy.make_stream(
        "\n".join(drawing).encode("ascii"),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=_numbers(rectangle),
        Resources=pikepdf.Dictionary(ExtGState=pikepdf.Dictionary(Marker=marker)),
        Group=pikepdf.Dictionary(S=pikepdf.Name.Transparency),
    )


def _numbers(values: Sequence[float]) -> "pikepdf.Array":
    import pikepdf

    return pikepdf.Array([float(_number(value)) for value in values])


def _number(value: float) -> str:
    return f"{value:.3f}"


def _text(lines: Sequence[str]) -> str:
    """The lines as one text, without characters that nobody can see."""
    return "\r".join("".join(character for character in line if character.isprintable()) for line in lines)
