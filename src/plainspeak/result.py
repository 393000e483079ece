"""What a check says of one document."""

from collections import Counter
from dataclasses import dataclass, replace
from traceback import format_exception

from plainspeak.document import Document, Skipped
from plainspeak.errors import Damaged, UnreadableFile
from plainspeak.finding import Finding, Severity
from plainspeak.profile import Profile
from plainspeak.score import Score


@dataclass(frozen=True, slots=True)
class Known:
    """What a baseline knows of a paper, and so does not fail its check again."""

    findings: frozenset[Finding]
    scores: frozenset[str]
    """Names of scores that did not reach their threshold then, and are no worse now."""


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
    sentence_starts: tuple[int, ...] = ()
    """Where each sentence of the text starts, in order."""
    known: Known | None = None
    """`None` where the result was not held against a baseline."""
    check_notices: tuple[str, ...] = ()
    """What the reader of a report must know about the check, in whole sentences."""
    changed_lines_only: bool = False
    """Whether what is found on other lines was left out, and with it the scores."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader of a report must know about the load and the check, in whole sentences."""
        return (*self.document.notices, *self.check_notices)

    @property
    def verdict(self) -> str:
        """How the document stands, as the words behind "Verdict:"."""
        if self.known is not None:
            return f"{'nothing' if self.passed else 'something'} in this paper is worse than in the baseline"
        profile = f"the profile '{self.profile.title}'"
        if self.changed_lines_only:
            return f"{'nothing' if self.passed else 'something'} on the changed lines fails {profile}"
        return f"this paper {'meets' if self.passed else 'does not yet meet'} {profile}"

    @property
    def lost(self) -> Damaged | None:
        """The error to report beside the result, where pages of a damaged paper could not be read."""
        coverage = self.document.coverage
        number = dict(coverage.skipped).get(Skipped.DAMAGED_PAGE, 0)
        if not number or coverage.pages is None:
            return None
        read = f"We could read {coverage.pages - number:,} of {coverage.pages:,} pages."
        return Damaged(f"{self.document.path} is damaged. {read}", "The results cover only those. Ask for a new copy.")

    @property
    def passed(self) -> bool:
        """Whether every threshold was met and nothing was found at the profile's fail level or above.

        What a baseline knows does not count.
        """
        return not self.failing and not self.missed

    @property
    def failing(self) -> tuple[Finding, ...]:
        """The findings that fail the check."""
        least = self.profile.fail_level.rank
        return tuple(each for each in self.findings if each.severity.rank >= least and not self.is_known(each))

    @property
    def missed(self) -> tuple[Score, ...]:
        """The scores that fail the check."""
        known = self.known.scores if self.known else frozenset()
        return tuple(score for score in self.scores if score.passed is False and score.name not in known)

    def is_known(self, finding: Finding) -> bool:
        """Whether a baseline knows the finding."""
        return self.known is not None and finding in self.known.findings

    def without_known(self) -> "Result":
        """The same without the findings that a baseline knows, and a notice that they are left out."""
        new = tuple(finding for finding in self.findings if not self.is_known(finding))
        number = len(self.findings) - len(new)
        if not number:
            return self
        known = "1 finding is" if number == 1 else f"{number:,} findings are"
        notice = f"{known} in the baseline and not shown."
        return replace(self, findings=new, check_notices=(*self.check_notices, notice))

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
            if not finding.is_about_all:
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

    def __post_init__(self) -> None:
        # The trail of an error holds all that was at hand when it was raised, the bytes of the file among it: only its
        # words are kept, for --debug.
        if self.error.__traceback__ is not None and not hasattr(self.error, "__notes__"):
            self.error.add_note("".join(format_exception(self.error)))
        self.error.__traceback__ = self.error.__cause__ = self.error.__context__ = None
