"""Whether words are somebody else's: in quotation marks, in a block quotation, or in the title of a law."""

import re
from functools import lru_cache

from plainspeak.document import BlockKind, Document

_QUOTED = re.compile(
    r"“[^“”]*”|‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)|\"[^\"]*\"|(?<!\w)'[^']*(?:'(?=\w)[^']*){0,40}'(?!\w)|«[^«»]*»"
)
_LAW = re.compile(
    r"(?:[A-Z][\w’'-]{0,40},? (?:(?:and|of|for|the|in|to|etc\.?|\([^()]{0,100}\)),? ){0,6}){1,20}"
    r"(?:Act|Bill|Order|Regulations?|Rules)\b"
)


def is_quoted(document: Document, start: int, end: int) -> bool:
    """Whether the characters from `start` to `end` stand in a quotation or in the title of a law."""
    block = document.blocks[document.block_at(start)]
    if block.kind is BlockKind.QUOTE:
        return True
    return holds_quoted(document.text[block.start : block.end], start - block.start, end - block.start)


def holds_quoted(text: str, first: int, last: int) -> bool:
    """Whether the characters from `first` to `last` of a text stand in quotation marks or in the title of a law."""
    return any(start <= first and last <= end for start, end in _others_words(text))


@lru_cache(maxsize=64)
def _others_words(text: str) -> list[tuple[int, int]]:
    """Where something is quoted or a law is named. Kept, as most texts are asked about for several words in a row."""
    return [found.span() for pattern in (_QUOTED, _LAW) for found in pattern.finditer(text)]
