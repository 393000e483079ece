"""The words of many sentences in one row, as the tagger takes them: by number, so that no word is looked at twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from plainspeak.language.word_features import STYLES, style_signs, styles_of
from plainspeak.vocabulary import Vocabulary

Integers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Row:
    """Words in their order, and where their sentences are."""

    vocabulary: Vocabulary
    words: Integers
    """The number of each word in the vocabulary."""
    sentences: Integers
    """The sentence of each word, from 0 on, in order."""
    _kept: dict[int, Integers] = field(default_factory=dict, init=False, repr=False)
    """The padded row, by the width of its padding."""

    @classmethod
    def of(cls, sentences: Sequence[Sequence[str]], vocabulary: Vocabulary) -> "Row":
        """Put sentences of words, as written, in a row."""
        lengths = np.fromiter(map(len, sentences), np.int64, len(sentences))
        words = list(chain.from_iterable(sentences))
        return cls(vocabulary, vocabulary.numbers(words), np.repeat(np.arange(len(sentences)), lengths))

    @cached_property
    def styles(self) -> Integers:
        """For every sentence, how it uses capitals: the `style` of its words."""
        signs = self.vocabulary.column(style_signs)[self.words]
        sums = [np.bincount(self.sentences, column) for column in signs.T]
        return styles_of(np.stack(sums, axis=1)) if len(self.words) else np.zeros(0, np.int64)

    def windows(self, places: Integers, sight: int) -> Integers:
        """What is seen from each place, `sight` words to either side: styled words, and 0 beyond the sentence.

        A styled word is 1 + its number x `STYLES` + the style of its sentence.
        """
        padded = self._padded(sight)
        inside = places + sight * (self.sentences[places] + 1)
        windows: Integers = padded[inside[:, None] + np.arange(-sight, sight + 1)]
        return windows

    def styled(self, number: int) -> tuple[str, int]:
        """The word and the style that a number other than 0 in a window stands for."""
        word, style = divmod(number - 1, STYLES)
        return self.vocabulary.forms[word], style

    def _padded(self, width: int) -> Integers:
        """The styled words, with as many 0 before and behind each sentence."""
        if width not in self._kept:
            self._kept[width] = self._pad(width)
        return self._kept[width]

    def _pad(self, width: int) -> Integers:
        count = int(self.sentences[-1]) + 1 if len(self.sentences) else 0
        padded = np.zeros(len(self.words) + width * (count + 1), np.int64)
        places = np.arange(len(self.words)) + width * (self.sentences + 1)
        padded[places] = 1 + self.words * STYLES + self.styles[self.sentences]
        return padded

    def holding(self, places: Integers) -> Iterator[tuple[list[str], Integers]]:
        """The words of each sentence that holds some of `places`, and which of them those are."""
        sentences = self.sentences[places]
        for sentence in np.unique(sentences):
            first, end = np.searchsorted(self.sentences, (sentence, sentence + 1))
            words = [self.vocabulary.forms[number] for number in self.words[first:end]]
            yield words, places[sentences == sentence] - first
