"""Which files a command is about: files, folders and patterns, without those left out."""

import glob
import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

_NEVER = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Found(NamedTuple):
    """A file that a command is about."""

    path: Path
    leads_out_of: str = ""
    """The folder in which it was found, where it is a link to somewhere else."""


def collect(
    names: Iterable[str], suffixes: frozenset[str], exclude: Iterable[str] = (), *, force_exclude: bool = False
) -> Iterator[Found]:
    """Every file that `names` stand for, once, in the order given; those of a folder in alphabetical order.

    A file named outright is always taken, whatever its suffix, unless `force_exclude` leaves out what is excluded all
    the same. In a folder only files with one of `suffixes` are, and hidden folders are passed over; so is a link to a
    folder, unless it leads out. A pattern or folder that holds nothing yields itself, so that the loader can say so.
    """
    patterns = tuple(exclude)
    seen = set()
    for name in names:
        for found in _expand(name, suffixes):
            may_go = force_exclude or found.path != Path(name)
            if found.path not in seen and not (may_go and matches(found.path, patterns)):
                seen.add(found.path)
                yield found


def matches(path: Path, patterns: Iterable[str]) -> bool:
    """Whether a path fits one of the patterns: as a whole, by its last part, or from some folder on."""
    return any(_fits(path, pattern) for pattern in patterns)


def _expand(name: str, suffixes: frozenset[str]) -> list[Found]:
    path = Path(name)
    # Not the methods of Path, which raise where a name is too long.
    if os.path.isdir(path):  # noqa: PTH112
        return sorted(_walk(path, suffixes)) or [Found(path)]
    if not os.path.exists(path) and glob.has_magic(name):  # noqa: PTH110
        return sorted(Found(Path(it)) for it in glob.glob(name, recursive=True) if Path(it).is_file()) or [Found(path)]
    return [Found(path)]


def _walk(folder: Path, suffixes: frozenset[str]) -> Iterator[Found]:
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _NEVER]
        yield from (Found(path, str(folder)) for name in folders if _leads_out(path := Path(root, name), folder))
        for name in files:
            # Word keeps a lock file called "~$name.docx" beside every paper that is open.
            if Path(name).suffix.lower() in suffixes and not name.startswith(("~$", ".")):
                path = Path(root, name)
                yield Found(path, str(folder) if _leads_out(path, folder) else "")


def _leads_out(path: Path, folder: Path) -> bool:
    """Whether a path in a folder is a link to somewhere else. Whoever filled the folder may not be who checks it."""
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _fits(path: Path, pattern: str) -> bool:
    return fnmatch(path.as_posix(), pattern) or fnmatch(path.name, pattern) or fnmatch(path.as_posix(), f"*/{pattern}")
