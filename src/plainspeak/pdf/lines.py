"""Words to lines: those on one baseline, with raised and lowered ones put back where they belong."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

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


@dataclass(frozen=True)
class Line:
    """Words side by side, from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def size(self) -> float:
        """The font size most of its letters have."""
        lengths: dict[float, int] = {}
        for word in self.words:
            lengths[word.size] = lengths.get(word.size, 0) + len(word.text)
        return max(lengths, key=lambda size: (lengths[size], size)) if len(lengths) > 1 else self.words[0].size

    @cached_property
    def sizes(self) -> tuple[float, ...]:
        """The font sizes of the words that stand on the baseline."""
        base, near = self.base, 0.1 * self.size
        return tuple({word.size for word in self.words if abs(word.base - base) <= near})

    @cached_property
    def base(self) -> float:
        """Height of the baseline, from the top."""
        return next(word.base for word in self.words if word.size == self.size)

    @cached_property
    def box(self) -> Box:
        """From the first word to the last, as high as its font."""
        return Box(
            self.words[0].box.x0,
            min(word.box.top for word in self.words),
            max(word.box.x1 for word in self.words),
            self.base + DESCENT * self.size,
        )

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


def touches(before: Word, word: Word) -> bool:
    """Whether there is no space between two neighbours of one line."""
    return not word.spaced and word.box.x0 - before.box.x1 <= _TOUCHING * max(before.size, word.size)


def lines(words: Sequence[Word]) -> list[Line]:
    """The lines of some words, from top to bottom."""
    rows = _rows(words)
    rows = _with_raised_words(rows)
    return [Line(tuple(sorted(row, key=lambda word: (word.box.x0, word.order)))) for row in rows]


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words by baseline, from top to bottom. The first word of a row, which is its largest, sets its baseline."""
    heights: list[float] = []
    rows: dict[float, list[Word]] = {}
    for word in sorted(words, key=_largest_first):
        nearest = _nearest(heights, word.base)
        if nearest is not None and abs(nearest - word.base) <= _SAME_BASELINE * word.size:
            rows[nearest].append(word)
        else:
            insort(heights, word.base)
            rows[word.base] = [word]
    return [rows[height] for height in heights]


def _largest_first(word: Word) -> tuple[float, int]:
    return -word.size, word.order


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
        for word in list(row):
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
