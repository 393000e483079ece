"""Reads PowerPoint files (.pptx and its relatives): every slide from its title down, with the notes of its speaker.

The walk is our own, because python-pptx gives the shapes in the order in which they cover each other, and leaves out
groups, charts and diagrams.
"""

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Document, Format
from plainspeak.limits import Limits
from plainspeak.loaders._office import no_text, save_a_copy
from plainspeak.loaders._reading import reading

SUFFIXES = (".pptx", ".pptm", ".potx", ".potm", ".ppsx", ".ppsm")


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Read a PowerPoint file. The `run` of an `InRun` is an index of `plainspeak.powerpoint.texts.all_texts`.

    The pages of its coverage are slides. Raises `UnreadableFile` and nothing else.
    """
    with reading(path, save_a_copy("PowerPoint")):
        from plainspeak.ooxml.package import Package
        from plainspeak.powerpoint.reader import Reader

        build = DocumentBuilder(path, Format.POWERPOINT)
        slides = Reader(Package(data, path, limits, program="PowerPoint"), build).read(limits)
        if not build.position:
            raise no_text(path, "PowerPoint", build)
        return build.build(pages=slides)
