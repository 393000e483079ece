"""Finds what is printed again on every page: headers, footers and page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from plainspeak.pdf.layout import Region
from plainspeak.pdf.lines import Line

_SHARE = 0.6
"""A line is repeated when it stands on this part of the pages, or of the left-hand or the right-hand pages,"""
_FEWEST_PAGES = 3
"""and on at least so many."""
_OUTERMOST = 8
"""How many lines from the top and from the bottom of a page may be headers and footers."""
_PAGE_NUMBER = re.compile(r"[-–—|•(\[\s]*(?:page\s+)?#(?:\s*(?:of|/)\s*#)?[-–—|•)\]\s]*")


def repeated_lines(pages: Sequence[Sequence[Region]]) -> set[int]:
    """The `id` of every line that is a repeated header or footer or a page number."""
    edges = [_Edges(page) for page in pages]
    repeated = _repeated_keys(edges) | _page_number_keys(edges)
    found: set[int] = set()
    for page in edges:
        for outwards in (page.top, page.bottom):
            found |= _from_the_edge(outwards, repeated)
    return found


class _Edges:
    """The lines nearest to the top and to the bottom of a page, from the edge inwards."""

    def __init__(self, regions: Sequence[Region]) -> None:
        lines = sorted((line for r in regions if r.turn == 0 for line in r.lines), key=lambda line: line.base)
        self.top = lines[:_OUTERMOST]
        self.bottom = lines[::-1][:_OUTERMOST]

    def texts(self) -> set[str]:
        """What stands in these lines, whatever the numbers in it."""
        return {_key(line) for line in (*self.top, *self.bottom)}


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def _repeated_keys(edges: Sequence[_Edges]) -> set[str]:
    found: set[str] = set()
    for some in (edges, edges[::2], edges[1::2]):
        counted = Counter(key for page in some for key in page.texts())
        found |= {key for key, pages in counted.items() if pages >= max(_FEWEST_PAGES, _SHARE * len(some))}
    return {key for key in found if any(character.isalpha() for character in key)}


def _page_number_keys(edges: Sequence[_Edges]) -> set[str]:
    """The keys of lines that are a number which grows by one with every page."""
    steps: dict[str, Counter[int]] = defaultdict(Counter)
    for index, page in enumerate(edges):
        for line in {id(line): line for line in (*page.top[:3], *page.bottom[:3])}.values():
            if _PAGE_NUMBER.fullmatch(_key(line)):
                number = re.search(r"\d{1,5}", line.text)
                steps[_key(line)][int(number.group()) - index if number else 0] += 1
    return {key for key, counted in steps.items() if max(counted.values()) >= max(2, _SHARE * len(edges))}


def _from_the_edge(lines: Sequence[Line], repeated: set[str]) -> set[int]:
    """Repeated lines up to the first one that is not, and what stands beside a page number."""
    found: set[int] = set()
    beside = [line.base for line in lines if _key(line) in repeated and _PAGE_NUMBER.fullmatch(_key(line))]
    for line in lines:
        if _key(line) not in repeated and not any(abs(line.base - base) <= 1 for base in beside):
            break
        found.add(id(line))
    return found
