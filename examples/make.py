"""Makes the Word and PDF example from `panel-paper.md`. Run by hand after a change: `python examples/make.py`.

Needs LibreOffice for the PDF.
"""

import re
import subprocess
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

FOLDER = Path(__file__).parent
LIST_STYLES = {"-": "List Bullet", "1": "List Number"}


def main() -> None:
    """Write panel-paper.docx and panel-paper.pdf beside panel-paper.md."""
    document = Document()
    document.core_properties.title = "Proposal for a New Direct Payments Process"
    document.core_properties.language = "en-GB"
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(12)
    for block in (FOLDER / "panel-paper.md").read_text(encoding="utf-8").split("\n\n"):
        add_block(document, block.strip("\n"))
    section = document.sections[0]
    section.header.paragraphs[0].text = "Westbrook Co-production Panel, 14 May 2026, paper 4"
    add_page_number(section.footer.paragraphs[0])
    document.save(str(FOLDER / "panel-paper.docx"))
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(FOLDER), str(FOLDER / "panel-paper.docx")],
        check=True,
        capture_output=True,
    )


def add_block(document: DocumentType, block: str) -> None:
    """Add one block of Markdown: heading, table, list, label lines or paragraph."""
    lines = block.splitlines()
    if heading := re.match(r"(#+) (.*)", block):
        document.add_heading(heading[2], level=len(heading[1]) - 1)
    elif lines[0].startswith("|"):
        add_table(document, [[cell.strip() for cell in line.strip("|").split("|")] for line in lines])
    elif re.match(r"(-|\d\.) ", lines[0]):
        for line in lines:
            mark, text = line.split(" ", 1)
            add_text(document.add_paragraph(style=LIST_STYLES["-" if mark == "-" else "1"]), text)
    else:
        for line in lines:
            add_text(document.add_paragraph(style="Caption" if line.startswith("Table 1:") else None), line)


def add_table(document: DocumentType, rows: list[list[str]]) -> None:
    """Add a table; the second row of Markdown is only dashes."""
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in (rows[0], *rows[2:]):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            add_text(cell.paragraphs[0], text)


def add_text(paragraph, text: str) -> None:
    """Add text with **bold** parts."""
    for number, part in enumerate(text.split("**")):
        if part:
            paragraph.add_run(part).bold = number % 2 == 1


def add_page_number(paragraph) -> None:
    """Add "Page 1" with a field."""
    paragraph.add_run("Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


if __name__ == "__main__":
    main()
