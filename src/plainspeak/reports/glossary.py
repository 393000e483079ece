"""A glossary as Markdown, as a table for a spreadsheet, or as a Word paper to put behind another."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO

from plainspeak.glossary import TITLE, GlossaryWord
from plainspeak.visible import xml_safe


def markdown(words: Sequence[GlossaryWord]) -> bytes:
    """A heading, and a paragraph a word."""
    lines = [f"# {TITLE}", *(f"**{each.word}**: {each.meaning}" for each in words)]
    return ("\n\n".join(lines) + "\n").encode()


def spreadsheet(words: Sequence[GlossaryWord]) -> bytes:
    """A row a word, as CSV with a byte-order mark for Excel."""
    table = StringIO()
    csv.writer(table).writerows([("word", "meaning"), *((each.word, each.meaning) for each in words)])
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
        cells[0].text, cells[1].text = xml_safe(each.word), xml_safe(each.meaning)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


FORMATS = {"markdown": markdown, "csv": spreadsheet, "word": word}
"""What writes each format, by its name."""
SUFFIXES = {".md": "markdown", ".csv": "csv", ".docx": "word"}
"""The format that goes with the name of a file."""
