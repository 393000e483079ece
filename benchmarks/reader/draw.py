"""Draws findings rule by rule: by chance, from a seed, few from one paper and few of the same words.

Every finding gets a number from its own words, and the lowest numbers of each rule are drawn.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.flags.draw import words_around
from plainspeak import Checker, PlainspeakError, Result
from plainspeak.finding import Finding

NUMBER = {
    "passive-voice": 36,
    "jargon": 32,
    "wordy-phrase": 20,
    "unexplained-term": 24,
    "undefined-acronym": 24,
    "noun-string": 24,
    "hidden-verb": 18,
    "long-words-together": 16,
    "stigmatising-language": 12,
    "latin-abbreviation": 10,
    "long-sentence": 10,
    "long-paragraph": 10,
    "reading-level": 10,
    "survey-question": 10,
    "double-negative": 10,
    "long-document": 4,
}
"""How many findings of each rule a sample has: more of those that ask most of a rule. Where there are fewer, all."""
_PER_PAPER = 4
_PER_WORDS = 2


class Found(NamedTuple):
    """A finding as the report shows it."""

    paper: str
    """Name of the file."""
    rule: str
    words: str
    """The words found; the first and last twelve of more than thirty."""
    around: str
    """The words with at most six words of their block on either side; empty where they are many."""
    message: str
    instead: str
    """The first suggestion, ready to put in; its advice, in brackets, where there is no text."""


def found_in(folders: Iterable[Path]) -> Iterator[Found]:
    """Every finding in the papers of some folders, each once. Papers that cannot be read are passed over."""
    checker = Checker()
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        try:
            result = checker.check_file(path)
        except PlainspeakError:
            continue
        yield from dict.fromkeys(_found(result, finding, path.name) for finding in result.findings)


def _found(result: Result, finding: Finding, paper: str) -> Found:
    words = result.text_of(finding).split()
    is_long = len(words) > 30
    shown = " ".join([*words[:12], "…", *words[-12:]] if is_long else words)
    around = "" if is_long else words_around(result, finding.start, finding.end)
    return Found(paper, finding.rule, shown, around, finding.message, _instead(finding))


def _instead(finding: Finding) -> str:
    if not finding.suggestions:
        return ""
    first = finding.suggestions[0]
    return f"({first.note})" if first.text is None else first.text or "(leave out)"


def draw(
    found: Iterable[Found],
    number: dict[str, int],
    seed: int,
    taken: Collection[Sequence[str]] = (),
    favoured: Collection[str] = (),
) -> list[Found]:
    """As many findings of each rule as `number` says, first from the `favoured` papers.

    `taken` holds paper, rule, words and what is around of others.
    """
    by_rule: dict[str, list[Found]] = {}
    for each in found:
        if tuple(each[:4]) not in taken:
            by_rule.setdefault(each.rule, []).append(each)
    return [each for rule, wanted in number.items() for each in _drawn(by_rule.get(rule, []), wanted, seed, favoured)]


def _drawn(found: list[Found], wanted: int, seed: int, favoured: Collection[str]) -> list[Found]:
    papers, words = Counter[str](), Counter[str]()
    drawn: list[Found] = []
    for each in sorted(found, key=lambda each: (each.paper not in favoured, _lot(each, seed))):
        if len(drawn) < wanted and papers[each.paper] < _PER_PAPER and words[each.words.lower()] < _PER_WORDS:
            drawn.append(each)
            papers[each.paper] += 1
            words[each.words.lower()] += 1
    return drawn


def _lot(found: Found, seed: int) -> bytes:
    return hashlib.sha256("\n".join((str(seed), *found[:4])).encode()).digest()
