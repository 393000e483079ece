"""What the tagger sees of one word: its hash in the table of known words, its letters at both ends, and its shape.

Training and run time share this module, so that a model can never meet features it was not trained on.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_DIGIT = re.compile(r"\d")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": "``", "”": "''", "–": "-", "—": "--", "…": "..."})

AFFIXES = (("p1", 256), ("p2", 1024), ("p3", 4096), ("s1", 256), ("s2", 1024), ("s3", 4096), ("s4", 4096))
"""Each affix (`p` from the start, `s` from the end, and its length) with the number of rows it is hashed into."""

STYLES = 4
"""How many values `style` has."""

SHAPES = 96 * STYLES
"""How many values `shape` has."""


def normalise(word: str) -> str:
    """The word in lower case with plain quotes and dashes, and every digit as 0."""
    return _DIGIT.sub("0", word.translate(_QUOTES).lower())


def word_hash(normal: str) -> int:
    """A 32-bit hash of a normalised word, the same on every machine and in every run."""
    return crc32(normal.encode("utf-8", "surrogatepass"))


def affixes(normal: str) -> tuple[int, ...]:
    """The row of each affix of a normalised word within its own part of the table, in the order of `AFFIXES`."""
    return _starts(normal[:3]) + _ends(normal[-4:])


@lru_cache(maxsize=16_384)
def _starts(start: str) -> tuple[int, ...]:
    return _rows((start[:1], start[:2], start), AFFIXES[:3])


@lru_cache(maxsize=16_384)
def _ends(end: str) -> tuple[int, ...]:
    return _rows((end[-1:], end[-2:], end[-3:], end), AFFIXES[3:])


def _rows(pieces: Sequence[str], tables: Sequence[tuple[str, int]]) -> tuple[int, ...]:
    return tuple(word_hash(piece) % size for piece, (_, size) in zip(pieces, tables, strict=True))


def style(words: Sequence[str]) -> int:
    """How a sentence uses capitals: 0 for as usual, 1 for none at all, 2 for nothing else, 3 for a Heading Like This.

    Capitals tell names only in the first kind.
    """
    return int(styles_of(style_signs(words).sum(axis=0, keepdims=True))[0])


def style_signs(words: Sequence[str]) -> NDArray[np.int64]:
    """What each word adds to the `style` of its sentence, a row a word; a sentence has the sum of its rows.

    That is whether it has a small letter and a capital, and whether it is one of the longer words, with or without a
    capital in front.
    """
    signs = np.zeros((len(words), 4), dtype=np.int64)
    for row, word in zip(signs, words, strict=True):
        longer = len(word) > 3 and word[0].isalpha()
        capital = longer and word[0].isupper()
        row[:] = (word != word.upper(), word != word.lower(), capital, longer and not capital)
    return signs


def styles_of(sums: NDArray[np.int64]) -> NDArray[np.int64]:
    """The `style` of sentences by the sums of their `style_signs`, a row a sentence."""
    small, capital, _, longer_small = (sums > 0).T
    titled = ~longer_small & (sums[:, 2] > 1)
    return np.select([small & ~capital, capital & ~small, titled], [1, 2, 3], 0)


def shape(word: str, sentence_style: int) -> int:
    """The kind of characters in a word, as a number below `SHAPES`: case, digits, punctuation, length and `style`."""
    mixed = 2 * ("-" in word[1:-1]) + (not word.isalnum())
    return sentence_style * 96 + _case(word) * 16 + mixed * 4 + min(len(word) - 1, 3)


def _case(word: str) -> int:
    if word.islower():
        return 0
    if word.isupper():
        return 1
    if word[:1].isupper():
        return 2 if word[1:].islower() else 3
    return 4 if any(character.isalpha() for character in word) else 5
