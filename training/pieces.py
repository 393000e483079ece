"""Sentences as a language model reads them: cut into the pieces of words that it knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import torch
from torch import Tensor
from transformers import AutoTokenizer

from plainspeak.language.word_features import shape, style


@dataclass(frozen=True)
class Pieces:
    """The pieces of some sentences, a row a sentence, with padding behind the shorter ones."""

    ids: Tensor
    mask: Tensor
    """0 at the padding."""
    owners: Tensor
    """The number of the word each piece is of, counted through all sentences; -1 where it is of none."""
    shapes: Tensor
    """The shape of every word."""


class Cutter:
    """Cuts words into the pieces that the language model in a folder knows."""

    def __init__(self, folder: Path) -> None:
        self._cut = AutoTokenizer.from_pretrained(folder)

    def cut(self, sentences: Sequence[Sequence[str]]) -> Pieces:
        """The pieces of all words; a word of invisible characters has none."""
        cut = self._cut(
            [list(words) for words in sentences], is_split_into_words=True, padding=True, return_tensors="pt"
        )
        starts = accumulate(map(len, sentences), initial=0)
        owners = [
            [-1 if number is None else start + number for number in cut.word_ids(row)]
            for row, start in zip(range(len(sentences)), starts, strict=False)
        ]
        shapes = [shape(word, kind) for words in sentences for kind in [style(words)] for word in words]
        return Pieces(cut["input_ids"], cut["attention_mask"], torch.tensor(owners), torch.tensor(shapes))
