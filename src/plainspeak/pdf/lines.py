"""Words to lines: those on one baseline, with raised and lowered ones put back where they belong."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby, pairwise
from operator import attrgetter, sub

from plainspeak.pdf.page import DESCENT, Box
from plainspeak.pdf.words import Word

_SAME_BASELINE = 0.25
"""Words whose baselines differ by less than this many font sizes stand on one line."""
_SMALL = 0.85
"""A raised or lowered word is set smaller than this part of the size of its line."""
_LONGEST_RAISED = 5
"""In characters: "th", "2", "1,2"."""
_NEXT_TO = 0.5
"""How near, in font sizes of the line, a raised word stands to a word of its line."""
_TOUCHING = 0.12
"""Two words nearer than this many font sizes, without a space drawn between them, are one."""
_ORDER, _SIZE, _SIZE_AND_BASE = attrgetter("order"), attrgetter("size"), attrgetter("size", "base")
_FROM_LEFT = attrgetter("box.x0", "order")


class Line:
    """Words side by side, from left to right, and what every step that follows asks of them."""

    __slots__ = ("__dict__", "base", "box", "size", "widest", "words")

    def __init__(self, words: tuple[Word, ...]) -> None:
        boxes = [word.box for word in words]
        lefts, rights = [box.x0 for box in boxes], [box.x1 for box in boxes]
        self.words = words
        self.size = _commonest_size(words)
        """The font size most of its letters have."""
        self.base = next(word.base for word in words if word.size == self.size)
        """Height of the baseline, from the top."""
        top = min([box.top for box in boxes])
        self.box = Box(lefts[0], top, max(rights), self.base + DESCENT * self.size)
        """From the first word to the last, as high as its font."""
        self.widest = max(map(sub, lefts[1:], rights), default=0.0)
        """The widest gap between two words, in points."""

    @cached_property
    def sizes(self) -> frozenset[float]:
        """The font sizes of the words that stand on the baseline."""
        base, near = self.base, 0.1 * self.size
        return frozenset([word.size for word in self.words if abs(word.base - base) <= near])

    @cached_property
    def bold(self) -> bool:
        """Whether every word in it is bold."""
        return all(word.bold for word in self.words)

    @cached_property
    def text(self) -> str:
        """Its words with the spaces between them."""
        parts = [self.words[0].text]
        for before, word in pairwise(self.words):
            parts.append(word.text if touches(before, word) else f" {word.text}")
        return "".join(parts)


def _commonest_size(words: tuple[Word, ...]) -> float:
    if len({word.size for word in words}) == 1:
        return words[0].size
    lengths: dict[float, int] = {}
    for word in words:
        lengths[word.size] = lengths.get(word.size, 0) + len(word.text)
    return max(lengths, key=lambda size: (lengths[size], size))


def touches(before: Word, word: Word) -> bool:
    """Whether there is no space between two neighbours of one line."""
    return not word.spaced and word.box.x0 - before.box.x1 <= _TOUCHING * max(before.size, word.size)


def lines(words: Sequence[Word]) -> list[Line]:
    """The lines of some words, from top to bottom."""
    rows = _rows(words)
    rows = _with_raised_words(rows)
    return [Line(tuple(sorted(row, key=_FROM_LEFT))) for row in rows]


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words by baseline, from top to bottom. The first word of a row, which is its largest, sets its baseline."""
    heights: list[float] = []
    rows: dict[float, list[Word]] = {}
    for (size, base), some in groupby(sorted(sorted(words, key=_ORDER), key=_SIZE, reverse=True), key=_SIZE_AND_BASE):
        nearest = _nearest(heights, base)
        if nearest is not None and abs(nearest - base) <= _SAME_BASELINE * size:
            rows[nearest] += some
        else:
            insort(heights, base)
            rows[base] = list(some)
    return [rows[height] for height in heights]


def _nearest(heights: list[float], base: float) -> float | None:
    index = bisect_left(heights, base)
    below = heights[index] if index < len(heights) else None
    above = heights[index - 1] if index else None
    if below is None or (above is not None and base - above < below - base):
        return above
    return below


def _with_raised_words(rows: list[list[Word]]) -> list[list[Word]]:
    """Move the words of "29th" that stand a little higher, or lower, than their line into it."""
    for index, row in enumerate(rows):
        near = [other for other in rows[max(0, index - 2) : index + 3] if other and other[0].size > row[-1].size]
        for word in list(row) if near else ():
            home = next((other for other in near if _is_raised_in(word, other)), None)
            if home is not None:
                row.remove(word)
                home.append(word)
    return [row for row in rows if row]


def _is_raised_in(word: Word, row: list[Word]) -> bool:
    line = row[0]
    if word.size > _SMALL * line.size or len(word.text) > _LONGEST_RAISED:
        return False
    common = min(word.box.bottom, line.box.bottom) - max(word.box.top, line.box.top)
    if common < 0.5 * word.box.height:
        return False
    reach = _NEXT_TO * line.size
    return any(
        -reach <= word.box.x0 - other.box.x1 <= reach or -reach <= other.box.x0 - word.box.x1 <= reach
        for other in row
        if other.size > word.size
    )
