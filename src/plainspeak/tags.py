"""The tags of a document's tokens, worked out when somebody asks for them, and once."""

from collections.abc import Callable, Iterable, Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

from plainspeak.language.row import Row

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]
TagWords = Callable[[Row, Integers], list[str]]
"""Takes the words of all sentences, and the places of those that are wanted, in order; gives the tags of those."""

_NEAR = 8
"""Tokens to either side that are tagged with one that was not foreseen: who asks about it goes on to its neighbours."""


class Tags:
    """Penn tags by the number of a token; "VBN-Pass" is that of a passive's participle. White space has none.

    `row` has all tokens but white space; `is_space` and `sentences` say of every token whether it is white space, and
    which sentence it is in.
    """

    def __init__(self, tag_words: TagWords, row: Row, is_space: Booleans, sentences: Integers) -> None:
        self._tag_words = tag_words
        self._row = row
        self._is_space = is_space
        self._sentences = sentences
        self._places = np.cumsum(~is_space) - 1
        self._known: dict[int, str] = {}

    def of(self, token: int) -> str:
        """The tag of one token."""
        if token not in self._known:
            near = np.arange(max(token - _NEAR, 0), min(token + _NEAR, len(self._sentences)))
            self.ahead(near[self._sentences[near] == self._sentences[token]].tolist())
        return self._known.get(token, "")

    def ahead(self, tokens: Iterable[int]) -> None:
        """Tag several tokens together, which is much faster than one after the other."""
        new = np.array(sorted(set(tokens).difference(self._known)), dtype=np.int64)
        new = new[~self._is_space[new]]
        if len(new):
            self._known.update(zip(new.tolist(), self._tag_words(self._row, self._places[new]), strict=True))


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
