"""Reading order: parts the words of a page into regions, each read from top to bottom before the next."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from plainspeak.pdf.gutters import Gutter, gutters
from plainspeak.pdf.lines import Line, lines
from plainspeak.pdf.markers import MARKER
from plainspeak.pdf.words import Word

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


def parts(words: Sequence[Word], depth: int = 0) -> Iterator[Part]:
    """The parts of some words in reading order."""
    rows = lines(words)
    if depth > _DEEPEST:
        yield Part(tuple(rows))
        return
    for gutter in gutters(rows):
        band = rows[gutter.first : gutter.end]
        if _is_behind_markers(gutter, band):
            continue
        if _parts_columns(gutter, band):
            yield from parts(_words(rows[: gutter.first]), depth + 1)
            yield from _columns(gutter, band, depth)
            yield from parts(_words(rows[gutter.end :]), depth + 1)
            return
        if _parts_cells(gutter, band):
            table = _table(band)
            yield from parts(_words(rows[: gutter.first]), depth + 1)
            yield Part(rows=table)
            yield from parts(_words(rows[gutter.end :]), depth + 1)
            return
    yield from _plain(rows)


def _words(rows: Sequence[Line]) -> list[Word]:
    return sorted((word for row in rows for word in row.words), key=lambda word: word.order)


def _sides(gutter: Gutter, band: Sequence[Line]) -> tuple[list[list[Word]], list[list[Word]]]:
    """The words left and right of the gutter, line by line, without empty ones."""
    middle = gutter.middle
    left = [[word for word in row.words if word.box.x0 < middle] for row in band]
    right = [[word for word in row.words if word.box.x0 >= middle] for row in band]
    return [words for words in left if words], [words for words in right if words]


def _is_behind_markers(gutter: Gutter, band: Sequence[Line]) -> bool:
    """Whether nothing but bullets and numbers stands on its left: a list."""
    left, _ = _sides(gutter, band)
    markers = sum(1 for words in left if len(words) == 1 and MARKER.match(words[0].text))
    return markers >= 0.8 * len(left)


def _columns(gutter: Gutter, band: Sequence[Line], depth: int) -> Iterator[Part]:
    """The two sides one after the other; where columns stand below other columns, those above first."""
    steps = _drawing_steps(band)
    whole = len(steps) == 1 or min(map(len, steps)) < _FEWEST_COLUMN_LINES
    for rows in [band] if whole else steps:
        for side in _sides(gutter, rows):
            yield from parts([word for words in side for word in words], depth + 1)


def _parts_columns(gutter: Gutter, band: Sequence[Line]) -> bool:
    left, right = _sides(gutter, band)
    if min(len(left), len(right)) < _FEWEST_COLUMN_LINES:
        return False
    if _sides_drawn_in_turn(gutter, band):
        return True
    lengths = [len(rows) for rows in _drawing_steps(band)]
    line_by_line, one_below_another = max(lengths) == 1 or len(lengths) == 1, min(lengths) >= _FEWEST_COLUMN_LINES
    return (line_by_line or one_below_another) and _is_prose(left) and _is_prose(right)


def _is_prose(side: list[list[Word]]) -> bool:
    """Whether the lines of one side fill it and hold several words each."""
    widths = sorted(words[-1].box.x1 - words[0].box.x0 for words in side)
    several = sum(len(words) for words in side) >= 3.5 * len(side)
    return several and widths[len(widths) // 2] >= 0.7 * widths[-1]


def _sides_drawn_in_turn(gutter: Gutter, band: Sequence[Line]) -> bool:
    """Whether the file draws one side whole and then the other."""
    middle = gutter.middle
    sides = [word.box.x0 < middle for word in _words(band)]
    return sum(a != b for a, b in pairwise(sides)) <= 2


def _drawing_steps(band: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups such that the file draws one group whole before it begins the next."""
    earliest = [min(word.order for word in row.words) for row in band]
    to_come = [*accumulate(reversed(earliest), min)][::-1]
    steps: list[list[Line]] = []
    latest = -1
    for row, lowest in zip(band, to_come, strict=True):
        if not steps or lowest > latest:
            steps.append([])
        steps[-1].append(row)
        latest = max(latest, *(word.order for word in row.words))
    return steps


def _parts_cells(gutter: Gutter, band: Sequence[Line]) -> bool:
    """Whether the gaps of the lines are in line with each other, as those of a table are."""
    lefts, starts, ends = [], [], []
    middle = gutter.middle
    for row in band:
        left = [word for word in row.words if word.box.x0 < middle]
        right = [word for word in row.words if word.box.x0 >= middle]
        if left and right:
            lefts.append(left[-1].box.x1)
            starts.append(right[0].box.x0)
            ends.append(_first_cell(right, row.size)[-1].box.x1)
    if len(starts) < 2:
        return False
    size = band[0].size
    least = _NARROWEST_IN_TABLE if len(starts) > 2 else _NARROWEST_IN_TWO_ROWS
    wide = gutter.right - gutter.left >= least * size
    return wide and max(_aligned(edges, size) for edges in (lefts, starts, ends)) >= 0.7


def _first_cell(words: list[Word], size: float) -> list[Word]:
    for index, (before, word) in enumerate(pairwise(words), 1):
        if word.box.x0 - before.box.x1 > 0.8 * size:
            return words[:index]
    return words


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


def _table(band: Sequence[Line]) -> tuple[tuple[tuple[Line, ...], ...], ...]:
    edges = sorted(
        gutter.middle
        for gutter in gutters(band)
        if gutter.length >= 0.6 * len(band) and _parts_cells(gutter, band[gutter.first : gutter.end])
    )
    columns = len(edges) + 1
    table: list[list[list[Word]]] = []
    for row in _table_rows(band, edges):
        cells: list[list[Word]] = [[] for _ in range(columns)]
        for word in _words(row):
            cells[sum(word.box.x0 >= edge for edge in edges)].append(word)
        table.append(cells)
    return tuple(tuple(tuple(lines(cell)) for cell in row if cell) for row in table)


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
    pieces: list[list[Word]] = [[row.words[0]]]
    for before, word in pairwise(row.words):
        apart = word.box.x0 - before.box.x1 > _APART * row.size
        behind_marker = len(pieces[-1]) == 1 and len(pieces) == 1 and MARKER.match(before.text)
        if apart and not behind_marker:
            pieces.append([])
        pieces[-1].append(word)
    return [Line(tuple(piece)) for piece in pieces]
