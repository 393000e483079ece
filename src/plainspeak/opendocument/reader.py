"""Reads an OpenDocument text into a `DocumentBuilder`: the body, then its notes, then headers and footers."""

from collections import Counter
from dataclasses import dataclass, replace
from itertools import count

from lxml import etree

from plainspeak.alt_text import is_useful
from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, MarkKind, Skipped
from plainspeak.errors import UnknownFormat
from plainspeak.marking import Marking
from plainspeak.opendocument import names
from plainspeak.opendocument.kinds import kind_and_level
from plainspeak.opendocument.package import CONTENT, STYLES, Package
from plainspeak.opendocument.story import Apart, Story, is_apart, is_drawing
from plainspeak.opendocument.styles import Styles
from plainspeak.opendocument.tables import cells, rows
from plainspeak.opendocument.texts import words_of

_CONTENTS = {names.text(f"{name}-index") for name in ("illustration", "table", "object", "user", "alphabetical")} | {
    names.text("table-of-content")
}
_NO_TEXT = {
    names.text("bibliography-source"),
    names.office("forms"),
    names.text("number"),
    names.text("sequence-decls"),
}
_IN_BOX = (names.PARAGRAPH, names.HEADING, names.LIST, names.TABLE)
_ON_EVERY_PAGE = {
    names.style(f"{kind}{pages}"): kind
    for kind in (BlockKind.HEADER, BlockKind.FOOTER)
    for pages in ("", "-left", "-first")
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands, if not simply in the body."""

    kind: BlockKind | None = None
    """What every plain paragraph here is; `None` where each says it itself."""
    lists: int = 0
    """How many lists it is in."""
    table: int = 0
    row: int = 0
    cell: int = 0
    note: str = ""
    marks: frozenset[MarkKind] = frozenset()


class Reader:
    """Reads one file, once."""

    def __init__(self, package: Package, build: DocumentBuilder) -> None:
        self._package = package
        self._build = build
        self._marking = Marking(build)
        self._tables, self._boxes, self._pictures = count(1), count(1), count(1)
        self._notes: list[etree._Element] = []

    def read(self) -> None:
        """Add all text of the file to the builder. Raises `UnreadableFile`."""
        content = self._package.parse(CONTENT)
        body = content.find(f"{names.BODY}/{names.DOCUMENT_TEXT}")
        if body is None:
            raise UnknownFormat(
                f"{self._package.archive.path} is not an OpenDocument text.",
                "Open it in its own program, save it as PDF and check that.",
            )
        common = [self._package.parse(STYLES)] if STYLES in self._package.archive else []
        story = Story(CONTENT, content, Styles(*common, content))
        self._read_blocks(story, body, _Place())
        self._read_notes(story)
        for root in common:
            self._read_pages(Story(STYLES, root, Styles(root)))

    def _read_blocks(self, story: Story, container: etree._Element, place: _Place) -> None:
        for block in container:
            tag = block.tag
            if tag in (names.PARAGRAPH, names.HEADING):
                self._read_paragraph(story, block, place)
            elif tag == names.LIST:
                self._read_blocks(story, block, replace(place, lists=place.lists + 1))
            elif tag == names.TABLE:
                self._read_table(story, block, place)
            elif is_apart(block):
                for drawing in self._keep(block):
                    self._read_drawing(story, drawing, place)
            else:
                self._read_other(story, block, place)

    def _read_other(self, story: Story, element: etree._Element, place: _Place) -> None:
        """Read what is around blocks, as a section, or only looks like blocks."""
        if element.tag == names.TRACKED_CHANGES:
            self._skip_deletions(element)
        elif element.tag in (names.CHANGE_START, names.CHANGE_END):
            story.turn(element)
        elif element.tag in _CONTENTS:
            self._build.skip(Skipped.CONTENTS)
        elif element.tag not in _NO_TEXT:
            is_hidden = element.get(names.DISPLAY) == "none"
            self._read_blocks(story, element, _hidden(place) if is_hidden else place)

    def _read_paragraph(self, story: Story, paragraph: etree._Element, place: _Place) -> None:
        kind, level = self._kind(story, paragraph, place)
        self._build.begin(kind, level=level, table=place.table, row=place.row, cell=place.cell, note=place.note)
        drawings = []
        for item in story.items(paragraph, place.marks):
            if isinstance(item, Apart):
                drawings += self._keep(item.element)
                continue
            self._marking.turn(item.marks)
            if item.text == "\n" and item.origin is None:
                self._build.break_line()
            else:
                self._build.add(item.text, item.origin)
        self._marking.turn(frozenset())
        self._build.end()
        for drawing in drawings:
            self._read_drawing(story, drawing, place)

    def _kind(self, story: Story, paragraph: etree._Element, place: _Place) -> tuple[BlockKind, int]:
        kind, level = kind_and_level(paragraph, story.styles.of("paragraph", paragraph.get(names.STYLE_NAME)))
        if kind is BlockKind.HEADING and place.kind in (None, BlockKind.TABLE_CELL):
            return kind, level
        if place.kind is not None:
            return (kind if kind is BlockKind.CAPTION else place.kind), 0
        if kind is BlockKind.PARAGRAPH and place.lists:
            return BlockKind.LIST_ITEM, place.lists
        return kind, level

    def _read_table(self, story: Story, table: etree._Element, place: _Place) -> None:
        kind = place.kind if place.kind in _ON_EVERY_PAGE.values() else BlockKind.TABLE_CELL
        number = next(self._tables)
        for row_number, row in rows(table):
            for column, cell in cells(row):
                inside = replace(place, kind=kind, lists=0, table=number, row=row_number, cell=column)
                self._read_blocks(story, cell, inside)

    def _skip_deletions(self, changes: etree._Element) -> None:
        deletions = sum(1 for _ in changes.iter(names.text("deletion")))
        if deletions:
            self._build.skip(Skipped.DELETION, deletions)

    def _keep(self, element: etree._Element) -> list[etree._Element]:
        """Put aside a note or a comment. A drawing is given back, to be read behind its paragraph."""
        if is_drawing(element):
            return [element]
        if element.tag == names.NOTE:
            self._notes.append(element)
        else:
            self._build.remark(" ".join(map(words_of, element.iter(names.PARAGRAPH))))
        return []

    def _read_drawing(self, story: Story, drawing: etree._Element, place: _Place) -> None:
        self._read_blocks(story, drawing, self._in_box(drawing, place))
        said = [it for it in drawing if it.tag in (names.TITLE, names.DESCRIPTION) and is_useful(it.text or "")]
        for element in said[-1:]:  # the description comes after the title, and says more
            self._build.begin(BlockKind.ALT_TEXT, note=f"alt text of picture {next(self._pictures)}")
            self._build.add(element.text or "", story.texts.origin(element))
            self._build.end()
        inner = {child.tag for child in drawing}
        if not inner.isdisjoint(names.OBJECTS):
            self._build.skip(Skipped.EMBEDDED)
        elif names.IMAGE in inner and not said:
            self._build.skip(Skipped.IMAGE)

    def _in_box(self, drawing: etree._Element, place: _Place) -> _Place:
        if place.kind in _ON_EVERY_PAGE.values() or not any(words_of(it) for it in drawing if it.tag in _IN_BOX):
            return place
        return _Place(BlockKind.TEXT_BOX, note=f"text box {next(self._boxes)}", marks=place.marks)

    def _read_notes(self, story: Story) -> None:
        numbers: Counter[str] = Counter()
        for note in self._notes:  # a note in a note is added while we go
            kind = "endnote" if note.get(names.text("note-class")) == "endnote" else "footnote"
            numbers[kind] += 1
            for body in note.iterchildren(names.text("note-body")):
                self._read_blocks(story, body, _Place(BlockKind.FOOTNOTE, note=f"{kind} {numbers[kind]}"))

    def _read_pages(self, story: Story) -> None:
        read: set[str] = set()
        for part in story.root.iter(*_ON_EVERY_PAGE):
            words = words_of(part)
            if part.get(names.style("display")) == "false" or not words:
                continue
            if words in read:
                self._build.skip(Skipped.REPEATED)
            else:
                read.add(words)
                kind = _ON_EVERY_PAGE[part.tag]
                self._read_blocks(story, part, _Place(kind, note=f"page {kind}"))


def _hidden(place: _Place) -> _Place:
    return replace(place, marks=place.marks | {MarkKind.HIDDEN})
