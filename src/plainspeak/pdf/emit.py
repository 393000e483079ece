"""Writes paragraphs into a document: the words with their boxes, line ends joined, bullets and note marks left out."""

import re
from collections.abc import Iterator, Sequence

from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, MarkKind, OnPage
from plainspeak.pdf.hyphens import HYPHENS, Vocabulary, joins_without_space
from plainspeak.pdf.kinds import Kind
from plainspeak.pdf.lines import touches
from plainspeak.pdf.page import Box, turned_back
from plainspeak.pdf.paragraphs import BULLET, Paragraph, PlacedLine
from plainspeak.pdf.words import Word

_PIECES = re.compile(r"\w+|\W+")

Sizes = dict[int, tuple[float, float]]
"""Width and height of every page, by its number."""


def emit(build: DocumentBuilder, blocks: Sequence[tuple[Paragraph, Kind]], words: Vocabulary, pages: Sizes) -> None:
    """Add every paragraph as a block."""
    tables = _TableNumbers()
    notes = {(p.lines[0].page, kind.note.rpartition(" ")[2]) for p, kind in blocks if kind.kind is BlockKind.FOOTNOTE}
    for paragraph, kind in blocks:
        region = paragraph.region
        build.begin(
            kind.kind,
            level=kind.level,
            note=kind.note,
            table=tables.number(region.page, region.table),
            row=region.row,
            cell=region.cell,
        )
        _add_lines(build, paragraph.lines, words, pages, notes, is_note=kind.kind is BlockKind.FOOTNOTE)


class _TableNumbers:
    """Numbers the tables of the document from 1, given their numbers on each page."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[int, int], int] = {}

    def number(self, page: int, table: int) -> int:
        return self._numbers.setdefault((page, table), len(self._numbers) + 1) if table else 0


def _add_lines(
    build: DocumentBuilder,
    lines: Sequence[PlacedLine],
    vocabulary: Vocabulary,
    pages: Sizes,
    notes: set[tuple[int, str]],
    *,
    is_note: bool,
) -> None:
    for index, placed in enumerate(lines):
        words = list(_read_words(placed, notes, is_first=index == 0, is_note=is_note))
        following = lines[index + 1].line.words[0].text if index + 1 < len(lines) else ""
        for position, word in enumerate(words):
            if position and not touches(words[position - 1], word):
                build.add(" ")
            is_cut = position == len(words) - 1 and following and len(word.text) > 1 and word.text[-1] in HYPHENS
            drop = is_cut and not vocabulary.keeps_hyphen(word.text, following)
            _add_word(build, word, placed, pages, len(word.text) - 1 if drop else len(word.text))
        if words and not joins_without_space(words[-1].text):
            build.add(" ")


def _read_words(placed: PlacedLine, notes: set[tuple[int, str]], *, is_first: bool, is_note: bool) -> Iterator[Word]:
    """The words of a line without its bullet and without the marks of footnotes that stand on the page."""
    line = placed.line
    for index, word in enumerate(line.words):
        leads = is_first and index == 0 and len(line.words) > 1
        raised = word.base < line.base - 0.15 * line.size and word.size < 0.85 * line.size
        is_mark = (raised or (leads and is_note)) and (placed.page, word.text) in notes
        if not is_mark and not (leads and BULLET.match(word.text)):
            yield word


def _add_word(build: DocumentBuilder, word: Word, placed: PlacedLine, pages: Sizes, length: int) -> None:
    start = build.position
    for piece in _PIECES.finditer(word.text, 0, length):
        build.add(piece.group(), _origin(word, piece.start(), piece.end(), placed, pages))
    if word.hidden:
        build.mark(MarkKind.HIDDEN, start)


def _origin(word: Word, start: int, end: int, placed: PlacedLine, pages: Sizes) -> OnPage:
    left, right = word.edges[start], word.edges[end]
    if right <= left:  # all of it is inside one ligature
        right = next((edge for edge in word.edges[end:] if edge > left), word.box.x1)
    box = Box(left, word.box.top, right, word.box.bottom)
    if placed.turn:
        box = turned_back(box, placed.turn, *pages[placed.page])
    return OnPage(placed.page, placed.number, *box)
