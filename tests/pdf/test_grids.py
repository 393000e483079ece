"""Which cells the lines of a page make."""

import numpy as np
import pytest

from plainspeak.pdf.grids import grids
from plainspeak.pdf.page import Box, Numbers


def level(y: float, x0: float, x1: float) -> Box:
    return Box(x0, y, x1, y)


def upright(x: float, y0: float, y1: float) -> Box:
    return Box(x, y0, x, y1)


FRAME = [level(0, 0, 200), level(100, 0, 200), upright(0, 0, 100), upright(200, 0, 100)]

CASES = {
    "nothing": ([], []),
    "lines that do not meet": ([level(10, 0, 100), level(30, 0, 100), upright(300, 0, 100)], []),
    "a frame with nothing in it is no table": (FRAME, []),
    "one line across": ([*FRAME, level(40, 0, 200)], [(1, 1, (0, 0, 200, 40)), (2, 1, (0, 40, 200, 100))]),
    "two rows and two columns": (
        [*FRAME, level(40, 0, 200), upright(80, 0, 100)],
        [
            (1, 1, (0, 0, 80, 40)),
            (1, 2, (80, 0, 200, 40)),
            (2, 1, (0, 40, 80, 100)),
            (2, 2, (80, 40, 200, 100)),
        ],
    ),
    "a cell over two columns": (
        [*FRAME, level(40, 0, 200), upright(80, 40, 100)],
        [(1, 1, (0, 0, 200, 40)), (2, 1, (0, 40, 80, 100)), (2, 2, (80, 40, 200, 100))],
    ),
    "a cell over two rows": (
        [*FRAME, level(40, 80, 200), upright(80, 0, 100)],
        [(1, 1, (0, 0, 80, 100)), (1, 2, (80, 0, 200, 40)), (2, 1, (80, 40, 200, 100))],
    ),
    "no line at the foot, as before a page break": (
        [level(0, 0, 200), upright(0, 0, 100), upright(80, 0, 100), upright(200, 0, 100)],
        [(1, 1, (0, 0, 80, 100)), (1, 2, (80, 0, 200, 100))],
    ),
    "lines in pieces": (
        [*FRAME, level(40, 0, 90), level(40.4, 91, 200)],
        [(1, 1, (0, 0, 200, 40)), (2, 1, (0, 40, 200, 100))],
    ),
    "a line under a word": ([*FRAME, level(40, 20, 60)], []),
}


@pytest.mark.parametrize("name", CASES)
def test_cells(name: str) -> None:
    rules, expected = CASES[name]
    cells = [cell for grid in grids(_edges(rules)) for cell in grid.cells]
    found = [(cell.row, cell.column, tuple(round(edge) for edge in cell.box)) for cell in cells]
    assert found == expected


def test_tables_from_top_to_bottom() -> None:
    lower = [Box(r.x0, r.top + 300, r.x1, r.bottom + 300) for r in [*FRAME, level(40, 0, 200)]]
    assert [round(grid.box.top) for grid in grids(_edges([*lower, *FRAME, level(40, 0, 200)]))] == [0, 300]


def _edges(rules: list[Box]) -> Numbers:
    return np.array(rules, dtype=float).reshape(-1, 4)
