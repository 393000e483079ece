"""What a loader makes of a file: one text, the blocks it is made of, and the way back into the file.

Offsets count characters of `Document.text`, from 0; an end is never included.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.locations import Lines, Location
from plainspeak.origins import InText, OnPage, Origin, Segment

if TYPE_CHECKING:
    from plainspeak.segments import Segments


class Format(StrEnum):
    """The kinds of file we read. The value is what we print."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    WORD = "word"
    PDF = "pdf"
    OPENDOCUMENT = "opendocument"
    POWERPOINT = "powerpoint"


class BlockKind(StrEnum):
    """What a block is to its reader. The value is what we print."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    QUOTE = "quote"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text box"
    CODE = "code"
    ALT_TEXT = "alt text"


class MarkKind(StrEnum):
    """What is special about some characters inside a block."""

    CODE = "code"
    """Inline code: part of its sentence, but nobody's wording."""
    URL = "url"
    """A web or e-mail address that stands in the text itself."""
    LINK = "link"
    """The words of a link. They are prose."""
    FOREIGN = "foreign"
    """Marked in the file as a language other than English."""
    HIDDEN = "hidden"
    """Not shown to a reader of the file, as Word's hidden text."""
    INSERTED = "inserted"
    """A tracked insertion nobody has accepted yet."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that a sentence never crosses."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """Of a heading: 1 is the highest. Of a list item: 1 is the outermost list. Else 0."""
    table: int = 0
    """Which table of the document, from 1; 0 outside tables."""
    row: int = 0
    """Row in its table, from 1; 0 outside tables."""
    cell: int = 0
    """Column in its table, from 1; 0 outside tables."""
    note: str = ""
    """Where a person finds it when its place alone does not say, as "footnote 3"."""


class Mark(NamedTuple):
    """Characters that are special, and how."""

    kind: MarkKind
    start: int
    end: int


class Remark(NamedTuple):
    """A comment in the file that speaks to plainspeak, as `<!-- plainspeak: ignore jargon -->`, or a style that does."""

    text: str
    """Without the signs around it; the name of a style."""
    at: int
    """Where it stands: how many characters of the text come before it."""
    start: int
    """The characters it is about: in Word those it was put on, else the block that it stands in or that follows."""
    end: int
    """Not included. Equal to `start` when it is about none."""
    is_style: bool = False
    """Whether it is the style of those characters."""


class Skipped(StrEnum):
    """What a loader may leave out of the text. The value is the singular we print."""

    REPEATED = "repeated header or footer"
    IMAGE = "image without text"
    CODE = "block of code"
    HIDDEN = "hidden part"
    CONTENTS = "table of contents"
    FRONT_MATTER = "front matter"
    DELETION = "piece of deleted text"
    SCANNED_PAGE = "page that is a picture"
    DAMAGED_PAGE = "damaged page"
    EMBEDDED = "embedded file"
    NAVIGATION = "navigation menu"

    def counted(self, number: int) -> str:
        """Print with its number: "3 images without text"."""
        if number == 1:
            return f"1 {self}"
        plural = {
            Skipped.REPEATED: "repeated headers and footers",
            Skipped.IMAGE: "images without text",
            Skipped.CODE: "blocks of code",
            Skipped.CONTENTS: "tables of contents",
            Skipped.FRONT_MATTER: "blocks of front matter",
            Skipped.DELETION: "pieces of deleted text",
            Skipped.SCANNED_PAGE: "pages that are pictures",
        }.get(self, f"{self}s")
        return f"{number:,} {plural}"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a file was read, and what was left out."""

    words: int
    """Stretches of letters and digits between spaces."""
    characters: int
    pages: int | None = None
    """`None` where the format has no pages."""
    skipped: tuple[tuple[Skipped, int], ...] = ()

    def __str__(self) -> str:
        """Print as "Read 24 pages, 9,312 words. Skipped: 3 images without text."."""
        words = f"{self.words:,} word{'' if self.words == 1 else 's'}"
        pages = "" if self.pages is None else f"{self.pages:,} page{'' if self.pages == 1 else 's'}, "
        skipped = ", ".join(kind.counted(number) for kind, number in self.skipped)
        return f"Read {pages}{words}." + (f" Skipped: {skipped}." if skipped else "")


@dataclass(frozen=True)
class Document:
    """A file as its reader sees it. Built by a `DocumentBuilder`, never by hand."""

    path: str
    format: Format
    text: str
    blocks: tuple[Block, ...]
    """In reading order, apart from each other, each with text in it."""
    segments: "Segments"
    """In order of `start`. What the loader added itself, as the blank line between blocks, has none."""
    marks: tuple[Mark, ...]
    """In order of `start`."""
    source: str | None
    """The decoded file, for formats that are text; `InText` counts in it."""
    coverage: Coverage
    notices: tuple[str, ...] = ()
    """What the reader of a report must know about the load, in whole sentences."""
    remarks: tuple[Remark, ...] = ()
    """In the order in which they stand in the file."""

    def block_at(self, position: int) -> int:
        """Index of the block that holds the character at `position`, or of the last block that starts before it."""
        return max(0, bisect_right(self._block_starts, position) - 1)

    def origins(self, start: int, end: int) -> list[Origin]:
        """Every origin of the characters `start` to `end`, in text order, each cut to size where it can be."""
        return [segment.cut(start, end) for segment in self.segments_between(start, end)]

    def segments_between(self, start: int, end: int) -> Iterator[Segment]:
        """Every segment that holds one of the characters `start` to `end`, whole and in order."""
        return map(self.segments.__getitem__, self.segments.between(start, end))

    def locate(self, start: int, end: int) -> Location:
        """Say where the characters `start` to `end` stand. A `start` equal to `end` means the whole document."""
        if start == end or not self.blocks:
            return Location()
        index = self.block_at(start)
        block = self.blocks[index]
        held = self.segments.between(start, end)
        first, last = (self.segments[held[at]].cut(start, end) for at in (0, -1)) if held else (None, None)
        line = column = end_line = end_column = page = None
        if isinstance(first, InText) and isinstance(last, InText):
            line, column = self._lines.place(first.start)
            end_line, end_column = self._lines.place(last.end)
        elif isinstance(first, OnPage):
            page, line = first.page, first.line
        return Location(
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            page=page,
            paragraph=self._paragraph_numbers[index],
            table=block.table or None,
            row=block.row or None,
            cell=block.cell or None,
            heading=self._headings[index],
            note=block.note,
        )

    def marked(self, kind: MarkKind) -> Iterator[tuple[int, int]]:
        """Start and end of every stretch marked as `kind`."""
        return ((mark.start, mark.end) for mark in self.marks if mark.kind is kind)

    def is_marked(self, kind: MarkKind, start: int, end: int) -> bool:
        """Whether one mark of `kind` holds all characters from `start` to `end`."""
        starts, ends = self._marked[kind]
        before = bisect_right(starts, start)
        return before > 0 and ends[before - 1] >= end

    @cached_property
    def _marked(self) -> dict[MarkKind, tuple[list[int], list[int]]]:
        """For every kind where its marks start, and how far those reach that have started by then."""
        spans = {kind: list(self.marked(kind)) for kind in MarkKind}
        return {
            kind: ([start for start, _ in each], list(accumulate((end for _, end in each), max)))
            for kind, each in spans.items()
        }

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source or "")

    @cached_property
    def _paragraph_numbers(self) -> list[int | None]:
        numbers: list[int | None] = []
        number = 0
        for block in self.blocks:
            counts = not block.table and block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)
            number += counts
            numbers.append(number if counts else None)
        return numbers

    @cached_property
    def _headings(self) -> list[str | None]:
        headings: list[str | None] = []
        current = None
        for block in self.blocks:
            headings.append(current)
            if block.kind is BlockKind.HEADING:
                current = self.text[block.start : block.end]
        return headings
