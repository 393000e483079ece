"""Tells whether a line of plain text goes on in the next one, or whether its writer ended it there.

Most programs that write plain text fill lines up to some width. Such a line goes on in the next when that one's first
word would not have fitted. An address, a verse, an agenda has lines that end before.
"""

from collections.abc import Iterable
from itertools import pairwise

from plainspeak.loaders._lines import Line, Stanza

_NARROWEST, _WIDEST = 40, 200
"""Widths in columns that a program fills lines to. Shorter lines are verse or a list; longer ones are not filled."""
_USUAL = 0.9
"""The width is what this share of the lines keeps to, for here and there a long address sticks out."""
_MOSTLY = 0.5
"""Share of the lines that must be full before we believe that a width is kept."""
_OVER = 1.25
"""A line this many times as long as the width was not filled to it."""
_RAGGED = 0.85
"""A line this long, in widths, is full even if the next word had fitted: people fill lines by hand."""
_LONG = 40
"""Characters. A line this long, followed by one in lower case, goes on; "milk" followed by "eggs" need not."""
_ENDS_SENTENCE = (".", "!", "?", ":", ";", "…")
_CLOSERS = "\"'”’)]»*_"
_BINDS = frozenset(
    "a an and are as at be been but by can for from had has have her his if in into is its may must not of on or our "
    "shall should so than that the their these this those to was were when where which who whose will with would your".split()
)
"""Words that no line of its own ends with."""


class Wrapping:
    """How the lines of one file are filled."""

    def __init__(self, stanzas: Iterable[Stanza]) -> None:
        pairs = [pair for stanza in stanzas for pair in pairwise(stanza)]
        rights = sorted(above.right for above, _ in pairs)
        self.width = rights[int(_USUAL * (len(rights) - 1))] if rights else 0
        """Column that lines are filled to; 0 where they are not."""
        full = sum(self.is_full(*pair) for pair in pairs)
        if not _NARROWEST <= self.width <= _WIDEST or full < _MOSTLY * len(pairs):
            self.width = 0

    def is_full(self, above: Line, below: Line) -> bool:
        """Whether the first word of `below` would not have fitted on `above`."""
        if not self.width or below.right > _OVER * self.width:
            return False
        return above.right >= _RAGGED * self.width or above.right + 1 + _first_word(below) > self.width

    def continues(self, above: Line, below: Line, *, as_prose: bool) -> bool:
        """Whether the sentence or paragraph of `above` goes on in `below`.

        `as_prose` says that what they are part of ends as prose does, with a full stop or the like.
        """
        full = self.is_full(above, below)
        if ends_sentence(above.text):
            return full and below.indent <= above.indent
        if below.text[0].islower():
            return full or as_prose or len(above.text) >= _LONG
        return (full and as_prose) or above.text.rsplit(None, 1)[-1].lower() in _BINDS


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with a full stop or the like, perhaps inside a quotation mark or bracket."""
    return text.rstrip(_CLOSERS).endswith(_ENDS_SENTENCE)


def _first_word(line: Line) -> int:
    return len(line.text.split(None, 1)[0])
