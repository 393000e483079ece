"""The text of one paragraph of a slide, piece by piece."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from plainspeak.document import MarkKind
from plainspeak.ooxml.names import ALTERNATIVES, MATHS_TEXT
from plainspeak.ooxml.runs import choice
from plainspeak.powerpoint import names

Marks = frozenset[MarkKind]
_RUNS = (names.RUN, names.FIELD)


class Piece(NamedTuple):
    """An element with text, or a line break, and what its text is marked as."""

    element: etree._Element
    marks: Marks


def pieces(paragraph: etree._Element) -> Iterator[Piece]:
    """Everything a reader sees in an `a:p`, in order. The number of the slide is left out: nobody wrote it."""
    for child in paragraph:
        if child.tag == names.LINE_BREAK:
            yield Piece(child, frozenset())
        elif child.tag in _RUNS and child.get("type") != "slidenum":
            marks = _marks(child.find(names.RUN_PROPERTIES))
            yield from (Piece(text, marks) for text in child.iterchildren(names.TEXT))
        elif child.tag == ALTERNATIVES:
            for branch in choice(child):
                yield from (Piece(text, frozenset()) for text in branch.iter(MATHS_TEXT))


def _marks(properties: etree._Element | None) -> Marks:
    if properties is None:
        return frozenset()
    marks = {MarkKind.LINK} if properties.find(names.LINK) is not None else set()
    if properties.get("lang", "")[:2].lower() not in ("", "en", "x-"):
        marks.add(MarkKind.FOREIGN)
    return frozenset(marks)
