"""What a rule says about some characters of a document."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters. The values are SARIF's own levels."""

    NOTE = "note"
    """Worth a look; never fails a check by default."""
    WARNING = "warning"
    """Will stop some readers."""
    ERROR = "error"
    """Breaks a limit of the profile's standard."""

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return _RANKED.index(self)


_RANKED = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to write instead of the characters of a finding."""

    text: str | None
    """What takes the place of the found words, ready to drop in; empty means delete; `None` means advice only."""
    note: str = ""
    """What a person should know before taking it, or the advice itself. A whole sentence."""
    safe: bool = False
    """Whether it may be put in without a person looking."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: some characters of `Document.text`, or the whole of it where `start` is equal to `end`."""

    rule: str
    """Name of the rule that found it, as "long-sentence"."""
    start: int
    """The first character, counted from 0."""
    end: int
    """The character after the last."""
    message: str
    """What is wrong here, in one plain sentence."""
    suggestions: tuple[Suggestion, ...] = ()
    """Best first."""
    severity: Severity = Severity.WARNING

    @property
    def is_about_all(self) -> bool:
        """Whether it is about the whole document, and not about some words of it."""
        return self.start == self.end

    @property
    def rewrites(self) -> bool:
        """Whether there are other words to put in place of these."""
        return any(suggestion.text is not None for suggestion in self.suggestions)
