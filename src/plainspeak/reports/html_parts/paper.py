"""The paper itself as the page shows it: headings, paragraphs, lists and tables, with highlights and notes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from plainspeak.document import Block, BlockKind, Document
from plainspeak.reports.html_parts.highlights import highlighted
from plainspeak.reports.html_parts.notes import Note

_DEEPEST = 6
_WIDEST_GAP = 1000
"""The largest colspan that HTML knows."""
_LABELLED = {BlockKind.HEADER, BlockKind.FOOTER, BlockKind.FOOTNOTE, BlockKind.TEXT_BOX, BlockKind.ALT_TEXT}


@dataclass(frozen=True, slots=True)
class Piece:
    """One block, ready to show."""

    id: str
    text: Markup
    notes: tuple[Note, ...]
    tag: str = "p"
    label: str = ""
    """What to say before it where its look does not tell what it is, as "Footnote 3"."""
    level: int = 0
    """Of a list item."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell with the blocks in it."""

    tag: str
    gap: int
    """How many columns before it are empty."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the paper: one block, the items of a list, or a table."""

    shape: str
    """"block", "list" or "table"; the template has a macro for each."""
    pieces: tuple[Piece, ...]
    number: int = 0
    """Of a table: which of the tables shown."""
    rows: tuple[tuple[Cell, ...], ...] = ()

    @property
    def notes(self) -> list[Note]:
        """The notes on all of it."""
        return [note for piece in self.pieces for note in piece.notes]


def paper_parts(document: Document, notes: Mapping[int, list[Note]], prefix: str, top: int) -> Iterator[Part]:
    """The paper from top to bottom. Its highest headings get the level `top`, and no level is left out below."""
    levels = _heading_levels(document, top)
    tables = 0
    for shape, indexes in groupby(range(len(document.blocks)), key=lambda index: _shape(document.blocks[index], index)):
        numbers = list(indexes)
        pieces = tuple(_piece(document, index, notes, prefix, levels) for index in numbers)
        if shape[0] == "table":
            tables += 1
            blocks = [document.blocks[index] for index in numbers]
            yield Part("table", pieces, tables, tuple(_rows(list(zip(blocks, pieces, strict=True)))))
        else:
            yield Part(shape[0], pieces)


def _shape(block: Block, index: int) -> tuple[str, int]:
    if block.table:
        return "table", block.table
    return ("list", 0) if block.kind is BlockKind.LIST_ITEM else ("block", index)


def _heading_levels(document: Document, top: int) -> dict[int, int]:
    levels: dict[int, int] = {}
    last = top - 1
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING and not block.table:
            last = min(top - 1 + max(block.level, 1), last + 1, _DEEPEST)
            levels[index] = last
    return levels


def _piece(
    document: Document, index: int, notes: Mapping[int, list[Note]], prefix: str, levels: Mapping[int, int]
) -> Piece:
    block = document.blocks[index]
    own = notes.get(index, [])
    return Piece(
        id=f"{prefix}b{index}",
        text=highlighted(document.text, block.start, block.end, own, prefix),
        notes=tuple(own),
        tag=f"h{levels[index]}" if index in levels else _TAGS.get(block.kind, "p"),
        label=_label(block),
        level=block.level if block.kind is BlockKind.LIST_ITEM else 0,
    )


_TAGS = {BlockKind.QUOTE: "blockquote", BlockKind.CODE: "pre"}


def _label(block: Block) -> str:
    words = block.note or (str(block.kind) if block.kind in _LABELLED else "")
    return words[:1].upper() + words[1:]


def _rows(cells: list[tuple[Block, Piece]]) -> Iterator[tuple[Cell, ...]]:
    rows = [list(row) for _, row in groupby(cells, key=lambda it: it[0].row)]
    for number, row in enumerate(rows):
        # No format says for sure which row is the header. In nearly every table it is the first of several.
        is_header = number == 0 and len(rows) > 1 and len(row) > 1
        yield tuple(_cells(row, "th" if is_header else "td"))


def _cells(row: list[tuple[Block, Piece]], tag: str) -> Iterator[Cell]:
    last = 0
    for column, cell in groupby(row, key=lambda it: it[0].cell):
        yield Cell(tag, min(max(column - last - 1, 0), _WIDEST_GAP), tuple(piece for _, piece in cell))
        last = column
