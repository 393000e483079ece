"""One call for one paper. For many papers make a `Checker` and keep it."""

from functools import cache
from pathlib import Path

from plainspeak.checker import Checker
from plainspeak.profile import DEFAULT
from plainspeak.result import Result


def check_text(text: str, *, profile: str = DEFAULT, format: str = "text") -> Result:
    """Check a string against a profile.

    `format` is "text", "markdown" or "html". Raises `NoText` when there are no words in it, and `ConfigError` when there
    is no such profile or format.
    """
    return _checker(profile).check_text(text, format=format)


def check_file(path: str | Path, *, profile: str = DEFAULT) -> Result:
    """Check a file against a profile. Raises `UnreadableFile` or `ConfigError`."""
    return _checker(profile).check_file(path)


@cache
def _checker(profile: str) -> Checker:
    return Checker(profile)
