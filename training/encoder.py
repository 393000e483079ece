"""Sentences of the treebank as arrays for the network."""

from collections import Counter
from dataclasses import dataclass
from functools import partial
from random import Random

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from torch import Tensor

from plainspeak.language.participles import can_be_participle
from plainspeak.language.word_features import normalise, style
from plainspeak.language.word_vectors import FeatureRows
from plainspeak.vocabulary import lowered
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
class Words:
    """What the network sees of a text: a row a word, with padding around each sentence."""

    rows: Tensor
    """The rows of the table; all of them `padding`, the last row, around the sentences."""
    known: Tensor
    """Which known word each is."""
    participles: Tensor
    """The places of words with the form of a participle."""


@dataclass(frozen=True)
class Encoder:
    """Turns sentences into arrays, with as much padding around each as the network looks far."""

    rows: FeatureRows
    tags: list[str]
    roles: list[str]
    counts: Counter[str]
    padding: int
    answers: NDArray[np.float16]
    """How likely the teacher takes each tag to be, a row for each word it was asked about."""

    def encode(self, sentences: list[Sentence], random: Random) -> tuple[Words, Tensor, Tensor]:
        """All words with how likely each of their tags is, and their roles.

        Rare words lose their own row now and then, so that the row of unknown words is trained.
        """
        tokens = [token for sentence in sentences for token in sentence]
        words = [(token.word, kind) for sentence in sentences for kind in [_style(sentence)] for token in sentence]
        distinct = {word: number for number, word in enumerate(dict.fromkeys(words))}
        rows, known = (array[[distinct[word] for word in words]] for array in self.rows.of(list(distinct)))
        rows[[random.random() < 0.5 / (0.5 + self.counts[normalise(word)]) for word, _ in words], 0] = 0
        places = self._places(sentences)
        participles = places[[can_be_participle(lowered(word)) for word, _ in words]]
        length = len(words) + self.padding * (len(sentences) + 1)
        spread = partial(_spread, length, places)
        return (
            Words(spread(rows, self.rows.size), spread(known, self.rows.unknown), torch.from_numpy(participles)),
            self._targets(length, places, tokens),
            spread([index(self.roles, token.role) for token in tokens], IGNORED),
        )

    def _targets(self, length: int, places: np.ndarray, tokens: Sentence) -> Tensor:
        """What the treebank says, or the teacher where it was asked; 0 for all tags around the sentences."""
        targets = np.zeros((length, len(self.tags)), np.float32)
        for place, token in zip(places.tolist(), tokens, strict=True):
            if token.taught is None:
                targets[place, self.tags.index(token.tag)] = 1
            else:
                targets[place] = self.answers[token.taught]
        return torch.from_numpy(targets)

    def _places(self, sentences: list[Sentence]) -> np.ndarray:
        numbers = np.repeat(np.arange(len(sentences)), [len(sentence) for sentence in sentences])
        return np.arange(len(numbers)) + self.padding * (numbers + 1)


def _spread(length: int, places: np.ndarray, values: ArrayLike, padding: int) -> Tensor:
    values = np.asarray(values)
    spread = np.full((length, *values.shape[1:]), padding)
    spread[places] = values
    return torch.from_numpy(spread)


def _style(sentence: Sentence) -> int:
    return style([token.word for token in sentence])


def index(names: list[str], name: str) -> int:
    """The place of a name, or `IGNORED` if it is not among them."""
    return names.index(name) if name in names else IGNORED
