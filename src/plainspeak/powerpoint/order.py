"""Puts the shapes of a slide in the order in which people read them."""

from collections.abc import Iterable, Iterator

from lxml import etree

from plainspeak.ooxml.names import ALTERNATIVES
from plainspeak.ooxml.runs import choice
from plainspeak.powerpoint import names
from plainspeak.powerpoint.placeholders import TITLES, Placeholders, kind_of

_SHAPES = {names.SHAPE, names.CONNECTOR, names.GROUP, names.PICTURE, names.FRAME}
# Shapes set side by side by hand are seldom exactly level: 0.3 inches, in the units of a slide (914,400 an inch).
_LEVEL_WITHIN = 274_320


def in_reading_order(container: etree._Element, placeholders: Placeholders) -> list[etree._Element]:
    """The shapes of a slide or a group: the title first, then from top to bottom, and from left to right where level.

    In the file they stand in the order in which they cover each other.
    """
    placed = [(kind_of(shape) not in TITLES, *placeholders.place(shape), shape) for shape in _shapes(container)]
    ordered: list[tuple[bool, int, int, etree._Element]] = []
    for row in _rows(sorted(placed, key=lambda it: it[:2])):
        ordered += sorted(row, key=lambda it: (it[0], it[2]))
    return [shape for *_, shape in ordered]


def _rows(
    placed: Iterable[tuple[bool, int, int, etree._Element]],
) -> Iterator[list[tuple[bool, int, int, etree._Element]]]:
    row: list[tuple[bool, int, int, etree._Element]] = []
    for item in placed:
        if row and (item[0] != row[0][0] or item[1] - row[0][1] > _LEVEL_WITHIN):
            yield row
            row = []
        row.append(item)
    if row:
        yield row


def _shapes(container: etree._Element) -> Iterator[etree._Element]:
    for child in container:
        if child.tag in _SHAPES:
            yield child
        elif child.tag == ALTERNATIVES:
            for branch in choice(child):
                yield from _shapes(branch)
