"""Finds tables of contents: lines that end in a row of dots and a page number."""

from itertools import pairwise

import numpy as np

from plainspeak.pdf.page import Integers
from plainspeak.pdf.word_columns import Words

_FEWEST = 3
_SHARE = 0.4
"""At least this part of the lines between the first and the last entry must be entries; titles may be two lines long."""
_SAME_LINE = 0.3


def without_contents(words: Words) -> Integers:
    """The words without those of a table of contents, by number."""
    every = np.arange(len(words))
    numbers = [number for number in np.flatnonzero(words.led).tolist() if words.texts[number].isdecimal()]
    numbers.sort(key=words.bases.__getitem__)
    if len(numbers) < _FEWEST or any(int(words.texts[a]) > int(words.texts[b]) for a, b in pairwise(numbers)):
        return every
    size = words.sizes[numbers[0]]
    first, last = words.bases[numbers[0]] - _SAME_LINE * size, words.bases[numbers[-1]] + _SAME_LINE * size
    inside = (first <= words.bases) & (words.bases <= last)
    heights = np.unique(np.rint(words.bases[inside] / size))
    ends = (words.boxes[inside, 2] <= words.boxes[numbers[0], 2] + size).all()
    return np.flatnonzero(~inside) if ends and len(numbers) >= _SHARE * len(heights) else every
