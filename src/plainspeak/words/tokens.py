"""What matching needs to know of a text, and easy steps from token to token inside a sentence.

`plainspeak.analysis.Analysis` has all that `Tokens` asks for.
"""

from collections.abc import Iterable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from plainspeak.document import Document

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


class Tokens(Protocol):
    """The tokens of one document. Numbers count from 0, an end is never included."""

    @property
    def document(self) -> Document:
        """The document they are tokens of."""

    @property
    def forms(self) -> list[str]:
        """Every distinct token text, as written."""

    @property
    def lower_forms(self) -> list[str]:
        """`forms` in lower case with straight apostrophes."""

    @property
    def ids(self) -> Integers:
        """For every token, which of `forms` it is."""

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

    def sentence_of(self, token: int) -> int:
        """The sentence that holds a token."""

    def tag(self, token: int) -> str:
        """The Penn tag of a token."""

    def tag_ahead(self, tokens: Iterable[int]) -> None:
        """Tag several tokens at once, because that is faster."""

    def is_masked(self, start: int, end: int) -> bool:
        """Whether some of these characters are nobody's wording."""


class Around:
    """The neighbours of a token in its own sentence, white space passed over. `None` stands for the edge."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._lower = tokens.lower_forms

    def lower(self, token: int | None) -> str:
        """The token in lower case; empty at the edge."""
        return "" if token is None else self._lower[self.tokens.ids[token]]

    def text(self, token: int | None) -> str:
        """The token as written; empty at the edge."""
        return "" if token is None else self.tokens.forms[self.tokens.ids[token]]

    def tag(self, token: int | None) -> str:
        """The tag of the token; empty at the edge."""
        return "" if token is None else self.tokens.tag(token)

    def bounds(self, token: int) -> tuple[int, int]:
        """First token and end of the sentence of a token."""
        sentence = self.tokens.sentence_of(token)
        return int(self.tokens.sentence_firsts[sentence]), int(self.tokens.sentence_ends[sentence])

    def next(self, token: int | None) -> int | None:
        """The token after this one."""
        if token is None:
            return None
        end = self.bounds(token)[1]
        token += 1
        while token < end and self.lower(token).isspace():
            token += 1
        return token if token < end else None

    def previous(self, token: int | None) -> int | None:
        """The token before this one."""
        if token is None:
            return None
        first = self.bounds(token)[0]
        token -= 1
        while token >= first and self.lower(token).isspace():
            token -= 1
        return token if token >= first else None

    def touches(self, token: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return token > 0 and bool(self.tokens.starts[token] == self.tokens.ends[token - 1])
