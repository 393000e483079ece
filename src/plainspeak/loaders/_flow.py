"""Lays a stream of tags and text out in blocks, as a browser would."""

import re

from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, MarkKind, Skipped
from plainspeak.loaders._elements import BLOCKS, STANDING_APART, VOID
from plainspeak.loaders._open_elements import OpenElements
from plainspeak.loaders._surroundings import Attributes, Surroundings, inside
from plainspeak.origins import InText

_DEEPEST = 100_000
"""Elements that nobody ended count as open, so an old page may have thousands."""
_NUMBER = re.compile(r"[.()]*+\d[\d.()]*+")
_NO_ATTRIBUTES: Attributes = {}

Piece = tuple[str, int, int]
"""Characters, and from where to where they stand in the source."""


class Flow:
    """Takes tags and text in the order of the source, and builds blocks of them."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._elements = OpenElements()
        self._around = Surroundings()
        """What holds for the text that comes next."""
        self._tables = 0
        self._begun = False
        """Whether the builder has a block open."""
        self._number_alone = False
        """Whether the block is no more than a number yet, which style sheets set apart: `<span>1.1</span>The panel`."""
        self._broken = False
        """Whether no text came since a line break."""
        self._link_end = -1
        """Length of the text when a link last ended. Two links with nothing between them are set apart too."""
        self._alternatives: list[list[Piece]] = []
        """The texts of images, which become blocks after the block they stand in."""
        self._marked_from: dict[MarkKind, int] = {}
        """Where what holds for the text began to, as far as it is not marked yet."""

    def open(self, name: str, attributes: Attributes = _NO_ATTRIBUTES, *, note: str = "") -> None:
        """Begin an element, and end those that it ends by beginning."""
        self._set_apart(name)
        self._elements.end_for(name)
        self._enter(self._elements.around)
        if name not in VOID:
            around = inside(name, attributes, self._around, self._tables)
            self._tables += name == "table" and around.table is not None
            self._elements.open(name, around._replace(note=note) if note else around)
            if len(self._elements) > _DEEPEST:
                self._builder.refuse(f"{_DEEPEST:,} elements inside each other")
            self._enter(self._elements.around)
        if name in ("html", "body") and MarkKind.FOREIGN in self._around.marks:
            self._builder.notice("The page says that it is in another language than English.")

    def close(self, name: str) -> None:
        """End the nearest open element of that name, with all that is open in it. Without one, only end the block."""
        self._set_apart(name)
        self._elements.close(name)
        self._enter(self._elements.around)
        if name == "a":
            self._link_end = self._builder.position

    def text(self, text: str, start: int, end: int) -> None:
        """Add characters that stand at `start` to `end` of the source."""
        blank = not text or text.isspace()
        if self._around.omission is not None:
            if not blank:
                self._omit()
            return
        if not self._begun:
            if blank:
                return
            self._begin(self._around.kind)
            self._number_alone = _NUMBER.fullmatch(text) is not None
        elif self._number_alone:
            self._number_alone = False
            if text[:1].isupper():
                self._builder.add(" ")
        if self._around.keeps_lines and len(text) == end - start:
            self._lines(text, start)
        else:
            self._builder.add(text, InText(start, end))
        self._broken = self._broken and blank

    def line_break(self, start: int, end: int) -> None:
        """Break the line. Two breaks with nothing between them end the block."""
        if self._broken:
            self.end_block()
        elif self._begun and self._around.omission is None:
            self._builder.break_line(InText(start, end))
            self._broken = True

    def image(self, alternative: list[Piece]) -> None:
        """Put in an image by its text alternative, which is no part of the sentence it stands in."""
        self._set_apart("img")
        if self._around.omission is not None:
            return
        if any(piece[0].strip() for piece in alternative):
            self._alternatives.append(alternative)
        else:
            self._builder.skip(Skipped.IMAGE)

    def comment(self, raw: str) -> None:
        """Pass on a comment, with the signs around it."""
        self._builder.remark(raw.removeprefix("<!--").removesuffix("-->"))

    def end_block(self) -> None:
        """End the block, whatever elements are open."""
        self._end_in_builder()
        alternatives, self._alternatives = self._alternatives, []
        for alternative in alternatives:
            self._begin(BlockKind.ALT_TEXT)
            for text, start, end in alternative:
                self._builder.add(text, InText(start, end))
            self._end_in_builder()
        self._begun = self._broken = False

    def finish(self) -> None:
        """End all that is open."""
        omission = self._around.omission
        if omission is not None and omission.what is None and omission.has_words:
            self._builder.notice("A script or the like in this paper never ends. Nothing after it was read.")
        self.end_block()
        self._enter(Surroundings())

    def _set_apart(self, name: str) -> None:
        if name in BLOCKS:
            self.end_block()
        elif self._begun and (name in STANDING_APART or (name == "a" and self._link_end == self._builder.position)):
            self._builder.add(" ")

    def _enter(self, around: Surroundings) -> None:
        for kind in self._around.marks - around.marks:
            self._builder.mark(kind, self._marked_from.pop(kind))
        for kind in around.marks - self._around.marks:
            self._marked_from[kind] = self._builder.position
        self._around = around

    def _end_in_builder(self) -> None:
        """End the block, and what is marked with it: a mark belongs to one block."""
        self._builder.end()
        for kind, start in self._marked_from.items():
            self._builder.mark(kind, start)
            self._marked_from[kind] = self._builder.position

    def _begin(self, kind: BlockKind) -> None:
        around = self._around
        level = around.level if kind is around.kind else 0
        if around.table is None or not around.table.cell:
            self._builder.begin(kind, level=level, note=around.note)
        else:
            table = around.table
            self._builder.begin(kind, level=level, table=table.number, row=table.row, cell=table.cell, note=around.note)
        self._begun = True

    def _omit(self) -> None:
        omission = self._around.omission
        if omission is not None and not omission.has_words:
            omission.has_words = True
            if omission.what is not None:
                self._builder.skip(omission.what)

    def _lines(self, text: str, start: int) -> None:
        """Add text whose line ends count."""
        for line in text.splitlines(keepends=True):
            bare = line.rstrip("\r\n")
            end = start + len(line)
            self._builder.add(bare, InText(start, start + len(bare)))
            if len(bare) < len(line):
                self._builder.break_line(InText(start + len(bare), end))
            start = end
