"""One module a format. Each has `SUFFIXES` and `load(data, path, limits) -> Document`.

A new format is a new module, or package, in this folder: it is found by its name, and nothing here changes. A module
whose name begins with an underscore is no loader. Importing a loader is cheap; it imports its libraries when it reads.
"""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from stat import S_ISDIR, S_ISREG
from typing import Protocol, cast

from plainspeak.document import Document, Format
from plainspeak.errors import Damaged, NoSuchFile, NoText, TooLarge, UnknownFormat
from plainspeak.limits import Limits
from plainspeak.loaders._sniff import BY_NAME, SIGNED, sniff
from plainspeak.loaders._sniff import is_binary as is_binary

_DEFAULT_LIMITS = Limits()


class Loader(Protocol):
    """What a module of this folder holds."""

    SUFFIXES: tuple[str, ...]
    """In lower case, with the dot."""

    def load(self, data: bytes, path: str, limits: Limits) -> Document:
        """Read a file. Raises `UnreadableFile` and nothing else."""


def load(path: Path, limits: Limits = _DEFAULT_LIMITS) -> Document:
    """Read the file at `path`. Raises `UnreadableFile`."""
    return load_bytes(read_file(path, limits), str(path), limits)


def read_file(path: Path, limits: Limits = _DEFAULT_LIMITS) -> bytes:
    """What is in the file at `path`. Raises `NoSuchFile` or `TooLarge`."""
    name = str(path)
    try:
        status = path.stat()
        if S_ISDIR(status.st_mode):
            raise NoSuchFile(f"{name} is a folder, not a file.", "Name the papers in it.")
        if not S_ISREG(status.st_mode):
            raise NoSuchFile(f"{name} is not an ordinary file.", "Copy what is in it to a file, and check that.")
        if status.st_size > limits.bytes:
            raise _too_large(name, limits)
        with path.open("rb") as file:
            return file.read(limits.bytes + 1)
    except FileNotFoundError as err:
        raise NoSuchFile(f"{name} does not exist.", "Check the name and the folder.") from err
    except PermissionError as err:
        raise NoSuchFile(f"{name} may not be opened.", "Ask its owner for leave to read it.") from err
    except (OSError, ValueError) as err:
        reason = getattr(err, "strerror", None) or str(err)
        raise NoSuchFile(
            f"{name} could not be opened ({reason}).", "Check the name, or copy the file elsewhere."
        ) from err


def load_bytes(data: bytes, path: str, limits: Limits = _DEFAULT_LIMITS, *, format: Format | None = None) -> Document:
    """Read `data` as a file called `path`, as from standard input. Raises `UnreadableFile`.

    `format` is for who knows that it is text, Markdown or HTML; else the content and the name tell.
    """
    if len(data) > limits.bytes:
        raise _too_large(path, limits)
    if not data:
        raise NoText(f"{path} is empty.", "Check that it was saved.")
    loader = _loader(format) if format else _loader_for(data, path)
    document = loader.load(data, path, limits)
    if len(document.text) > limits.characters:
        raise TooLarge(
            f"{path} has more than {limits.characters:,} characters of text.", "Split it into smaller papers."
        )
    return document


@cache
def suffixes() -> frozenset[str]:
    """The file name endings we read, in lower case, with the dot."""
    return frozenset(suffix for name in _names() for suffix in _loader(name).SUFFIXES)


def _loader_for(data: bytes, path: str) -> Loader:
    kind = sniff(data, path) or BY_NAME.get(_suffix(path))
    if kind is None:
        return _loader(_name_by_suffix(path))
    if kind.loader in _names():
        return _loader(kind.loader)
    verdict = "whatever its name says" if _suffix(path) in suffixes() else "which we cannot read"
    raise UnknownFormat(f"{path} is {kind.title}, {verdict}.", kind.hint)


def _name_by_suffix(path: str) -> str:
    """Name of the loader for a file whose content gives nothing away. Without a suffix it is read as plain text."""
    suffix = _suffix(path)
    if not suffix:
        return "text"
    name = next((name for name in _names() if suffix in _loader(name).SUFFIXES), None)
    if name is None:
        raise UnknownFormat(f"{path} is of a kind that we do not read.", f"We read {', '.join(sorted(suffixes()))}.")
    if name in SIGNED:
        raise Damaged(
            f"{path} is not {SIGNED[name].title}, whatever its name says, or its beginning is lost.",
            "Open it in its own program, and save it again.",
        )
    return name


def _suffix(path: str) -> str:
    return PurePath(path).suffix.lower()


@cache
def _names() -> tuple[str, ...]:
    """Names of the loaders; those that a suffix alone cannot call for come last, for they need not be imported then."""
    names = (module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(sorted(names, key=lambda name: (name in SIGNED, name)))


def _loader(name: str) -> Loader:
    return cast(Loader, import_module(f"{__name__}.{name}"))


def _too_large(path: str, limits: Limits) -> TooLarge:
    return TooLarge(f"{path} is larger than {limits.bytes / 1e6:,.0f} MB.", "Split it into smaller papers.")
