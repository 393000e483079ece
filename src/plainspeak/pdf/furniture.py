"""Finds what is printed again on every page: headers, footers and page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from plainspeak.pdf.layout import Region
from plainspeak.pdf.lines import Line

_SHARE = 0.6
"""A line is repeated when it stands on this part of the pages, or of the left-hand or the right-hand pages,"""
_FEWEST_PAGES = 3
"""and on at least so many."""
_OUTERMOST = 8
"""How many lines from the top and from the bottom of a page may be headers and footers."""
_NUMBERED = 5
"""How many lines from an edge may hold the page number."""
_PAGE_NUMBER = re.compile(r"[-–—|•(\[\s]*(?:page\s+)?#(?:\s*(?:of|/)\s*#)?[-–—|•)\]\s]*")


def repeated_lines(pages: Sequence[Sequence[Region]]) -> set[int]:
    """The `id` of every line that is a repeated header or footer or a page number."""
    edges = [_Edges(page) for page in pages]
    repeated, numbers = _repeated_keys([page.texts() for page in edges]), _page_numbers(edges)
    found = _repeated_beside_the_text(pages)
    for page in edges:
        outer = {line for side in (page.top, page.bottom) for line in _outer(side, repeated, numbers)}
        if len(outer) < page.count:  # forms that are the same on every page are no headers
            found |= outer
    return found


class _Edges:
    """The lines nearest to the top and to the bottom of a page, from the edge inwards."""

    def __init__(self, regions: Sequence[Region]) -> None:
        upright = [r for r in regions if r.turn == regions[0].turn]
        lines = sorted((line for r in upright for line in r.lines), key=lambda line: line.base)
        self.count = len(lines)
        self.top = lines[:_OUTERMOST]
        self.bottom = lines[::-1][:_OUTERMOST]

    def texts(self) -> set[str]:
        """What stands in these lines, whatever the numbers in it."""
        return {_key(line) for line in (*self.top, *self.bottom)}


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def _repeated_beside_the_text(pages: Sequence[Sequence[Region]]) -> set[int]:
    """The `id` of every repeated line that runs up or down beside the text of its page."""
    turned = [[line for r in page if r.turn != page[0].turn for line in r.lines] for page in pages]
    repeated = _repeated_keys([{_key(line) for line in lines} for lines in turned])
    return {id(line) for lines in turned for line in lines if _key(line) in repeated}


def _repeated_keys(pages: Sequence[set[str]]) -> set[str]:
    found: set[str] = set()
    for some in (pages, pages[::2], pages[1::2]):
        counted = Counter(key for page in some for key in page)
        found |= {key for key, pages in counted.items() if pages >= max(_FEWEST_PAGES, _SHARE * len(some))}
    return {key for key in found if any(character.isalpha() for character in key)}


def _page_numbers(edges: Sequence[_Edges]) -> set[int]:
    """The `id` of every line that begins or ends with a number which grows by one with every page."""
    alone: dict[int, list[int]] = defaultdict(list)
    beside_text: dict[int, list[int]] = defaultdict(list)
    for index, page in enumerate(edges):
        for line in (*page.top[:_NUMBERED], *page.bottom[:_NUMBERED]):
            kind = alone if _PAGE_NUMBER.fullmatch(_key(line)) else beside_text
            for number in _outer_numbers(line):
                kind[number - index].append(id(line))
    enough = _SHARE * len(edges)
    found = [lines for lines in alone.values() if len(set(lines)) >= max(2, enough)]
    found += [lines for lines in beside_text.values() if len(set(lines)) >= max(_FEWEST_PAGES, enough)]
    return {line for lines in found for line in lines}


def _outer_numbers(line: Line) -> set[int]:
    """The number a line begins with and the one it ends with, those of "Page 3 of 12" too."""
    found = re.findall(r"\d+", line.text) if _PAGE_NUMBER.fullmatch(_key(line)) else []
    found += [line.words.texts[line.numbers[at]] for at in (0, -1)]
    return {int(text) for text in found if text.isdecimal() and len(text) < 6}


def _outer(lines: Sequence[Line], repeated: set[str], numbers: set[int]) -> Iterator[int]:
    """Repeated lines and page numbers up to the first line that is neither, and what stands beside a page number."""
    heights = [line.base for line in lines if id(line) in numbers]
    for line in lines:
        if not (_key(line) in repeated or id(line) in numbers or any(abs(line.base - base) <= 1 for base in heights)):
            return
        yield id(line)
