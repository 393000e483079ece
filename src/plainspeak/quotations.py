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


def is_quoted(document: Document, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether the characters from `start` to `end` stand in a quotation or in the title of a law."""
    in_block = document.blocks[document.block_at(start)].kind is BlockKind.QUOTE
    return in_block or is_marked_as_quoted(document, start, end, sentence)


def is_marked_as_quoted(document: Document, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether the characters from `start` to `end` stand in quotation marks or in the title of a law."""
    block = document.blocks[document.block_at(start)]
    # Of a long block their sentence will do: to look through all of it for every word takes too long.
    first, last = (block.start, block.end) if block.end - block.start <= _LONG_BLOCK else sentence
    others = _others_words(document.text[first:last])
    return any(other <= start - first and end - first <= other_end for other, other_end in others)


@lru_cache(maxsize=64)
def _others_words(text: str) -> list[tuple[int, int]]:
    """Where something is quoted or a law is named. Kept, as most texts are asked about for several words in a row."""
    patterns = (_QUOTED, _LAW) if _KIND_OF_LAW.search(text) else (_QUOTED,)
    return [found.span() for pattern in patterns for found in pattern.finditer(text)]
