"""Words to lines: those on one baseline, from left to right."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, islice, pairwise

import numpy as np

from plainspeak.pdf.page import DESCENT, Box, Integers, Numbers
from plainspeak.pdf.raised import put_back_raised_words
from plainspeak.pdf.word_columns import Words

_SAME_BASELINE = 0.25
"""Words whose baselines differ by less than this many font sizes stand on one line."""


class Line:
    """Words side by side, from left to right, and what every step that follows asks of them."""

    __slots__ = ("__dict__", "apart", "base", "bold", "box", "numbers", "size", "widest", "words")

    def __init__(
        self,
        words: Words,
        numbers: list[int],
        apart: list[bool],
        box: Box,
        size: float,
        base: float,
        widest: float,
        *,
        bold: bool,
    ) -> None:
        self.words = words
        """All words of its page. Which of them are its own, `numbers` says."""
        self.numbers = numbers
        self.apart = apart
        """Whether a space stands before each."""
        self.box = box
        """From the first word to the last, as high as its font."""
        self.size = size
        """The font size most of its letters have."""
        self.base = base
        """Height of the baseline, from the top."""
        self.widest = widest
        """The widest gap between two words, in points."""
        self.bold = bold
        """Whether every word in it is bold."""

    @property
    def texts(self) -> list[str]:
        """Its words."""
        texts = self.words.texts
        return [texts[number] for number in self.numbers]

    @cached_property
    def text(self) -> str:
        """Its words with the spaces between them."""
        return "".join([f" {text}" if apart else text for text, apart in zip(self.texts, self.apart, strict=True)])

    @property
    def first_width(self) -> float:
        """How wide its first word is, in points."""
        first = self.numbers[0]
        return self.words.rights[first] - self.words.lefts[first]

    @cached_property
    def sizes(self) -> frozenset[float]:
        """The font sizes of the words that stand on the baseline."""
        on_it = np.abs(self.words.bases[self.numbers] - self.base) <= 0.1 * self.size
        return frozenset(self.words.sizes[self.numbers][on_it].tolist())


def lines(words: Words, groups: Sequence[Sequence[int]]) -> list[list[Line]]:
    """The lines of each group of words, from top to bottom. The words of a group are given as the file draws them."""
    if not any(map(len, groups)):
        return [[] for _ in groups]
    found = _rows(words, groups)
    put_back_raised_words(words, found)
    rows = list(chain.from_iterable(found))
    numbers, counts = _flat(rows)
    in_order = np.lexsort((numbers, words.boxes[numbers, 0], np.repeat(np.arange(len(rows)), counts)))
    each = iter(measured(words, numbers[in_order], counts))
    return [list(islice(each, len(some))) for some in found]


def _flat(rows: Sequence[Sequence[int]]) -> tuple[Integers, Integers]:
    """The numbers in all rows, and how many each row has."""
    return np.fromiter(chain.from_iterable(rows), dtype=int), np.fromiter(map(len, rows), dtype=int, count=len(rows))


def _rows(words: Words, groups: Sequence[Sequence[int]]) -> list[list[list[int]]]:
    """Words by baseline, from top to bottom. The first word of a row, which is its largest, sets its baseline."""
    numbers, counts = _flat(groups)
    owners = np.repeat(np.arange(len(groups)), counts)
    order = np.lexsort((-words.sizes[numbers], owners))
    numbers, owners = numbers[order], owners[order]
    sizes, bases = words.sizes[numbers], words.bases[numbers]
    changes = (owners[1:] != owners[:-1]) | (sizes[1:] != sizes[:-1]) | (bases[1:] != bases[:-1])
    starts = np.concatenate(([0], np.flatnonzero(changes) + 1))
    found = [_Rows() for _ in groups]
    plain, spans = numbers.tolist(), pairwise([*starts.tolist(), len(numbers)])
    alike = zip(owners[starts].tolist(), sizes[starts].tolist(), bases[starts].tolist(), spans, strict=True)
    for owner, size, base, (start, end) in alike:
        found[owner].add(plain[start:end], size, base)
    return [rows.from_top() for rows in found]


class _Rows:
    """Rows of words that are found one after the other, those of the largest words first."""

    def __init__(self) -> None:
        self._heights: list[float] = []
        self._rows: dict[float, list[int]] = {}

    def add(self, numbers: list[int], size: float, base: float) -> None:
        """Add words of one size and with one baseline."""
        nearest = self._nearest(base)
        if nearest is not None and abs(nearest - base) <= _SAME_BASELINE * size:
            self._rows[nearest] += numbers
        else:
            insort(self._heights, base)
            self._rows[base] = numbers

    def _nearest(self, base: float) -> float | None:
        heights = self._heights
        index = bisect_left(heights, base)
        below = heights[index] if index < len(heights) else None
        above = heights[index - 1] if index else None
        if below is None or (above is not None and base - above < below - base):
            return above
        return below

    def from_top(self) -> list[list[int]]:
        """The rows from top to bottom."""
        return [self._rows[height] for height in self._heights]


def measured(words: Words, numbers: Integers, counts: Integers) -> list[Line]:
    """Some lines, at least one, given their words from left to right and how many each has."""
    ends = np.cumsum(counts)
    starts = ends - counts
    boxes, own_sizes = words.boxes[numbers], words.sizes[numbers]
    sizes = _commonest_sizes(words, numbers, starts, ends)
    of_that_size = np.where(own_sizes == np.repeat(sizes, counts), np.arange(len(numbers)), len(numbers))
    bases = words.bases[numbers[np.minimum.reduceat(of_that_size, starts)]]
    gaps, apart = np.empty(len(numbers)), np.empty(len(numbers), dtype=bool)
    gaps[1:], apart[1:] = boxes[1:, 0] - boxes[:-1, 2], ~words.touching(numbers[:-1], numbers[1:])
    gaps[starts], apart[starts] = -np.inf, False
    columns = (
        boxes[starts, 0],
        np.minimum.reduceat(boxes[:, 1], starts),
        np.maximum.reduceat(boxes[:, 2], starts),
        bases + DESCENT * sizes,
        sizes,
        bases,
        np.where(counts > 1, np.maximum.reduceat(gaps, starts), 0.0),
        np.logical_and.reduceat(words.bold[numbers], starts),
        starts,
        ends,
    )
    plain, spaces = numbers.tolist(), apart.tolist()
    return [
        Line(words, plain[start:end], spaces[start:end], Box(x0, top, x1, bottom), size, base, widest, bold=bold)
        for x0, top, x1, bottom, size, base, widest, bold, start, end in zip(
            *(column.tolist() for column in columns), strict=True
        )
    ]


def _commonest_sizes(words: Words, numbers: Integers, starts: Integers, ends: Integers) -> Numbers:
    """The font size most letters of each line have."""
    sizes = words.sizes[numbers]
    commonest: Numbers = np.maximum.reduceat(sizes, starts)
    for mixed in np.flatnonzero(np.minimum.reduceat(sizes, starts) < commonest).tolist():
        letters: dict[float, int] = {}
        for number in numbers[starts[mixed] : ends[mixed]].tolist():
            size = float(words.sizes[number])
            letters[size] = letters.get(size, 0) + len(words.texts[number])
        commonest[mixed] = max(letters, key=lambda size: (letters[size], size))
    return commonest
