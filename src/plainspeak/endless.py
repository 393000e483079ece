"""Finds stretches of text too long for a word: data, a line of signs, or a text without spaces.

What is in one is no wording, so that it is one token, no word, and nothing is found in it.
"""

import re
from collections.abc import Iterator

LONGEST_WORD = 1_000
"""Characters."""
_ENDLESS = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}+")


def endless(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch without white space that is longer than any word."""
    place = 0
    while place + LONGEST_WORD < len(text):
        # A gap this far on rules out a stretch that begins before it, and is found at once in nearly every text.
        gap = text.rfind(" ", place, place + LONGEST_WORD + 1)
        found = None if gap >= 0 else _ENDLESS.search(text, place)
        if gap < 0 and found is None:
            return
        if found:
            yield found.span()
        place = found.end() if found else gap + 1


def notice_of_endless(text: str) -> tuple[str, ...]:
    """A sentence that says how many such stretches there are with letters or digits in them; none for addresses."""
    stretches = (text[start:end] for start, end in endless(text))
    number = sum("://" not in stretch and any(map(str.isalnum, stretch)) for stretch in stretches)
    if not number:
        return ()
    said = "1 stretch of text has" if number == 1 else f"{number:,} stretches of text have"
    return (f"{said} more than {LONGEST_WORD:,} characters without a space, and counted as no words.",)
