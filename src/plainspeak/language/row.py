"""The words of many sentences in one row, as the tagger takes them: by number, so that no word is looked at twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

import numpy as np

from plainspeak.arrays import Booleans, Integers, sums_before
from plainspeak.language.cut import wide_enough
from plainspeak.language.word_features import STYLES, style_signs, styles_of
from plainspeak.vocabulary import Vocabulary


@dataclass(frozen=True, eq=False)
class Row:
    """Words in their order, and where their sentences are. White space among them is passed over."""

    vocabulary: Vocabulary
    words: Integers
    """The number of each word in the vocabulary."""
    sentences: Integers
    """The sentence of each word, from 0 on, in order. White space before the first has none: -1."""
    is_space: Booleans
    _kept: dict[int, tuple[Integers, Integers]] = field(default_factory=dict, init=False, repr=False)
    """The padded row and where each word stands in it, by the width of its padding."""

    @classmethod
    def of(cls, sentences: Sequence[Sequence[str]], vocabulary: Vocabulary) -> "Row":
        """Put sentences of words, as written, in a row."""
        lengths = np.fromiter(map(len, sentences), np.int64, len(sentences))
        words = list(chain.from_iterable(sentences))
        numbers, places = vocabulary.numbers(words), np.repeat(np.arange(len(sentences)), lengths)
        return cls(vocabulary, numbers, places, np.zeros(len(words), dtype=bool))

    @cached_property
    def styles(self) -> Integers:
        """For every sentence, how it uses capitals: the `style` of its words."""
        count = int(self.sentences[-1]) + 1 if len(self.sentences) else 0
        bounds = np.searchsorted(self.sentences, np.arange(count + 1, dtype=self.sentences.dtype))
        sums = np.empty((count, 4), np.int64)
        for number, signs in enumerate(self.vocabulary.column(style_signs).T):
            sums[:, number] = np.diff(sums_before(signs[self.words], self.sentences.dtype)[bounds])
        return styles_of(sums)

    def windows(self, places: Integers, sight: int) -> Integers:
        """What is seen from each place, `sight` words to either side: styled words, and 0 beyond the sentence.

        A styled word is 1 + its number x `STYLES` + the style of its sentence.
        """
        padded, where = self._padded(sight)
        windows: Integers = padded[where[places][:, None] + np.arange(-sight, sight + 1)]
        return windows

    def styled(self, number: int) -> tuple[str, int]:
        """The word and the style that a number other than 0 in a window stands for."""
        word, style = divmod(number - 1, STYLES)
        return self.vocabulary.forms[word], style

    def _padded(self, width: int) -> tuple[Integers, Integers]:
        """The styled words, with as many 0 before and behind each sentence, and where each stands."""
        if width not in self._kept:
            self._kept[width] = self._pad(width)
        return self._kept[width]

    def _pad(self, width: int) -> tuple[Integers, Integers]:
        # In small numbers, for they are many.
        solid = ~self.is_space
        size = int(solid.sum()) + width * (len(self.styles) + 1)
        where = np.cumsum(solid, dtype=wide_enough(size)) - 1
        where += width * (self.sentences + 1)
        padded = np.zeros(size, wide_enough(len(self.vocabulary) * STYLES))
        padded[where[solid]] = (1 + self.words * STYLES + self.styles.astype(padded.dtype)[self.sentences])[solid]
        return padded, where

    def holding(self, places: Integers) -> Iterator[tuple[list[str], Integers]]:
        """The words of each sentence that holds some of `places`, and which of them those are."""
        sentences = self.sentences[places]
        for sentence in np.unique(sentences):
            first, end = np.searchsorted(self.sentences, (sentence, sentence + 1))
            solid = np.flatnonzero(~self.is_space[first:end]) + first
            words = [self.vocabulary.forms[number] for number in self.words[solid]]
            yield words, np.searchsorted(solid, places[sentences == sentence])
