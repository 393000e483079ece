"""The part of speech of every word, by the small model that ships with the package.

A window model in plain numpy: each word's vector, layers that look at its neighbours, near ones first, and one score for
each tag. The first layer is worked out once per distinct word. How the model is trained, and how right it is, is told
in `training/` and in `model/meta.json`.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plainspeak.language.word_features import style
from plainspeak.language.word_vectors import Arrays, FeatureRows, Integers, Numbers, StyledWord, WordVectors

MODEL = Path(__file__).parent / "model"
"""The folder of the model that ships with the package."""

PASSIVE = "VBN-Pass"
"""The tag of a passive participle; the other tags are those of the Penn Treebank."""

_REACH = 2  # how many words to either side the first layer sees
_BATCH = 2_048  # Words at a time: enough to keep numpy busy, few enough to stay in the processor's own memory.

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
        self._vectors = WordVectors(FeatureRows(weights), weights["table"].astype(np.int8), _float(weights["scale"]))
        count = sum(name.startswith("weight") for name in weights)
        layers = [(_float(weights[f"weight{n}"]), _float(weights[f"bias{n}"])) for n in range(count)]
        self._first, *self._middle, self._last = layers
        self._distances = distances
        # Words on either side of the padding do not see each other.
        self._padding = max(_REACH, *distances)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The tag of every word of every sentence. All are worked out together, so give many sentences at once."""
        return [[self.labels[number] for number in tags] for tags in self._numbers(sentences)]

    def _numbers(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
        for batch in _batches(sentences):
            places, words = _places(batch, self._padding)
            best: list[int] = self._scores(places, words).argmax(axis=1).tolist()
            start = self._padding - _REACH
            for sentence in batch:
                yield best[start : start + len(sentence)]
                start += len(sentence) + self._padding

    def _scores(self, places: Integers, words: list[StyledWord]) -> Numbers:
        """A score for each tag at each place. A place is the number of a word of `words` from 1 on, or 0 for padding."""
        inside = (places > 0).astype(np.float32)[_REACH:-_REACH, None]
        hidden: Numbers = self._first_layer(places, words) * inside
        for distance, (weight, bias) in zip(self._distances, self._middle, strict=True):
            hidden += np.maximum(_with_neighbours(hidden, distance) @ weight + bias, 0) * inside
        weight, bias = self._last
        return hidden @ weight + bias

    def _first_layer(self, places: Integers, words: list[StyledWord]) -> Numbers:
        weight, bias = self._first
        vectors = self._vectors.of(words)
        width = vectors.shape[1]
        reach = len(places) - 2 * _REACH
        padding = np.zeros((1, len(bias)), np.float32)
        hidden = np.tile(bias, (reach, 1))
        for step in range(2 * _REACH + 1):
            share = np.concatenate([padding, vectors @ weight[step * width : (step + 1) * width]])
            hidden += share[places[step : step + reach]]
        return np.maximum(hidden, 0)


def _float(array: NDArray[np.generic]) -> Numbers:
    return array.astype(np.float32)


def _with_neighbours(hidden: Numbers, distance: int) -> Numbers:
    nothing = np.zeros((distance, hidden.shape[1]), np.float32)
    padded = np.concatenate([nothing, hidden, nothing])
    return np.concatenate([padded[: -2 * distance], hidden, padded[2 * distance :]], axis=1)


def _batches(sentences: Sequence[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    """The sentences in order, in lists of about `_BATCH` words."""
    batch: list[Sequence[str]] = []
    words = 0
    for sentence in sentences:
        batch.append(sentence)
        words += len(sentence)
        if words >= _BATCH:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def _places(sentences: Sequence[Sequence[str]], padding: int) -> tuple[Integers, list[StyledWord]]:
    """The sentences as one row of word numbers with padding between and at both ends, and the distinct words."""
    numbers: dict[StyledWord, int] = {}
    row = [0] * padding
    for sentence in sentences:
        styled = zip(sentence, repeat(style(sentence)))
        row += [numbers.setdefault(word, len(numbers) + 1) for word in styled]
        row += [0] * padding
    return np.array(row, dtype=np.int64), list(numbers)
