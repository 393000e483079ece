"""The part of speech of every word, by the small model that ships with the package.

A window model in plain numpy: each word's vector, layers that look at its neighbours, near ones first, and one score for
each tag. What a word adds to the first layer is worked out once per distinct word, and only those words go through the
layers that bear on a tag somebody asks for. How the model is trained, and how right it is, is told
in `training/` and in `model/meta.json`.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plainspeak.blas import one_core
from plainspeak.language.word_layer import WordLayer
from plainspeak.language.word_vectors import Arrays, FeatureRows, Integers, Numbers, WordVectors

MODEL = Path(__file__).parent / "model"
"""The folder of the model that ships with the package."""

PASSIVE = "VBN-Pass"
"""The tag of a passive participle; the other tags are those of the Penn Treebank."""

_BATCH = 1_024  # Tags at a time: enough to keep numpy busy, few enough to stay in the processor's own memory.

_UNIVERSAL = {
    "ADJ": "JJ JJR JJS",
    "ADP": "IN RP",
    "ADV": "RB RBR RBS WRB",
    "AUX": "MD",
    "CCONJ": "CC",
    "DET": "DT PDT",
    "INTJ": "UH",
    "NOUN": "NN NNS",
    "NUM": "CD LS",
    "PART": "POS TO",
    "PRON": "EX PRP PRP$ WDT WP WP$",
    "PROPN": "ADD NNP NNPS",
    "PUNCT": ", . : `` '' -LRB- -RRB- HYPH NFP",
    "SYM": "$ SYM",
    "VERB": "VB VBD VBG VBN VBN-Pass VBP VBZ",
    "X": "AFX FW GW",
}
_FROM_PENN = {tag: part for part, tags in _UNIVERSAL.items() for tag in tags.split()}
_ALWAYS_AUXILIARY = frozenset("am are be been being is was were 'm 're ’m ’re".split())


def universal(tag: str, word: str = "") -> str:
    """The universal part of speech that goes with a Penn tag; with the word given, forms of "be" are auxiliaries."""
    if word.lower() in _ALWAYS_AUXILIARY:
        return "AUX"
    return _FROM_PENN[tag]


def load_tagger(folder: Path = MODEL) -> "Tagger":
    """Read a model that `python -m training.tagger` wrote."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    with np.load(folder / "weights.npz") as weights:
        return Tagger(meta["labels"], meta["config"]["distances"], dict(weights))


class Tagger:
    """Tags sentences that are already cut into words.

    `labels` are the tags in the order of the last layer. `distances` tells for each layer but the first and the last how
    far away its two neighbours are. `weights` holds the arrays of `FeatureRows`, the table of rows
    (`table` of whole numbers and the `scale` of its columns) and the layers (`weight0`, `bias0` and so on).
    """

    def __init__(self, labels: Sequence[str], distances: Sequence[int], weights: Arrays) -> None:
        self.labels = tuple(labels)
        vectors = WordVectors(FeatureRows(weights), weights["table"].astype(np.int8), _float(weights["scale"]))
        count = sum(name.startswith("weight") for name in weights)
        layers = [(_float(weights[f"weight{n}"]), _float(weights[f"bias{n}"])) for n in range(count)]
        first, *self._middle, self._last = layers
        self._first = WordLayer(vectors, *first)
        self._distances = distances
        self._sight = self._first.reach + sum(distances)
        # Words on either side of the padding do not see each other.
        self._padding = max(self._first.reach, *distances)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The tag of every word of every sentence. All are worked out together, so give many sentences at once."""
        return self.tag_some(sentences, [range(len(words)) for words in sentences])

    def tag_some(self, sentences: Sequence[Sequence[str]], wanted: Sequence[Sequence[int]]) -> list[list[str]]:
        """The tags of some words of every sentence, whose numbers `wanted` gives: the same as among all, but sooner."""
        tags: list[list[str]] = []
        with one_core():
            for batch in _batches(wanted):
                numbers = self._numbers(sentences[batch], wanted[batch])
                tags += [[self.labels[next(numbers)] for _ in places] for places in wanted[batch]]
        return tags

    def _numbers(self, sentences: Sequence[Sequence[str]], wanted: Sequence[Sequence[int]]) -> Iterator[int]:
        """The numbers of the tags of all wanted words, one after the other."""
        row, begins = self._first.row(sentences, wanted, self._sight, self._padding)
        places = np.fromiter(chain.from_iterable(wanted), np.int64)
        places += np.repeat(begins, np.fromiter(map(len, wanted), np.int64, len(wanted)))
        best: list[int] = self._scores(row, places).argmax(axis=1).tolist()
        return iter(best)

    def _scores(self, row: Integers, wanted: Integers) -> Numbers:
        """A score for each tag at each of the `wanted` places of a row of word numbers, where 0 is padding."""
        needed = self._needed(row, wanted)
        places = needed.pop()
        hidden = self._first.at(row, places)
        where = np.zeros(len(row), dtype=np.int64)
        for distance, (weight, bias) in zip(self._distances, self._middle, strict=True):
            hidden = np.concatenate([np.zeros_like(hidden[:1]), hidden])  # for padding
            where[places] = np.arange(1, len(places) + 1)
            places = needed.pop()
            near = hidden[where[places[:, None] + (-distance, 0, distance)]]
            hidden = near[:, 1] + np.maximum(near.reshape(len(places), len(weight)) @ weight + bias, 0)
        weight, bias = self._last
        return hidden @ weight + bias

    def _needed(self, row: Integers, wanted: Integers) -> list[Integers]:
        """The places that each layer must work out, last layer first: those the next one looks at."""
        needed = [wanted]
        for distance in reversed(self._distances):
            seen = np.zeros(len(row), dtype=bool)
            seen[needed[-1][:, None] + (-distance, 0, distance)] = True
            needed.append(np.flatnonzero(seen & (row > 0)))
        return needed


def _float(array: NDArray[np.generic]) -> Numbers:
    return array.astype(np.float32)


def _batches(wanted: Sequence[Sequence[int]]) -> Iterator[slice]:
    """The sentences in order, in stretches with about `_BATCH` wanted words."""
    start = words = 0
    for end, places in enumerate(wanted, 1):
        words += len(places)
        if words >= _BATCH or end == len(wanted):
            yield slice(start, end)
            start, words = end, 0
