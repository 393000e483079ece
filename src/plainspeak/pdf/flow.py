"""Reading order: parts the words of a page into regions, each read from top to bottom before the next."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

import numpy as np

from plainspeak.pdf.gutters import Gutter, gutters
from plainspeak.pdf.lines import Line, lines, measured
from plainspeak.pdf.markers import MARKER
from plainspeak.pdf.word_columns import Words

_APART = 2.5
"""Words of one line further apart than this many font sizes do not belong to one sentence."""
_NARROWEST_IN_TABLE = 0.9
_NARROWEST_IN_TWO_ROWS = 2.0
"""How wide, in font sizes, the strip between two columns of cells must be. Two lines of justified text may share one."""
_FEWEST_COLUMN_LINES = 3
_DEEPEST = 12


class Part(NamedTuple):
    """Lines that are read from top to bottom, or the cells of a table without drawn lines, by row."""

    lines: tuple[Line, ...] = ()
    rows: tuple[tuple[tuple[Line, ...], ...], ...] = ()
    """Of a table: its rows, each of cells, each of lines."""


def parts(words: Words, numbers: list[int], depth: int = 0) -> Iterator[Part]:
    """The parts of some words, given by number, in reading order."""
    (rows,) = lines(words, [numbers])
    return parts_of(words, rows, depth)


def parts_of(words: Words, rows: Sequence[Line], depth: int = 0) -> Iterator[Part]:
    """The parts of the lines of some words in reading order."""
    if depth > _DEEPEST:
        yield Part(tuple(rows))
        return
    for gutter in gutters(rows):
        band = rows[gutter.first : gutter.end]
        if _is_behind_markers(gutter, band):
            continue
        if _parts_columns(gutter, band):
            within: Iterable[Part] = _columns(words, gutter, band, depth)
        elif _parts_cells(gutter, band):
            within = [Part(rows=_table(words, band))]
        else:
            continue
        yield from parts(words, _numbers(rows[: gutter.first]), depth + 1)
        yield from within
        yield from parts(words, _numbers(rows[gutter.end :]), depth + 1)
        return
    yield from _plain(rows)


def _numbers(rows: Sequence[Line]) -> list[int]:
    """The words of some lines as the file draws them."""
    return sorted(chain.from_iterable(row.numbers for row in rows))


def _sides(gutter: Gutter, band: Sequence[Line]) -> tuple[list[list[int]], list[list[int]]]:
    """The words left and right of the gutter, line by line, without empty ones."""
    both = [_parted(row, gutter.middle) for row in band]
    return [left for left, _ in both if left], [right for _, right in both if right]


def _parted(row: Line, middle: float) -> tuple[list[int], list[int]]:
    """The words of a line that begin before `middle`, and the others."""
    first = bisect_left(row.numbers, middle, key=row.words.lefts.__getitem__)
    return row.numbers[:first], row.numbers[first:]


def _is_behind_markers(gutter: Gutter, band: Sequence[Line]) -> bool:
    """Whether nothing but bullets and numbers stands on its left: a list."""
    left, _ = _sides(gutter, band)
    texts = band[0].words.texts
    markers = sum(1 for side in left if len(side) == 1 and MARKER.match(texts[side[0]]))
    return markers >= 0.8 * len(left)


def _columns(words: Words, gutter: Gutter, band: Sequence[Line], depth: int) -> Iterator[Part]:
    """The two sides one after the other; where columns stand below other columns, those above first."""
    steps = _drawing_steps(band)
    whole = len(steps) == 1 or min(map(len, steps)) < _FEWEST_COLUMN_LINES
    for rows in [band] if whole else steps:
        for side in _sides(gutter, rows):
            yield from parts(words, sorted(chain.from_iterable(side)), depth + 1)


def _parts_columns(gutter: Gutter, band: Sequence[Line]) -> bool:
    left, right = _sides(gutter, band)
    if min(len(left), len(right)) < _FEWEST_COLUMN_LINES:
        return False
    if _sides_drawn_in_turn(gutter, band):
        return True
    lengths = [len(rows) for rows in _drawing_steps(band)]
    line_by_line, one_below_another = max(lengths) == 1 or len(lengths) == 1, min(lengths) >= _FEWEST_COLUMN_LINES
    return (line_by_line or one_below_another) and all(_is_prose(band[0].words, side) for side in (left, right))


def _is_prose(words: Words, side: list[list[int]]) -> bool:
    """Whether the lines of one side fill it and hold several words each."""
    widths = sorted(words.rights[row[-1]] - words.lefts[row[0]] for row in side)
    several = sum(map(len, side)) >= 3.5 * len(side)
    return several and widths[len(widths) // 2] >= 0.7 * widths[-1]


def _sides_drawn_in_turn(gutter: Gutter, band: Sequence[Line]) -> bool:
    """Whether the file draws one side whole and then the other."""
    middle, lefts = gutter.middle, band[0].words.lefts
    sides = [lefts[number] < middle for number in _numbers(band)]
    return sum(a != b for a, b in pairwise(sides)) <= 2


def _drawing_steps(band: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups such that the file draws one group whole before it begins the next."""
    earliest = [min(row.numbers) for row in band]
    to_come = [*accumulate(reversed(earliest), min)][::-1]
    steps: list[list[Line]] = []
    latest = -1
    for row, lowest in zip(band, to_come, strict=True):
        if not steps or lowest > latest:
            steps.append([])
        steps[-1].append(row)
        latest = max(latest, *row.numbers)
    return steps


def _parts_cells(gutter: Gutter, band: Sequence[Line]) -> bool:
    """Whether the gaps of the lines are in line with each other, as those of a table are."""
    lefts, starts, ends = [], [], []
    words = band[0].words
    for row in band:
        left, right = _parted(row, gutter.middle)
        if left and right:
            lefts.append(words.rights[left[-1]])
            starts.append(words.lefts[right[0]])
            ends.append(words.rights[_end_of_cell(words, right, row.size)])
    if len(starts) < 2:
        return False
    size = band[0].size
    least = _NARROWEST_IN_TABLE if len(starts) > 2 else _NARROWEST_IN_TWO_ROWS
    wide = gutter.right - gutter.left >= least * size
    return wide and max(_aligned(edges, size) for edges in (lefts, starts, ends)) >= 0.7


def _end_of_cell(words: Words, numbers: list[int], size: float) -> int:
    """The last of some words that stand next to each other."""
    for before, number in pairwise(numbers):
        if words.lefts[number] - words.rights[before] > 0.8 * size:
            return before
    return numbers[-1]


def _aligned(values: list[float], size: float) -> float:
    """Which part of the values lie at the place that most of them share."""
    reach, first, most = 0.35 * size, 0, 0
    values = sorted(values)
    last = -1
    for value in values:
        while value - values[first] > reach:
            first += 1
        while last + 1 < len(values) and values[last + 1] - value <= reach:
            last += 1
        most = max(most, last + 1 - first)
    return most / len(values)


def _table(words: Words, band: Sequence[Line]) -> tuple[tuple[tuple[Line, ...], ...], ...]:
    edges = sorted(
        gutter.middle
        for gutter in gutters(band)
        if gutter.length >= 0.6 * len(band) and _parts_cells(gutter, band[gutter.first : gutter.end])
    )
    table: list[list[list[int]]] = []
    for row in _table_rows(band, edges):
        cells: list[list[int]] = [[] for _ in range(len(edges) + 1)]
        for number in _numbers(row):
            cells[bisect_right(edges, words.lefts[number])].append(number)
        table.append([cell for cell in cells if cell])
    each = iter(lines(words, [cell for row in table for cell in row]))
    return tuple(tuple(tuple(next(each)) for _ in row) for row in table)


def _table_rows(band: Sequence[Line], edges: list[float]) -> list[list[Line]]:
    """The lines of each row of a table: drawn together, or going on under a row without a new first cell."""
    rows: list[list[Line]] = []
    for step in _drawing_steps(band):
        starts_first_cell = not edges or step[0].box.x0 < edges[0]
        close = bool(rows) and step[0].base - rows[-1][-1].base <= 1.4 * step[0].size
        if rows and not starts_first_cell and close:
            rows[-1].extend(step)
        else:
            rows.append(list(step))
    return rows


def _plain(rows: Sequence[Line]) -> Iterator[Part]:
    """Lines one below the other; a line with a wide gap in it is parted there."""
    together: list[Line] = []
    for row in rows:
        pieces = _pieces(row)
        if len(pieces) == 1:
            together.append(row)
            continue
        if together:
            yield Part(tuple(together))
            together = []
        for piece in pieces:
            yield Part((piece,))
    if together:
        yield Part(tuple(together))


def _pieces(row: Line) -> list[Line]:
    if row.widest <= _APART * row.size:
        return [row]
    words, counts = row.words, [1]
    for before, number in pairwise(row.numbers):
        apart = words.lefts[number] - words.rights[before] > _APART * row.size
        behind_marker = counts == [1] and MARKER.match(words.texts[before])
        if apart and not behind_marker:
            counts.append(0)
        counts[-1] += 1
    return measured(words, np.array(row.numbers), np.array(counts))
