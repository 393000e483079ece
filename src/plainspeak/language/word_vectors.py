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
        self._of_known = np.stack([known[name].astype(np.int64) for name in ("rows", "forms", "zipf")], axis=1)
        highest = self._of_known.max(axis=0)
        sizes = [int(highest[0]) + 1, int(highest[1]) + 1, _ZIPF_VALUES, SHAPES, *(size for _, size in AFFIXES)]
        self._offsets = np.concatenate(([0], np.cumsum(sizes[:-1])))
        self.size = sum(sizes)
        """How many rows the table must have."""

    def of(self, words: Sequence[StyledWord]) -> Integers:
        """The rows of every word, as an array of words by features."""
        normal = [normalise(word) for word, _ in words]
        known = self._known(np.array([word_hash(word) for word in normal], dtype=np.uint32))
        shapes = np.array([[shape(*styled)] for styled in words])
        ends = np.array([affixes(word) for word in normal])
        return np.concatenate([known, shapes, ends], axis=1) + self._offsets

    def _known(self, hashes: NDArray[np.uint32]) -> Integers:
        places = np.minimum(np.searchsorted(self._hashes, hashes), len(self._hashes) - 1)
        found = self._hashes[places] == hashes
        return np.where(found[:, None], self._of_known[places], 0)


class WordVectors:
    """A vector for any word: the sum of its rows."""

    def __init__(self, rows: FeatureRows, table: NDArray[np.int8], scale: Numbers) -> None:
        self._rows = rows
        self._table = table
        self._scale = scale
        self.width = len(scale)
        """How many numbers a vector has."""

    def of(self, words: Sequence[StyledWord]) -> Numbers:
        """The vectors of distinct words, one a row."""
        sums = self._table[self._rows.of(words)].sum(axis=1, dtype=np.int32)
        vectors: Numbers = sums.astype(np.float32) * self._scale
        return vectors
