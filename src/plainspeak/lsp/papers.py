"""A text that is open in an editor, at one moment."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from lsprotocol import types

from plainspeak.document import Format
from plainspeak.loaders import html, markdown, text

# What editors call our formats: VS Code says "plaintext", and Emacs the name of its own mode.
_LANGUAGES = {
    "markdown": Format.MARKDOWN,
    "gfm": Format.MARKDOWN,
    "html": Format.HTML,
    "mhtml": Format.HTML,
    "xhtml": Format.HTML,
    "plaintext": Format.TEXT,
    "text": Format.TEXT,
}


class Replaced(Exception):
    """The editor has a newer version of a text by now, or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One version of a text that is open in an editor."""

    uri: str
    path: Path
    """Absolute, though a text that was never saved has no file there."""
    root: Path
    """The folder that is open in the editor, where relative paths of our options start."""
    format: Format
    version: int | None
    text: str
    """As the editor has it."""
    units: types.PositionEncodingKind | str | None
    """What the editor counts columns in."""
    is_old: Event = field(default_factory=Event, compare=False)
    """Set when the text has changed or was closed, by another thread than the one that checks it."""

    def heed_change(self) -> None:
        """Raise `Replaced` if this is no longer the newest version."""
        if self.is_old.is_set():
            raise Replaced


def format_of(language: str | None, path: Path) -> Format | None:
    """The format of a text, by what the editor calls it or else by its name; `None` if we do not check its kind."""
    return _LANGUAGES.get((language or "").lower()) or _by_suffix(path.suffix.lower())


def _by_suffix(suffix: str) -> Format | None:
    loaders = {Format.MARKDOWN: markdown, Format.HTML: html, Format.TEXT: text}
    return next((format for format, loader in loaders.items() if suffix in loader.SUFFIXES), None)
