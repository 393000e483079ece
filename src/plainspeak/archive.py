"""An office file as the zip archive it is, checked before anything in it is unpacked.

Nothing is trusted: the number of entries, their sizes, doubled names and passwords are looked at first.
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from plainspeak.errors import Damaged, PasswordProtected, TooLarge
from plainspeak.limits import Limits

_MOST_PARTS = 5_000
# The largest part met in a real paper has 12.6 MB; a part that grows 200-fold was made to do harm.
_LARGEST_PART = 100_000_000
_LARGEST_UNQUESTIONED_PART = 10_000_000
_LARGEST_RATIO = 200
_ENCRYPTED = 0x1
# What libxml2 says of names and texts that are too long for it, and of more than 256 elements in each other.
_BEYOND_THE_PARSER = (etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_NAME_TOO_LONG)


class Archive:
    """The parts of an office file, by name. `path` and `program`, as "Word", are only used in messages."""

    def __init__(self, data: bytes, path: str, limits: Limits, program: str) -> None:
        """Open the file `data`. Raises `Damaged`, `TooLarge` and `PasswordProtected`."""
        self.path = path
        self._program = program
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError) as err:
            raise self.damaged() from err
        self._check_size(limits)
        if any(entry.flag_bits & _ENCRYPTED for entry in self._zip.infolist()):
            raise self.password_protected()
        names = [name for name in self._zip.namelist() if not name.endswith("/")]
        # Part names ignore case (ECMA-376 part 2, 6.2.2.3), and some programs write them with backslashes.
        self._entries = {_key(name): name for name in names}
        if len(self._entries) < len(names):
            raise Damaged(
                f"{path} holds two parts of the same name, so programs may disagree on what it says.", self._save_a_copy
            )

    def damaged(self) -> Damaged:
        """The error for a file that cannot be read."""
        return Damaged(f"{self.path} is damaged, so we could not read it.", self._save_a_copy)

    def unparsed(self, error: etree.XMLSyntaxError) -> Damaged | TooLarge:
        """The error for a part that is no XML, or longer or deeper than our parser takes."""
        if error.code in _BEYOND_THE_PARSER:  # type: ignore[attr-defined]  # the stubs leave it out
            return TooLarge(
                f"{self.path} holds something that is too long or nested too deep for us to read.",
                "Copy its text into a new file, and check that.",
            )
        return self.damaged()

    def password_protected(self) -> PasswordProtected:
        """The error for a file that wants a password."""
        return PasswordProtected(
            f"{self.path} is protected with a password.",
            f"Open it in {self._program}, remove the password, save a copy and check that.",
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, as the file spells them, with a "/" in front."""
        return tuple(f"/{name}" for name in self._entries.values())

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._entries

    def read(self, part: str) -> bytes:
        """The bytes of a part as they are stored. Raises `Damaged`."""
        try:
            return self._zip.read(self._entries[_key(part)])
        except (KeyError, BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as err:
            raise self.damaged() from err

    def entries(self) -> Iterator[tuple[ZipInfo, bytes]]:
        """Every entry as it is stored, with its settings, in the order of the file."""
        for entry in self._zip.infolist():
            yield entry, b"" if entry.is_dir() else self.read(entry.filename)

    @property
    def _save_a_copy(self) -> str:
        return f"Open it in {self._program}, save a copy and check that."

    def _check_size(self, limits: Limits) -> None:
        entries = self._zip.infolist()
        # zipfile never unpacks more than an entry declares, so the declared sizes can be trusted.
        total = sum(entry.file_size for entry in entries)
        swollen = any(
            entry.file_size > _LARGEST_UNQUESTIONED_PART and entry.file_size > _LARGEST_RATIO * entry.compress_size
            for entry in entries
        )
        too_large = any(entry.file_size > _LARGEST_PART for entry in entries)
        if total > limits.unpacked_bytes or too_large or swollen or len(entries) > _MOST_PARTS:
            megabytes = min(limits.unpacked_bytes, _LARGEST_PART) // 1_000_000
            raise TooLarge(
                f"{self.path} would take too much room to unpack, so we did not open it.",
                f"{self._program} files may hold {_MOST_PARTS:,} parts, {limits.unpacked_bytes // 1_000_000:,} MB in all "
                f"and {megabytes:,} MB in a part.",
            )


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
