"""Findings that are nobody's business: words that are code, addresses, hidden or in another language."""

from plainspeak.analysis import Analysis
from plainspeak.document import BlockKind
from plainspeak.rule import Flag


def is_suppressed(analysis: Analysis, flag: Flag) -> bool:
    """Whether a flag is about text whose wording is not the writer's to mend."""
    if flag.start == flag.end:
        return False
    block = analysis.document.blocks[analysis.document.block_at(flag.start)]
    return block.kind is BlockKind.CODE or analysis.is_masked(flag.start, flag.end)
