"""What matching needs to know of a text, and easy steps from token to token inside a sentence.

`plainspeak.analysis.Analysis` has all that `Tokens` asks for.
"""

import weakref
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from plainspeak.arrays import Integers
from plainspeak.document import Document
from plainspeak.vocabulary import Vocabulary

_MOST_KEPT = 5_000
"""Answers about whole sentences."""


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
    def token_sentences(self) -> Integers:
        """The sentence of every token."""

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

    It goes from token to token. For that a view of an array is nearly as fast as a list, and takes no memory.
    """

    def __init__(self, tokens: Tokens) -> None:
        # The tokens keep this object. If it kept them too, a whole paper would stay until the next full search for garbage.
        self.tokens: Tokens = weakref.proxy(tokens)
        self._texts, self._lower = tokens.vocabulary.forms, tokens.vocabulary.lower
        self._ids, self._sentences = tokens.ids.data, tokens.token_sentences.data
        self._firsts, self._ends = tokens.sentence_firsts.data, tokens.sentence_ends.data
        self._words: dict[int, frozenset[str]] = {}
        self._told: dict[tuple[Callable[[Sequence[str]], bool], int], bool] = {}

    def lower(self, token: int | None) -> str:
        """The token in lower case; empty at the edge."""
        return "" if token is None else self._lower[self._ids[token]]

    def text(self, token: int | None) -> str:
        """The token as written; empty at the edge."""
        return "" if token is None else self._texts[self._ids[token]]

    def tag(self, token: int | None) -> str:
        """The tag of the token; empty at the edge."""
        return "" if token is None else self.tokens.tag(token)

    def bounds(self, token: int) -> tuple[int, int]:
        """First token and end of the sentence of a token."""
        sentence = self._sentences[token]
        return self._firsts[sentence], self._ends[sentence]

    def words(self, token: int) -> frozenset[str]:
        """Every token of the sentence of a token, in lower case."""
        first, end = self.bounds(token)
        if first not in self._words:
            self._make_room()
            self._words[first] = frozenset(map(self._lower.__getitem__, self._ids[first:end]))
        return self._words[first]

    def told(self, token: int, ask: Callable[[Sequence[str]], bool]) -> bool:
        """What `ask` says of all tokens of the sentence of a token, as written. It is asked once a sentence."""
        first, end = self.bounds(token)
        if (ask, first) not in self._told:
            self._make_room()
            self._told[ask, first] = ask(list(map(self._texts.__getitem__, self._ids[first:end])))
        return self._told[ask, first]

    def _make_room(self) -> None:
        """Forget the sentences behind us, once there are many."""
        if len(self._words) + len(self._told) > _MOST_KEPT:
            self._words.clear()
            self._told.clear()

    def next(self, token: int | None) -> int | None:
        """The token after this one."""
        if token is None:
            return None
        end = self._ends[self._sentences[token]]
        token += 1
        while token < end and self._lower[self._ids[token]].isspace():
            token += 1
        return token if token < end else None

    def previous(self, token: int | None) -> int | None:
        """The token before this one."""
        if token is None:
            return None
        first = self._firsts[self._sentences[token]]
        token -= 1
        while token >= first and self._lower[self._ids[token]].isspace():
            token -= 1
        return token if token >= first else None

    def touches(self, token: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return token > 0 and bool(self.tokens.starts[token] == self.tokens.ends[token - 1])
