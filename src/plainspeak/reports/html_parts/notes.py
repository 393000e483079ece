"""The findings of a paper as numbered notes, the way the page refers to them."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.advice import advice_on
from plainspeak.document import Document
from plainspeak.finding import Finding, Severity
from plainspeak.result import Result


@dataclass(frozen=True, slots=True)
class Note:
    """A finding with its number on the page."""

    number: int
    """From 1: first everything to look at, then the smaller notes, each in reading order. So numbers have no gaps while
    the smaller notes are switched off."""
    finding: Finding
    advice: str
    """What to write instead, or to do; may be empty."""
    place: str
    """As "paragraph 14"."""
    label: str
    """Name of its kind, as "Long sentence"."""

    @property
    def classes(self) -> str:
        """The CSS classes of everything that shows this note: its kind and its severity."""
        return f"k-{self.finding.rule} {self.finding.severity}"


def numbered(result: Result) -> list[Note]:
    """Every finding of a result as a note, in reading order; of two that begin together, the longer first."""
    ordered = sorted(result.findings, key=lambda it: (it.start, -it.end))
    by_number = sorted(range(len(ordered)), key=lambda index: ordered[index].severity is Severity.NOTE)
    numbers = {index: number for number, index in enumerate(by_number, 1)}
    return [
        Note(numbers[index], it, advice_on(it), place(result.document, it.start, it.end), label(it.rule))
        for index, it in enumerate(ordered)
    ]


def label(rule: str) -> str:
    """The name of a rule in words: "Long sentence" for "long-sentence"."""
    return rule.replace("-", " ").capitalize()


def place(document: Document, start: int, end: int) -> str:
    """Where some characters stand, for a person: "paragraph 14", or "line 12" in a text file."""
    location = document.locate(start, end)
    return f"line {location.line}" if location.column is not None else str(location)


def by_block(document: Document, notes: list[Note]) -> dict[int, list[Note]]:
    """The notes on words of the paper, by the block they begin in."""
    blocks: dict[int, list[Note]] = {}
    for note in in_place(notes):
        blocks.setdefault(document.block_at(note.finding.start), []).append(note)
    return blocks


def in_place(notes: list[Note]) -> Iterator[Note]:
    """The notes that are not about the whole paper."""
    return (note for note in notes if not note.finding.is_about_all)
