"""The words of a page in columns. A word is a number, and nothing of Python is made for each.

Words are numbered as the file draws them, so the lesser number is drawn first.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np

from plainspeak.pdf.page import Flags, Integers, Numbers

_TOUCHING = 0.12
"""Two words nearer than this many font sizes, without a space drawn between them, are one."""


@dataclass(frozen=True, eq=False)
class Words:
    """Words, seen with their text upright: characters without a space between them, on one baseline.

    Entry i of every column is of word i.
    """

    texts: list[str]
    boxes: Numbers
    """Four columns as in `Box`."""
    bases: Numbers
    """Heights of their baselines, from the top."""
    sizes: Numbers
    """Of their fonts, in points."""
    fonts: list[str]
    bold: Flags
    hidden: Flags
    spaced: Flags
    """Whether a space, drawn or left as a gap, stands before it on the stretch it was drawn in."""
    led: Flags
    """Whether a row of dots leads to it, as to the page numbers in a table of contents."""
    firsts: Integers
    """Which of `letters` is its first."""
    letters: Numbers
    """Left edges of the letters of all words. Those of a ligature share theirs."""

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def lefts(self) -> "array[float]":
        """Their left edges, for who looks at one word after the other: a list would take four times the memory."""
        return array("d", self.boxes[:, 0].tobytes())

    @cached_property
    def rights(self) -> "array[float]":
        """Their right edges, in the same way."""
        return array("d", self.boxes[:, 2].tobytes())

    def touching(self, before: Integers, after: Integers) -> Flags:
        """Whether there is no space between two neighbours of one line, for many at once."""
        gaps = self.boxes[after, 0] - self.boxes[before, 2]
        touching: Flags = ~self.spaced[after] & (gaps <= _TOUCHING * np.maximum(self.sizes[before], self.sizes[after]))
        return touching


def together(tables: Sequence[Words]) -> Words:
    """The words of several tables in one."""
    letters = np.cumsum([0, *(len(words.letters) for words in tables)]).tolist()
    return Words(
        texts=list(chain.from_iterable(words.texts for words in tables)),
        boxes=np.concatenate([words.boxes for words in tables]),
        bases=np.concatenate([words.bases for words in tables]),
        sizes=np.concatenate([words.sizes for words in tables]),
        fonts=list(chain.from_iterable(words.fonts for words in tables)),
        bold=np.concatenate([words.bold for words in tables]),
        hidden=np.concatenate([words.hidden for words in tables]),
        spaced=np.concatenate([words.spaced for words in tables]),
        led=np.concatenate([words.led for words in tables]),
        firsts=np.concatenate([words.firsts + first for words, first in zip(tables, letters, strict=False)]),
        letters=np.concatenate([words.letters for words in tables]),
    )
