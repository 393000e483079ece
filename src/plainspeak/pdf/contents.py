"""Finds tables of contents: lines that end in a row of dots and a page number."""

from collections.abc import Sequence
from itertools import pairwise

from plainspeak.pdf.words import Word

_FEWEST = 3
_SHARE = 0.4
"""At least this part of the lines between the first and the last entry must be entries; titles may be two lines long."""
_SAME_LINE = 0.3


def without_contents(words: Sequence[Word]) -> list[Word]:
    """The words without those of a table of contents."""
    numbers = sorted((word for word in words if word.led and word.text.isdecimal()), key=lambda word: word.base)
    if len(numbers) < _FEWEST or any(int(a.text) > int(b.text) for a, b in pairwise(numbers)):
        return list(words)
    size = numbers[0].size
    first, last = numbers[0].base - _SAME_LINE * size, numbers[-1].base + _SAME_LINE * size
    inside = [word for word in words if first <= word.base <= last]
    heights = {round(word.base / size) for word in inside}
    ends = all(word.box.x1 <= number.box.x1 + size for word in inside for number in numbers[:1])
    if not ends or len(numbers) < _SHARE * len(heights):
        return list(words)
    return [word for word in words if not first <= word.base <= last]
