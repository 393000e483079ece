"""Puts paragraphs together again that the end of a page or of a column has cut in two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from plainspeak.document import BlockKind
from plainspeak.pdf.breaks import ENDS
from plainspeak.pdf.kinds import Kind
from plainspeak.pdf.paragraphs import Paragraph

_LOWER = re.compile(r"^[\"'“‘(\[]*[a-z]")
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_LOOK_BACK = 40
"""How many paragraphs back the first half may stand: tables, captions and footnotes lie between."""


class _Piece(NamedTuple):
    """A paragraph and whether it is the first and the last running text of its region; notes and captions are none."""

    paragraph: Paragraph
    kind: Kind
    first: bool
    last: bool
    page: int
    """On which its last line stands."""


def joined(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind]) -> list[tuple[Paragraph, Kind]]:
    """The paragraphs with their kinds, each second half added to its first."""
    whole: list[_Piece] = []
    for piece in _pieces(paragraphs, kinds):
        home = _first_half(whole, piece.paragraph) if piece.first else None
        if home is None:
            whole.append(piece)
        else:
            before, after = whole[home].paragraph, piece.paragraph
            both = replace(before, lines=(*before.lines, *after.lines), right=after.right)
            whole[home] = whole[home]._replace(paragraph=both, last=piece.last, page=piece.page)
    return [(piece.paragraph, piece.kind) for piece in whole]


def _pieces(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind]) -> Iterator[_Piece]:
    running = [p for p, kind in zip(paragraphs, kinds, strict=True) if kind.kind in _RUNNING]
    last = {id(paragraph.region): paragraph for paragraph in running}
    first = {id(paragraph.region): paragraph for paragraph in reversed(running)}
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        region = id(paragraph.region)
        is_first, is_last = paragraph is first.get(region), paragraph is last.get(region)
        yield _Piece(paragraph, kind, is_first, is_last, paragraph.lines[-1].page)


def _first_half(whole: Sequence[_Piece], paragraph: Paragraph) -> int | None:
    page, region = paragraph.lines[0].page, paragraph.region
    if region.table and region.box is None:  # where no lines are drawn nobody knows whether it is the same table
        return None
    latest = page - 1 if region.table else page
    for index in range(len(whole) - 1, max(-1, len(whole) - 1 - _LOOK_BACK), -1):
        piece = whole[index]
        if piece.page < page - 1:
            return None
        if piece.last and piece.page <= latest and _stand_alike(piece.paragraph, paragraph):
            return index if _runs_on(piece.paragraph, paragraph) else None
    return None


def _stand_alike(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether the text of one region can go on in the other: the same column of a table, or no table at all."""
    a, b = before.region, paragraph.region
    if bool(a.table) != bool(b.table) or abs(before.size - paragraph.size) > 0.1 * paragraph.size:
        return False
    return not a.table or (a.box is not None and b.box is not None and abs(a.box.x0 - b.box.x0) <= paragraph.size)


def _runs_on(before: Paragraph, paragraph: Paragraph) -> bool:
    text = before.text
    if ENDS.search(text) or before.bold != paragraph.bold:
        return False
    return bool(_LOWER.match(paragraph.text)) or (before.is_full and len(before.lines) > 1 and not before.bold)
