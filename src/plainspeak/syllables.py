"""How many syllables a word has when it is read aloud.

A table made from the CMU Pronouncing Dictionary has the words a rule would get wrong and all common ones; a rule learnt
from the same dictionary has the rest (`training/syllables.py` makes both and prints how often the rule is right).

What is no plain word is read like this: "NHS" letter by letter (3), "COVID-19" and "and/or" part by part, a figure as
one syllable however long, as it is taken in at a glance.
"""

import gzip
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

_PARTS = re.compile(r"\d[\d.,:]*|[^\W\d_]+(?:'[^\W\d_]+)*")
_INITIALS = re.compile(r"([A-Z]{2,5})s?")
# "COVID" and "NICE" are read as words, "NHS", "JSNA" and "ADHD" letter by letter.
_WORDLIKE = re.compile(r"(?!.*[^AEIOUY]{3})(?=.*[AEIOUY]).{4,}")
_NO_VOWEL = re.compile(r"[b-df-hj-np-tv-xz]{1,5}")
_HISSING = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)$")
_VOWELS = re.compile(r"[aeiouy]+")

# Letters to the left and to the right of a group of vowels that a piece of the rule may take in.
_REACHES = [(left, right) for left in range(4) for right in range(4) if left or right]


def count_syllables(word: str) -> int:
    """Syllables of a word as it stands in a text, at least 1."""
    if word.isalpha() and word[1:].islower() and (known := _table().get(word.lower())):
        return int(known)  # most words; what follows would come to the same
    plain = word if word.isascii() else _without_accents(word.replace("’", "'"))
    return max(1, sum(map(_count_part, _PARTS.findall(plain))))


def is_tabled(word: str) -> bool:
    """Whether a word in lower case is in the table, so that it is certain to be a word."""
    return word in _table()


def _without_accents(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def _count_part(part: str) -> int:
    if part[0].isdigit():
        return 1
    initials = _INITIALS.fullmatch(part)
    part = initials[1] if initials else part
    lower = part.lower()
    if known := _table().get(lower):
        return int(known)
    if lower.endswith("'s"):
        owner = part[:-2]
        return _count_part(owner) + bool(_HISSING.search(owner.lower()))
    if (initials and not _WORDLIKE.fullmatch(part)) or _NO_VOWEL.fullmatch(lower):
        return sum(int(_table()[letter]) for letter in lower)
    return by_rule(lower, _pieces())


def by_rule(word: str, pieces: dict[str, float]) -> int:
    """Syllables of a word in lower case by the learnt rule: what its pieces are worth, added up and rounded."""
    return max(1, round(sum(pieces.get(piece, 0.0) for piece in cut(word))))


def cut(word: str) -> Iterator[str]:
    """The pieces of a word that the rule looks at: every group of vowels with the letters around it."""
    padded = f"^^^{word}$$$"
    for group in _VOWELS.finditer(word):
        start, end = group.start() + 3, group.end() + 3
        yield f"={group[0]}"
        for left, right in _REACHES:
            yield padded[start - left : end + right]
    yield "^"


@cache
def _table() -> dict[str, float]:
    return read_table(DATA / "syllables.txt.gz")


@cache
def _pieces() -> dict[str, float]:
    return read_table(DATA / "syllable-rule.txt.gz")


def read_table(path: Path) -> dict[str, float]:
    """Read lines of a number, a tab and the words that have it."""
    known: dict[str, float] = {}
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        value, words = line.split("\t")
        known.update(dict.fromkeys(words.split(" "), float(value)))
    return known
