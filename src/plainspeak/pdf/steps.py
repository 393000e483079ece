"""How far lines usually stand apart, so that a wider space can be told from a usual one."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from plainspeak.pdf.layout import Region
from plainspeak.pdf.lines import Line

_NARROWEST, _WIDEST = 0.8, 2.6
"""Steps outside these, in font sizes, are no step to the next line of a paragraph."""
_OTHER_SIZE = 0.12
_OFTEN = 0.3
"""A step seen at least so often, compared with the commonest, may be that inside paragraphs."""
_FEWEST = 3
_SET_BY_HABIT = 1.2
"""The step where there are too few lines to tell."""


class Steps:
    """How far lines of one size usually stand apart, on a page and in the whole document, in font sizes."""

    def __init__(self, regions: Sequence[Region]) -> None:
        self._counted: dict[tuple[int, float], Counter[float]] = {}
        self._usual: dict[tuple[int, float], float] = {}
        for region in regions:
            for above, line in pairwise(region.lines):
                step = step_between(above, line)
                if _NARROWEST <= step <= _WIDEST and abs(above.size - line.size) <= _OTHER_SIZE * line.size:
                    for page in (region.page, 0):
                        self._counted.setdefault((page, line.size), Counter())[round(step, 1)] += 1

    def usual(self, page: int, size: float) -> float:
        """The usual step from one baseline to the next: the smallest of those seen often."""
        if (page, size) not in self._usual:
            self._usual[page, size] = self._smallest_of_many(page, size)
        return self._usual[page, size]

    def _smallest_of_many(self, page: int, size: float) -> float:
        for key in ((page, size), (0, size)):
            counted = self._counted.get(key, Counter())
            if counted.total() >= _FEWEST:
                most = max(counted.values())
                return min(step for step, times in counted.items() if times >= _OFTEN * most)
        return _SET_BY_HABIT


def step_between(above: Line, line: Line) -> float:
    """From baseline to baseline, in font sizes."""
    return (line.base - above.base) / max(line.size, above.size, 0.1)
