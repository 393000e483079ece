"""The algorithm of Schwartz and Hearst, the usual yardstick, written from the paper.

Schwartz AS, Hearst MA. A simple algorithm for identifying abbreviation definitions in biomedical text. Pacific Symposium
on Biocomputing 2003:451-62.
"""

import re
from collections.abc import Iterator

from plainspeak.acronyms import is_acronym

Pair = tuple[str, int, str, int]
"""Short form and where it begins, long form and where it begins."""


def pairs(text: str) -> list[tuple[str, str]]:
    """Every short form with its long form."""
    return [(short, long) for short, _, long, _ in _found(text)]


def forms(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Every word of capitals or short form, and every long form."""
    found = list(_found(text))
    words = re.finditer(r"\S+", text)
    shorts = {word.span() for word in words if is_acronym(word.group())}
    shorts |= {(start, start + len(short)) for short, start, _, _ in found}
    return sorted(shorts), [(start, start + len(long)) for _, _, long, start in found]


def _found(text: str) -> Iterator[Pair]:
    for sentence in re.finditer(r"[^\n]+?(?:(?<=[.!?])(?= +[A-Z])|\n|$)", text):
        for brackets in re.finditer(r"[(\[] ?([^()\[\]]+?) ?[)\]]", sentence.group()):
            if pair := _pair(sentence.group(), brackets):
                short, short_start, long, long_start = pair
                yield short, sentence.start() + short_start, long, sentence.start() + long_start


def _pair(sentence: str, brackets: re.Match[str]) -> Pair | None:
    inner = re.split(r" ?[;,]", brackets[1])[0]
    before = sentence[: brackets.start()].rstrip()
    if _may_be_short(inner):
        words = list(re.finditer(r"\S+", before))[-min(len(inner) + 5, 2 * len(inner)) :]
        start = words[0].start() if words else 0
        cut = _long_form(inner, before[start:])
        if cut is not None and len(before) - start - cut > len(inner) and inner not in before[start + cut :].split():
            return inner, brackets.start(1), before[start + cut :], start + cut
    word = before.rpartition(" ")[2]
    if is_acronym(word) and len(brackets[1]) > len(word) and (cut := _long_form(word, brackets[1])) is not None:
        return word, len(before) - len(word), brackets[1][cut:], brackets.start(1) + cut
    return None


def _long_form(short: str, text: str) -> int | None:
    """Where the long form begins, walking both from the right; the first letter must begin a word."""
    position = len(text)
    for index in range(len(short) - 1, -1, -1):
        if not short[index].isalnum():
            continue
        position -= 1
        while position >= 0 and (
            text[position].lower() != short[index].lower()
            or (index == 0 and position > 0 and text[position - 1].isalnum())
        ):
            position -= 1
        if position < 0:
            return None
    return text.rfind(" ", 0, position + 1) + 1


def _may_be_short(text: str) -> bool:
    return 2 <= len(text) <= 10 and len(text.split()) <= 2 and any(map(str.isalpha, text)) and text[0].isalnum()
