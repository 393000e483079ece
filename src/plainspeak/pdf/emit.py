"""Writes paragraphs into a document: the words with their boxes, line ends joined, bullets and note marks left out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, MarkKind
from plainspeak.pdf.hyphens import HYPHENS, Vocabulary, joins_without_space
from plainspeak.pdf.kinds import Kind
from plainspeak.pdf.markers import has_bullet
from plainspeak.pdf.paragraphs import Paragraph, PlacedLine
from plainspeak.pdf.placing import Laid, Row, Sizes, laid

_RAISED = 0.15
"""A note mark stands higher than its line by this part of the font size,"""
_SMALLER = 0.85
"""and is set smaller than this part of it."""
_AT_ONCE = 500
"""How many paragraphs are looked at in one go, so that they take little memory."""


def emit(
    build: DocumentBuilder, blocks: Sequence[tuple[Paragraph, Kind]], vocabulary: Vocabulary, pages: Sizes
) -> None:
    """Add every paragraph as a block."""
    chooser = _Chooser(vocabulary, {(p.lines[0].page, _mark(kind)) for p, kind in blocks if _is_note(kind)})
    tables: dict[tuple[int, int], int] = {}
    for first in range(0, len(blocks), _AT_ONCE):
        some = blocks[first : first + _AT_ONCE]
        chosen = [list(chooser.rows(paragraph.lines, is_note=_is_note(kind))) for paragraph, kind in some]
        words = laid([row for rows in chosen for row in rows], pages)
        end = 0
        for (paragraph, kind), rows in zip(some, chosen, strict=True):
            region = paragraph.region
            table = tables.setdefault((region.page, region.table), len(tables) + 1) if region.table else 0
            build.begin(kind.kind, level=kind.level, note=kind.note, table=table, row=region.row, cell=region.cell)
            start, end = end, end + sum(len(row.numbers) for row in rows)
            _write(build, words, start, end)


def _is_note(kind: Kind) -> bool:
    return kind.kind is BlockKind.FOOTNOTE


def _mark(kind: Kind) -> str:
    return kind.note.rpartition(" ")[2]


def _write(build: DocumentBuilder, words: Laid, start: int, end: int) -> None:
    """Add the words from `start` to `end`, those that nobody sees each on its own, and marked."""
    for hidden in words.hidden[bisect_left(words.hidden, start) : bisect_left(words.hidden, end)]:
        _add(build, words, start, hidden)
        position = build.position
        _add(build, words, hidden, hidden + 1)
        build.mark(MarkKind.HIDDEN, position)
        start = hidden + 1
    _add(build, words, start, end)


def _add(build: DocumentBuilder, words: Laid, start: int, end: int) -> None:
    at = words.ends[start]
    build.add_all(words.text[at : words.ends[end]], words.segments[words.pieces[start] : words.pieces[end]], at)


class _Chooser:
    """Says which words of a paragraph go into the document."""

    def __init__(self, vocabulary: Vocabulary, notes: set[tuple[int, str]]) -> None:
        self._vocabulary = vocabulary
        self._notes = notes
        """The page and the mark of every footnote."""

    def rows(self, lines: Sequence[PlacedLine], *, is_note: bool) -> Iterator[Row]:
        """The words of each line that has some."""
        apart = False
        for index, placed in enumerate(lines):
            numbers = self._words(placed, leads=index == 0, is_note=is_note)
            if numbers:
                last = placed.line.words.texts[numbers[-1]]
                following = lines[index + 1].line.texts[0] if index + 1 < len(lines) else ""
                yield Row(placed, numbers, apart, self._loses_hyphen(last, following))
                apart = not joins_without_space(last)

    def _words(self, placed: PlacedLine, *, leads: bool, is_note: bool) -> Sequence[int]:
        """The words of a line without its bullet and without the marks of footnotes that stand on the page."""
        line = placed.line
        numbers = line.numbers[1:] if leads and has_bullet(line) else line.numbers
        if not self._notes:
            return numbers
        words = line.words
        highest, smaller = line.base - _RAISED * line.size, _SMALLER * line.size
        first = line.numbers[0] if leads and is_note and len(line.numbers) > 1 else None
        return [
            number
            for number in numbers
            if (placed.page, words.texts[number]) not in self._notes
            or not (number == first or (words.bases[number] < highest and words.sizes[number] < smaller))
        ]

    def _loses_hyphen(self, word: str, following: str) -> bool:
        """Whether a word at the end of a line, that goes on as `following` on the next, loses its hyphen."""
        is_cut = following and len(word) > 1 and word[-1] in HYPHENS
        return bool(is_cut) and not self._vocabulary.keeps_hyphen(word, following)
