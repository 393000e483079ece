"""Everything that can go wrong, said so that the reader knows what to do next.

PlainspeakError
├── ConfigError            a setting, profile, rule name or option that is not right
├── WordlistError          a mistake in a wordlist, by row and column
├── OutputError            a copy or report that could not be written
├── MissingLibrary         an optional library that is not installed
└── UnreadableFile         a file that could not be read; its children say why
    ├── NoSuchFile         it is not there, or may not be opened, or is no file
    ├── LinkOut            it is a link that leads out of the folder to be checked
    ├── UnknownFormat      no loader reads this kind of file
    ├── NoText             it was read, and there is no text in it
    ├── Scanned            its pages are pictures
    ├── PasswordProtected
    ├── Damaged
    ├── UnreadableFonts    its fonts hide its letters
    ├── TooLarge
    ├── TooSlow
    └── ReaderFailed       the process that read it stopped, or what it said cannot be right
"""

from collections.abc import Iterable
from difflib import get_close_matches


class PlainspeakError(Exception):
    """The base of all our errors: `message` says what happened, `hint` what to do, each in one plain sentence."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class ConfigError(PlainspeakError):
    """A setting, profile, rule name or option is not right."""


class WordlistError(PlainspeakError):
    """A wordlist has a mistake in it."""


class OutputError(PlainspeakError):
    """A copy or report could not be written."""


class MissingLibrary(PlainspeakError):
    """An optional library is not installed; the hint has the command that installs it."""


class UnreadableFile(PlainspeakError):
    """A file could not be read. Messages begin with the name of the file."""


class NoSuchFile(UnreadableFile):
    """The file is not there, may not be opened, or is not a file."""


class LinkOut(UnreadableFile):
    """The file is a link that leads out of the folder in which it was found."""


class UnknownFormat(UnreadableFile):
    """No loader reads this kind of file."""


class NoText(UnreadableFile):
    """The file was read, and there is no text in it."""


class Scanned(NoText):
    """The pages are pictures without a text layer."""


class PasswordProtected(UnreadableFile):
    """The file wants a password."""


class Damaged(UnreadableFile):
    """The file does not hold what its kind of file must hold."""


class UnreadableFonts(UnreadableFile):
    """The fonts of the file hide which letters they show."""


class TooLarge(UnreadableFile):
    """The file, or what it unpacks to, is over a limit."""


class TooSlow(UnreadableFile):
    """Reading the file took longer than allowed."""


class ReaderFailed(UnreadableFile):
    """The process that read the file stopped, or what it said of the file cannot be right."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint with the nearest known name, or with all of them in the order given."""
    names = list(known)
    close = get_close_matches(name, names, 1)
    return f"Did you mean '{close[0]}'?" if close else f"Choose from: {', '.join(names)}."
