"""The part of speech of every word, by the small model that ships with the package.

A window model in plain numpy: the first layer sums what the words around a place add, the others see that place alone,
and the last gives one score for each tag. What a word adds is worked out once per distinct word, and only the places go
through the layers whose tags somebody asks for. How the model is trained, and how right it is, is told in `training/`
and in `model/meta.json`.
"""

import json
from collections.abc import Sequence
from contextlib import nullcontext
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plainspeak.blas import one_core
from plainspeak.language.row import Row
from plainspeak.language.word_layer import FIRST_LAYER, WordLayer
from plainspeak.language.word_vectors import Arrays, FeatureRows, Integers, Numbers, WordVectors
from plainspeak.vocabulary import Vocabulary

MODEL = Path(__file__).parent / "model"
"""The folder of the model that ships with the package."""

PASSIVE = "VBN-Pass"
"""The tag of a passive participle; the other tags are those of the Penn Treebank."""

_BATCH = 256  # Tags at a time: enough to keep numpy busy, few enough to stay in the processor's own memory.

_FEW = 32  # So few are worked out on one core anyway.
_MOST_KEPT = 100_000  # distinct words, so that a long run does not fill the memory

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
        return Tagger(meta["labels"], meta["config"]["sight"], dict(weights))


class Tagger:
    """Tags sentences that are already cut into words.

    `labels` are the tags in the order of the last layer; `sight` is how many words to either side bear on a tag.
    `weights` holds the arrays of `FeatureRows`, the table of rows (`table` of whole numbers and the `scale` of its
    columns), those of the words' company (`company` and `mixed`), those of the first layer by the names that `WordLayer`
    has for them, and those of the others (`weight0`, `bias0` and so on).
    """

    def __init__(self, labels: Sequence[str], sight: int, weights: Arrays) -> None:
        self.labels = tuple(labels)
        first = {name: _float(weights[name]) for name in FIRST_LAYER}
        self._first = WordLayer(WordVectors(FeatureRows(weights), weights), first, sight=sight)
        self._vocabulary = Vocabulary()
        count = sum(name.startswith("weight") for name in weights)
        layers = [(_float(weights[f"weight{n}"]), _float(weights[f"bias{n}"])) for n in range(count)]
        *self._middle, self._last = layers

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The tag of every word of every sentence. All are worked out together, so give many sentences at once."""
        if len(self._vocabulary) > _MOST_KEPT:
            self._vocabulary = Vocabulary()
        row = Row.of(sentences, self._vocabulary)
        tags = iter(self.tag_row(row, np.arange(len(row.words))))
        return [list(islice(tags, len(words))) for words in sentences]

    def tag_row(self, row: Row, places: Integers) -> list[str]:
        """The tags of the words at some places of a row: the same as among all, but sooner."""
        best: list[int] = []
        with one_core() if len(places) > _FEW else nullcontext():
            for start in range(0, len(places), _BATCH):
                best += self._scores(row, places[start : start + _BATCH]).argmax(axis=1).tolist()
        return [self.labels[number] for number in best]

    def _scores(self, row: Row, places: Integers) -> Numbers:
        """A score for each tag for each of the words."""
        hidden = self._first.at(row, places)
        for weight, bias in self._middle:
            hidden += np.maximum(hidden @ weight + bias, 0)
        weight, bias = self._last
        return hidden @ weight + bias


def _float(array: NDArray[np.generic]) -> Numbers:
    return array.astype(np.float32)
