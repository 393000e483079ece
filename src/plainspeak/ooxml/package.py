"""An office file as a package: parts by name, and the relationships between them.

Nothing is trusted: sizes, doubled names and DTDs are checked before a part is parsed, and nothing outside the file is
ever fetched. Word's Strict files differ in their namespaces only; parts are read as if they were Transitional.
"""

import posixpath
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
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
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMESPACE = re.compile(rb"""(?<=["'])http://purl\.oclc\.org/ooxml/(\w+)/([^"']*)""")
_TRANSITIONAL_NAMESPACE = rb"http://schemas.openxmlformats.org/\1/2006/\2"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part says about another."""

    id: str
    kind: str
    """The last word of its type, as "footnotes"; the same in Strict and Transitional files."""
    target: str
    """Name of a part, as "/word/footnotes.xml", or an address outside the file."""
    external: bool


class Package:
    """An office file, opened. `path` is only used in messages."""

    def __init__(self, data: bytes, path: str, limits: Limits) -> None:
        """Open the file `data`. Raises `Damaged`, `TooLarge` and `PasswordProtected`."""
        self.path = path
        self._relationships: dict[str, list[Relationship]] = {}
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError) as err:
            raise self.damaged() from err
        self._check_size(limits)
        names = [name for name in self._zip.namelist() if not name.endswith("/")]
        # Part names ignore case (ECMA-376 part 2, 6.2.2.3), and some programs write them with backslashes.
        self._entries = {_key(name): name for name in names}
        if len(self._entries) < len(names):
            raise Damaged(
                f"{path} holds two parts of the same name, so programs may disagree on what it says.",
                "Open it in Word, save a copy and check that.",
            )

    def damaged(self) -> Damaged:
        """The error for a package that cannot be read."""
        return Damaged(
            f"{self.path} is damaged, so we could not read it.", "Open it in Word, save a copy and check that."
        )

    @cached_property
    def main(self) -> str:
        """Name of the main part. Raises `Damaged` when there is none."""
        for relationship in self.relationships("/"):
            if relationship.kind == "officeDocument" and relationship.target in self:
                return relationship.target
        raise Damaged(f"{self.path} has no document in it.", "Check that it is the right file.")

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, as the file spells them."""
        return tuple(f"/{name}" for name in self._entries.values())

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._entries

    def read(self, part: str) -> bytes:
        """The bytes of a part as they are stored. Raises `Damaged`."""
        try:
            return self._zip.read(self._entries[_key(part)])
        except (KeyError, BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as err:
            raise self.damaged() from err

    def parse(self, part: str) -> etree._Element:
        """The root element of a part, in Transitional names. Raises `Damaged`."""
        data = self.read(part)
        if _STRICT in data:
            data = _STRICT_NAMESPACE.sub(_TRANSITIONAL_NAMESPACE, data)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as err:
            raise self.damaged() from err
        if root.getroottree().docinfo.internalDTD is not None:
            # Office files must not have a DTD (ECMA-376 part 2, 6.2.5); one here hides or multiplies text.
            raise self.damaged()
        return root

    def strict_names(self, part: str) -> dict[str, str]:
        """The Strict namespaces that a part uses, by their Transitional names; empty for a Transitional part."""
        found = (match[0] for match in _STRICT_NAMESPACE.finditer(self.read(part)))
        return {_STRICT_NAMESPACE.sub(_TRANSITIONAL_NAMESPACE, b'"' + it)[1:].decode(): it.decode() for it in found}

    def entries(self) -> Iterator[tuple[ZipInfo, bytes]]:
        """Every entry as it is stored, with its settings, in the order of the file."""
        for entry in self._zip.infolist():
            yield entry, b"" if entry.is_dir() else self.read(entry.filename)

    def relationships(self, part: str) -> list[Relationship]:
        """What `part` says about others; "/" is the package itself."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return self._relationships[part]

    def _read_relationships(self, part: str) -> list[Relationship]:
        folder, listing = posixpath.dirname(part), relationships_of(part)
        if listing not in self:
            return []
        return [
            Relationship(
                id=element.get("Id", ""),
                kind=element.get("Type", "").rpartition("/")[2],
                target=element.get("Target", "") if external else _resolve(folder, element.get("Target", "")),
                external=external,
            )
            for element in self.parse(listing).iter(RELATIONSHIP)
            for external in [element.get("TargetMode") == "External"]
        ]

    def related(self, part: str, kind: str) -> str | None:
        """Name of the first part that `part` calls its `kind`, if the file has it."""
        targets = (it.target for it in self.relationships(part) if it.kind == kind and not it.external)
        return next((target for target in targets if target in self), None)

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
                f"Word files may hold {_MOST_PARTS:,} parts, {limits.unpacked_bytes // 1_000_000:,} MB in all "
                f"and {megabytes:,} MB in a part.",
            )
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise PasswordProtected(
                f"{self.path} is protected with a password.",
                "Open it in Word, remove the password, save a copy and check that.",
            )


def relationships_of(part: str) -> str:
    """Name of the part that lists the relationships of `part`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _resolve(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target))
