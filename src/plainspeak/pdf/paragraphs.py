"""Lines to paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from plainspeak.pdf.breaks import Column, begins_paragraph, hangs
from plainspeak.pdf.layout import Region
from plainspeak.pdf.lines import Line
from plainspeak.pdf.steps import Steps


class PlacedLine(NamedTuple):
    """A line and where it stands."""

    page: int
    number: int
    """On its page, from 1, in reading order."""
    turn: int
    line: Line


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[PlacedLine, ...]
    region: Region
    right: float
    """How far its region reaches to the right."""

    @cached_property
    def text(self) -> str:
        """Its lines with a space between them, as far as it is needed to look at them."""
        return " ".join(placed.line.text for placed in self.lines)

    @property
    def size(self) -> float:
        """Font size of its first line."""
        return self.lines[0].line.size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(placed.line.bold for placed in self.lines)

    @property
    def is_full(self) -> bool:
        """Whether its last line reaches the right edge of its region."""
        line = self.lines[-1].line
        return self.right - line.box.x1 <= 3 * line.size


def paragraphs(region: Region, lines: Sequence[PlacedLine], steps: Steps) -> list[Paragraph]:
    """The paragraphs of a region, from those of its lines that are to be read."""
    if not lines:
        return []
    left, right = min(placed.line.box.x0 for placed in lines), max(placed.line.box.x1 for placed in lines)
    bare = [placed.line for placed in lines]
    hanging = hangs(bare, left, right)
    starts = [0]
    for index, line in enumerate(bare[1:], 1):
        column = Column(left, right, steps.usual(region.page, line.size), hanging)
        following = bare[index + 1] if index + 1 < len(bare) else None
        if begins_paragraph(line, bare[starts[-1] : index], following, column):
            starts.append(index)
    ends = [*starts[1:], len(lines)]
    return [Paragraph(tuple(lines[start:end]), region, right) for start, end in zip(starts, ends, strict=True)]
