"""From a word to the numbers the tagger works on: rows of one table."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from plainspeak.language.word_features import AFFIXES, SHAPES, affixes, normalise, shape, word_hash

Arrays = dict[str, NDArray[np.generic]]
Numbers = NDArray[np.float32]
Integers = NDArray[np.int64]
StyledWord = tuple[str, int]
"""A word, and the `style` of the sentence it stands in."""

_ZIPF_VALUES = 10


class FeatureRows:
    """The rows of the table that stand for a word: itself, its possible forms, how common it is, its shape, its ends.

    `known` holds the words known at training time: `hashes` in ascending order, and for each hash its own row or 0
    (`rows`), the class of its possible forms or 0 (`forms`), and 1 + its Zipf frequency rounded down (`zipf`).
    """

    def __init__(self, known: Arrays) -> None:
        self._hashes = known["hashes"]
        of_known = np.stack([known[name].astype(np.int64) for name in ("rows", "forms", "zipf")], axis=1)
        self._of_known = np.pad(of_known, ((0, 1), (0, 0)))
        highest = self._of_known.max(axis=0)
        sizes = [int(highest[0]) + 1, int(highest[1]) + 1, _ZIPF_VALUES, SHAPES, *(size for _, size in AFFIXES)]
        self._offsets = np.concatenate(([0], np.cumsum(sizes[:-1])))
        self.size = sum(sizes)
        """How many rows the table must have."""
        self.unknown = len(self._hashes)
        """Which known word a word is that is none."""

    def of(self, words: Sequence[StyledWord]) -> tuple[Integers, Integers]:
        """The rows of every word, as an array of words by features, and which known word it is.

        Known words are counted from 0 in the order of their hashes; all others are `unknown`.
        """
        normal = [normalise(word) for word, _ in words]
        known = self._known(np.array([word_hash(word) for word in normal], dtype=np.uint32))
        shapes = np.array([[shape(*styled)] for styled in words])
        ends = np.array([affixes(word) for word in normal])
        return np.concatenate([self._of_known[known], shapes, ends], axis=1) + self._offsets, known

    def _known(self, hashes: NDArray[np.uint32]) -> Integers:
        places = np.searchsorted(self._hashes, hashes)
        found = self._hashes[np.minimum(places, len(self._hashes) - 1)] == hashes
        return np.where(found, places, self.unknown)


class WordVectors:
    """A vector for any word: the sum of its rows, and what is known of the company it keeps.

    `table` holds the rows as whole numbers, and `scale` the worth of those in each column. `company` has a few whole
    numbers for every known word, made from the words it stands beside in a large amount of text, and a row of 0 for all
    others; `mixed` turns them into a vector.
    """

    def __init__(self, rows: FeatureRows, weights: Arrays) -> None:
        self._rows = rows
        self._table = weights["table"].astype(np.int8)
        self._scale = weights["scale"].astype(np.float32)
        self._company = weights["company"].astype(np.int8)
        self._mixed = weights["mixed"].astype(np.float32)
        self.width = len(self._scale)
        """How many numbers a vector has."""

    def of(self, words: Sequence[StyledWord]) -> Numbers:
        """The vectors of distinct words, one a row."""
        rows, known = self._rows.of(words)
        sums = self._table[rows].sum(axis=1, dtype=np.int32).astype(np.float32)
        vectors: Numbers = sums * self._scale + self._company[known].astype(np.float32) @ self._mixed
        return vectors
