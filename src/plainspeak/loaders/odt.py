"""Reads OpenDocument texts (.odt), as LibreOffice writes them: the text as its reader sees it, block by block.

The walk is our own, because the ready ones (odfpy, odfdo) mix deleted text and comments into what is read.
"""

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Document, Format
from plainspeak.limits import Limits
from plainspeak.loaders._office import no_text, save_a_copy
from plainspeak.loaders._reading import reading

SUFFIXES = (".odt", ".ott")


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Read an OpenDocument text. The `run` of an `InRun` is an index of `plainspeak.opendocument.texts.all_texts`.

    Raises `UnreadableFile` and nothing else.
    """
    with reading(path, save_a_copy("LibreOffice")):
        from plainspeak.opendocument.package import Package
        from plainspeak.opendocument.reader import Reader

        build = DocumentBuilder(path, Format.OPENDOCUMENT)
        Reader(Package(data, path, limits), build).read()
        if not build.position:
            raise no_text(path, "LibreOffice", build)
        return build.build()
