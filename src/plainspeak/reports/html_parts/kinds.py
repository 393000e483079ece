"""The kinds of findings that a paper has, to switch on and off and to read about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from plainspeak.finding import Severity
from plainspeak.reports.html_parts.notes import Note, label
from plainspeak.rule import Rule, all_rules


@dataclass(frozen=True, slots=True)
class Kind:
    """A rule, and how often it found something in one paper."""

    rule: Rule
    label: str
    main: int
    """Findings to look at."""
    small: int
    """Smaller notes."""

    @property
    def counts(self) -> str:
        """As "45, and 12 smaller"."""
        small = f"{self.small:,} smaller"
        return small if not self.main else f"{self.main:,}, and {small}" if self.small else f"{self.main:,}"


def kinds(notes: Sequence[Note]) -> list[Kind]:
    """The kinds of these notes, the most frequent first."""
    small = Counter(note.finding.rule for note in notes if note.finding.severity is Severity.NOTE)
    every = Counter(note.finding.rule for note in notes)
    found = [Kind(all_rules()[rule], label(rule), every[rule] - small[rule], small[rule]) for rule in every]
    return sorted(found, key=lambda kind: (-kind.main, -kind.small, kind.label))


def explained(rule: Rule, heading: str) -> Markup:
    """A section of a rule's documentation, which is our own Markdown, as HTML."""
    import pyromark

    return Markup(pyromark.html(rule.section(heading)))
