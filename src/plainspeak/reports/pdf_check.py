"""Reads a marked copy of a PDF again: the same text, and every highlight over its words."""

import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from plainspeak.document import Document
from plainspeak.errors import OutputError, UnreadableFile
from plainspeak.limits import Limits
from plainspeak.pdf.doubles import doubles
from plainspeak.pdf.engines import ENGINES, OpenFile
from plainspeak.pdf.page import Box, Flags, Frame, Glyphs, Numbers, Page
from plainspeak.reports.pdf_marks import frame

_DRAWN_OVER = 0.4
"""Letters that share this part of their width and height are drawn over each other."""
_SMALL = 0.85
"""Letters set smaller than this part of the largest may be the number of a footnote, which is no part of the text."""
_HINT = "Please report this, with the file if you may share it."


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight that was written."""

    number: int
    """Which of the marked findings it belongs to, from 1."""
    page: int
    """From 1."""
    name: str
    words: tuple[str, ...]
    """What each of its boxes should lie over."""


def check_copy(data: bytes, document: Document, marks: Sequence[Mark]) -> None:
    """Raise `OutputError` unless `data` has the text of `document` and each mark lies over its words."""
    from plainspeak.loaders.pdf import load

    try:
        again = load(data, document.path, Limits())
    except UnreadableFile as err:
        raise OutputError(f"The marked copy of {document.path} could not be read again.", _HINT) from err
    if again.text != document.text:
        raise OutputError(f"The text of the marked copy of {document.path} is not the same.", _HINT)
    missed = misplaced(data, document.path, marks)
    if missed:
        raise OutputError(f"{len(missed)} of {len(marks)} marks in {document.path} would be out of place.", _HINT)


def misplaced(data: bytes, path: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks of a copy that neither engine finds over their words."""
    quads = _quads(data)
    left = list(marks)
    for engine in ENGINES:
        if left:
            try:
                file = engine(data, path)
            except UnreadableFile:
                continue
            left = _missed(file, left, quads)
            file.close()
    return left


def _missed(file: OpenFile, marks: Iterable[Mark], quads: dict[str, list[Box]]) -> list[Mark]:
    by_page: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_page[mark.page].append(mark)
    missed: list[Mark] = []
    for number, there in by_page.items():
        glyphs = _glyphs(file.page(number - 1))
        missed += [mark for mark in there if not _lies_over(quads.get(mark.name, []), glyphs, mark.words)]
    return missed


def _glyphs(page: Page) -> Glyphs:
    repeats, _ = doubles(page.glyphs)
    return page.glyphs.only(~repeats)


def _lies_over(boxes: Sequence[Box], glyphs: Glyphs, words: Sequence[str]) -> bool:
    """Whether the letters whose middle lies in each box are those of the words that belong there.

    Letters of something else drawn across the words, as a stamp, may lie there too, and the number of a footnote.
    """
    if len(boxes) != len(words) or not len(glyphs):
        return False
    x, y = glyphs.middles
    for box, text in zip(boxes, words, strict=True):
        inside = glyphs.only((x >= box.x0) & (x <= box.x1) & (y >= box.top) & (y <= box.bottom))
        small = inside.sizes < _SMALL * inside.sizes.max(initial=0)
        apart = inside.only(~(_drawn_over(inside.boxes) | small))
        if not _letters("".join(apart.texts)) <= _letters(text) <= _letters("".join(inside.texts)):
            return False
    return True


def _drawn_over(boxes: Numbers) -> Flags:
    """For each box whether it lies over much of another one."""
    sizes = boxes[:, 2:] - boxes[:, :2]
    common = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:]) - np.maximum(boxes[:, None, :2], boxes[None, :, :2])
    over: Flags = np.all(common > _DRAWN_OVER * np.minimum(sizes[:, None], sizes[None, :]), axis=2)
    np.fill_diagonal(over, val=False)
    flags: Flags = np.any(over, axis=1)
    return flags


def _letters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalnum())


def _quads(data: bytes) -> dict[str, list[Box]]:
    """The boxes of every highlight of ours on the page as it is shown, by its name."""
    import pikepdf

    found: dict[str, list[Box]] = {}
    with pikepdf.open(io.BytesIO(data)) as copy:
        for page in copy.pages:
            place = frame(page)
            for annotation in page.obj.get("/Annots", []):
                if annotation.get("/Subtype") == pikepdf.Name.Highlight and "/NM" in annotation:
                    found[str(annotation.NM)] = list(_boxes(annotation.QuadPoints, place))
    return found


def _boxes(points: Any, place: Frame) -> Iterable[Box]:
    numbers = [float(number) for number in points]
    for index in range(0, len(numbers), 8):
        xs, ys = numbers[index : index + 8 : 2], numbers[index + 1 : index + 8 : 2]
        yield place.box_to_page(min(xs), min(ys), max(xs), max(ys))
