"""Reads plain text: paragraphs, however their lines are filled, headings, lists, quotations and drawn tables."""

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Document, Format
from plainspeak.limits import Limits
from plainspeak.loaders._decode import decode
from plainspeak.loaders._text_reader import TextReader

SUFFIXES = (".txt", ".text")


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Read a plain text. Raises `UnknownFormat` for what is no text, and `NoText`."""
    decoded = decode(data, path)
    builder = DocumentBuilder(path, Format.TEXT)
    if decoded.notice:
        builder.notice(decoded.notice)
    TextReader(builder, decoded.text).read()
    page_ends = decoded.text.rstrip().count("\f")
    return builder.build(source=decoded.text, pages=page_ends + 1 if page_ends else None)
