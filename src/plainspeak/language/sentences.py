"""Finds where sentences begin: at blank lines, line breaks and bullets, and behind stops that end a sentence.

Works on the characters of a text, so that it is the same for every tokenizer, and looks only at places where a sentence
may end.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from plainspeak.arrays import Booleans, Integers
from plainspeak.language.careless import Habit
from plainspeak.language.layout import line_starts
from plainspeak.language.stops import PATTERN, Stop, ends_sentence

_BULLETS = "•◦▪▫●○■□‣⁃➢➤►✓✔☐☑"
# One set of characters first: the search for it is what makes the scan of a long text fast.
_GAP = re.compile(
    rf"""
    [.!?…\n{_BULLETS}]
    (?: (?<=\n)(?P<blank>\s*+) | (?<=[{_BULLETS}])(?P<bullet>) | (?<=[.!?…])(?<![.!?…].)(?<!\.\ .){PATTERN} )
    """,
    re.VERBOSE,
)


def sentence_starts(text: str) -> list[int]:
    """The first character of every sentence, in order. White space around a sentence belongs to none."""
    first = len(text) - len(text.lstrip())
    if first == len(text):
        return []
    starts, habit = [first], Habit(text)
    for match in _GAP.finditer(text, first):
        start = _start_behind(match, starts[-1], habit)
        if start is not None and starts[-1] < start < len(text):
            starts.append(start)
    return sorted({*starts, *(start for start in line_starts(text) if start > first)})


def stops(text: str) -> Iterator[re.Match[str]]:
    """Every stop that may end a sentence, for the training of the model."""
    return (match for match in _GAP.finditer(text) if match["blank"] is None and match["bullet"] is None)


def _start_behind(match: re.Match[str], sentence: int, habit: Habit) -> int | None:
    """Where the next sentence begins, if this is where it begins; `sentence` is the start of the one before."""
    text = match.string
    if match["bullet"] is not None:
        return match.start() if text[match.start() - 1].isspace() else None
    if match["blank"] is not None:
        return None if _runs_on(match) else match.end()
    return match.start("open") if ends_sentence(Stop(match, sentence), habit) else None


def _runs_on(match: re.Match[str]) -> bool:
    """Whether a line clearly goes on in the next: one line break, and a small letter that is no mark of a list."""
    after = match.string[match.end() : match.end() + 5]
    return "\n" not in match["blank"] and after[:1].islower() and not re.match(r"[a-z]{1,4}[.)]", after)


def begins_sentence(starts: Sequence[int], token_starts: Integers) -> Booleans:
    """For every token, whether a sentence begins with it: the first token at or behind each of `starts`."""
    flags = np.zeros(len(token_starts), dtype=bool)
    found = np.searchsorted(token_starts, np.asarray(starts, dtype=token_starts.dtype))
    flags[found[found < len(flags)]] = True
    flags[:1] = True
    return flags
