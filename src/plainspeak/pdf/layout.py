"""A page as regions in reading order: the cells of its tables and the columns of its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from plainspeak.pdf.contents import without_contents
from plainspeak.pdf.flow import parts
from plainspeak.pdf.grids import Cell, Grid, grids
from plainspeak.pdf.lines import Line
from plainspeak.pdf.page import Box, Page, boxes_turned
from plainspeak.pdf.words import Word, turns, words

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
        for grid in grids(boxes_turned(page.rules, turn, page.width, page.height)) if free else []:
            inside = _inside(grid, free)
            if not any(inside.values()):
                continue
            above = [word for word in free if word.box.bottom <= grid.box.top + _ON_THE_LINE]
            taken = {id(word) for some in (above, *inside.values()) for word in some}
            yield from self._flow(turn, above)
            yield from self._cells(turn, grid, inside)
            free = [word for word in free if id(word) not in taken]
        yield from self._flow(turn, free)

    def _cells(self, turn: int, grid: Grid, inside: dict[Cell, list[Word]]) -> Iterator[Region]:
        self._tables += 1
        for cell in grid.cells:
            for part in parts(inside[cell]) if inside[cell] else ():
                for lines in [part.lines] if part.lines else [piece for row in part.rows for piece in row]:
                    yield Region(self._page.number, turn, lines, self._tables, cell.row, cell.column, cell.box)

    def _flow(self, turn: int, free: list[Word]) -> Iterator[Region]:
        for part in parts(free):
            if part.lines:
                yield Region(self._page.number, turn, part.lines)
            self._tables += bool(part.rows)
            for number, row in enumerate(part.rows, 1):
                for column, lines in enumerate(row, 1):
                    yield Region(self._page.number, turn, lines, self._tables, number, column)


def _inside(grid: Grid, free: list[Word]) -> dict[Cell, list[Word]]:
    """The words in each cell: those whose middle lies in it."""
    edges = np.array([word.box for word in free]).reshape(-1, 4)
    x, y = (edges[:, 0] + edges[:, 2]) / 2, (edges[:, 1] + edges[:, 3]) / 2
    inside: dict[Cell, list[Word]] = {}
    for cell in grid.cells:
        x0, top, x1, bottom = cell.box
        here = (x >= x0) & (x <= x1) & (y >= top) & (y <= bottom)
        inside[cell] = [free[index] for index in np.flatnonzero(here).tolist()]
    return inside
