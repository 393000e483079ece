"""A map of the paper: its parts, and in each the places with most to look at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from plainspeak.document import BlockKind, Document
from plainspeak.finding import Severity
from plainspeak.reports.html_parts.notes import Note, place

_MOST_PARTS = 40
_MOST_SPOTS = 160
_SHADES = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """A block, or in a long paper a few blocks in a row."""

    block: int
    """The one with most to look at."""
    place: str
    count: int
    """Things to look at; smaller notes do not count."""
    shade: int
    """From 1 to 4, the hardest; 0 where there is nothing to look at."""


@dataclass(frozen=True, slots=True)
class MapPart:
    """The blocks under one heading."""

    heading: str
    """Empty before the first heading."""
    block: int
    spots: tuple[Spot, ...]

    @property
    def count(self) -> int:
        """Things to look at in the whole part."""
        return sum(spot.count for spot in self.spots)


def paper_map(document: Document, notes: Mapping[int, Sequence[Note]]) -> list[MapPart]:
    """The parts of a paper in reading order, with headings only as deep as leaves them few enough to take in."""
    counts = [_count(notes.get(index, ())) for index in range(len(document.blocks))]
    starts = _starts(document)
    step = -(-len(document.blocks) // _MOST_SPOTS)
    groups = [list(_groups(start, end, step)) for start, end in zip(starts, [*starts[1:], len(counts)], strict=True)]
    hardest = max((sum(counts[it] for it in group) for part in groups for group in part), default=0)
    return [_part(document, part, counts, hardest) for part in groups if part]


def hardest(parts: Sequence[MapPart], limit: int = 5) -> list[Spot]:
    """The spots with most to look at, at most `limit` of them, hardest first."""
    spots = (spot for part in parts for spot in part.spots if spot.count)
    return sorted(spots, key=lambda spot: -spot.count)[:limit]


def _count(notes: Sequence[Note]) -> int:
    return sum(note.finding.severity is not Severity.NOTE for note in notes)


def _starts(document: Document) -> list[int]:
    """The first block of every part."""
    levels = [block.level if _is_heading(document, index) else 0 for index, block in enumerate(document.blocks)]
    by_level = [sum(level == wanted for level in levels) for wanted in range(1, 7)]
    deepest = sum(total <= _MOST_PARTS for total in accumulate(by_level))
    starts = [index for index, level in enumerate(levels) if 0 < level <= deepest]
    return starts if starts[:1] == [0] else [0, *starts]


def _is_heading(document: Document, index: int) -> bool:
    block = document.blocks[index]
    return block.kind is BlockKind.HEADING and not block.table


def _groups(start: int, end: int, step: int) -> Iterator[range]:
    return (range(first, min(first + step, end)) for first in range(start, end, step))


def _part(document: Document, groups: Sequence[range], counts: Sequence[int], hardest: int) -> MapPart:
    first = groups[0].start
    block = document.blocks[first]
    heading = document.text[block.start : block.end] if _is_heading(document, first) else ""
    return MapPart(heading, first, tuple(_spot(document, group, counts, hardest) for group in groups))


def _spot(document: Document, group: range, counts: Sequence[int], hardest: int) -> Spot:
    block = max(group, key=lambda index: counts[index])
    count = sum(counts[index] for index in group)
    shade = -(-count * _SHADES // hardest) if count else 0
    return Spot(block, place(document, document.blocks[block].start, document.blocks[block].end), count, shade)
