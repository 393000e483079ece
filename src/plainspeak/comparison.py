"""Two versions of one paper: what was fixed, what is new, what is still there, and how the scores moved."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from plainspeak.finding import Finding
from plainspeak.fingerprints import fingerprints
from plainspeak.result import Result
from plainspeak.score import Score

Pair = tuple[Finding, Finding]


@dataclass(frozen=True)
class Comparison:
    """What came of the findings of an old version in a new one."""

    old: Result
    new: Result
    fixed: tuple[Finding, ...]
    """Findings of the old version alone, in their order there."""
    added: tuple[Finding, ...]
    """Findings of the new version alone, in their order there."""
    still: tuple[Pair, ...]
    """Findings of both, as they are in the old and in the new, in the order of the new."""

    @property
    def scores(self) -> tuple[tuple[Score, Score], ...]:
        """Each score before and after."""
        return tuple(zip(self.old.scores, self.new.scores, strict=True))

    @property
    def failing(self) -> tuple[Finding, ...]:
        """The added findings that fail a check."""
        failing = set(self.new.failing)
        return tuple(finding for finding in self.added if finding in failing)


def compare(old: Result, new: Result) -> Comparison:
    """Compare the results of two versions, checked against one profile. Their formats may differ.

    A finding is the same when rule, words and sentence are. Of the rest, those with the same rule and words are paired
    in their order: their sentences were worked on, and the words stayed.
    """
    before, after = dict(zip(fingerprints(old), old.findings, strict=True)), fingerprints(new)
    pairs = [(before.pop(name), finding) for name, finding in zip(after, new.findings, strict=True) if name in before]
    paired = {id(finding) for _, finding in pairs}
    left = [finding for finding in new.findings if id(finding) not in paired]
    pairs += _paired(list(before.values()), left, lambda finding: _words(old, finding), lambda it: _words(new, it))
    gone, stayed = ({id(pair[side]) for pair in pairs} for side in (0, 1))
    return Comparison(
        old,
        new,
        fixed=tuple(finding for finding in old.findings if id(finding) not in gone),
        added=tuple(finding for finding in new.findings if id(finding) not in stayed),
        still=tuple(sorted(pairs, key=lambda pair: (pair[1].start, pair[1].end, pair[1].rule))),
    )


def _words(result: Result, finding: Finding) -> Hashable:
    return finding.rule, " ".join(result.text_of(finding).lower().split())


def _paired(
    old: Sequence[Finding],
    new: Sequence[Finding],
    old_key: Callable[[Finding], Hashable],
    new_key: Callable[[Finding], Hashable],
) -> list[Pair]:
    """Pairs of findings with equal keys, each used once, first with first."""
    waiting: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in reversed(old):
        waiting[old_key(finding)].append(finding)
    return [(waiting[new_key(finding)].pop(), finding) for finding in new if waiting[new_key(finding)]]
