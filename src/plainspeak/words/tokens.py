"""What matching needs to know of a text, and easy steps from token to token inside a sentence.

`plainspeak.analysis.Analysis` has all that `Tokens` asks for.
"""

import weakref
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from plainspeak.document import Document
from plainspeak.vocabulary import Vocabulary

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


class Tokens(Protocol):
    """The tokens of one document. Numbers count from 0, an end is never included."""

    @property
    def document(self) -> Document:
        """The document they are tokens of."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The texts of tokens by number."""

    @property
    def ids(self) -> Integers:
        """The number of every token in the vocabulary."""

    @property
    def starts(self) -> Integers:
        """First character of every token."""

    @property
    def ends(self) -> Integers:
        """End of every token."""

    @property
    def sentence_firsts(self) -> Integers:
        """First token of every sentence."""

    @property
    def sentence_ends(self) -> Integers:
        """The token after the last one of every sentence."""

    @property
    def around(self) -> "Around":
        """Easy steps among these tokens; the same object each time."""

    def tag(self, token: int) -> str:
        """The Penn tag of a token."""

    def tag_ahead(self, tokens: Iterable[int]) -> None:
        """Tag several tokens at once, because that is faster."""

    def is_masked(self, start: int, end: int) -> bool:
        """Whether some of these characters are nobody's wording."""


class Around:
    """The neighbours of a token in its own sentence, white space passed over. `None` stands for the edge.

    It goes from token to token, so it keeps plain lists, which are several times faster than arrays for that.
    """

    def __init__(self, tokens: Tokens) -> None:
        # The tokens keep this object. If it kept them too, a whole paper would stay until the next full search for garbage.
        self.tokens: Tokens = weakref.proxy(tokens)
        ids = tokens.ids.tolist()
        self._texts = list(map(tokens.vocabulary.forms.__getitem__, ids))
        self._lower = list(map(tokens.vocabulary.lower.__getitem__, ids))
        sentences = (np.searchsorted(tokens.sentence_firsts, np.arange(len(ids)), side="right") - 1).tolist()
        # By way of the sentences, so that all tokens of one share its two numbers.
        self._firsts = list(map(tokens.sentence_firsts.tolist().__getitem__, sentences))
        self._ends = list(map(tokens.sentence_ends.tolist().__getitem__, sentences))
        self._words: dict[int, frozenset[str]] = {}
        self._told: dict[tuple[Callable[[Sequence[str]], bool], int], bool] = {}

    def lower(self, token: int | None) -> str:
        """The token in lower case; empty at the edge."""
        return "" if token is None else self._lower[token]

    def text(self, token: int | None) -> str:
        """The token as written; empty at the edge."""
        return "" if token is None else self._texts[token]

    def tag(self, token: int | None) -> str:
        """The tag of the token; empty at the edge."""
        return "" if token is None else self.tokens.tag(token)

    def bounds(self, token: int) -> tuple[int, int]:
        """First token and end of the sentence of a token."""
        return self._firsts[token], self._ends[token]

    def words(self, token: int) -> frozenset[str]:
        """Every token of the sentence of a token, in lower case."""
        first, end = self.bounds(token)
        if first not in self._words:
            self._words[first] = frozenset(self._lower[first:end])
        return self._words[first]

    def told(self, token: int, ask: Callable[[Sequence[str]], bool]) -> bool:
        """What `ask` says of all tokens of the sentence of a token, as written. It is asked once a sentence."""
        first, end = self.bounds(token)
        if (ask, first) not in self._told:
            self._told[ask, first] = ask(self._texts[first:end])
        return self._told[ask, first]

    def next(self, token: int | None) -> int | None:
        """The token after this one."""
        if token is None:
            return None
        end = self._ends[token]
        token += 1
        while token < end and self._lower[token].isspace():
            token += 1
        return token if token < end else None

    def previous(self, token: int | None) -> int | None:
        """The token before this one."""
        if token is None:
            return None
        first = self._firsts[token]
        token -= 1
        while token >= first and self._lower[token].isspace():
            token -= 1
        return token if token >= first else None

    def touches(self, token: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return token > 0 and bool(self.tokens.starts[token] == self.tokens.ends[token - 1])
