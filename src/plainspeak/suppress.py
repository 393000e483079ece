"""Findings nobody wants to hear of.

They are about text that is not the writer's to mend, about words that another finding covers, or ignored on purpose.
"""

from collections.abc import Iterable

from plainspeak.analysis import Analysis
from plainspeak.document import BlockKind
from plainspeak.finding import Finding
from plainspeak.foreign import is_foreign
from plainspeak.ignores import Ignore
from plainspeak.rule import Flag


def is_suppressed(analysis: Analysis, flag: Flag) -> bool:
    """Whether a flag is about text whose wording is not the writer's to mend."""
    if flag.start == flag.end:
        return False
    document = analysis.document
    block = document.blocks[document.block_at(flag.start)]
    if block.kind is BlockKind.CODE or analysis.is_masked(flag.start, flag.end):
        return True
    return is_foreign(document.text[block.start : block.end])


def without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that offer to rewrite words inside a longer stretch that another offers to rewrite."""
    kept = []
    reached = 0
    for finding in sorted(findings, key=lambda each: (each.start, -each.end)):
        rewrites = any(suggestion.text is not None for suggestion in finding.suggestions)
        if not rewrites or finding.start >= reached:
            kept.append(finding)
        if rewrites:
            reached = max(reached, finding.end)
    return kept


def without_ignored(findings: Iterable[Finding], ignores: Iterable[Ignore]) -> tuple[list[Finding], list[Ignore]]:
    """The findings that no ignore covers, and the ignores that cover none wherever they say it."""
    ignores = list(ignores)
    kept, used = [], set()
    for finding in findings:
        covering = [number for number, ignore in enumerate(ignores) if ignore.covers(finding)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    saying = {ignores[number].said_by for number in used}
    return kept, [ignore for ignore in ignores if ignore.said_by not in saying]
