"""Builds blocks from the lines of a plain text: paragraphs, items of lists, headings, quotations and drawn tables."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise

from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind
from plainspeak.loaders._drawn_tables import cells, table_length
from plainspeak.loaders._lines import Line, Stanza, line_ends, stanzas
from plainspeak.loaders._marks import Mark, is_capitals, is_ruler, is_title, mark_of
from plainspeak.loaders._wrapping import Wrapping, ends_sentence, is_verse
from plainspeak.origins import InText

_BEGINNING, _PROSE = 3, 80
"""A stanza whose first lines have so many characters is prose even if it does not end as prose does."""
_MOST_LINES = 1_000_000
"""Some 20,000 pages. A line costs some 500 bytes, however short it is."""
_NOT_JOINED = frozenset({"and", "or", "to"})
"""What may follow a hyphen that stands for the end of a word: "in- and outpatients"."""


class TextReader:
    """Reads one file, stanza by stanza."""

    def __init__(self, builder: DocumentBuilder, source: str) -> None:
        """Look through the source first. Raises `TooLarge`."""
        if line_ends(source) > _MOST_LINES:
            builder.refuse(f"{_MOST_LINES:,} lines")
        self._builder = builder
        self._source = source
        self._wrapping = Wrapping(stanzas(source))
        self._stanza: Stanza = []
        self._following: Stanza = []
        self._as_verse = False
        self._marks: list[Mark | None] = []
        """For every line of the stanza the mark of the list item that begins there."""
        self._items: list[int] = []
        """The columns in which the text of the open list items starts, the outermost first."""
        self._numbered = False
        """Whether what came last was a numbered item: then the next number is one too, and no heading."""
        self._tables = 0

    def read(self) -> None:
        """Read it."""
        for stanza, following in pairwise(chain(stanzas(self._source), [[]])):
            self._stanza, self._following = stanza, following
            self._as_verse = is_verse(stanza)
            self._marks = list(self._marks_of_items())
            place = 0
            while place < len(stanza):
                place += self._read_at(place)

    def _read_at(self, place: int) -> int:
        """Read what begins at a line of the stanza. Returns how many lines that is."""
        line = self._stanza[place]
        if is_ruler(line.text):
            return 1
        if length := table_length(self._stanza, place):
            self._add_table(self._stanza[place : place + length])
            return length
        mark = self._marks[place]
        lines = self._lines_at(place, mark)
        underlined = self._level_of_underline(place + len(lines), lines)
        level = underlined or self._level_of_heading(place, lines, mark)
        if level:
            self._items.clear()
            self._numbered = False
            self._add(BlockKind.HEADING, lines, level)
        elif mark is not None:
            self._begin_item(line, lines[0])
            self._numbered = mark.depth > 0
            self._add(BlockKind.LIST_ITEM, lines, len(self._items))
        else:
            self._add_paragraph(lines)
        return len(lines) + bool(underlined)

    def _marks_of_items(self) -> Iterator[Mark | None]:
        """For every line of the stanza its mark, if a list item begins there.

        In filled text a dash or a number may start a line by chance.
        """
        marks = [mark_of(line.text) for line in self._stanza]
        styles = Counter(mark.style for mark in marks if mark)
        in_list = True
        for above, line, mark in zip([None, *self._stanza], self._stanza, marks, strict=False):
            if mark and above and not in_list and styles[mark.style] == 1:
                by_chance = self._wrapping.is_full(above, line) and not ends_sentence(above.text)
                mark = None if by_chance else mark
            in_list = mark is not None
            yield mark

    def _lines_at(self, place: int, mark: Mark | None) -> list[Line]:
        """The lines that belong together from here on, the first without its mark."""
        first = self._stanza[place]
        lines = [first.without(mark.length) if mark else first]
        if self._as_verse:
            return lines
        as_prose = mark is not None or ends_sentence(self._stanza[-1].text)
        for number in range(place + 1, len(self._stanza)):
            line = self._stanza[number]
            if not self._wrapping.continues(lines[-1], line, as_prose=as_prose) or self._begins(number):
                break
            lines.append(line)
        return lines

    def _begins(self, place: int) -> bool:
        """Whether something of its own begins at a line, whatever the line above is."""
        text = self._stanza[place].text
        return is_ruler(text) or self._marks[place] is not None or table_length(self._stanza, place) > 0

    def _level_of_underline(self, place: int, lines: list[Line]) -> int:
        """Level of the heading that these lines are if the next one underlines them; else 0."""
        if len(lines) > 1 or place >= len(self._stanza) or not is_ruler(self._stanza[place].text):
            return 0
        ruler = self._stanza[place].text
        if " " in ruler or 2 * len(ruler) < len(lines[0].text) or lines[0].text.endswith("."):
            return 0
        return 1 if ruler[0] in "=*#═" else 2

    def _level_of_heading(self, place: int, lines: list[Line], mark: Mark | None) -> int:
        """Level of the heading that these lines are by their own form and by what follows; else 0."""
        text = lines[0].text
        if len(lines) > 1 or lines[0].quoted:
            return 0
        if mark is not None:
            is_heading = mark.depth and is_title(text) and not self._numbered and self._prose_follows(place + 1)
            return mark.depth if is_heading else 0
        if place == 0 and is_capitals(text):
            return 1
        return 2 if len(self._stanza) == 1 and is_title(text) and self._prose_follows(place + 1) else 0

    def _prose_follows(self, place: int) -> bool:
        """Whether a line of this stanza, or the next stanza, begins prose."""
        stanza, place = (self._stanza, place) if place < len(self._stanza) else (self._following, 0)
        beginning = stanza[place : place + _BEGINNING]
        if not beginning or beginning[0].text[0].islower() or mark_of(beginning[0].text):
            return False
        if is_ruler(beginning[0].text) or table_length(stanza, place):
            return False
        return ends_sentence(stanza[-1].text) or sum(len(line.text) for line in beginning) >= _PROSE

    def _begin_item(self, marked: Line, text: Line) -> None:
        while self._items and self._items[-1] > marked.indent:
            self._items.pop()
        self._items.append(text.indent)

    def _add_paragraph(self, lines: list[Line]) -> None:
        """Add lines without a mark: a further paragraph of an item if they are set in as far as its text is."""
        while self._items and self._items[-1] > lines[0].indent:
            self._items.pop()
        if self._items:
            self._add(BlockKind.LIST_ITEM, lines, len(self._items))
        else:
            self._numbered = False
            self._add(BlockKind.QUOTE if lines[0].quoted else BlockKind.PARAGRAPH, lines)

    def _add_table(self, lines: Stanza) -> None:
        self._tables += 1
        for cell in cells(lines):
            self._builder.begin(BlockKind.TABLE_CELL, table=self._tables, row=cell.row, cell=cell.column)
            self._add_lines(cell.lines)

    def _add(self, kind: BlockKind, lines: list[Line], level: int = 0) -> None:
        self._builder.begin(kind, level=level)
        self._add_lines(lines)

    def _add_lines(self, lines: list[Line]) -> None:
        above = None
        for line in lines:
            if above is not None and not _is_one_word(above.text, line.text):
                self._builder.add(" ", InText(above.end, line.start))
            self._builder.add(line.text, InText(line.start, line.end))
            above = line


def _is_one_word(above: str, below: str) -> bool:
    """Whether a line was broken at the hyphen of a word."""
    parts = above[-2:-1].isalpha() and above.endswith("-") and below[0].isalpha()
    return parts and below.split(None, 1)[0] not in _NOT_JOINED
