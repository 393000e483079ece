"""Cuts a run of a Word file in pieces, so that something can be said of some of its characters.

What the run holds is moved, never copied: a drawing or the mark of a footnote exists once. Only the formatting is copied.
"""

from bisect import bisect_right
from collections.abc import Collection
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from plainspeak.ooxml import names
from plainspeak.ooxml.runs import part_text


class Cut(NamedTuple):
    """A place in a run where a stretch of characters starts or ends.

    What takes no room in the text, as the mark of a footnote, stays out of a stretch at both its ends: it comes after the
    end and before the start at the same offset.
    """

    offset: int
    starts: bool


class Pieces(NamedTuple):
    """The runs that one run became, by the offset at which their characters start, and by that at which they end."""

    starting: dict[int, etree._Element]
    ending: dict[int, etree._Element]

    def between(self, start: int, end: int) -> list[etree._Element]:
        """The runs of the characters `start` to `end`."""
        return [run for offset, run in sorted(self.starting.items()) if start <= offset < end]


def cut(run: etree._Element, cuts: Collection[Cut]) -> Pieces:
    """Cut a `w:r` where it stands. The first piece is the run itself."""
    _cut_texts(run, sorted({it.offset for it in cuts}))
    ordered = sorted(set(cuts))
    pieces = Pieces({}, {})
    piece, number, start, position = run, -1, 0, 0
    for child in [child for child in run if child.tag != names.RUN_PROPERTIES]:
        length = len(part_text(child))
        passed = bisect_right(ordered, (position, length > 0))
        if passed != number:
            piece = run if number < 0 else _new_run_after(piece)
            number, start = passed, position
        if piece is not run:
            piece.append(child)
        position += length
        if length:
            pieces.starting[start] = piece
            pieces.ending[position] = piece
    return pieces


def _cut_texts(run: etree._Element, offsets: list[int]) -> None:
    position = 0
    for child in list(run):
        text = part_text(child)
        inside = [offset - position for offset in offsets if position < offset < position + len(text)]
        position += len(text)
        if inside:
            parts = [text[start:end] for start, end in zip([0, *inside], [*inside, len(text)], strict=True)]
            child.text = parts[0]
            child.set(names.SPACE, "preserve")
            for part in reversed(parts[1:]):
                rest = etree.Element(names.TEXT, {names.SPACE: "preserve"})
                rest.text = part
                child.addnext(rest)


def _new_run_after(run: etree._Element) -> etree._Element:
    new = etree.Element(names.RUN)
    properties = run.find(names.RUN_PROPERTIES)
    if properties is not None:
        new.append(deepcopy(properties))
    run.addnext(new)
    return new
