"""Reads a Word package into a `DocumentBuilder`: the body, then its notes, then headers and footers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count

from lxml import etree

from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, Skipped
from plainspeak.errors import UnknownFormat
from plainspeak.marking import Marking
from plainspeak.ooxml import flow, names
from plainspeak.ooxml.kinds import (
    could_be_heading,
    has_text,
    has_typed_marker,
    is_contents,
    is_longer_plain_text,
    kind_and_level,
)
from plainspeak.ooxml.package import Package
from plainspeak.ooxml.runs import run_text
from plainspeak.ooxml.shapes import diagram_paragraphs, look_into
from plainspeak.ooxml.story import Item, Note, Piece, Shape, Story
from plainspeak.ooxml.styles import Styles, switch_at

Paragraphs = list[etree._Element]
_ON_EVERY_PAGE = (BlockKind.HEADER, BlockKind.FOOTER)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands, if not simply in the body."""

    kind: BlockKind | None = None
    """What every block here is; `None` where each says it itself."""
    table: int = 0
    row: int = 0
    cell: int = 0
    note: str = ""


class Reader:
    """Reads one package, once."""

    def __init__(self, package: Package, build: DocumentBuilder) -> None:
        self._package = package
        self._build = build
        styles = package.related(package.main, "styles")
        self._styles = Styles(package.parse(styles) if styles else None)
        self._tables, self._boxes, self._pictures = count(1), count(1), count(1)
        self._notes: dict[str, list[str]] = {"footnotes": [], "endnotes": []}
        self._diagrams: set[str] = set()
        self._heading_level = 0
        self._in_contents = False

    def read(self) -> None:
        """Add all text of the package to the builder. Raises `UnreadableFile`."""
        body = self._story(self._package.main)
        if body.root.tag != names.DOCUMENT:
            raise UnknownFormat(
                f"{self._package.archive.path} is not a Word file.",
                "Open it in its own program, save it as PDF and check that.",
            )
        self._read_blocks(body, body.root, _Place())
        for kind, ids in self._notes.items():
            self._read_notes(kind, ids)
        self._read_headers(body.root)
        for notice in self._package.notices:
            self._build.notice(notice)

    def _story(self, part: str) -> Story:
        return Story(part, self._package.parse(part), self._styles)

    def _read_blocks(self, story: Story, container: etree._Element, place: _Place) -> None:
        blocks = list(flow.blocks(container))
        for index, block in enumerate(blocks):
            if block[0].tag == names.PARAGRAPH:
                self._read_paragraph(story, block, place, self._kind(blocks, index, place))
            elif block[0].tag == names.TABLE:
                self._read_table(story, block[0], place)
            elif block[0].tag == names.CONTROL:
                self._pass_over(story, block[0].iter(names.PARAGRAPH))
            else:
                self._build.skip(Skipped.EMBEDDED)
                self._build.notice("Part of this paper is another file inside it. We did not read that part.")

    def _kind(self, blocks: list[Paragraphs], index: int, place: _Place) -> tuple[BlockKind, int]:
        paragraph = blocks[index][-1]
        kind, level = kind_and_level(paragraph, self._styles)
        if place.kind not in (None, BlockKind.TABLE_CELL) or (place.kind and kind is not BlockKind.HEADING):
            return place.kind, 0
        if kind is BlockKind.HEADING:
            self._heading_level = level
        elif kind is BlockKind.PARAGRAPH and self._leads_text(blocks, index):
            return BlockKind.HEADING, self._heading_level + 1
        elif kind is BlockKind.PARAGRAPH and has_typed_marker(paragraph):
            return BlockKind.LIST_ITEM, 1
        return kind, level

    def _leads_text(self, blocks: list[Paragraphs], index: int) -> bool:
        """Whether the paragraph is used as a heading: short, bold, and with longer plain text after it."""
        paragraph = blocks[index][-1]
        if not could_be_heading(paragraph, self._styles):
            return False
        later = (blocks[number][0] for number in range(index + 1, len(blocks)))
        return is_longer_plain_text(next(filter(has_text, later), None), paragraph, self._styles)

    def _read_paragraph(
        self, story: Story, paragraphs: Paragraphs, place: _Place, kind_and_level: tuple[BlockKind, int]
    ) -> None:
        if is_contents(paragraphs[-1], self._styles):
            self._pass_over(story, paragraphs)
            return
        self._in_contents = False
        kind, level = kind_and_level
        self._build.begin(kind, level=level, table=place.table, row=place.row, cell=place.cell, note=place.note)
        shapes = self._add_items(item for paragraph in paragraphs for item in story.items(paragraph))
        self._build.end()
        for shape in shapes:
            self._read_shape(story, shape, place)

    def _pass_over(self, story: Story, paragraphs: Iterable[etree._Element]) -> None:
        """Leave out a part of a table of contents. Its fields may go on behind it, so it is walked all the same."""
        items = [item for paragraph in paragraphs for item in story.items(paragraph)]
        if items and not self._in_contents:
            self._build.skip(Skipped.CONTENTS)
            self._in_contents = True

    def _add_items(self, items: Iterable[Item]) -> list[Shape]:
        """Add text to the open block; what cannot stand inside it is returned."""
        shapes = []
        marking = Marking(self._build)
        for item in items:
            if isinstance(item, Piece):
                marking.turn(item.marks)
                if item.text == "\n":
                    self._build.break_line(item.origin)
                else:
                    self._build.add(item.text, item.origin)
            elif isinstance(item, Shape):
                shapes.append(item)
            elif isinstance(item, Note):
                self._notes[item.kind].append(item.id)
            else:
                self._build.skip(item)
        marking.turn(frozenset())
        return shapes

    def _read_table(self, story: Story, table: etree._Element, place: _Place) -> None:
        kind = place.kind if place.kind in _ON_EVERY_PAGE else BlockKind.TABLE_CELL
        number = next(self._tables)
        for row_number, row in enumerate(flow.rows(table), start=1):
            for column, cell in flow.cells(row):
                self._read_blocks(story, cell, replace(place, kind=kind, table=number, row=row_number, cell=column))

    def _read_shape(self, story: Story, shape: Shape, place: _Place) -> None:
        contents = look_into(shape.element)
        for box in contents.boxes:
            with story.fields.aside():
                self._read_blocks(story, box, self._in_box(place))
        for relationship_id in contents.diagrams:
            for words in self._diagram(self._package.target(story.part, relationship_id)):
                self._add_block(words, shape, self._in_box(place))
        for words in contents.alt_texts:
            self._add_block(
                words, shape, _Place(BlockKind.ALT_TEXT, note=f"alt text of picture {next(self._pictures)}")
            )
        if contents.has_file:
            self._build.skip(Skipped.EMBEDDED)
        elif contents.has_picture and not contents.alt_texts and not contents.decorative:
            self._build.skip(Skipped.IMAGE)

    def _diagram(self, part: str) -> Iterable[str]:
        """The words of a diagram, the first time it is met. A small file may lead to a large part a thousand times."""
        if part in self._diagrams or part not in self._package.archive:
            return ()
        self._diagrams.add(part)
        return diagram_paragraphs(self._package.parse(part))

    def _in_box(self, place: _Place) -> _Place:
        if place.kind in _ON_EVERY_PAGE:
            return place
        return _Place(BlockKind.TEXT_BOX, note=f"text box {next(self._boxes)}")

    def _add_block(self, words: str, shape: Shape, place: _Place) -> None:
        self._build.begin(place.kind or BlockKind.TEXT_BOX, note=place.note)
        self._build.add(words, shape.origin)
        self._build.end()

    def _read_notes(self, kind: str, ids: list[str]) -> None:
        part = self._package.related(self._package.main, kind)
        if part is None or not ids:
            return
        story = self._story(part)
        notes = {note.get(names.ID): note for note in story.root}
        for number, note_id in enumerate(ids, start=1):  # the mark of a note in a note is added while we go
            note = notes.pop(note_id, None)  # so that it is read once, however many marks call it
            if note is not None:
                self._read_blocks(story, note, _Place(BlockKind.FOOTNOTE, note=f"{kind.removesuffix('s')} {number}"))

    def _read_headers(self, body: etree._Element) -> None:
        read: set[str] = set()
        for kind, relationship_id in flow.pages_parts(body, even_pages_differ=self._even_pages_differ()):
            part = self._package.target(self._package.main, relationship_id)
            if part in self._package.archive and part not in read:
                read.add(part)
                story = self._story(part)
                words = " ".join("".join(map(run_text, story.root.iter(names.RUN))).split())
                if words in read:
                    self._build.skip(Skipped.REPEATED)
                else:
                    read.add(words)
                    self._read_blocks(story, story.root, _Place(kind, note=f"page {kind}"))

    def _even_pages_differ(self) -> bool:
        settings = self._package.related(self._package.main, "settings")
        return bool(settings and switch_at(self._package.parse(settings), names.w("evenAndOddHeaders")))
