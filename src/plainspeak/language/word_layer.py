"""The first layer of the tagger: what each word and its near neighbours add up to."""

from collections.abc import Sequence
from itertools import repeat

import numpy as np

from plainspeak.language.word_features import style
from plainspeak.language.word_vectors import Integers, Numbers, StyledWord, WordVectors

_ROOM = 1_024  # words at first; it grows
_MOST_KEPT = 16_384  # words, so that a long run does not fill the memory


class _Numbers(dict[StyledWord, int]):
    """Words by number from 1 on; a word that is missing gets the next one."""

    def __init__(self) -> None:
        super().__init__()
        self.new: list[StyledWord] = []
        """Words whose shares are not worked out yet."""

    def __missing__(self, word: StyledWord) -> int:
        self.new.append(word)
        number = self[word] = len(self) + 1
        return number


class WordLayer:
    """Sums what words add to their own place and to those nearby; of each word that is worked out once, and kept."""

    def __init__(self, vectors: WordVectors, weight: Numbers, bias: Numbers) -> None:
        self._vectors = vectors
        steps = len(weight) // vectors.width
        self.reach = steps // 2
        """How many words to either side a place sees."""
        # Side by side, what a word adds to the places from `reach` before to `reach` after it.
        self._weight = np.concatenate(np.split(weight, steps), axis=1)
        self._bias = bias
        self._forget()

    def _forget(self) -> None:
        self._numbers = _Numbers()
        self._shares = np.zeros((_ROOM, self._weight.shape[1]), np.float32)
        """What each word adds, by its number; 0 is padding, and behind the last one there is room."""

    def row(
        self, sentences: Sequence[Sequence[str]], wanted: Sequence[Sequence[int]], sight: int, padding: int
    ) -> tuple[Integers, Integers]:
        """The wanted words of all sentences, and those in `sight` of them, as one row of word numbers.

        There is padding around each sentence. The second array says where in the row each sentence would begin.
        """
        if len(self._numbers) > _MOST_KEPT:
            self._forget()
        numbers, row, begins = self._numbers, [0] * padding, []
        for sentence, places in zip(sentences, wanted, strict=True):
            first = max(min(places, default=0) - sight, 0)
            seen = sentence[first : max(places, default=-sight) + sight + 1]
            begins.append(len(row) - first)
            row += map(numbers.__getitem__, zip(seen, repeat(style(sentence))))
            row += [0] * padding
        self._work_out()
        return np.array(row, dtype=np.int64), np.array(begins, dtype=np.int64)

    def at(self, row: Integers, places: Integers) -> Numbers:
        """The layer at some places of a row."""
        hidden: Numbers = np.tile(self._bias, (len(places), 1))
        width = len(self._bias)
        for step in range(2 * self.reach + 1):
            hidden += self._shares[row[places + (step - self.reach)], step * width : (step + 1) * width]
        return np.maximum(hidden, 0)

    def _work_out(self) -> None:
        """Work out the shares of new words."""
        new, self._numbers.new = self._numbers.new, []
        if not new:
            return
        end = len(self._numbers) + 1
        start = end - len(new)
        if end > len(self._shares):
            room = np.zeros((max(end, 2 * start) - start, self._shares.shape[1]), np.float32)
            self._shares = np.concatenate([self._shares[:start], room])
        self._shares[start:end] = self._vectors.of(new) @ self._weight
