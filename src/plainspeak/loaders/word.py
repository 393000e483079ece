"""Reads Word files (.docx and its relatives): the text as its reader sees it, block by block.

The walk is our own, because every ready one loses text: of 65 real papers of public bodies, python-docx's
`Document.paragraphs` loses more than a twentieth in 23, mostly from tables, content controls and text boxes.
"""

from dataclasses import replace

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Document, Format
from plainspeak.limits import Limits
from plainspeak.loaders._office import no_text, save_a_copy
from plainspeak.loaders._reading import reading

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Read a Word file. `InRun` counts the characters of `plainspeak.ooxml.runs.run_text`.

    Raises `UnreadableFile` and nothing else.
    """
    with reading(path, save_a_copy("Word")):
        from plainspeak.ooxml.package import Package
        from plainspeak.ooxml.reader import Reader
        from plainspeak.ooxml.remarks import find_remarks

        build = DocumentBuilder(path, Format.WORD)
        package = Package(data, path, limits)
        Reader(package, build).read()
        if not build.position:
            raise no_text(path, "Word", build)
        document = build.build()
        remarks = sorted((*document.remarks, *find_remarks(package, document)), key=lambda remark: remark.at)
        return replace(document, remarks=tuple(remarks))
