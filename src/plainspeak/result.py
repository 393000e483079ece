"""What a check says of one document."""

from collections import Counter
from dataclasses import dataclass, replace

from plainspeak.document import Document
from plainspeak.errors import UnreadableFile
from plainspeak.finding import Finding, Severity
from plainspeak.profile import Profile
from plainspeak.readability import Score


@dataclass(frozen=True)
class Result:
    """A document, what was found in it, and how it stands against a profile."""

    document: Document
    profile: Profile
    findings: tuple[Finding, ...]
    """In order of their place, those about the whole document first."""
    scores: tuple[Score, ...]
    """In the order of the profile."""
    words: int
    sentences: int
    check_notices: tuple[str, ...] = ()
    """What the reader of a report must know about the check, in whole sentences."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader of a report must know about the load and the check, in whole sentences."""
        return (*self.document.notices, *self.check_notices)

    @property
    def passed(self) -> bool:
        """Whether every threshold was met and nothing was found at the profile's fail level or above."""
        return not self.failing and all(score.passed is not False for score in self.scores)

    @property
    def failing(self) -> tuple[Finding, ...]:
        """The findings that fail the check."""
        return tuple(finding for finding in self.findings if finding.severity.rank >= self.profile.fail_level.rank)

    def without_notes(self) -> "Result":
        """The same without the findings that are only notes."""
        return replace(self, findings=tuple(each for each in self.findings if each.severity is not Severity.NOTE))

    def counts(self) -> Counter[str]:
        """How many findings each rule made."""
        return Counter(finding.rule for finding in self.findings)

    def worst_blocks(self) -> list[int]:
        """Numbers of the blocks with findings, those that most need work first.

        A finding weighs 3 as an error, 2 as a warning and 1 as a note; equal blocks come in reading order.
        """
        weights: Counter[int] = Counter()
        for finding in self.findings:
            if finding.end > finding.start:
                weights[self.document.block_at(finding.start)] += finding.severity.rank + 1
        return sorted(weights, key=lambda block: (-weights[block], block))

    def text_of(self, finding: Finding) -> str:
        """The words of a finding; empty for one about the whole document."""
        return self.document.text[finding.start : finding.end]


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    path: str
    error: UnreadableFile


@dataclass(frozen=True, slots=True)
class Run:
    """Everything one command has to report."""

    profile: Profile
    results: tuple[Result, ...]
    """In the order in which the files were given."""
    unread: tuple[Unread, ...]
