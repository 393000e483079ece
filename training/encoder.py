"""Sentences of the treebank as arrays for the network."""

from collections import Counter
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor

from plainspeak.language.word_features import normalise, style
from plainspeak.language.word_vectors import FeatureRows
from training.treebank import Sentence, joined

IGNORED = -100
"""torch's own mark for "no label here"."""


def count_words(sentences: list[Sentence]) -> Counter[str]:
    """How often the treebank has each normalised word; a joined compound counts once."""
    counts = Counter(normalise(token.word) for sentence in sentences for token in sentence)
    compounds = {normalise(token.word) for sentence in sentences for token in joined(sentence)}
    counts.update(compounds - set(counts))
    return counts


@dataclass(frozen=True)
class Encoder:
    """Turns sentences into arrays, with as much padding around each as the network looks far."""

    rows: FeatureRows
    tags: list[str]
    roles: list[str]
    counts: Counter[str]
    padding: int

    def encode(self, sentences: list[Sentence], random: Random) -> tuple[Tensor, Tensor, Tensor]:
        """The rows, tags and roles of all words.

        Rare words lose their own row now and then, so that the row of unknown words is trained.
        """
        words = [(token.word, kind) for sentence in sentences for kind in [_style(sentence)] for token in sentence]
        distinct = {word: number for number, word in enumerate(dict.fromkeys(words))}
        rows = self.rows.of(list(distinct))[[distinct[word] for word in words]]
        rows[[random.random() < 0.5 / (0.5 + self.counts[normalise(word)]) for word, _ in words], 0] = 0
        places = self._places(sentences)
        table = np.full((len(words) + self.padding * (len(sentences) + 1), rows.shape[1]), self.rows.size)
        table[places] = rows
        tokens = [token for sentence in sentences for token in sentence]
        tags = self._spread(len(table), places, [_index(self.tags, token.tag) for token in tokens])
        return (
            torch.from_numpy(table),
            tags,
            self._spread(len(table), places, [_index(self.roles, t.role) for t in tokens]),
        )

    def _places(self, sentences: list[Sentence]) -> np.ndarray:
        numbers = np.repeat(np.arange(len(sentences)), [len(sentence) for sentence in sentences])
        return np.arange(len(numbers)) + self.padding * (numbers + 1)

    def _spread(self, length: int, places: np.ndarray, labels: list[int]) -> Tensor:
        spread = np.full(length, IGNORED)
        spread[places] = labels
        return torch.from_numpy(spread)


def _style(sentence: Sentence) -> int:
    return style([token.word for token in sentence])


def _index(names: list[str], name: str) -> int:
    return names.index(name) if name in names else IGNORED
