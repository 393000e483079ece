"""Which papers a command is about, and what came of each."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from plainspeak.batch import Batch
    from plainspeak.checker import Checker
    from plainspeak.result import Result, Run, Unread
    from plainspeak.settings import Settings

STANDARD_INPUT = "-"


def papers(paths: Sequence[str], settings: "Settings", *, force_exclude: bool = False) -> list[Path]:
    """The files that the arguments of a command stand for."""
    from plainspeak.paths import collect

    names = [path for path in paths if path != STANDARD_INPUT]
    return list(collect(names, _suffixes(names), settings.exclude, force_exclude=force_exclude))


def _suffixes(names: Sequence[str]) -> frozenset[str]:
    """The suffixes to look for. Only folders are searched, and asking every loader takes time."""
    if not any(Path(name).is_dir() for name in names):
        return frozenset()
    from plainspeak.loaders import suffixes

    return suffixes()


def batch_for(settings: "Settings", *, jobs: int = 0, use_cache: bool = True) -> "Batch":
    """Whatever checks the files of a command, with the cache of this user."""
    from platformdirs import user_cache_path

    from plainspeak.batch import Batch

    return Batch(settings, jobs=jobs, cache_folder=user_cache_path("plainspeak") if use_cache else None)


def run_over(batch: "Batch", files: Sequence[Path], *, standard_input: str = "") -> "Run":
    """Check files, and standard input first where it is given a name."""
    from plainspeak.result import Result, Run, Unread

    profile = batch.profile
    try:
        outcomes = [_standard_input(batch.checker, standard_input)] if standard_input else []
        outcomes += _with_progress(batch, files)
    finally:
        batch.close()
    results = tuple(outcome for outcome in outcomes if isinstance(outcome, Result))
    unread = tuple(outcome for outcome in outcomes if isinstance(outcome, Unread))
    return Run(profile, results, unread)


def _with_progress(batch: "Batch", files: Sequence[Path]) -> Iterator["Result | Unread"]:
    with click.progressbar(
        batch.check(files),
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
