"""Keys for the cache: a digest of everything that what comes of a file depends on.

That is the file and its name, the settings, the profiles and wordlists they name, and the program with its own lists.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG

from plainspeak import __version__
from plainspeak.limits import Limits
from plainspeak.settings import Settings
from plainspeak.toml_file import read_toml

_DIGEST = 32
_PACKAGE = Path(__file__).parent
_CHECKOUT_LISTS = _PACKAGE.parents[1] / "wordlists"
_NOT_CODE = frozenset({"__pycache__", "reports", "cli"})


class CacheKeys:
    """Keys for one run, by its settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._digests: dict[str, bytes] = {}
        """Of the settings for a file, by what they say."""

    def of_file(self, path: Path) -> bytes | None:
        """The key for a file; `None` where it cannot be read, or is too large to be, or is no ordinary file."""
        try:
            status = path.stat()
            if not S_ISREG(status.st_mode) or status.st_size > Limits().bytes:
                return None  # reading a pipe or a device may never end
            data = path.read_bytes()
            return _digest(b"file", self._of_settings(self._settings.for_file(path)), os.fsencode(path), data)
        except (OSError, ValueError):
            return None

    def of_profile(self, settings: Settings) -> bytes | None:
        """The key for the profile of these settings; `None` where a file they name cannot be read."""
        try:
            return _digest(b"profile", self._of_settings(settings))
        except OSError:
            return None

    def _of_settings(self, settings: Settings) -> bytes:
        settings = replace(settings, timeout=Limits().seconds)  # changes nothing in what comes of a paper
        said = repr(settings)
        if said not in self._digests:
            self._digests[said] = _digest(self._program, of_settings(settings))
        return self._digests[said]

    @cached_property
    def _program(self) -> bytes:
        """A digest of what is installed, by the times and sizes of files."""
        folders = (_PACKAGE, *([_CHECKOUT_LISTS] if _CHECKOUT_LISTS.is_dir() else []))
        files = [stat for folder in folders for stat in _stats(folder)]
        # The folder of packages changes whenever one is installed or updated.
        packages = [Path(entry).stat().st_mtime_ns for entry in sys.path if entry.endswith("site-packages")]
        return _digest(repr((__version__, sys.version, sys.byteorder, packages, files)).encode())


def of_settings(settings: Settings) -> bytes:
    """A digest of what settings say, and of the profiles and wordlists that they name. Raises `OSError`."""
    return _digest(repr(settings).encode("utf-8", "replace"), *_named_files(settings))


def _stats(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Name, time and size of every file that has a part in checking."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_file():
            stat = entry.stat()
            yield entry.name, stat.st_mtime_ns, stat.st_size
        elif entry.name not in _NOT_CODE:
            yield from _stats(Path(entry.path))


def _named_files(settings: Settings) -> Iterator[bytes]:
    """What is in the wordlists and profiles that settings name. Raises `OSError`."""
    for wordlist in map(Path, settings.wordlists):
        yield wordlist.read_bytes()
        index = wordlist.parent / "index.toml"
        yield index.read_bytes() if index.is_file() else b""
    profiles = [settings.profile, *(table.profile for table in settings.files)]
    for profile in profiles:
        seen: set[Path] = set()
        while profile.endswith(".toml") and Path(profile) not in seen:
            path = Path(profile)
            seen.add(path)
            yield path.read_bytes()
            base = str(read_toml(path).get("extends", ""))
            profile = str(path.parent / base)


def _digest(*parts: bytes) -> bytes:
    digest = blake2b(digest_size=_DIGEST)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()
