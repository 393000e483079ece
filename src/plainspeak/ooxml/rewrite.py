"""Writes a copy of an office file in which some parts are changed, and every other byte for byte the same."""

import itertools
import posixpath
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from plainspeak.ooxml.package import RELATIONSHIP, Package, relationships_of

_CONTENT_TYPES = "/[Content_Types].xml"
_OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT_KINDS = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_SIGNATURES = "/_xmlsignatures/"


class Rewriter:
    """A copy in the making. What `root` returns may be changed, and is written as changed."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._roots: dict[str, etree._Element] = {}
        self._dropped: set[str] = set()
        self._strict = package.strict_names(package.main)

    def root(self, part: str) -> etree._Element:
        """The root element of a part, to be changed."""
        if part not in self._roots:
            self._roots[part] = self._package.parse(part)
        return self._roots[part]

    def add_part(self, name: str, kind: str, content_type: str, root: etree._Element) -> None:
        """Add a part beside the main part, with a relationship of the `kind` from the main part to it."""
        folder = posixpath.dirname(self._package.main)
        part = next(
            it for it in (f"{folder}/{prefix}{name}" for prefix in _prefixes()) if it not in self._package.archive
        )
        self._roots[part] = root
        relationships = self._relationships()
        taken = {element.get("Id") for element in relationships}
        free = next(it for it in (f"rId{prefix}{kind}" for prefix in _prefixes()) if it not in taken)
        kinds = _STRICT_KINDS if self._strict else _KINDS
        etree.SubElement(relationships, RELATIONSHIP, Id=free, Type=kinds + kind, Target=part)
        etree.SubElement(self.root(_CONTENT_TYPES), _OVERRIDE, PartName=part, ContentType=content_type)

    def _relationships(self) -> etree._Element:
        """The list of what the main part says about others; a new one if it says nothing yet."""
        listing = relationships_of(self._package.main)
        if listing not in self._package.archive:
            self._roots.setdefault(listing, etree.XML(f'<Relationships xmlns="{_NAMESPACE}"/>'))
        return self.root(listing)

    def drop_signatures(self) -> None:
        """Leave the digital signatures out: a changed copy would only show them as broken."""
        self._dropped = {part for part in self._package.archive.names if part.lower().startswith(_SIGNATURES)}
        for element in list(self.root(relationships_of("/"))):
            if element.get("Type", "").endswith("/digital-signature/origin"):
                self.root(relationships_of("/")).remove(element)
        for element in list(self.root(_CONTENT_TYPES).iter(_OVERRIDE)):
            if element.get("PartName", "").lower().startswith(_SIGNATURES):
                self.root(_CONTENT_TYPES).remove(element)

    def data(self) -> bytes:
        """The whole copy."""
        changed = {part.lower(): self._serialised(part, root) for part, root in self._roots.items()}
        file = BytesIO()
        with ZipFile(file, "w", ZIP_DEFLATED) as copy:
            for entry, data in self._package.archive.entries():
                part = "/" + entry.filename
                if part not in self._dropped:
                    copy.writestr(entry, changed.pop(part.lower(), data))
            for part in self._roots:
                if part.lower() in changed:
                    copy.writestr(part.lstrip("/"), changed[part.lower()])
        return file.getvalue()

    def _serialised(self, part: str, root: etree._Element) -> bytes:
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        strict = self._package.strict_names(part) if part in self._package.archive else self._strict
        for transitional, name in strict.items():
            data = data.replace(f'"{transitional}"'.encode(), f'"{name}"'.encode())
        return data


def _prefixes() -> Iterator[str]:
    """What to put before a name until it is free."""
    return itertools.chain([""], (f"plainspeak{number}-" for number in itertools.count(1)))


def is_signed(package: Package) -> bool:
    """Whether a file carries a digital signature."""
    return any(part.lower().startswith(_SIGNATURES) for part in package.archive.names)
