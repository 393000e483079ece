"""A paper that takes longer to read than people can give it.

Why
---
"How can people engage with something they can't understand because it's full of jargon or there's too much of it to
digest?" A long paper shuts people out as surely as hard words do. Someone who reads slowly, listens to the paper or has
it read to them may need a whole day for what others skim in an hour.

What to do
----------
Put a one-page summary first: what you ask people to decide, and what it means for them. Move detail to an appendix that
nobody has to read. Cut what readers do not need for the decision.

Sources
-------
- UK government, Accessible communication formats, Easy Read: "keep the number of pages to 24 or less".
- Easy Read Standard v1.0 (Photosymbols, 2026): "Aim for under 1000 words in total."
- Brysbaert, M. (2019). How many words do we read per minute? Journal of Memory and Language, 109, 104047: adults read
  238 words a minute silently and 183 aloud.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.analysis import Analysis
from plainspeak.finding import Severity, Suggestion
from plainspeak.readability import minutes_aloud, minutes_silent
from plainspeak.rule import Example, Flag

SEVERITY = Severity.NOTE

_FULL_PAGE = 100
"""Slides, forms and easy read pages have fewer words than this, and many of them are soon read."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """How much is too much to take in."""

    words: int = 5000
    """The most words a paper may have: about half an hour of reading aloud."""
    pages: int = 20
    """The most pages a paper may have, where the format has pages. With few words on each it may have more."""


FLAGS = (Example("We will meet in May. " * 1001, ("",)),)
ALLOWS = ("We will meet in May. " * 900,)


def check(analysis: Analysis, options: Options) -> Iterator[Flag]:
    """Flag the whole document when it has too many words or pages."""
    words = int(analysis.word_starts.sum())
    pages = analysis.document.coverage.pages or 0
    has_many_pages = pages > options.pages and words >= pages * _FULL_PAGE
    if words <= options.words and not has_many_pages:
        return
    size = f"{pages} pages and {words:,} words" if pages else f"{words:,} words"
    limit = f"{options.pages} pages" if words <= options.words else f"{options.words:,} words"
    yield Flag(
        0,
        0,
        f"This paper has {size}. The limit is {limit}. Reading it takes about {minutes_silent(words):.0f} minutes, "
        f"and reading it aloud about {minutes_aloud(words):.0f} minutes.",
        (Suggestion(None, "Put a one-page summary first, and move detail to an appendix that nobody has to read."),),
    )
