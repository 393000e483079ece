"""Running text without tags, on which a small tagger learns what a large one says of it."""

import csv
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np

from plainspeak.language.cut import cut
from plainspeak.language.participles import can_be_participle
from plainspeak.vocabulary import Vocabulary, lowered

SOURCES = {
    "onestop/onestop.jsonl": ("text", "OneStopEnglish (CC BY-SA 4.0)"),
    "complex/single_train.tsv": ("sentence", "CompLex 2.0 (CC BY 4.0)"),
    "acronym/med1250.jsonl": ("text", "MED1250 (public domain)"),
    "cefrsp/wikiauto_train.tsv": ("sentence", "CEFR-SP Wiki-Auto (CC BY-SA 3.0)"),
}
"""For each file the column that holds its text, and what it is."""

_LONGEST = 45  # words; longer "sentences" are mostly lists or faults
_SHORTEST = 4


def read(folder: Path) -> list[list[str]]:
    """The distinct sentences that have a word with the form of a participle, in words as at run time."""
    texts = dict.fromkeys(text for name, (column, _) in SOURCES.items() for text in _texts(folder / name, column))
    sentences = dict.fromkeys(sentence for text in texts for sentence in _sentences(text))
    return [list(sentence) for sentence in sentences if _SHORTEST <= len(sentence) <= _LONGEST and _is_of_use(sentence)]


def _texts(path: Path, column: str) -> Iterator[str]:
    with path.open(encoding="utf-8") as file:
        lines = (
            map(json.loads, file)
            if path.suffix == ".jsonl"
            else csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        )
        yield from (line[column] for line in lines)


def _sentences(text: str) -> Iterator[tuple[str, ...]]:
    vocabulary = Vocabulary()
    parts = cut(text, vocabulary)
    words = [vocabulary.forms[number] for number in parts.tokens.ids.tolist()]
    for start, end in pairwise([*np.flatnonzero(parts.begins), len(words)]):
        yield tuple(word for word in words[start:end] if not word.isspace())


def _is_of_use(sentence: tuple[str, ...]) -> bool:
    return any(can_be_participle(lowered(word)) for word in sentence)
