"""A glossary as Markdown, as a table for a spreadsheet, or as a Word paper to put behind another."""

import csv
import re
from collections.abc import Sequence
from io import BytesIO, StringIO

from plainspeak.glossary import TITLE, GlossaryWord
from plainspeak.reports.csv import guarded
from plainspeak.visible import tame, visible, xml_safe

_MARKDOWN = re.compile(r"[\\`*_<\[]")
"""Signs that would not stand for themselves in Markdown."""


def markdown(words: Sequence[GlossaryWord]) -> bytes:
    """A heading, and a paragraph a word."""
    lines = [f"# {TITLE}", *(f"**{_plain(each.word)}**: {_plain(each.meaning)}" for each in words)]
    return ("\n\n".join(lines) + "\n").encode()


def spreadsheet(words: Sequence[GlossaryWord]) -> bytes:
    """A row a word, as CSV with a byte-order mark for Excel."""
    table = StringIO()
    rows = [("word", "meaning"), *((each.word, each.meaning) for each in words)]
    csv.writer(table).writerows(map(guarded, row) for row in rows)
    return ("\ufeff" + table.getvalue()).encode()


def word(words: Sequence[GlossaryWord]) -> bytes:
    """A Word paper with a table of two columns."""
    from docx import Document

    document = Document()
    document.add_heading(TITLE, level=1)
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Word", "What it means"
    for each in words:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = xml_safe(visible(each.word)), xml_safe(visible(each.meaning))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _plain(text: str) -> str:
    """The text as Markdown that shows just that."""
    return _MARKDOWN.sub(r"\\\g<0>", tame(visible(text)))


FORMATS = {"markdown": markdown, "csv": spreadsheet, "word": word}
"""What writes each format, by its name."""
SUFFIXES = {".md": "markdown", ".csv": "csv", ".docx": "word"}
"""The format that goes with the name of a file."""
