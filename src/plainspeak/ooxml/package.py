"""An office file as a package: parts by name, and the relationships between them.

DTDs are refused, and nothing outside the file is ever fetched. Strict files differ in their namespaces only; parts are
read as if they were Transitional.
"""

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from plainspeak.archive import Archive
from plainspeak.errors import Damaged
from plainspeak.limits import Limits

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
    """An office file, opened."""

    def __init__(self, data: bytes, path: str, limits: Limits, *, program: str = "Word") -> None:
        """Open the file `data`. Raises `Damaged`, `TooLarge` and `PasswordProtected`."""
        self.archive = Archive(data, path, limits, program)
        self._relationships: dict[str, list[Relationship]] = {}
        self._targets: dict[str, dict[str, str]] = {}

    @cached_property
    def main(self) -> str:
        """Name of the main part. Raises `Damaged` when there is none."""
        for relationship in self.relationships("/"):
            if relationship.kind == "officeDocument" and relationship.target in self.archive:
                return relationship.target
        raise Damaged(f"{self.archive.path} has no document in it.", "Check that it is the right file.")

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader of the report must know about the file, in whole sentences."""
        has_macros = any(part.lower().endswith("vbaproject.bin") for part in self.archive.names)
        return ("The file has macros in it. We did not run them.",) if has_macros else ()

    def parse(self, part: str) -> etree._Element:
        """The root element of a part, in Transitional names. Raises `Damaged` and `TooLarge`."""
        data = self.archive.read(part)
        if _STRICT in data:
            data = _STRICT_NAMESPACE.sub(_TRANSITIONAL_NAMESPACE, data)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as err:
            raise self.archive.unparsed(err) from err
        if root.getroottree().docinfo.internalDTD is not None:
            # Office files must not have a DTD (ECMA-376 part 2, 6.2.5); one here hides or multiplies text.
            raise self.archive.damaged()
        return root

    def strict_names(self, part: str) -> dict[str, str]:
        """The Strict namespaces that a part uses, by their Transitional names; empty for a Transitional part."""
        found = (match[0] for match in _STRICT_NAMESPACE.finditer(self.archive.read(part)))
        return {_STRICT_NAMESPACE.sub(_TRANSITIONAL_NAMESPACE, b'"' + it)[1:].decode(): it.decode() for it in found}

    def relationships(self, part: str) -> list[Relationship]:
        """What `part` says about others; "/" is the package itself."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return self._relationships[part]

    def _read_relationships(self, part: str) -> list[Relationship]:
        folder, listing = posixpath.dirname(part), relationships_of(part)
        if listing not in self.archive:
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

    def target(self, part: str, relationship_id: str) -> str:
        """Name of the part that a relationship of `part` leads to; "" where it leads to none."""
        if part not in self._targets:
            # Of two with one id the first counts.
            inside = (it for it in reversed(self.relationships(part)) if not it.external)
            self._targets[part] = {it.id: it.target for it in inside}
        return self._targets[part].get(relationship_id, "")

    def related(self, part: str, kind: str) -> str | None:
        """Name of the first part that `part` calls its `kind`, if the file has it."""
        targets = (it.target for it in self.relationships(part) if it.kind == kind and not it.external)
        return next((target for target in targets if target in self.archive), None)


def relationships_of(part: str) -> str:
    """Name of the part that lists the relationships of `part`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _resolve(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target))
