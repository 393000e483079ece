"""Which papers a command is about, and what came of each."""

import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from plainspeak.batch import Batch
    from plainspeak.checker import Checker
    from plainspeak.result import Result, Unread
    from plainspeak.run import Run
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


@contextmanager
def run_over(
    batch: "Batch", files: Sequence[Path], *, contents: Mapping[Path, bytes] | None = None, progress: bool = True
) -> Iterator["Run"]:
    """Check files. What is under way ends with the context.

    Some may have `contents` that are to be checked in their place, as standard input has. `progress` may be shown where
    the report does not go to the terminal meanwhile.
    """
    from plainspeak.run import Run

    outcomes = _outcomes(batch, files, contents or {}, progress=progress)
    try:
        yield Run(batch.profile, _begun(outcomes))
    finally:
        outcomes.close()
        batch.close()


def _begun(outcomes: Iterator["Result | Unread"]) -> Iterator["Result | Unread"]:
    """The same with the first at hand, so that a mistake in the settings is known before anything is reported."""
    first = list(islice(outcomes, 1))
    # Of a list a chain would keep hold; an iterator lets go of it at its end.
    return chain(iter(first), outcomes)


def _outcomes(
    batch: "Batch", files: Sequence[Path], contents: Mapping[Path, bytes], *, progress: bool
) -> Generator["Result | Unread", None, None]:
    is_shown = progress and len(files) > 1 and sys.stderr.isatty()
    from_disk = batch.check([path for path in files if path not in contents])
    with click.progressbar(
        (_checked(batch.checker, contents[path], path) if path in contents else next(from_disk) for path in files),
        length=len(files),
        label="Checking",
        file=sys.stderr,
        hidden=not is_shown,
    ) as checked:
        yield from checked


def _checked(checker: "Checker", content: bytes, path: Path) -> "Result | Unread":
    from plainspeak.errors import UnreadableFile
    from plainspeak.result import Unread

    try:
        return checker.check_bytes(content, str(path))
    except UnreadableFile as error:
        return Unread(str(path), error)
