"""What is known of a word: syllables, frequency, familiarity, difficulty. Each distinct word is looked up once, and kept.

Words are given as they stand in a text ("Children’s", "NHS", "co-production"), and best of all each only once: keep the
distinct words of a document and an index for every word of it, and spread the answer with `answer[index]`.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from plainspeak.arrays import Booleans, Floats
from plainspeak.difficulty import ALONE, IN_TEXT, difficulties
from plainspeak.endings import without_ending
from plainspeak.familiarity import is_familiar, is_listed
from plainspeak.frequency import zipf
from plainspeak.syllables import count_syllables, is_tabled

Answer = TypeVar("Answer")

_MADE_LONGER = frozenset(["es", "ed", "ing"])
_LONGEST_COMPOUND = 40
"""Characters. No two listed words are longer together, and a file made to harm may have a word of millions."""


class _Known(dict[str, Answer], Generic[Answer]):
    """Answers by word; one that is missing is worked out and kept."""

    def __init__(self, look_up: Callable[[str], Answer]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> Answer:
        answer = self[word] = self._look_up(word)
        return answer


class Lexicon:
    """What is known of words. Share one (`lexicon()`): it keeps every answer for the next document."""

    def __init__(self) -> None:
        self._syllables = _Known(count_syllables)
        self._zipf = _Known(zipf)
        self._familiar = _Known(is_familiar)
        self._fog = _Known(self._is_foggy)
        self._difficulty: dict[float, dict[str, float]] = {ALONE: {}, IN_TEXT: {}}

    def syllables(self, words: Sequence[str]) -> NDArray[np.int64]:
        """Syllables of each word read aloud, at least 1."""
        return np.fromiter(map(self._syllables.__getitem__, words), np.int64, len(words))

    def zipf(self, words: Sequence[str]) -> Floats:
        """Zipf frequency of each word: 7 is "the", 3 is rare, 0 is unknown."""
        return np.fromiter(map(self._zipf.__getitem__, words), np.float64, len(words))

    def familiar(self, words: Sequence[str]) -> Booleans:
        """Whether each word is familiar by the Dale-Chall list."""
        return np.fromiter(map(self._familiar.__getitem__, words), np.bool_, len(words))

    def foggy(self, words: Sequence[str]) -> Booleans:
        """Whether each word is hard in the sense of Gunning's fog index. Names are for the caller to leave out.

        That is three syllables or more, but not by an ending (-es, -ed, -ing) and not as two easy words put together.

        Source: Gunning R. The Technique of Clear Writing. McGraw-Hill, 1952.
        """
        return np.fromiter(map(self._fog.__getitem__, words), np.bool_, len(words))

    def difficulty(self, words: Sequence[str], *, in_text: bool = False) -> Floats:
        """How hard people find each word, from 0 to 1, shown alone or in a sentence; see `plainspeak.difficulty`."""
        view = IN_TEXT if in_text else ALONE
        known = self._difficulty[view]
        new = [word for word in words if word not in known]
        known.update(zip(new, difficulties(new, view).tolist(), strict=True))
        return np.fromiter(map(known.__getitem__, words), np.float64, len(words))

    def _is_foggy(self, word: str) -> bool:
        if self._syllables[word] < 3:
            return False
        if "-" in word:
            return any(self._is_foggy(part) for part in word.split("-") if part)
        lower = word.lower()
        bases = filter(is_tabled, without_ending(lower, _MADE_LONGER))
        return not self._is_easy_compound(lower) and all(self._fog[base] for base in bases)

    def _is_easy_compound(self, word: str) -> bool:
        """Whether a word is two short listed words in one, as "grandmother" or "afternoon"."""
        if len(word) > _LONGEST_COMPOUND:
            return False
        halves = ((word[:cut], word[cut:]) for cut in range(3, len(word) - 2))
        listed = (pair for pair in halves if is_listed(pair[0]) and is_listed(pair[1]))
        return any(max(self._syllables[first], self._syllables[second]) < 3 for first, second in listed)


@cache
def lexicon() -> Lexicon:
    """The lexicon that every check of this process shares."""
    return Lexicon()
