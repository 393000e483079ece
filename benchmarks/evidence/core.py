"""Has our language core read plain strings: one document, with a block for each."""

from collections.abc import Sequence
from functools import cache

from plainspeak.analysis import Analysis
from plainspeak.builder import DocumentBuilder
from plainspeak.core import Core
from plainspeak.document import BlockKind, Format


@cache
def core() -> Core:
    """The language core, loaded once."""
    return Core()


def analysed(texts: Sequence[str]) -> Analysis:
    """One document that has each text as a paragraph, with its line breaks. Other white space is made plain."""
    builder = DocumentBuilder("evidence", Format.TEXT)
    for text in texts:
        builder.begin(BlockKind.PARAGRAPH)
        for line in text.splitlines():
            builder.add(line)
            builder.break_line()
    return core().read(builder.build())
