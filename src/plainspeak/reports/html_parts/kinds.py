"""The kinds of findings that a paper has, to switch on and off and to read about."""

from collections import Counter
from collections.abc import Iterable
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


def counted(notes: Iterable[Note]) -> Counter[tuple[str, bool]]:
    """How many notes there are of each rule, the smaller ones apart."""
    return Counter((note.finding.rule, note.finding.severity is Severity.NOTE) for note in notes)


def kinds(counts: Counter[tuple[str, bool]]) -> list[Kind]:
    """The kinds of these notes, the most frequent first."""
    rules = {rule for rule, _ in counts}
    found = [Kind(all_rules()[rule], label(rule), counts[rule, False], counts[rule, True]) for rule in rules]
    return sorted(found, key=lambda kind: (-kind.main, -kind.small, kind.label))


def explained(rule: Rule, heading: str) -> Markup:
    """A section of a rule's documentation, which is our own Markdown, as HTML."""
    import pyromark

    return Markup(pyromark.html(rule.section(heading)))
