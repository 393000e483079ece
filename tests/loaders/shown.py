"""Shows the blocks of a document as lines that a table of expected results can be written in."""

from plainspeak.document import BlockKind, Document, MarkKind


def shown(document: Document) -> list[str]:
    """One line a block: "paragraph: …", "heading 2: …", "list item 1: …", "table cell 3.1: …" for row 3, column 1."""
    lines = []
    for block in document.blocks:
        numbers = f" {block.level}" if block.level else ""
        if block.kind is BlockKind.TABLE_CELL:
            numbers = f" {block.row}.{block.cell}"
        lines.append(f"{block.kind}{numbers}: {document.text[block.start : block.end]}")
    return lines


def marked(document: Document, kind: MarkKind) -> list[str]:
    """The texts marked as `kind`."""
    return [document.text[start:end] for start, end in document.marked(kind)]
