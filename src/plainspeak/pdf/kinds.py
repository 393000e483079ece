"""What each paragraph is to its reader: heading, list item, table cell, caption, footnote."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from plainspeak.document import BlockKind
from plainspeak.pdf.breaks import ENDS
from plainspeak.pdf.markers import starts_with_marker
from plainspeak.pdf.paragraphs import Paragraph

_CAPTION = re.compile(
    r"^(?:Figure|Fig\.|Table|Chart|Map|Box|Photo|Diagram|Exhibit|Plate)\s+[A-Z]?\d[\d.]*(?:[.:–—-]|\s+[A-Z]|$)"
)
_NOTE_MARK = re.compile(r"^(?:(\d{1,3})\b|([*†‡§]))")
_LARGER = 1.12
_SMALLER = 0.92
_LONGEST_HEADING = 25
"""In words. A longer paragraph in large or bold letters is no heading."""


class Kind(NamedTuple):
    """What a block made of a paragraph is called."""

    kind: BlockKind
    level: int = 0
    note: str = ""


def body_size(paragraphs: Sequence[Paragraph]) -> float:
    """The font size most letters of the document have."""
    letters: Counter[float] = Counter()
    for paragraph in paragraphs:
        for placed in paragraph.lines:
            letters[round(placed.line.size * 2) / 2] += len(placed.line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def kinds(paragraphs: Sequence[Paragraph]) -> list[Kind]:
    """The kind of each paragraph, in order."""
    body = body_size(paragraphs)
    are_headings = [_is_heading(p, body) for p in paragraphs]
    sizes = sorted({_rounded(p) for p, is_heading in zip(paragraphs, are_headings, strict=True) if is_heading})[::-1]
    in_cell = Counter((p.region.page, p.region.table, p.region.row, p.region.cell) for p in paragraphs)
    found = []
    for p, is_heading in zip(paragraphs, are_headings, strict=True):
        cell = (p.region.page, p.region.table, p.region.row, p.region.cell)
        if p.region.table and in_cell[cell] == 1:
            found.append(Kind(BlockKind.TABLE_CELL))
        elif starts_with_marker(p.lines[0].line) and not is_heading:
            found.append(Kind(BlockKind.LIST_ITEM, 1))
        elif _CAPTION.match(p.text) and len(p.text.split()) <= 80:
            found.append(Kind(BlockKind.CAPTION))
        elif is_heading:
            found.append(Kind(BlockKind.HEADING, min(6, 1 + sizes.index(_rounded(p)))))
        elif mark := _footnote_mark(p, body):
            found.append(Kind(BlockKind.FOOTNOTE, note=f"footnote {mark}"))
        else:
            found.append(Kind(BlockKind.PARAGRAPH))
    return found


def _rounded(paragraph: Paragraph) -> float:
    return round(paragraph.size)


def _is_heading(paragraph: Paragraph, body: float) -> bool:
    words = paragraph.text.split()
    if len(words) > _LONGEST_HEADING or not any(character.isalpha() for character in paragraph.text):
        return False
    if paragraph.size >= _LARGER * body:
        return True
    ends = ENDS.search(paragraph.text)
    return paragraph.bold and paragraph.size >= _SMALLER * body and (not ends or paragraph.text.endswith(":"))


def _footnote_mark(paragraph: Paragraph, body: float) -> str:
    """The mark of a footnote, if the paragraph is one: small, and with a number or sign before it."""
    line = paragraph.lines[0].line
    first = line.numbers[0]
    match = _NOTE_MARK.match(paragraph.text)
    small = paragraph.size <= _SMALLER * body
    size, base = line.words.sizes[first], line.words.bases[first]
    raised = size < 0.85 * paragraph.size or base < line.base - 0.1 * paragraph.size
    return match.group(1) or match.group(2) if match and small and (raised or not match.group(1)) else ""
