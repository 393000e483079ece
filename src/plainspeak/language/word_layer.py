"""The first layer of the tagger: what the words around a place add up to."""

from collections.abc import Sequence

import numpy as np

from plainspeak.language.word_features import STYLES
from plainspeak.language.word_vectors import Integers, Numbers, StyledWord, WordVectors

Window = tuple[int, Sequence[str]]
"""A word between its neighbours, as many on either side, with `PADDING` beyond the ends; first the sentence's style."""

PADDING = ""
"""Stands before and behind a sentence. Its number is 0, and it adds nothing."""

_ROOM = 16_384  # words kept at most, so that a long run does not fill the memory


class _Numbers(dict[str, int]):
    """The numbers of the words met in sentences of one style; a word that is missing gets the next number of all."""

    def __init__(self, sentence_style: int, met: list[StyledWord]) -> None:
        super().__init__({PADDING: 0})
        self._style = sentence_style
        self._met = met

    def __missing__(self, word: str) -> int:
        self._met.append((word, self._style))
        number = self[word] = len(self._met)
        return number


class WordLayer:
    """Sums what words add to a place; of each distinct word that is worked out once, and kept.

    What a near word adds depends on where it stands: `near` holds one matrix for each step from the first near word to
    the last. The words farther off only give signals, one set to their left and one to their right, which `signals`
    makes; the strongest of each is what counts, and `far` takes it in.
    """

    def __init__(self, vectors: WordVectors, near: Numbers, signals: Numbers, far: Numbers, bias: Numbers) -> None:
        self._vectors = vectors
        self._steps = len(near) // vectors.width
        # Side by side, what a word adds at each step.
        self._near = np.concatenate(np.split(near, self._steps), axis=1)
        self._signals, self._far, self._bias = signals, far, bias
        # By the number of a word; memory is only taken where something is written.
        self._shares = np.zeros((_ROOM, self._near.shape[1]), np.float32)
        self._given = np.zeros((_ROOM, signals.shape[1]), np.float32)
        self._forget()

    def _forget(self) -> None:
        self._met: list[StyledWord] = []
        self._numbers = [_Numbers(number, self._met) for number in range(STYLES)]

    def at(self, windows: Sequence[Window]) -> Numbers:
        """The layer at the middle of each window. All are equally long, and together they have at most 8,192 words."""
        numbers = self._numbered(windows)
        start, count = (numbers.shape[1] - self._steps) // 2, len(self._far) // 2
        end = start + self._steps
        near = numbers[:, start:end] * self._steps + np.arange(self._steps)
        shares = self._shares.reshape(-1, len(self._bias))[near]
        before = self._given[numbers[:, :start], :count].max(axis=1)
        behind = self._given[numbers[:, end:], count:].max(axis=1)
        strongest = np.maximum(np.concatenate([before, behind], axis=1), 0)
        hidden: Numbers = shares.sum(axis=1) + strongest @ self._far + self._bias
        return np.maximum(hidden, 0)

    def _numbered(self, windows: Sequence[Window]) -> Integers:
        """The numbers of the words of each window, after what new ones add is worked out."""
        if len(self._met) >= _ROOM // 2:
            self._forget()
        known = len(self._met)
        numbers: list[int] = []
        for style, words in windows:
            numbers += map(self._numbers[style].__getitem__, words)
        if len(self._met) > known:
            self._work_out(known)
        return np.array(numbers, dtype=np.int64).reshape(len(windows), -1)

    def _work_out(self, known: int) -> None:
        """Work out what the words met since the first `known` add."""
        vectors = self._vectors.of(self._met[known:])
        places = slice(known + 1, len(self._met) + 1)
        self._shares[places] = vectors @ self._near
        self._given[places] = vectors @ self._signals
