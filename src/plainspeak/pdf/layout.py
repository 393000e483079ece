"""A page as regions in reading order: the cells of its tables and the columns of its text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from plainspeak.pdf.flow import parts
from plainspeak.pdf.grids import Cell, Grid, grids
from plainspeak.pdf.lines import Line
from plainspeak.pdf.page import Box, Page, turned
from plainspeak.pdf.words import Word, turns, words


@dataclass(frozen=True, slots=True)
class Region:
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


@dataclass(slots=True)
class _Tables:
    """Counts the tables of a page."""

    number: int = 0
    cells: dict[int, int] = field(default_factory=dict)


def regions(page: Page) -> list[Region]:
    """The regions of the page in reading order; text that runs in another direction than most comes last."""
    count = _Tables()
    return [region for turn in turns(page) for region in _regions(page, turn, count)]


def _regions(page: Page, turn: int, count: _Tables) -> Iterator[Region]:
    free = words(page, turn)
    drawn = grids([turned(rule, turn, page.width, page.height) for rule in page.rules]) if free else []
    for grid in drawn:
        inside = _inside(grid, free)
        if not any(inside.values()):
            continue
        above = [word for word in free if word.box.bottom <= grid.box.top + 2]
        taken = {id(word) for found in inside.values() for word in found}
        yield from _flow(page, turn, above, count)
        count.number += 1
        yield from _cells(page, turn, grid, inside, count.number)
        taken.update(id(word) for word in above)
        free = [word for word in free if id(word) not in taken]
    yield from _flow(page, turn, free, count)


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


def _cells(page: Page, turn: int, grid: Grid, inside: dict[Cell, list[Word]], table: int) -> Iterator[Region]:
    for cell in grid.cells:
        for part in parts(inside[cell]):
            pieces = [part.lines] if part.lines else [piece for row in part.rows for piece in row]
            for piece in pieces:
                yield Region(page.number, turn, piece, table, cell.row, cell.column, cell.box)


def _flow(page: Page, turn: int, free: list[Word], count: _Tables) -> Iterator[Region]:
    for part in parts(free):
        if part.lines:
            yield Region(page.number, turn, part.lines)
        if part.rows:
            count.number += 1
            for number, row in enumerate(part.rows, 1):
                for column, piece in enumerate(row, 1):
                    yield Region(page.number, turn, piece, count.number, number, column)
