"""Writes paragraphs into a document: the words with their boxes, line ends joined, bullets and note marks left out."""

import re
from collections.abc import Sequence

from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, MarkKind
from plainspeak.origins import OnPage
from plainspeak.pdf.hyphens import HYPHENS, Vocabulary, joins_without_space
from plainspeak.pdf.kinds import Kind
from plainspeak.pdf.lines import touches
from plainspeak.pdf.markers import has_bullet
from plainspeak.pdf.page import Box, turned_back
from plainspeak.pdf.paragraphs import Paragraph, PlacedLine
from plainspeak.pdf.words import Word

_PIECES = re.compile(r"\w+|\W")  # each sign apart, so that no mark on "e.g." takes in the comma behind it
_RAISED = 0.15
"""A note mark stands higher than its line by this part of the font size,"""
_SMALLER = 0.85
"""and is set smaller than this part of it."""

Sizes = dict[int, tuple[float, float]]
"""Width and height of every page, by its number."""


def emit(
    build: DocumentBuilder, blocks: Sequence[tuple[Paragraph, Kind]], vocabulary: Vocabulary, pages: Sizes
) -> None:
    """Add every paragraph as a block."""
    notes = {(p.lines[0].page, _mark(kind)) for p, kind in blocks if kind.kind is BlockKind.FOOTNOTE}
    tables: dict[tuple[int, int], int] = {}
    writer = _Writer(build, vocabulary, pages, notes)
    for paragraph, kind in blocks:
        region = paragraph.region
        table = tables.setdefault((region.page, region.table), len(tables) + 1) if region.table else 0
        build.begin(kind.kind, level=kind.level, note=kind.note, table=table, row=region.row, cell=region.cell)
        writer.add(paragraph.lines, is_note=kind.kind is BlockKind.FOOTNOTE)


def _mark(kind: Kind) -> str:
    return kind.note.rpartition(" ")[2]


class _Writer:
    """Adds lines to the open block of a document, a paragraph in one go."""

    def __init__(
        self, build: DocumentBuilder, vocabulary: Vocabulary, pages: Sizes, notes: set[tuple[int, str]]
    ) -> None:
        self._build = build
        self._vocabulary = vocabulary
        self._pages = pages
        self._notes = notes
        self._texts: list[str] = []
        self._origins: list[OnPage | None] = []
        """What is not added yet."""

    def add(self, lines: Sequence[PlacedLine], *, is_note: bool) -> None:
        """Add the lines of one paragraph."""
        starts = [placed.line.words[0].text for placed in lines]
        for placed, following in zip(lines, [*starts[1:], ""], strict=True):
            words = self._words(placed, leads=placed is lines[0], is_note=is_note)
            self._add_words(words, placed, following)
            if words and placed is not lines[-1] and not joins_without_space(words[-1].text):
                self._texts.append(" ")
                self._origins.append(None)
        self._flush()

    def _add_words(self, words: Sequence[Word], placed: PlacedLine, following: str) -> None:
        texts, origins = self._texts, self._origins
        for number, word in enumerate(words):
            if number and not touches(words[number - 1], word):
                texts.append(" ")
                origins.append(None)
            if word.edges or word.hidden:
                self._add_parts(word, placed, following if word is words[-1] else "")
            else:
                texts.append(word.text)
                origins.append(self._place(word.box, placed))

    def _flush(self) -> None:
        self._build.add_all(self._texts, self._origins)
        self._texts.clear()
        self._origins.clear()

    def _words(self, placed: PlacedLine, *, leads: bool, is_note: bool) -> Sequence[Word]:
        """The words of a line without its bullet and without the marks of footnotes that stand on the page."""
        line = placed.line
        words = line.words[1:] if leads and has_bullet(line) else line.words
        if not self._notes:
            return words
        highest, smaller = line.base - _RAISED * line.size, _SMALLER * line.size
        first = line.words[0] if leads and is_note and len(line.words) > 1 else None
        return [
            word
            for word in words
            if (placed.page, word.text) not in self._notes
            or not (word is first or (word.base < highest and word.size < smaller))
        ]

    def _kept(self, word: Word, following: str) -> int:
        """How many characters of the word stay: all but the hyphen of a word that goes on as `following`."""
        is_cut = following and len(word.text) > 1 and word.text[-1] in HYPHENS
        return len(word.text) - bool(is_cut and not self._vocabulary.keeps_hyphen(word.text, following))

    def _add_parts(self, word: Word, placed: PlacedLine, following: str) -> None:
        """Add a word that has signs in it, or that nobody sees."""
        if word.hidden:
            self._flush()
        start = self._build.position
        for piece in _PIECES.finditer(word.text, 0, self._kept(word, following)):
            self._texts.append(piece.group())
            self._origins.append(self._place(_part(word, *piece.span()), placed))
        if word.hidden:
            self._flush()
            self._build.mark(MarkKind.HIDDEN, start)

    def _place(self, box: Box, placed: PlacedLine) -> OnPage:
        if placed.turn:
            box = turned_back(box, placed.turn, *self._pages[placed.page])
        return OnPage(placed.page, placed.number, *box)


def _part(word: Word, start: int, end: int) -> Box:
    """The box of some characters of a word."""
    if not word.edges:
        return word.box
    left, right = word.edges[start], word.edges[end]
    if right <= left:  # all of it is inside one ligature
        right = next((edge for edge in word.edges[end:] if edge > left), word.box.x1)
    return Box(left, word.box.top, right, word.box.bottom)
