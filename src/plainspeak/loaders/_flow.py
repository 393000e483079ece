"""Lays a stream of tags and text out in blocks, as a browser would.

Every open element knows what the text in it is, so no step looks through all of them: 100,000 elements inside each
other cost what 100,000 beside each other do.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, InText, MarkKind, Skipped
from plainspeak.loaders._elements import BLOCKS, ENDS, STANDING_APART, TABLE_PARTS, VOID, WALLS
from plainspeak.loaders._surroundings import Attributes, Surroundings, inside

_NUMBER = re.compile(r"[\d.()]*\d[\d.()]*")
_NO_ATTRIBUTES: Attributes = {}

Piece = tuple[str, int, int]
"""Characters, and from where to where they stand in the source."""


@dataclass(slots=True)
class _Element:
    name: str
    around: Surroundings
    """What holds inside it."""
    open: bool = True
    """An element in a line that ended before a block inside it did is kept until that block ends."""


class Flow:
    """Takes tags and text in the order of the source, and builds blocks of them."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._stack: list[_Element] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        """Where in the stack the open elements of each name are."""
        self._blocks: list[int] = []
        self._walls: list[int] = []
        self._around = Surroundings()
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
        if name in ENDS:
            self._end_implied(*ENDS[name])
        if name in BLOCKS and self._place("p") > self._wall:
            self.close("p")
        if name in VOID:
            return
        around = inside(name, attributes, self._around, self._tables)
        if note:
            around = around._replace(note=note)
        if name == "table" and around.table is not None:
            self._tables += 1
        if name in ("html", "body") and MarkKind.FOREIGN in around.marks:
            self._builder.notice("The page says that it is in another language than English.")
        self._push(_Element(name, around))

    def close(self, name: str) -> None:
        """End the nearest open element of that name, with all that is open in it. Without one, only end the block."""
        self._set_apart(name)
        place = self._place(name)
        if place < 0 or (place < self._wall and name not in TABLE_PARTS):
            return
        if name not in BLOCKS and self._blocks and self._blocks[-1] > place:
            self._retire(self._stack[place])
        else:
            self._pop_to(place)

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
        self.end_block()
        self._pop_to(0)

    @property
    def _wall(self) -> int:
        return self._walls[-1] if self._walls else -1

    def _place(self, name: str) -> int:
        """Where in the stack the nearest open element of that name is, or -1."""
        places = self._places.get(name)
        return places[-1] if places else -1

    def _set_apart(self, name: str) -> None:
        if name in BLOCKS:
            self.end_block()
        elif self._begun and (name in STANDING_APART or (name == "a" and self._link_end == self._builder.position)):
            self._builder.add(" ")

    def _end_implied(self, ended: frozenset[str], within: frozenset[str]) -> None:
        limit = max(self._place(name) for name in within)
        places = [place for name in ended if (place := self._place(name)) > limit]
        if places:
            self._pop_to(min(places))

    def _push(self, element: _Element) -> None:
        place = len(self._stack)
        self._stack.append(element)
        self._places[element.name].append(place)
        if element.name in BLOCKS:
            self._blocks.append(place)
        if element.name in WALLS:
            self._walls.append(place)
        self._enter(element.around)

    def _pop_to(self, place: int) -> None:
        while len(self._stack) > place:
            element = self._stack.pop()
            if element.open:
                self._retire(element)
            for places in (self._blocks, self._walls):
                if places and places[-1] == len(self._stack):
                    places.pop()
        while self._stack and not self._stack[-1].open:
            self._stack.pop()
        self._enter(self._stack[-1].around if self._stack else Surroundings())

    def _retire(self, element: _Element) -> None:
        element.open = False
        self._places[element.name].pop()
        if element.name == "a":
            self._link_end = self._builder.position

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
        if omission is not None and omission.what is not None and not omission.counted:
            omission.counted = True
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
