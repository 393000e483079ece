"""Draws a sample of warnings about words: by chance, from a seed, and not too many from one paper.

Every warning gets a number from its own words, and the lowest numbers are drawn. So a list may change, and what is drawn
stays the same but for the warnings that came or went.
"""

import hashlib
import heapq
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from plainspeak import Checker, PlainspeakError, Result
from plainspeak.finding import Severity

RULES = frozenset(
    [
        *("jargon", "wordy-phrase", "unexplained-term", "stigmatising-language", "latin-abbreviation", "hidden-verb"),
        "undefined-acronym",
    ]
)
_PER_PAPER = 12
_WORDS_AROUND = 6


class Flag(NamedTuple):
    """A warning where it stands."""

    paper: str
    """Name of the file."""
    rule: str
    words: str
    around: str
    """The words with at most six words of their block on either side."""


def flags_in(papers: Path) -> Iterator[Flag]:
    """Every warning about words in the papers of a folder, each once. Papers that cannot be read are passed over."""
    checker = Checker()
    for path in sorted(path for path in papers.rglob("*") if path.is_file()):
        try:
            result = checker.check_file(path)
        except PlainspeakError:
            continue
        yield from dict.fromkeys(_flags(result, path.name))


def _flags(result: Result, paper: str) -> Iterator[Flag]:
    for finding in result.findings:
        if finding.rule in RULES and finding.severity is not Severity.NOTE:
            words = " ".join(result.text_of(finding).split())
            yield Flag(paper, finding.rule, words, words_around(result, finding.start, finding.end))


def words_around(result: Result, start: int, end: int) -> str:
    """The words of a stretch with at most six words of their block on either side."""
    document = result.document
    block = document.blocks[document.block_at(start)]
    before = document.text[block.start : start].split(" ")
    after = document.text[end : block.end].split(" ")
    middle = " ".join(before[-_WORDS_AROUND - 1 :]) + document.text[start:end] + " ".join(after[: _WORDS_AROUND + 1])
    return " ".join(middle.split())


def draw(flags: Iterable[Flag], number: int, seed: int) -> list[Flag]:
    """`number` warnings, in an order set by the seed."""
    by_paper: dict[str, list[Flag]] = {}
    for flag in flags:
        by_paper.setdefault(flag.paper, []).append(flag)
    kept = [
        flag
        for own in by_paper.values()
        for flag in heapq.nsmallest(_PER_PAPER, own, key=lambda flag: _lot(flag, seed))
    ]
    return heapq.nsmallest(number, kept, key=lambda flag: _lot(flag, seed))


def _lot(flag: Flag, seed: int) -> bytes:
    return hashlib.sha256("\n".join((str(seed), *flag)).encode()).digest()
