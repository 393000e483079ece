"""A page as regions in reading order: the cells of its tables and the columns of its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from plainspeak.pdf.contents import without_contents
from plainspeak.pdf.flow import parts, parts_of
from plainspeak.pdf.grids import Cell, Grid, grids
from plainspeak.pdf.lines import Line, lines
from plainspeak.pdf.page import Box, Integers, Page, boxes_turned
from plainspeak.pdf.word_columns import Words
from plainspeak.pdf.words import turns, words

_ON_THE_LINE = 2.0
"""Text may reach so many points into the line above a table."""


class Region(NamedTuple):
    """Lines that are read from top to bottom: a column, a cell, or the whole page."""

    page: int
    turn: int
    lines: tuple[Line, ...]
    table: int = 0
    """Which table of its page, from 1; 0 outside tables."""
    row: int = 0
    cell: int = 0
    box: Box | None = None
    """Of a table cell with drawn lines: the cell."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A page, put in order."""

    regions: tuple[Region, ...]
    """In reading order; text that runs in another direction than most comes last."""
    has_contents: bool
    """Whether a table of contents stood on it, which is left out."""


def layout(page: Page) -> Layout:
    """Put the words of a page in order."""
    sorter = _Sorter(page)
    found = tuple(region for turn in turns(page) for region in sorter.regions(turn))
    return Layout(found, sorter.has_contents)


class _Sorter:
    """Parts the words of a page into regions, and numbers its tables."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tables = 0
        self.has_contents = False

    def regions(self, turn: int) -> Iterator[Region]:
        """The regions of the text that is turned by `turn`."""
        page = self._page
        every = words(page, turn)
        free = without_contents(every)
        self.has_contents |= len(free) < len(every)
        for grid in grids(boxes_turned(page.rules, turn, page.width, page.height)) if len(free) else []:
            inside = _inside(grid, every, free)
            if not inside:
                continue
            above = free[every.boxes[free, 3] <= grid.box.top + _ON_THE_LINE]
            yield from self._flow(turn, every, above)
            yield from self._cells(turn, every, inside)
            free = free[np.isin(free, np.concatenate((above, *inside.values())), invert=True)]
        yield from self._flow(turn, every, free)

    def _cells(self, turn: int, words: Words, inside: dict[Cell, Integers]) -> Iterator[Region]:
        self._tables += 1
        for cell, rows in zip(inside, lines(words, [here.tolist() for here in inside.values()]), strict=True):
            for part in parts_of(words, rows):
                for some in [part.lines] if part.lines else [piece for row in part.rows for piece in row]:
                    yield Region(self._page.number, turn, some, self._tables, cell.row, cell.column, cell.box)

    def _flow(self, turn: int, words: Words, free: Integers) -> Iterator[Region]:
        for part in parts(words, free.tolist()):
            if part.lines:
                yield Region(self._page.number, turn, part.lines)
            self._tables += bool(part.rows)
            for number, row in enumerate(part.rows, 1):
                for column, cell in enumerate(row, 1):
                    yield Region(self._page.number, turn, cell, self._tables, number, column)


def _inside(grid: Grid, words: Words, free: Integers) -> dict[Cell, Integers]:
    """The words in each cell that has some: those whose middle lies in it."""
    x0, top, x1, bottom = words.boxes[free].T
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    inside = {}
    for cell in grid.cells:
        here = (x >= cell.box.x0) & (x <= cell.box.x1) & (y >= cell.box.top) & (y <= cell.box.bottom)
        if here.any():
            inside[cell] = free[here]
    return inside
