"""Finds the tables that people draw in plain text with spaces, tabs or bars, and takes them apart into cells."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from plainspeak.loaders._lines import Line, Stanza
from plainspeak.loaders._marks import mark_of

# Two blanks behind a full stop are a habit of typing, not a gap between columns.
_GAP = re.compile(r"(?<![.!?:;\s])\s{2,}|(?<=[.!?:;])\s{3,}|(?<!\s)\t\s*")
_WIDE = 3
"""Blanks that make a gap in any text. Two also come from lines stretched to a straight right edge."""
_NARROW_RUN = 3
"""Lines that must have their gaps of two blanks in the same places before those are columns."""
_BAR = re.compile(r"[|│║]")
_RULE = re.compile(r"[-=+|:\s│║─═┼├┤┌┐└┘┬┴╔╗╚╝╠╣╦╩╬]*")
_GRID_RULES = 4
"""A table with this many rules has one under every row, so a row may have several lines."""

_TABBED = (-1, True)
"""What lines with tabs have in common, for the columns in which their parts start depend on the editor."""

_Part = tuple[int, Line]
"""What a line holds of one column, and the column, from 1."""


class Cell(NamedTuple):
    """A cell of a drawn table. Row and column count from 1."""

    row: int
    column: int
    lines: list[Line]


def table_length(stanza: Stanza, first: int) -> int:
    """How many lines of a table begin at line `first` of the stanza; 0 if none do."""
    barred = 0
    while first + barred < len(stanza) and _is_barred(stanza[first + barred]):
        barred += 1
    return barred if barred >= 2 else _spaced_length(stanza, first)


def cells(table: Stanza) -> list[Cell]:
    """The cells of a table, row by row. A line that goes on with the row above is put with it."""
    parts = [_by_bars(line) for line in table] if all(map(_is_barred, table)) else _by_gaps(table)
    is_grid = sum(not row for row in parts) >= _GRID_RULES
    found: dict[tuple[int, int], Cell] = {}
    row, begins = 0, True
    for line in parts:
        begins = begins or not (line and (is_grid or _goes_on(line)))
        row += begins and bool(line)
        for column, part in line:
            found.setdefault((row, column), Cell(row, column, [])).lines.append(part)
        begins = not line
    return list(found.values())


def _goes_on(parts: list[_Part]) -> bool:
    """Whether a line begins in a later column, and in lower case: its row began above."""
    return parts[0][0] > 1 and all(line.text[0].islower() for _, line in parts)


def _is_barred(line: Line) -> bool:
    bars = len(_BAR.findall(line.text))
    if bars < 2 and _RULE.fullmatch(line.text):
        return any(corner in line.text for corner in "+┼┬┴╬╦╩")
    return bars >= 2 or (bars == 1 and not _BAR.match(line.text))


def _by_bars(line: Line) -> list[_Part]:
    """The parts of a line between bars; none if it is a rule."""
    if _RULE.fullmatch(line.text):
        return []
    bars = [found.start() for found in _BAR.finditer(line.text)]
    edges = [-1, *bars, len(line.text)] if bars[0] else [*bars, len(line.text)]
    parts = [_cut(line, start + 1, end) for start, end in pairwise(edges)]
    return [(column, part) for column, part in enumerate(parts, 1) if part.text]


def _by_gaps(table: Stanza) -> list[list[_Part]]:
    """The parts of the lines between gaps. A part is in the column whose place in the fullest line is the nearest."""
    rows = [[] if _RULE.fullmatch(line.text) else list(_pieces(line)) for line in table]
    places = [piece.indent for piece in max(rows, key=len)]
    return [_placed(row, places, in_order="\t" in line.text) for row, line in zip(rows, table, strict=True)]


def _placed(row: list[Line], places: list[int], *, in_order: bool) -> list[_Part]:
    parts: list[_Part] = []
    for piece in row:
        column = parts[-1][0] + 1 if parts else 1
        if not in_order:
            column = max(column, _nearest(places, piece.indent))
        parts.append((column, piece))
    return parts


def _nearest(places: list[int], indent: int) -> int:
    """Which of the places is the nearest, counted from 1."""
    right = bisect_left(places, indent)
    if right == len(places) or (right and indent - places[right - 1] <= places[right] - indent):
        return right
    return right + 1


def _spaced_length(stanza: Stanza, first: int) -> int:
    known = _places(stanza[first], _WIDE)
    alone = len(known - {_TABBED}) >= 4  # a start and an end for each of two columns behind the first
    if not known:
        return _narrow_length(stanza, first)
    length = 1
    while first + length < len(stanza):
        line = stanza[first + length]
        places = _places(line, 2)
        if not places & known and (line.indent, True) not in known:
            break
        known |= places
        length += 1
    return length if length > 1 or alone else 0


def _narrow_length(stanza: Stanza, first: int) -> int:
    """Length of a table with gaps of two blanks: every gap must be one of the first line's, as in no stretched text."""
    known = _starts(stanza[first])
    length = 1
    while known and first + length < len(stanza):
        line = stanza[first + length]
        starts = _starts(line) or {line.indent}
        if not starts <= known:
            break
        length += 1
    return length if length >= _NARROW_RUN else 0


def _starts(line: Line) -> set[int]:
    return {column for column, is_start in _places(line, 2) if is_start}


def _places(line: Line, gap: int) -> set[tuple[int, bool]]:
    """Columns where a part behind a gap that wide starts, with `True`, and where one ends, with `False`."""
    if "  " not in line.text and "\t" not in line.text:
        return set()
    found = {_TABBED} if "\t" in line.text else set()
    end = None
    for piece in _pieces(line):
        if end is not None and ("\t" in line.text or piece.indent - end >= gap):
            found |= {(piece.indent, True), (piece.right, False)}
        end = piece.right
    return found


def _pieces(line: Line) -> Iterator[Line]:
    """The parts of a line between gaps, without the mark of a list item."""
    if mark := mark_of(line.text):
        line = line.without(mark.length)
    start = 0
    for gap in _GAP.finditer(line.text):
        yield _cut(line, start, gap.start())
        start = gap.end()
    yield _cut(line, start, len(line.text))


def _cut(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end]
    start += len(text) - len(text.lstrip())
    return line._replace(text=text.strip(), start=line.start + start, indent=line.indent + start)
