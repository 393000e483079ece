"""Whether words are somebody else's: in quotation marks, in a block quotation, or in the title of a law."""

import re
from functools import lru_cache

from plainspeak.document import BlockKind, Document

_LONG_BLOCK = 2000
_QUOTED = re.compile(
    # What each way begins with comes first: the search for it is what makes the scan fast.
    r"“[^“”]*”|‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)|\"[^\"]*\"|'(?<!\w')[^']*(?:'(?=\w)[^']*){0,40}'(?!\w)|«[^«»]*»"
)
_LAW = re.compile(
    r"(?:[A-Z][\w’'-]{0,40},? (?:(?:and|of|for|the|in|to|etc\.?|\([^()]{0,100}\)),? ){0,6}){1,20}"
    r"(?:Act|Bill|Order|Regulations?|Rules)\b"
)
# Few texts have one of these words, and `_LAW` tries every capital.
_KIND_OF_LAW = re.compile(r"(?:Act|Bill|Order|Regulations?|Rules)\b")


def is_anothers_wording(document: Document, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether the characters from `start` to `end` stand in a quotation or in the title of a law."""
    return is_quoted(document, start, end, sentence) or is_in_title(document, start, end, sentence)


def is_quoted(document: Document, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether the characters from `start` to `end` stand in a block quotation or in quotation marks."""
    if document.blocks[document.block_at(start)].kind is BlockKind.QUOTE:
        return True
    first, last = _looked_through(document, start, sentence)
    return _holds(_quotations(document.text[first:last]), start - first, end - first)


def is_in_title(document: Document, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether the characters from `start` to `end` stand in the title of a law."""
    first, last = _looked_through(document, start, sentence)
    return _holds(_titles(document.text[first:last]), start - first, end - first)


def _looked_through(document: Document, start: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """The block; of a long one the sentence, as to look through all of it for every word takes too long."""
    block = document.blocks[document.block_at(start)]
    return (block.start, block.end) if block.end - block.start <= _LONG_BLOCK else sentence


def _holds(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in spans)


# Kept, as most texts are asked about for several words in a row.


@lru_cache(maxsize=64)
def _quotations(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _QUOTED.finditer(text)]


@lru_cache(maxsize=64)
def _titles(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _LAW.finditer(text)] if _KIND_OF_LAW.search(text) else []
