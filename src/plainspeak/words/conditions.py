"""Conditions on the words around a term: "followed by: letter, report; not near: court".

Words stand for all their forms. NUMBER, NAME and END stand for a number, a word with a capital and the end of a clause.
"followed by" and "after" look at the very next word, or the one behind an article or the like; "object" at the next
four words up to a punctuation mark; "near" at the whole sentence. Every condition of an entry must hold.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.inflect import forms
from plainspeak.language.tokenizer import split
from plainspeak.spelling import spellings

if TYPE_CHECKING:
    from plainspeak.words.tokens import Around

PLACES = ("followed by", "after", "near", "object")
SPECIAL = ("NUMBER", "NAME", "END")
DETERMINERS = frozenset(
    [
        *("a", "an", "the", "this", "that", "these", "those", "my", "our", "your", "his", "her", "its", "their"),
        *("any", "some", "each", "every", "no", "all", "both", "such"),
    ]
)
_OBJECT_REACH = 4
_NUMBER_WORDS = re.compile(
    r"(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million)$"
)


class Condition(NamedTuple):
    """One condition: at `place` stands one of its words, or none of them when `negated`. All of it can be kept."""

    place: str
    negated: bool
    words: tuple[str, ...]
    special: tuple[str, ...]
    """Those of `SPECIAL` among its words."""
    by_edge: dict[str, tuple[tuple[str, ...], ...]]
    """Its other words in every form and spelling, each sequence of tokens under the token that is met first."""

    def holds(self, around: "Around", start: int, end: int) -> bool:
        """Whether the condition holds for a term in the tokens from `start` to `end`."""
        if self._is_far_from_all(around, start):
            return self.negated
        return any(self._stands_at(around, token) for token in _PLACES[self.place](around, start, end)) != self.negated

    def _is_far_from_all(self, around: "Around", start: int) -> bool:
        """Whether the sentence has none of the words at all, which is quickly seen."""
        return self.place == "near" and not self.special and around.words(start).isdisjoint(self.by_edge)

    def _stands_at(self, around: "Around", token: int | None) -> bool:
        if "END" in self.special and self.place != "near" and _is_end(around, token):
            return True
        if token is None:
            return False
        word = around.lower(token)
        if "NUMBER" in self.special and (word[:1].isdigit() or _NUMBER_WORDS.match(word)):
            return True
        if "NAME" in self.special and around.text(token)[:1].isupper():
            return True
        backwards = self.place == "after"
        return any(_reads(words, around, token, backwards=backwards) for words in self.by_edge.get(word, ()))


def parse_conditions(when: str) -> tuple[Condition, ...]:
    """Take a `when` apart. Raises ValueError with a plain sentence for what it cannot read."""
    return tuple(_parse(part.strip()) for part in when.split(";") if part.strip())


def _parse(text: str) -> Condition:
    place, colon, words = text.partition(":")
    place = " ".join(place.lower().split())
    negated = place.startswith("not ")
    place = place.removeprefix("not ")
    if not colon or place not in PLACES:
        raise ValueError(f"'{text}' is no condition: begin with {_either(PLACES)}, each also after 'not', and a colon.")
    found = tuple(" ".join(word.split()) for word in words.split(",") if word.strip())
    if not found:
        raise ValueError(f"'{text}' names no words after the colon.")
    special = tuple(word for word in found if word in SPECIAL)
    return Condition(place, negated, found, special, _by_edge(place, found))


def _by_edge(place: str, words: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    edge = -1 if place == "after" else 0
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for word in words:
        for sequence in sorted(_sequences(word)) if word not in SPECIAL else ():
            found[sequence[edge]] = (*found.get(sequence[edge], ()), sequence)
    return found


def _either(names: tuple[str, ...]) -> str:
    quoted = [f"'{name}'" for name in names]
    return f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def _followed_by(around: "Around", start: int, end: int) -> Iterator[int | None]:
    token = around.next(end - 1)
    yield token
    if around.lower(token) in DETERMINERS:
        yield around.next(token)


def _after(around: "Around", start: int, end: int) -> Iterator[int | None]:
    token = around.previous(start)
    yield token
    if around.lower(token) in DETERMINERS:
        yield around.previous(token)


def _near(around: "Around", start: int, end: int) -> Iterator[int | None]:
    first, last = around.bounds(start)
    yield from (token for token in range(first, last) if not start <= token < end)


def _object(around: "Around", start: int, end: int) -> Iterator[int | None]:
    token = around.next(end - 1)
    for _ in range(_OBJECT_REACH):
        yield token
        if _is_end(around, token):
            return
        token = around.next(token)


_PLACES: dict[str, Callable[["Around", int, int], Iterator[int | None]]] = {
    "followed by": _followed_by,
    "after": _after,
    "near": _near,
    "object": _object,
}


def _is_end(around: "Around", token: int | None) -> bool:
    return token is None or not has_letter(around.lower(token))


@lru_cache(maxsize=65_536)
def has_letter(token: str) -> bool:
    """Whether a token is more than a mark."""
    return re.search(r"\w", token) is not None


def _reads(words: tuple[str, ...], around: "Around", token: int | None, *, backwards: bool) -> bool:
    """Whether `words` stand from `token` on, or end there when read backwards."""
    step = around.previous if backwards else around.next
    for word in reversed(words) if backwards else words:
        if token is None or around.lower(token) != word:
            return False
        token = step(token)
    return True


@lru_cache(maxsize=8192)
def _sequences(word: str) -> frozenset[tuple[str, ...]]:
    """Every form and spelling of a word or of several words in a row."""
    words = word.lower()
    found = {words, *forms(words, "verb"), *forms(words, "noun"), *forms(words, "adjective")}
    return frozenset(tuple(split(spelt)[0]) for form in found for spelt in spellings(form))
