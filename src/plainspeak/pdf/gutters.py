"""Finds the empty strips that run down between columns of text, or between the cells of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from plainspeak.pdf.lines import Line

_NARROWEST = 0.8
"""A gap narrower than this many font sizes is a space between words,"""
_NARROWEST_JUMP = 0.12
"""unless the file draws something else between the two: then it may be as narrow as this."""
_NARROWEST_STRIP = 0.55
_NARROWEST_JUMPED_STRIP = 0.1
"""What must be left of the gaps of all lines, one above the other, in font sizes."""
_MOST_GAPS = 3_000
"""A page with more gaps than this is a drawing; nothing is looked for in it, so that the time stays within bounds."""

Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Gutter:
    """An empty strip between text on its left and text on its right."""

    left: float
    right: float
    first: int
    """Index of the first line it runs past."""
    end: int
    """Index after the last line it runs past."""

    @property
    def middle(self) -> float:
        """Where to part the words of a line."""
        return (self.left + self.right) / 2

    @property
    def length(self) -> int:
        """How many lines it runs past."""
        return self.end - self.first


def gutters(rows: Sequence[Line]) -> list[Gutter]:
    """The strips that run past at least two lines, the longest first. The same strip is given once."""
    if sum(len(row.numbers) for row in rows) < 4:
        return []
    free = [_free(row) for row in rows]
    if sum(len(gaps) - 2 for gaps in free) > _MOST_GAPS:
        return []
    found: list[Gutter] = []
    for index, gaps in enumerate(free):
        for gap in [*gaps[1:-1], *_between(rows, index)]:
            if not any(g.first <= index < g.end and g.left < gap[1] and gap[0] < g.right for g in found):
                gutter = _grown(gap, index, rows, free)
                if gutter.length > 1:
                    found.append(gutter)
    return sorted(found, key=lambda gutter: -gutter.length)


def _free(row: Line) -> list[Gap]:
    """The gaps of a line, with the endless ones before and after it."""
    least = _NARROWEST * row.size
    lefts, rights = row.words.lefts, row.words.rights
    pairs = pairwise(row.numbers) if row.widest >= least else ()
    gaps = [(rights[a], lefts[b]) for a, b in pairs if lefts[b] - rights[a] >= least]
    return [(-inf, row.box.x0), *gaps, (row.box.x1, inf)]


def _between(rows: Sequence[Line], index: int) -> list[Gap]:
    """The gap between a line and the next one where they stand side by side, one a little lower."""
    if index + 1 == len(rows):
        return []
    left, right = rows[index], rows[index + 1]
    if abs(left.base - right.base) >= 0.9 * min(left.size, right.size):
        return []
    left, right = sorted((left, right), key=lambda row: row.box.x0)
    apart = right.box.x0 - left.box.x1 >= _NARROWEST_JUMP * left.size
    return [(left.box.x1, right.box.x0)] if apart else []


def _grown(gap: Gap, index: int, rows: Sequence[Line], free: list[list[Gap]]) -> Gutter:
    """The strip that holds the gap, as far up and down as it goes, without lines at its ends that stand on one side."""
    first = end = index
    strip = gap
    size = rows[index].size
    narrow = gap[1] - gap[0] < _NARROWEST * size
    least = (_NARROWEST_JUMPED_STRIP if narrow else _NARROWEST_STRIP) * size
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(rows):
            narrower = _narrowed(strip, free[at])
            if narrower[1] - narrower[0] < least:
                break
            strip = narrower
            first, end = min(first, at), max(end, at)
            at += step
    return _trimmed(Gutter(*strip, first, end + 1), rows)


def _narrowed(strip: Gap, gaps: list[Gap]) -> Gap:
    """What the strip has in common with one of the gaps: the widest, and of two alike the first."""
    left, right = strip
    best, widest = strip, -inf
    for start, end in gaps:
        common = (max(left, start), min(right, end))
        if common[1] - common[0] > widest:
            best, widest = common, common[1] - common[0]
    return best


def _trimmed(gutter: Gutter, rows: Sequence[Line]) -> Gutter:
    """Keep the lines where there is text on both sides, and those where one side begins earlier or goes on longer."""
    middle = gutter.middle
    left = [i for i in range(gutter.first, gutter.end) if rows[i].box.x0 < middle]
    right = [i for i in range(gutter.first, gutter.end) if rows[i].box.x1 > middle]
    if not left or not right:
        return Gutter(gutter.left, gutter.right, gutter.first, gutter.first)
    first, end = max(left[0], right[0]), min(left[-1], right[-1]) + 1
    end = max(end, first + 1)
    while first > gutter.first and _follows_closely(rows[first - 1], rows[first]):
        first -= 1
    while end < gutter.end and _follows_closely(rows[end - 1], rows[end]):
        end += 1
    return Gutter(gutter.left, gutter.right, first, end)


def _follows_closely(above: Line, line: Line) -> bool:
    return line.base - above.base <= 2.2 * line.size
