"""Findings nobody wants to hear of.

They are about text that is not the writer's to mend, about words that another finding covers, or ignored on purpose.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import numpy as np

from plainspeak.analysis import Analysis
from plainspeak.document import BlockKind
from plainspeak.finding import Finding
from plainspeak.ignores import Ignore
from plainspeak.rule import Flag


def without_suppressed(analysis: Analysis, flags: Iterable[Flag]) -> Iterator[Flag]:
    """The flags without those about text whose wording is not the writer's to mend."""
    for flag in flags:
        if flag.start == flag.end or not analysis.is_anothers(flag.start, flag.end):
            yield flag


def notice_of_nothing(analysis: Analysis) -> tuple[str, ...]:
    """A sentence for a paper without a word that we may speak of: a clean result would say that it reads well."""
    words = np.flatnonzero(analysis.word_starts & ~analysis.tokens_in({BlockKind.CODE}))
    if any(not analysis.is_masked(int(analysis.starts[word]), int(analysis.ends[word])) for word in words):
        return ()
    return ("Nothing in this paper was checked: all of it is code, hidden, an address or in another language.",)


def without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that offer to rewrite words inside a longer stretch that another offers to rewrite."""
    kept = []
    reached = 0
    for finding in sorted(findings, key=lambda each: (each.start, -each.end)):
        if not finding.rewrites or finding.start >= reached:
            kept.append(finding)
        if finding.rewrites:
            reached = max(reached, finding.end)
    return kept


def without_ignored(findings: Iterable[Finding], ignores: Iterable[Ignore]) -> tuple[list[Finding], list[Ignore]]:
    """The findings that no ignore covers, and the ignores that cover none wherever they say it."""
    ignores = list(ignores)
    in_order = sorted(ignores, key=lambda ignore: ignore.start)
    reaches = list(accumulate((ignore.end for ignore in in_order), max))
    kept, saying = [], set()
    for finding in findings:
        covering = {ignore.said_by for ignore in _covering(finding, in_order, reaches)}
        saying |= covering
        if not covering:
            kept.append(finding)
    return kept, [ignore for ignore in ignores if ignore.said_by not in saying]


def _covering(finding: Finding, ignores: Sequence[Ignore], reaches: Sequence[int]) -> Iterator[Ignore]:
    """The ignores, in order of their starts, that cover a finding. `reaches` says how far those up to each one reach."""
    number = bisect_left(ignores, max(finding.end, 1), key=lambda ignore: ignore.start)
    while number and reaches[number - 1] > finding.start:
        number -= 1
        if ignores[number].covers(finding):
            yield ignores[number]
