"""Takes the regular endings off a word: "carried" may be "carry" with -ed, "bigger" may be "big" with -er.

Only a table of words can tell which of the answers is a word, so these functions give them all.
"""

from collections.abc import Iterator

INFLECTIONS = frozenset(["s", "es", "ed", "ing", "er", "est"])
"""The endings of plural nouns, verbs, and compared adjectives."""

_BEGIN_WITH_E = frozenset(["es", "ed", "er", "est"])


def without_ending(word: str, endings: frozenset[str]) -> Iterator[str]:
    """Every word of two letters or more that one of `endings` may have been added to, by the rules of spelling."""
    for ending in endings:
        stem = word.removesuffix(ending)
        if len(stem) < 2 or len(stem) == len(word):
            continue
        yield stem
        if ending == "ing" or ending in _BEGIN_WITH_E:
            yield f"{stem}e"
        if stem[-1] == stem[-2]:
            yield stem[:-1]
        if ending in _BEGIN_WITH_E and stem[-1] == "i":
            yield f"{stem[:-1]}y"
