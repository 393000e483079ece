"""An OpenDocument file as its parts.

Nothing outside the file is ever fetched. OpenOffice 1 and 2 wrote a DTD into their parts, so one is no fault here, as
long as it defines nothing.
"""

from typing import Any

from lxml import etree

from plainspeak.archive import Archive
from plainspeak.limits import Limits
from plainspeak.opendocument import names

CONTENT = "/content.xml"
STYLES = "/styles.xml"
_MANIFEST = "/META-INF/manifest.xml"
PROGRAM = "LibreOffice"


class Package:
    """An OpenDocument file, opened."""

    def __init__(self, data: bytes, path: str, limits: Limits) -> None:
        """Open the file `data`. Raises `Damaged`, `TooLarge` and `PasswordProtected`."""
        self.archive = Archive(data, path, limits, PROGRAM)
        if _MANIFEST in self.archive and next(self.parse(_MANIFEST).iter(names.ENCRYPTION), None) is not None:
            raise self.archive.password_protected()

    def parse(self, part: str) -> etree._Element:
        """The root element of a part. Raises `Damaged` and `TooLarge`."""
        # Some programs give two elements one xml:id. Nobody looks them up here, so that is no reason to refuse the file.
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, collect_ids=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(self.archive.read(part), parser)
        except etree.XMLSyntaxError as err:
            raise self.archive.unparsed(err) from err
        dtd: Any = root.getroottree().docinfo.internalDTD
        # An entity hides or multiplies text. Real files have none: what a reader sees stands in the file as it is.
        if (dtd is not None and any(dtd.iterentities())) or next(root.iter(etree.Entity), None) is not None:
            raise self.archive.damaged()
        return root
