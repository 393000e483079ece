"""How hard people find a word, from 0 (very simple) to 1 (very complex), as a small network has learnt from their ratings.

It sees how frequent the word is, and what it may be made of; its length; whether children know it; and its spelling, as
the worth of its groups of two to four letters. `training/difficulty.py` fits it to two sets of ratings that differ: of
words shown alone to people whose second language is English, and of words in sentences shown to people in countries where
English is the first. So there are two answers, on one scale.

Sources: Maddela M, Xu W. A word-complexity lexicon and a neural readability ranking model for lexical simplification.
EMNLP 2018. Shardlow M, Cooper M, Zampieri M. CompLex: a new corpus for lexical complexity prediction. READI 2020.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from plainspeak.arrays import Floats
from plainspeak.endings import INFLECTIONS, without_ending
from plainspeak.familiarity import is_familiar, is_listed
from plainspeak.frequency import part_zipf
from plainspeak.syllables import DATA, count_syllables, read_table

ALONE, IN_TEXT = 0.0, 1.0
"""Who is asked: people who see the word alone, or in a sentence. The last input of the network."""

_INFLECTIONS = INFLECTIONS | {"ers", "ly"}
_SUFFIXES = frozenset(
    "ness ment ments ion ions ation ations able ible al ally ity ities ive ful less ous ic ical ist ists ism or ors ance "
    "ence ant ent y en ship ize ized izing ise ised ising".split()
)
_PREFIXES = frozenset(
    "un re in im dis non pre over under mis out inter anti co de sub super trans multi micro hyper counter self".split()
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_OWNER = re.compile(r"['’]s?$")


def difficulties(words: Sequence[str], view: float = ALONE) -> Floats:
    """How hard each word is, as it stands in a text; the hardest part of a word of several; 0 without letters."""
    parts = [_WORD.findall(_OWNER.sub("", word).lower()) for word in words]
    flat = sorted({part for several in parts for part in several})
    known = dict(zip(flat, _rated(flat, view).tolist(), strict=True))
    return np.array([max((known[part] for part in several), default=0.0) for several in parts], dtype=np.float64)


def _rated(words: Sequence[str], view: float) -> Floats:
    if not words:
        return np.zeros(0)
    inputs = np.column_stack([features(words), spelling(words, _pieces()), np.full(len(words), view)])
    rated: Floats = np.clip(run(_network(), inputs.astype(np.float32)), 0, 1).astype(np.float64)
    return rated


def run(network: dict[str, NDArray[np.float32]], inputs: NDArray[np.floating]) -> NDArray[np.floating]:
    """The mean answer of the networks, whose layers are stacked, for each row of inputs."""
    layer = (inputs - network["mean"]) / network["spread"]
    layer = np.maximum(layer @ network["weights1"] + network["bias1"], 0)
    layer = np.maximum(layer @ network["weights2"] + network["bias2"], 0)
    answers: NDArray[np.floating] = (layer @ network["weights3"] + network["bias3"]).mean(axis=0)[:, 0]
    return answers


def features(words: Sequence[str]) -> Floats:
    """What is known of each word in lower case, a row a word."""
    return np.array([_features(word) for word in words], dtype=np.float64)


def _features(word: str) -> tuple[float, ...]:
    inflected = [base for base in without_ending(word, _INFLECTIONS) if len(base) > 2]
    derived = [base for form in (word, *inflected) for base in without_ending(form, _SUFFIXES) if len(base) > 2]
    rests = [
        word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix) and len(word) > len(prefix) + 2
    ]
    zipf = part_zipf(word)
    lemma = max(zipf, _most_frequent(inflected))
    stem = max(lemma, _most_frequent(derived))
    return (
        zipf,
        lemma,
        stem,
        max(stem, _most_frequent(rests)),
        max((min(part_zipf(word[:cut]), part_zipf(word[cut:])) for cut in range(3, len(word) - 2)), default=0.0),
        len(word),
        count_syllables(word),
        is_listed(word),
        is_familiar(word),
    )


def _most_frequent(words: Iterable[str]) -> float:
    return max(map(part_zipf, words), default=0.0)


def spelling(words: Sequence[str], pieces: dict[str, float]) -> Floats:
    """What the groups of letters in each word in lower case are worth, added up."""
    return np.array([sum(pieces.get(piece, 0.0) for piece in cut(word)) for word in words], dtype=np.float64)


def cut(word: str) -> Iterator[str]:
    """Every group of two to four letters; the ends of the word count as letters."""
    padded = f"^{word}$"
    return (padded[start : start + size] for size in (2, 3, 4) for start in range(len(padded) - size + 1))


@cache
def _pieces() -> dict[str, float]:
    return read_table(DATA / "difficulty-pieces.txt.gz")


@cache
def _network() -> dict[str, NDArray[np.float32]]:
    with np.load(DATA / "difficulty.npz") as arrays:
        return {name: arrays[name].astype(np.float32) for name in arrays.files}
