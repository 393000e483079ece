"""Reads PDF files: pages to paragraphs in reading order, every word with its box."""

from plainspeak.document import Document
from plainspeak.limits import Limits
from plainspeak.loaders._reading import reading

SUFFIXES = (".pdf",)


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Read a PDF. Raises `UnreadableFile` and nothing else, whatever the engines below make of a broken file."""
    with reading(path, "Ask for a new copy."):
        from plainspeak.pdf.read import read

        return read(data, path, limits)
