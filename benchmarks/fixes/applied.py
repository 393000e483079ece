"""First suggestions of findings, each taken in its sentence."""

from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.fixes.sources import Text
from plainspeak import Checker
from plainspeak.finding import Finding
from plainspeak.language.sentences import sentence_starts
from plainspeak.result import Result
from plainspeak.words.match import Words

_AROUND = 20
"""Words quoted on each side, where the sentence is that long."""
_PLAIN = str.maketrans(dict.fromkeys("\n\r\t\x0b\x0c\xa0\u2028", " "))
CUT = "…"


class Fix(NamedTuple):
    """A suggestion taken."""

    source: str
    licence: str
    text: str
    """Name of the text within its source."""
    term: str
    rule: str
    safe: bool
    start: int
    """Where the quoted part begins in the text."""
    before: str
    after: str


def fixes(text: Text, checker: Checker, words: Words) -> Iterator[Fix]:
    """Every first suggestion for a text that can be dropped in."""
    result = checker.check_document(text.document)
    whole = plain(text.document.text)
    for finding in result.findings:
        new = first_text(finding)
        if new is None or finding.start == finding.end:
            continue
        start, end = _quoted(result, finding)
        term = _term(whole[finding.start : finding.end], words)
        safe = finding.suggestions[0].safe
        before = with_cuts(whole, start, end, whole[start:end])
        after = with_cuts(whole, start, end, whole[start : finding.start] + new + whole[finding.end : end])
        yield Fix(text.source, text.licence, text.name, term, finding.rule, safe, start, before, after)


def first_text(finding: Finding) -> str | None:
    """What the first suggestion puts in; nothing where there is none or it is advice."""
    return finding.suggestions[0].text if finding.suggestions else None


def plain(text: str) -> str:
    """The same text, as long, with ordinary spaces for line breaks and the like."""
    return text.translate(_PLAIN)


def with_cuts(whole: str, start: int, end: int, quoted: str) -> str:
    """The quoted words, with a mark where the sentence goes on."""
    opens = (
        not whole[:start].strip() or whole[:start].rstrip()[-1] in ".?!:;" or "  " in whole[max(0, start - 2) : start]
    )
    closes = whole[:end].rstrip()[-1:] in ".?!:;" or not whole[end : end + 2].strip()
    return f"{'' if opens else CUT + ' '}{quoted}{'' if closes else ' ' + CUT}"


def _quoted(result: Result, finding: Finding) -> tuple[int, int]:
    """The sentence of a finding, or as many words of it as may be quoted."""
    text = result.document.text
    block = result.document.blocks[result.document.block_at(finding.start)]
    starts = [block.start + start for start in sentence_starts(text[block.start : block.end])]
    start = max((each for each in starts if each <= finding.start), default=block.start)
    end = min((each for each in starts if each >= finding.end), default=block.end)
    end = start + len(text[start:end].rstrip())
    left = text[start : finding.start].split(" ")
    right = text[finding.end : end].split(" ")
    return finding.start - len(" ".join(left[-_AROUND:])), finding.end + len(" ".join(right[:_AROUND]))


def _term(found: str, words: Words) -> str:
    """The entry that the words found belong to, for counting how often a term is drawn."""
    for part in (found, found.partition(" ")[2]):
        if entries := words.lookup(part):
            return entries[0].words
    return found.lower()
