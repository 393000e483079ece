"""Lines to paragraphs: where one ends and the next begins."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from plainspeak.pdf.flow import MARKER
from plainspeak.pdf.layout import Region
from plainspeak.pdf.lines import Line

ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*[\d*†‡]{0,2}$")
"""How the last line of a whole paragraph ends."""
_STARTS = re.compile(r"^[\"'“‘(\[]*[A-Z0-9]")
BULLET = re.compile(r"^(?:[•●○◦▪■□▫►▶➢➤✓✔✗❖◆◇·∙‣⁃–—*-]|[\x80-\x9f\ue000-\uf8ff]|o)$")
"""A word that is nothing but the bullet of a list item, those of symbol fonts too."""
_GOES_ON = re.compile(r"(?:[,&/–—-]|\b(?:a|an|and|as|at|by|for|from|in|of|on|or|that|the|to|with))$", re.IGNORECASE)
_WIDER = 0.22
"""A step down that is larger than the usual one by this many font sizes begins a new paragraph."""
_OTHER_SIZE = 0.12
_USUAL_STEP = 1.2
_INDENT = 0.8


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
    first: bool = False
    """The first of its region."""
    last: bool = False
    """The last of its region."""
    right: float = 0.0
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


def starts_with_marker(line: Line) -> bool:
    """Whether the line begins with a bullet or a number as the items of a list do."""
    first = line.words[0]
    if len(line.words) == 1:
        return False
    if BULLET.match(first.text):
        return first.text not in "–—-" or line.words[1].box.x0 - first.box.x1 > 0.2 * line.size
    if not MARKER.match(first.text):
        return False
    gap = line.words[1].box.x0 - first.box.x1
    return first.text[-1] in ".):" or gap > 0.9 * line.size


class Steps:
    """How far lines of one size usually stand apart, on a page and in the whole document, in font sizes."""

    def __init__(self, regions: Sequence[Region]) -> None:
        self._counted: dict[tuple[int, float], Counter[float]] = {}
        for region in regions:
            for above, line in pairwise(region.lines):
                step = _step(above, line)
                if 0.8 <= step <= 2.6 and abs(above.size - line.size) <= _OTHER_SIZE * line.size:
                    for page in (region.page, 0):
                        self._counted.setdefault((page, line.size), Counter())[round(step, 1)] += 1

    def usual(self, page: int, size: float) -> float:
        """The usual step from one baseline to the next."""
        for key in ((page, size), (0, size)):
            counted = self._counted.get(key, Counter())
            if counted and counted.total() >= 3:
                most = max(counted.values())
                return min(step for step, times in counted.items() if times >= 0.3 * most)
        return _USUAL_STEP


def _step(above: Line, line: Line) -> float:
    return (line.base - above.base) / max(line.size, above.size, 0.1)


def paragraphs(region: Region, lines: Sequence[PlacedLine], steps: Steps) -> list[Paragraph]:
    """The paragraphs of a region, from those of its lines that are to be read."""
    if not lines:
        return []
    right = max(placed.line.box.x1 for placed in lines)
    left = min(placed.line.box.x0 for placed in lines)
    hangs = _hangs([placed.line for placed in lines], left, right)
    groups = [[lines[0]]]
    for placed in lines[1:]:
        if _begins(placed, groups[-1], left, right, steps, hangs=hangs):
            groups.append([])
        groups[-1].append(placed)
    return [Paragraph(tuple(group), region, group is groups[0], group is groups[-1], right) for group in groups]


def _hangs(lines: Sequence[Line], left: float, right: float) -> bool:
    """Whether paragraphs begin at the left edge and go on indented, as in a list of books."""
    turned_in = [
        right - above.box.x1 <= line.words[0].box.width + 0.6 * line.size
        for above, line in pairwise(lines)
        if above.box.x0 - left < _INDENT * line.size <= line.box.x0 - left and not starts_with_marker(above)
    ]
    return len(turned_in) > 1 and sum(turned_in) >= 0.6 * len(turned_in)


def _begins(
    placed: PlacedLine, before: list[PlacedLine], left: float, right: float, steps: Steps, *, hangs: bool
) -> bool:
    """Whether the line begins a new paragraph."""
    line, above = placed.line, before[-1].line
    size = line.size
    step = _step(above, line)
    if step <= 0 or step > steps.usual(placed.page, size) + _WIDER:
        return True
    if not _share_a_size(above, line):
        return True
    upper = bool(_STARTS.match(line.text))
    whole = bool(ENDS.search(above.text))
    room = right - above.box.x1 - line.words[0].box.width
    short = room > 0.6 * size and not _is_centred(above, line)
    if starts_with_marker(line) and (short or whole or BULLET.match(line.words[0].text)):
        return not (hangs and line.box.x0 - left > _INDENT * size)
    if line.bold != above.bold and (upper or whole) and (short or whole or above.bold):
        return True
    if _is_indented(line, before) and (short or (whole and not hangs)) and upper:
        return True
    if _is_outdented(line, before) and (short or (whole and upper) or hangs):
        return True
    if not any(character.isalpha() for character in above.text + line.text):
        return True
    if short and whole and upper:
        return True
    return upper and room > 0.25 * (right - left) and short and not _GOES_ON.search(above.text)


def _share_a_size(above: Line, line: Line) -> bool:
    """Whether both lines have words of one size: small capitals begin many a paragraph."""
    return any(abs(a - b) <= _OTHER_SIZE * max(a, b) for a in above.sizes for b in line.sizes)


def _is_indented(line: Line, before: list[PlacedLine]) -> bool:
    above = before[-1].line
    return line.box.x0 - above.box.x0 > _INDENT * line.size and not starts_with_marker(before[0].line)


def _is_outdented(line: Line, before: list[PlacedLine]) -> bool:
    """Whether the line stands further left than the lines above, the first line of a paragraph not counted."""
    if starts_with_marker(before[0].line):
        text_starts = before[0].line.words[1].box.x0
        wrapped = before[-1].line.box.x0 if len(before) > 1 else text_starts
        return line.box.x0 < wrapped - _INDENT * line.size
    return len(before) > 1 and line.box.x0 < before[-1].line.box.x0 - _INDENT * line.size


def _is_centred(above: Line, line: Line) -> bool:
    """Whether both lines have the same middle and different edges."""
    middles = abs((above.box.x0 + above.box.x1) / 2 - (line.box.x0 + line.box.x1) / 2)
    return middles <= 0.6 * line.size and abs(above.box.x0 - line.box.x0) > line.size
