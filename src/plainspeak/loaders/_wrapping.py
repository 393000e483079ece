"""Tells whether a line of plain text goes on in the next one, or whether its writer ended it there.

Most programs that write plain text fill lines up to some width. Such a line goes on in the next when that one's first
word would not have fitted. An address, a verse, an agenda has lines that end before.
"""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from math import ceil

from plainspeak.loaders._lines import Line, Stanza

_NARROWEST, _WIDEST = 40, 200
"""Widths in columns that a program fills lines to. Shorter lines are verse or a list; longer ones are not filled."""
_USUAL = 0.9
"""The width is what this share of the lines keeps to, for here and there a long address sticks out."""
_BROKEN_TO_FREE = 1.5
"""Lines that are full and break a sentence, for each that is not full, before we believe that a width is kept."""
_ENOUGH = 20_000
"""Pairs of lines that are looked at: whoever fills 300 pages to a width will fill the rest to it."""
_OVER = 1.25
"""A line this many times as long as the width was not filled to it."""
_RAGGED = 0.85
"""A line this long, in widths, is full even if the next word had fitted: people fill lines by hand."""
_LONG = 40
"""Characters. A line this long, followed by one in lower case, goes on; "milk" followed by "eggs" need not."""
_VERSE, _CAPITALS = 3, 0.75
"""Lines below the first, and the share of them that begin with a capital, that make a verse."""
_ENDS_SENTENCE = (".", "!", "?", ":", ";", "…")
_CLOSERS = "\"'”’)]»*_"
_MOST_CLOSERS = 20
"""Characters from the end that are looked at: the last line of a stanza is looked at for every line of it."""
_BINDS = frozenset(
    "a an and are as at be been but by can for from had has have her his if in into is its may must not of on or our "
    "shall should so than that the their these this those to was were when where which who whose will with would your".split()
)
"""Words that no line of its own ends with."""


class Wrapping:
    """How the lines of one file are filled."""

    def __init__(self, stanzas: Iterable[Stanza]) -> None:
        pairs = list(islice(_pairs(stanzas), _ENOUGH))
        rights = sorted(above.right for above, _ in pairs)
        self.width = rights[ceil(_USUAL * len(rights)) - 1] if rights else 0
        """Column that lines are filled to; 0 where they are not."""
        full = [above for above, below in pairs if self.is_full(above, below)]
        broken = sum(not ends_sentence(above.text) for above in full)
        if self.width > _WIDEST or broken < max(1, _BROKEN_TO_FREE * (len(pairs) - len(full))):
            self.width = 0

    def is_full(self, above: Line, below: Line) -> bool:
        """Whether the first word of `below` would not have fitted on `above`."""
        if not self.width or max(above.right, below.right) > _OVER * self.width:
            return False
        return above.right >= _RAGGED * self.width or above.right + 1 + _first_word(below) > self.width

    def continues(self, above: Line, below: Line, *, as_prose: bool) -> bool:
        """Whether the sentence or paragraph of `above` goes on in `below`.

        `as_prose` says that the stanza ends as prose does, with a full stop or the like.
        """
        full = self.is_full(above, below)
        if ends_sentence(above.text):
            return full and below.indent <= above.indent
        if below.text[0].islower():
            return full or as_prose or len(above.text) >= _LONG
        return (full and as_prose) or above.text.rsplit(None, 1)[-1].lower() in _BINDS


def is_verse(stanza: Stanza) -> bool:
    """Whether nearly every line begins with a capital, as in a poem or a list of names, and by chance in no prose."""
    below = stanza[1:]
    return len(below) >= _VERSE and sum(line.text[0].isupper() for line in below) >= _CAPITALS * len(below)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with a full stop or the like, perhaps inside a quotation mark or bracket."""
    return text[-_MOST_CLOSERS:].rstrip(_CLOSERS).endswith(_ENDS_SENTENCE)


def _pairs(stanzas: Iterable[Stanza]) -> Iterator[tuple[Line, Line]]:
    """Every line long enough to be full, with the one below."""
    for stanza in stanzas:
        for above, below in pairwise(stanza):
            if above.right >= _NARROWEST:
                yield above, below


def _first_word(line: Line) -> int:
    return len(line.text.split(None, 1)[0])
