"""Tables drawn with lines: which cells the lines of a page make."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from plainspeak.pdf.page import Box, Numbers

_MEET = 3.0
"""Lines that come this near, in points, meet."""
_SHORTEST = 4.0
"""A line shorter than this, in points, is a dot or a dash."""
_MOST_LINES = 400
"""A drawing with more rows or columns of lines than this is no table."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, with its place counted as a reader counts it."""

    box: Box
    row: int
    """From 1."""
    column: int
    """From 1, counted along its row."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table drawn with lines."""

    box: Box
    cells: tuple[Cell, ...]
    """By row, then by column."""


class _Stroke(NamedTuple):
    """A straight line: where it lies, and from where to where it runs."""

    at: float
    start: float
    end: float


def grids(rules: Numbers) -> list[Grid]:
    """The tables that the straight lines of a page make, from top to bottom."""
    x0, top, x1, bottom = rules.T
    width, height = x1 - x0, bottom - top
    is_level, is_upright = width >= np.maximum(_SHORTEST, height), height >= np.maximum(_SHORTEST, width)
    if not is_level.any() or not is_upright.any():
        return []
    level = _joined(*(column[is_level] for column in ((top + bottom) / 2, x0, x1)))
    upright = _joined(*(column[is_upright] for column in ((x0 + x1) / 2, top, bottom)))
    found = [_grid(*group) for group in _groups(level, upright)]
    return sorted((grid for grid in found if grid is not None), key=lambda grid: (grid.box.top, grid.box.x0))


def _joined(at: Numbers, starts: Numbers, ends: Numbers) -> list[_Stroke]:
    """Pieces of one line put together: those in line that touch."""
    joined: list[_Stroke] = []
    order = np.lexsort((starts, np.rint(at)))
    for stroke in map(_Stroke, at[order].tolist(), starts[order].tolist(), ends[order].tolist()):
        last = joined[-1] if joined else None
        if last and abs(last.at - stroke.at) <= 1.5 and stroke.start <= last.end + _MEET:
            joined[-1] = _Stroke(last.at, last.start, max(last.end, stroke.end))
        else:
            joined.append(stroke)
    return joined


def _groups(level: list[_Stroke], upright: list[_Stroke]) -> list[tuple[list[_Stroke], list[_Stroke]]]:
    """Level and upright lines that meet, directly or through others."""
    if not level or not upright or max(len(level), len(upright)) > _MOST_LINES:
        return []
    parent = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for i, flat in enumerate(level):
        for j, tall in enumerate(upright, len(level)):
            if _meet(flat, tall):
                parent[root(j)] = root(i)
    groups: dict[int, tuple[list[_Stroke], list[_Stroke]]] = defaultdict(lambda: ([], []))
    for index, stroke in enumerate([*level, *upright]):
        groups[root(index)][index >= len(level)].append(stroke)
    return [group for group in groups.values() if len(group[0]) + len(group[1]) >= 3 and group[0] and group[1]]


def _meet(flat: _Stroke, tall: _Stroke) -> bool:
    return flat.start - _MEET <= tall.at <= flat.end + _MEET and tall.start - _MEET <= flat.at <= tall.end + _MEET


def _grid(level: list[_Stroke], upright: list[_Stroke]) -> Grid | None:
    xs = _positions([s.at for s in upright] + [end for s in level for end in (s.start, s.end)])
    ys = _positions([s.at for s in level] + [end for s in upright for end in (s.start, s.end)])
    if len(xs) < 2 or len(ys) < 2:
        return None
    boxes = _merged(xs, ys, level, upright)
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), _numbered(boxes)) if len(boxes) > 1 else None


def _positions(values: list[float]) -> list[float]:
    """The values, each group of near ones as its mean."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= _MEET:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _merged(xs: list[float], ys: list[float], level: list[_Stroke], upright: list[_Stroke]) -> list[Box]:
    """The smallest cells, put together where no line stands between two of them."""
    columns, rows = len(xs) - 1, len(ys) - 1
    parent = list(range(columns * rows))

    def root(index: int) -> int:
        while parent[index] != index:
            index = parent[index]
        return index

    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            middle_x, middle_y = (xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2
            if column + 1 < columns and not _covered(upright, xs[column + 1], middle_y):
                parent[root(here + 1)] = root(here)
            if row + 1 < rows and not _covered(level, ys[row + 1], middle_x):
                parent[root(here + columns)] = root(here)
    boxes: dict[int, Box] = {}
    for row in range(rows):
        for column in range(columns):
            cell = Box(xs[column], ys[row], xs[column + 1], ys[row + 1])
            key = root(row * columns + column)
            boxes[key] = _around(boxes[key], cell) if key in boxes else cell
    return list(boxes.values())


def _covered(strokes: list[_Stroke], at: float, middle: float) -> bool:
    return any(abs(s.at - at) <= _MEET and s.start - _MEET <= middle <= s.end + _MEET for s in strokes)


def _around(a: Box, b: Box) -> Box:
    return Box(min(a.x0, b.x0), min(a.top, b.top), max(a.x1, b.x1), max(a.bottom, b.bottom))


def _numbered(boxes: list[Box]) -> tuple[Cell, ...]:
    tops = _positions([box.top for box in boxes])
    rows: dict[int, list[Box]] = defaultdict(list)
    for box in boxes:
        rows[min(range(len(tops)), key=lambda i: abs(tops[i] - box.top))].append(box)
    return tuple(
        Cell(box, number, column)
        for number, row in enumerate((rows[key] for key in sorted(rows)), 1)
        for column, box in enumerate(sorted(row, key=lambda box: box.x0), 1)
    )
