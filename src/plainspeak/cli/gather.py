"""Which papers a command is about, and what came of each."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from plainspeak.checker import Checker
    from plainspeak.result import Result, Run, Unread
    from plainspeak.settings import Settings

STANDARD_INPUT = "-"


def papers(paths: Sequence[str], settings: "Settings", *, force_exclude: bool = False) -> list[Path]:
    """The files that the arguments of a command stand for."""
    from plainspeak.loaders import suffixes
    from plainspeak.paths import collect

    names = (path for path in paths if path != STANDARD_INPUT)
    return list(collect(names, suffixes(), settings.exclude, force_exclude=force_exclude))


def run_over(checker: "Checker", files: Sequence[Path], *, standard_input: str = "") -> "Run":
    """Check files, and standard input first where it is given a name."""
    from plainspeak.result import Result, Run, Unread

    outcomes = [_standard_input(checker, standard_input)] if standard_input else []
    outcomes += _with_progress(checker, files)
    results = tuple(outcome for outcome in outcomes if isinstance(outcome, Result))
    unread = tuple(outcome for outcome in outcomes if isinstance(outcome, Unread))
    return Run(checker.profile, results, unread)


def _with_progress(checker: "Checker", files: Sequence[Path]) -> Iterator["Result | Unread"]:
    with click.progressbar(
        checker.check_many(files),
        length=len(files),
        label="Checking",
        file=sys.stderr,
        hidden=len(files) < 2 or not sys.stderr.isatty(),
    ) as progress:
        yield from progress


def _standard_input(checker: "Checker", name: str) -> "Result | Unread":
    from plainspeak.errors import UnreadableFile
    from plainspeak.result import Unread

    try:
        return checker.check_bytes(sys.stdin.buffer.read(), name)
    except UnreadableFile as error:
        return Unread(name, error)
