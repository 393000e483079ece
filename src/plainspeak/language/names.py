"""Finds proper names in a tagged sentence: people, places and bodies, as "Health and Social Care Act" or "Dr Okafor".

The tagger's proper nouns begin a name; capitals beside them, and small words between them, belong to it. A lone common
noun with a capital ("the Panel") is not a name: papers write those for importance.
"""

from collections.abc import Sequence
from itertools import pairwise

from plainspeak.language.word_features import style

_PROPER = frozenset({"NNP", "NNPS"})
_LINKS = frozenset({"of", "and", "&", "for", "the", "-"})
_MOST_LINKS = 2
_NOT_IN_NAMES = frozenset({"I", "OK"})


def find_names(words: Sequence[str], tags: Sequence[str]) -> list[tuple[int, int]]:
    """The first token and the end of every name, in order. The tags are those of `plainspeak.language.tagger`."""
    capitals = _telling_capitals(words)
    inside = [tag in _PROPER or capital for tag, capital in zip(tags, capitals, strict=True)]
    spans = _joined(_runs(inside), words)
    return [(start, end) for start, end in spans if _is_name(words, tags, start, end)]


def _telling_capitals(words: Sequence[str]) -> list[bool]:
    """Which words have a capital that is there for the word's own sake, not for its place."""
    if style(words):
        return [False] * len(words)
    first = next((place for place, word in enumerate(words) if word[:1].isalpha()), 0)
    return [place > first and word[:1].isupper() and word not in _NOT_IN_NAMES for place, word in enumerate(words)]


def _runs(inside: Sequence[bool]) -> list[tuple[int, int]]:
    edges = [place for place, (before, here) in enumerate(pairwise((False, *inside, False))) if before != here]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _joined(spans: list[tuple[int, int]], words: Sequence[str]) -> list[tuple[int, int]]:
    """The spans, those made one that only small words part: "Department" of "Health"."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        between = words[joined[-1][1] : start] if joined else ()
        if joined and len(between) <= _MOST_LINKS and all(word in _LINKS for word in between):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_name(words: Sequence[str], tags: Sequence[str], start: int, end: int) -> bool:
    if any(tag in _PROPER for tag in tags[start:end]):
        return True
    is_short_name = tags[start] == "NN" and words[start].isupper() and len(words[start]) > 1  # "the ICB"
    return end - start > 1 or is_short_name
