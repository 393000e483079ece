"""Which characters of a paper are not its writer's wording: code, addresses, other languages, hidden text, lists of books."""

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from plainspeak.document import BlockKind, Document, MarkKind
from plainspeak.references import is_reference

_MARKS = frozenset({MarkKind.CODE, MarkKind.URL, MarkKind.FOREIGN, MarkKind.HIDDEN})


class Anothers:
    """What of one document is nobody's, or somebody else's, wording.

    `find_foreign` tells of each block whether it is in another language. It is asked late, and once.
    """

    def __init__(self, document: Document, find_foreign: Callable[[], NDArray[np.bool_]]) -> None:
        self._document = document
        self._find_foreign = find_foreign
        spans = sorted((mark.start, mark.end) for mark in document.marks if mark.kind in _MARKS)
        self._starts = [start for start, _ in spans]
        self._reaches = list(accumulate((end for _, end in spans), max))
        self._blocks: dict[int, bool] = {}

    @cached_property
    def _foreign(self) -> NDArray[np.bool_]:
        return self._find_foreign()

    def is_masked(self, start: int, end: int) -> bool:
        """Whether some of the characters are code, an address, hidden or marked as another language."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reaches[before - 1] > start

    def is_anothers(self, start: int, end: int) -> bool:
        """Whether some of the characters are masked, or their block is not the writer's to mend."""
        return self.is_masked(start, end) or self._is_anothers_block(self._document.block_at(start))

    def _is_anothers_block(self, number: int) -> bool:
        """Whether a block is code, in another language, or an entry of a list of books. Kept: a block has many findings."""
        if number not in self._blocks:
            block = self._document.blocks[number]
            self._blocks[number] = (
                block.kind is BlockKind.CODE
                or bool(self._foreign[number])
                or is_reference(self._document.text[block.start : block.end])
            )
        return self._blocks[number]
