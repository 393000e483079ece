"""The first layer of the tagger: what the words around a place add up to."""

from collections.abc import Mapping

import numpy as np

from plainspeak.blas import one_core
from plainspeak.language.participles import can_be_participle
from plainspeak.language.row import Row
from plainspeak.language.word_features import STYLES
from plainspeak.language.word_vectors import Integers, Numbers, WordVectors
from plainspeak.vocabulary import Vocabulary

FIRST_LAYER = ("near", "signals", "far", "bias", "telling", "order", "order_bias")
"""The arrays of the first layer."""

_ROOM = 32_768  # words kept at most, of 3 KB each, so that a long run does not fill the memory
_UNKNOWN = -1


class WordLayer:
    """Sums what words add to a place; of each distinct word that is worked out once, and kept.

    What a near word adds depends on where it stands: `near` holds one matrix for each step from the first near word to
    the last. The words farther off, up to `sight`, only give signals, one set to their left and one to their right, which
    `signals` makes; the strongest of each is what counts, and `far` takes it in.

    A passive participle is hard to tell from a past tense or an adjective. So at every word with the form of a
    participle, `telling` makes a few numbers of each word in sight, and `order` and `order_bias` take in all of them in
    their order.
    """

    def __init__(self, vectors: WordVectors, weights: Mapping[str, Numbers], *, sight: int) -> None:
        self._vectors = vectors
        self._steps = len(weights["near"]) // vectors.width
        # Side by side, what a word adds at each step.
        self._near = np.concatenate(np.split(weights["near"], self._steps), axis=1)
        self._signals, self._far, self._bias = weights["signals"], weights["far"], weights["bias"]
        self._telling, self._order, self._order_bias = weights["telling"], weights["order"], weights["order_bias"]
        self._sight = sight
        # By the slot of a word; memory is only taken where something is written. Slot 0 is beyond the sentence.
        self._shares = np.zeros((_ROOM, self._near.shape[1]), np.float32)
        self._before, self._behind = np.zeros((2, _ROOM, self._signals.shape[1] // 2), np.float32)
        self._told = np.zeros((_ROOM, self._telling.shape[1]), np.float32)
        self._vocabulary: Vocabulary | None = None
        self._forget()

    def _forget(self) -> None:
        self._used = 1
        self._slots = np.zeros(1, np.int64)
        """The slot of a word by its number in a window."""

    def at(self, row: Row, places: Integers) -> Numbers:
        """The layer at some places of a row, of which together no more than `_ROOM` words can be seen."""
        slots = self._slots_of(row, row.windows(places, self._sight))
        start = (slots.shape[1] - self._steps) // 2
        end = start + self._steps
        near = slots[:, start:end] * self._steps + np.arange(self._steps)
        shares = _folded(np.add, self._shares.reshape(-1, len(self._bias)), near)
        before = _folded(np.maximum, self._before, slots[:, :start])
        behind = _folded(np.maximum, self._behind, slots[:, end:])
        strongest = np.maximum(np.concatenate([before, behind], axis=1), 0)
        hidden: Numbers = np.maximum(shares + strongest @ self._far + self._bias, 0)
        participles = np.flatnonzero(row.vocabulary.lower_that(can_be_participle)[row.words[places]])
        hidden[participles] += self._in_order(slots[participles])
        return hidden

    def _in_order(self, slots: Integers) -> Numbers:
        """What the order of all words in sight adds, a row a window."""
        told = self._told.take(slots, axis=0).reshape(len(slots), len(self._order))
        in_order: Numbers = np.maximum(told @ self._order + self._order_bias, 0)
        return in_order

    def _slots_of(self, row: Row, windows: Integers) -> Integers:
        """The slots of the words in windows, after what new ones add is worked out."""
        if row.vocabulary is not self._vocabulary:
            self._vocabulary = row.vocabulary
            self._forget()
        self._grow(row)
        slots = self._slots[windows]
        if slots.min(initial=0) == _UNKNOWN:
            self._meet(row, windows)
            slots = self._slots[windows]
        return slots

    def _grow(self, row: Row) -> None:
        size = len(row.vocabulary) * STYLES + 1
        if size > len(self._slots):
            more = np.full(max(size, 2 * len(self._slots)) - len(self._slots), _UNKNOWN)
            self._slots = np.concatenate((self._slots, more))

    def _meet(self, row: Row, windows: Integers) -> None:
        """Work out what words add that have no slot yet."""
        new = np.unique(windows[self._slots[windows] == _UNKNOWN])
        if self._used + len(new) > _ROOM:
            self._forget()
            self._grow(row)
            new = np.unique(windows[windows > 0])
        vectors = self._vectors.of([row.styled(number) for number in new.tolist()])
        slots = slice(self._used, self._used + len(new))
        with one_core():
            np.matmul(vectors, self._near, out=self._shares[slots])
            self._before[slots], self._behind[slots] = np.split(vectors @ self._signals, 2, axis=1)
            np.matmul(vectors, self._telling, out=self._told[slots])
        self._slots[new] = np.arange(slots.start, slots.stop)
        self._used = slots.stop


def _folded(fold: np.ufunc, rows: Numbers, places: Integers) -> Numbers:
    """The rows at each line of places, folded into one: far sooner than all of them side by side and then `fold.reduce`."""
    first, *others = places.T
    folded: Numbers = rows.take(first, axis=0)
    for column in others:
        fold(folded, rows.take(column, axis=0), out=folded)
    return folded
