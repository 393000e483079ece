"""The tags of a document's tokens, worked out when somebody asks for them, and once."""

from collections.abc import Callable, Iterable, Sequence
from typing import overload

import numpy as np

from plainspeak.arrays import Integers
from plainspeak.language.row import Row

TagWords = Callable[[Row, Integers], list[str]]
"""Takes a row of all tokens, and the places of those whose tags are wanted, in order; gives the tags of those."""

_NEAR = 3
"""Tokens to either side that are tagged with one that was not foreseen: who asks about it goes on to its neighbours."""


class Tags:
    """Penn tags by the number of a token; "VBN-Pass" is that of a passive's participle. White space has none."""

    def __init__(self, tag_words: TagWords, row: Row) -> None:
        self._tag_words = tag_words
        self._row = row
        self._names = [""]
        """The tags met so far; the first stands for none, or none yet."""
        self._numbers = {"": 0}
        self._known = np.zeros(len(row.words), np.uint16)
        """The number of the tag of each token: as texts, those of a long paper would take ten times the memory."""
        self._one_known = self._known.data

    def of(self, token: int) -> str:
        """The tag of one token."""
        if not self._one_known[token]:
            near = np.arange(max(token - _NEAR, 0), min(token + _NEAR, len(self._known)))
            self.ahead(near[self._row.sentences[near] == self._row.sentences[token]].tolist())
        return self._names[self._one_known[token]]

    def ahead(self, tokens: Iterable[int]) -> None:
        """Tag several tokens together, which is much faster than one after the other."""
        wanted = np.unique(np.fromiter(tokens, np.int64))
        new = wanted[(self._known[wanted] == 0) & ~self._row.is_space[wanted]]
        if len(new):
            self._known[new] = list(map(self._number, self._tag_words(self._row, new)))

    def _number(self, tag: str) -> int:
        if tag not in self._numbers:
            self._numbers[tag] = len(self._names)
            self._names.append(tag)
        return self._numbers[tag]


class SomeTags(Sequence[str]):
    """The tags of some tokens in their order, each worked out when somebody looks at it."""

    def __init__(self, tags: Tags, tokens: Sequence[int]) -> None:
        self._tags = tags
        self._tokens = tokens

    def __len__(self) -> int:
        return len(self._tokens)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        tokens = self._tokens[place]
        if isinstance(tokens, int):
            return self._tags.of(tokens)
        self._tags.ahead(tokens)
        return list(map(self._tags.of, tokens))
