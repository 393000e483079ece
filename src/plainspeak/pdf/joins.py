"""Puts paragraphs together again that the end of a page or of a column has cut in two."""

import re
from collections.abc import Sequence
from dataclasses import replace

from plainspeak.document import BlockKind
from plainspeak.pdf.kinds import Kind
from plainspeak.pdf.paragraphs import ENDS, Paragraph

_LOWER = re.compile(r"^[\"'“‘(\[]*[a-z]")
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_LOOK_BACK = 40
"""How many paragraphs back the first half may stand: tables, captions and footnotes lie between."""


def joined(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind]) -> list[tuple[Paragraph, Kind]]:
    """The paragraphs with their kinds, each second half added to its first."""
    whole: list[tuple[Paragraph, Kind]] = []
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        home = _first_half(whole, paragraph, kind) if paragraph.first and kind.kind in _RUNNING else None
        if home is None:
            whole.append((paragraph, kind))
        else:
            first, first_kind = whole[home]
            lines = (*first.lines, *paragraph.lines)
            whole[home] = (replace(first, lines=lines, last=paragraph.last, right=paragraph.right), first_kind)
    return whole


def _first_half(whole: Sequence[tuple[Paragraph, Kind]], paragraph: Paragraph, kind: Kind) -> int | None:
    page = paragraph.lines[0].page
    for index in range(len(whole) - 1, max(-1, len(whole) - 1 - _LOOK_BACK), -1):
        before, before_kind = whole[index]
        if before.lines[-1].page < page - 1:
            return None
        if before_kind.kind in _RUNNING and before.last and _stand_alike(before, paragraph):
            return index if _runs_on(before, paragraph) else None
    return None


def _stand_alike(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether the text of one region can go on in the other: the same column of a table, or no table at all."""
    a, b = before.region, paragraph.region
    if bool(a.table) != bool(b.table) or abs(before.size - paragraph.size) > 0.1 * paragraph.size:
        return False
    if not a.table:
        return True
    same_place = a.box is not None and b.box is not None and abs(a.box.x0 - b.box.x0) <= paragraph.size
    return same_place and before.lines[-1].page < paragraph.lines[0].page


def _runs_on(before: Paragraph, paragraph: Paragraph) -> bool:
    text = before.text
    if ENDS.search(text) or before.bold != paragraph.bold:
        return False
    return bool(_LOWER.match(paragraph.text)) or (before.is_full and len(before.lines) > 1 and not before.bold)
