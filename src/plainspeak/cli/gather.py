"""Which papers a command is about, and what came of each."""

import os
import sys
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from plainspeak.batch import Batch
    from plainspeak.checker import Checker
    from plainspeak.result import Result, Unread
    from plainspeak.run import Run
    from plainspeak.settings import Settings

STANDARD_INPUT = "-"


class Papers(NamedTuple):
    """The files that the arguments of a command stand for."""

    files: list[Path]
    unread: "list[Unread]"
    """Folders without papers, and links out of a folder. What one leads to is read only where somebody names the link."""


def papers(paths: Sequence[str], settings: "Settings", *, force_exclude: bool = False) -> Papers:
    """The files that the arguments of a command stand for."""
    from plainspeak.paths import collect

    names = [path for path in paths if path != STANDARD_INPUT]
    found = list(collect(names, _suffixes(names), settings.exclude, force_exclude=force_exclude))
    inside = [path for path, folder in found if not folder]
    empty = {path for path in inside if os.path.isdir(path)}  # noqa: PTH112
    strays = [_stray(path, folder) for path, folder in found if folder]
    return Papers([path for path in inside if path not in empty], [*strays, *map(_without_papers, sorted(empty))])


def _stray(path: Path, folder: str) -> "Unread":
    from plainspeak.errors import LinkOut
    from plainspeak.result import Unread

    hint = "Name the link itself to check what it leads to, or leave it out in the settings."
    return Unread(str(path), LinkOut(f"{path} is a link that leads out of {folder}.", hint))


def _without_papers(folder: Path) -> "Unread":
    from plainspeak.errors import NoSuchFile
    from plainspeak.result import Unread

    hint = "Name another folder, or the papers themselves."
    return Unread(str(folder), NoSuchFile(f"{folder} is a folder without any paper that we read.", hint))


def _suffixes(names: Sequence[str]) -> frozenset[str]:
    """The suffixes to look for. Only folders are searched, and asking every loader takes time."""
    if not any(os.path.isdir(name) for name in names):  # noqa: PTH112
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
    batch: "Batch",
    files: Sequence[Path],
    *,
    unread: "Iterable[Unread]" = (),
    contents: Mapping[Path, bytes] | None = None,
    progress: bool = True,
) -> Iterator["Run"]:
    """Check files. What is under way ends with the context.

    What is known to be `unread` comes first. Some may have `contents` that are to be checked in their place, as
    standard input has. `progress` may be shown where the report does not go to the terminal meanwhile.
    """
    from plainspeak.run import Run

    outcomes = _outcomes(batch, files, contents or {}, progress=progress)
    try:
        yield Run(batch.profile, chain(unread, _begun(outcomes)))
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
