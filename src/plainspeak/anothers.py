"""Which characters of a paper are not its writer's wording: code, addresses, other languages, hidden text, lists of books."""

from bisect import bisect_left
from itertools import accumulate

from plainspeak.arrays import Booleans
from plainspeak.document import BlockKind, Document, MarkKind
from plainspeak.references import is_reference

_MARKS = frozenset({MarkKind.CODE, MarkKind.URL, MarkKind.FOREIGN, MarkKind.HIDDEN})


class Masks:
    """The characters of one document that are nobody's wording: code, an address, hidden or marked as another language."""

    def __init__(self, document: Document) -> None:
        spans = sorted((mark.start, mark.end) for mark in document.marks if mark.kind in _MARKS)
        self._starts = [start for start, _ in spans]
        self._reaches = list(accumulate((end for _, end in spans), max))

    def cover(self, start: int, end: int) -> bool:
        """Whether some of the characters are masked."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reaches[before - 1] > start


class AnothersBlocks:
    """The blocks of one document that are not the writer's to mend: code, another language, an entry of a list of books.

    `foreign` tells of each block whether it is in another language.
    """

    def __init__(self, document: Document, foreign: Booleans) -> None:
        self._document = document
        self._foreign = foreign
        self._told: dict[int, bool] = {}

    def hold(self, position: int) -> bool:
        """Whether the character at `position` stands in such a block. Kept: a block has many findings."""
        number = self._document.block_at(position)
        if number not in self._told:
            self._told[number] = self._is_anothers(number)
        return self._told[number]

    def _is_anothers(self, number: int) -> bool:
        block = self._document.blocks[number]
        if block.kind is BlockKind.CODE or self._foreign[number]:
            return True
        return is_reference(self._document.text[block.start : block.end])
