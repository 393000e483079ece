"""Finds which of the words beside a short form it stands for: "Integrated Personal Commissioning" for IPC.

Each letter of the short form is laid on a letter of the words, in order, and each choice has a price: nothing for the first
letter of a word, more for a letter inside, most for a word left out. The cheapest way wins. The idea of laying letters on
words from the right is Schwartz and Hearst's (2003); the prices are ours.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

_PART = re.compile(r"[^\W_]+|&")
_SMALL_WORDS = frozenset("a an and as at by for from in into of on or per the to via with & &amp;".split())

_NEVER_FIRST = frozenset("and by from is of or the to with".split())
_LONGER = 1.6
"""How many letters a long form has at least for each of its short form."""
_FIRST_HALF = re.compile(
    r"(?<![^\s\"“”‘(/–—:;-])[^\s\"“”‘(/–—:;-][^\s\"“”‘/–—:;-]{0,40}+(?:-[^\s\"“”‘/–—:;-]{1,40}+){0,5}-$"
)

_INSIDE = 0.45
"""A letter inside a word whose first letter is used."""
_NEXT = 0.3
"""The letter behind one that is used."""
_NOT_FIRST = 1.0
"""A word that is used, but not its first letter."""
_SKIPPED = 0.8
_SKIPPED_SMALL = 0.1
_DIGIT_LOST = 0.3
_CLEARLY = 0.01
"""How much cheaper a longer form must be to be preferred."""
_HIGHEST = 0.47
"""The highest price for each letter of the short form."""


class LongForm(NamedTuple):
    """Where the words stand in the text they were looked for in, and how well they fit; 0 is perfect."""

    start: int
    end: int
    price: float


def ending_with(short: str, text: str, *, highest: float = _HIGHEST) -> LongForm | None:
    """The long form of `short` that `text` ends with, or `None`. `highest` is the most it may cost for each letter."""
    parts = list(_PART.finditer(text.rstrip().removesuffix("'s").removesuffix("’s")))[-_reach(short) :]
    tails = (parts[first:] for first in reversed(range(len(parts))))
    return _cheapest_form(short, text, tails, highest)


def beginning_with(short: str, text: str, *, highest: float = _HIGHEST) -> LongForm | None:
    """The long form of `short` that `text` begins with, or `None`. `highest` is the most it may cost for each letter."""
    parts = list(_PART.finditer(text))[: _reach(short)]
    heads = (parts[:end] for end in range(1, len(parts) + 1))
    return _cheapest_form(short, text, heads, highest)


def _reach(short: str) -> int:
    """How many words the long form of `short` may have."""
    letters = sum(map(str.isalnum, short))
    return min(letters + 5, letters * 2) + 3


def _cheapest_form(short: str, text: str, choices: Iterable[list[re.Match[str]]], highest: float) -> LongForm | None:
    """The best of several stretches of words; of equals the first."""
    best = None
    for parts in choices:
        form = _priced(short, text, parts)
        if form and form.price <= highest and (best is None or form.price < best.price - _CLEARLY):
            best = form
    return best


def _priced(short: str, text: str, parts: Sequence[re.Match[str]]) -> LongForm | None:
    letters = "".join(sign for sign in short.lower() if sign.isalnum() or sign == "&")
    words = tuple(part.group().lower() for part in parts)
    if not letters or words[0][0] != letters[0] or words[0] in _NEVER_FIRST:
        return None
    if len("".join(words)) < _LONGER * len(letters):
        return None
    price = _cheapest(letters, words, True) / len(letters)
    before = _FIRST_HALF.search(text, 0, parts[0].start())
    return LongForm(before.start() if before else parts[0].start(), parts[-1].end(), price)


@lru_cache(maxsize=4096)
def _cheapest(letters: str, words: tuple[str, ...], is_first: bool) -> float:
    """The price of laying `letters` on `words`; the first word must take the first letter."""
    if not words:
        return sum(_DIGIT_LOST if letter.isdigit() else 99.0 for letter in letters)
    word, rest = words[0], words[1:]
    if not letters:
        return sum(map(_price_of_skipping, words))
    best = 99.0 if is_first else _price_of_skipping(word) + _cheapest(letters, rest, False)
    if letters[0].isdigit():
        best = min(best, _DIGIT_LOST + _cheapest(letters[1:], words, is_first))
    for taken in range(1, min(len(letters), len(word)) + 1):
        price = _price_of_word(letters[:taken], word)
        if price >= 99.0 or (is_first and word[0] != letters[0]):
            break
        best = min(best, price + _cheapest(letters[taken:], rest, False))
    return best


def _price_of_skipping(word: str) -> float:
    return _SKIPPED_SMALL if word in _SMALL_WORDS or word.isdigit() else _SKIPPED


def _price_of_word(letters: str, word: str) -> float:
    """The price of laying `letters` on one word, in order."""
    if letters == "&":
        return 0.0 if word in ("&", "and") else 99.0
    position = word.find(letters[0])
    price = 0.0 if position == 0 else _NOT_FIRST
    for letter in letters[1:]:
        before, position = position, word.find(letter, position + 1) if position >= 0 else -1
        price += _NEXT if position == before + 1 else _INSIDE
    return price if position >= 0 else 99.0
