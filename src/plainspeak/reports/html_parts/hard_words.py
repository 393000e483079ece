"""The hard words of a paper with what to write for them, or what they mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plainspeak.document import Document
from plainspeak.reports.html_parts.notes import Note, in_place
from plainspeak.words.entry import RULE_OF_ACTION, Action

_RULES = {RULE_OF_ACTION[action] for action in (Action.REPLACE, Action.EXPLAIN, Action.EXPAND)}


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word or phrase of the wordlists, as the paper has it."""

    words: str
    advice: str
    """What to write instead, or what it means."""
    block: int
    """Where it stands first."""
    place: str
    count: int


def hard_words(document: Document, notes: Sequence[Note]) -> list[HardWord]:
    """Every hard word once, in alphabetical order."""
    found: dict[str, list[Note]] = {}
    for note in in_place(list(notes)):
        if note.finding.rule in _RULES and note.advice:
            words = " ".join(document.text[note.finding.start : note.finding.end].split())
            found.setdefault(words.casefold(), []).append(note)
    return list(_entries(document, found))


def _entries(document: Document, found: dict[str, list[Note]]) -> Iterator[HardWord]:
    for _, notes in sorted(found.items()):
        first = notes[0].finding
        words = " ".join(document.text[first.start : first.end].split())
        yield HardWord(words, notes[0].advice, document.block_at(first.start), notes[0].place, len(notes))
