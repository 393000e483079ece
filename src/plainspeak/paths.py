"""Which files a command is about: files, folders and patterns, without those left out."""

import glob
import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

_NEVER = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


def collect(
    names: Iterable[str], suffixes: frozenset[str], exclude: Iterable[str] = (), *, force_exclude: bool = False
) -> Iterator[Path]:
    """Every file that `names` stand for, once, in the order given; those of a folder in alphabetical order.

    A file named outright is always taken, whatever its suffix, unless `force_exclude` leaves out what is excluded all
    the same. In a folder only files with one of `suffixes` are, and hidden folders are passed over. A pattern or folder
    that holds nothing yields itself, so that the loader can say so.
    """
    patterns = tuple(exclude)
    seen = set()
    for name in names:
        for path in _expand(name, suffixes):
            may_go = force_exclude or path != Path(name)
            if path not in seen and not (may_go and matches(path, patterns)):
                seen.add(path)
                yield path


def matches(path: Path, patterns: Iterable[str]) -> bool:
    """Whether a path fits one of the patterns: as a whole, by its last part, or from some folder on."""
    return any(_fits(path, pattern) for pattern in patterns)


def _expand(name: str, suffixes: frozenset[str]) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        return sorted(_walk(path, suffixes)) or [path]
    if not path.exists() and glob.has_magic(name):
        return sorted(Path(found) for found in glob.glob(name, recursive=True) if Path(found).is_file()) or [path]
    return [path]


def _walk(folder: Path, suffixes: frozenset[str]) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _NEVER]
        for name in files:
            # Word keeps a lock file called "~$name.docx" beside every paper that is open.
            if Path(name).suffix.lower() in suffixes and not name.startswith(("~$", ".")):
                yield Path(root, name)


def _fits(path: Path, pattern: str) -> bool:
    return fnmatch(path.as_posix(), pattern) or fnmatch(path.name, pattern) or fnmatch(path.as_posix(), f"*/{pattern}")
