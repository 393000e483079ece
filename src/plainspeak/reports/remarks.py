"""What the marks in an annotated copy say, line by line, whatever the kind of file."""

from collections import Counter
from collections.abc import Iterator, Sequence

from plainspeak.advice import start_here
from plainspeak.finding import Finding, Suggestion
from plainspeak.result import Result
from plainspeak.score import Score

MOST_MARKS = 500
"""A copy with more is no help to anyone; Word opens no file with more than 32,767 ([MS-OI29500] 2.1.315)."""


def marked_findings(result: Result) -> list[Finding]:
    """The findings that get a mark of their own: the most severe first where there are too many, then in reading order.

    One mark is left for the summary, and findings about the whole paper are in it.
    """
    in_place = [finding for finding in result.findings if not finding.is_about_all]
    chosen = sorted(in_place, key=lambda finding: (-finding.severity.rank, finding.start))[: MOST_MARKS - 1]
    return sorted(chosen, key=lambda finding: (finding.start, -finding.end))


def remark(result: Result, finding: Finding) -> list[str]:
    """What is wrong, what to say instead, and in one line why."""
    rule = result.profile.rules[finding.rule].rule
    return [finding.message, *_advice(finding.suggestions), f"Why: {rule.in_short('Why')}"]


def summary(result: Result, marked: Sequence[Finding]) -> list[str]:
    """The verdict, the scores, how much was read, and where to start; `marked` are the findings with a mark."""
    return list(_summary(result, marked))


def _summary(result: Result, marked: Sequence[Finding]) -> Iterator[str]:
    yield f"{result.verdict[0].upper()}{result.verdict[1:]}."
    yield from (standing(result, score) for score in result.scores)
    yield str(result.document.coverage)
    yield from result.notices
    yield from (finding.message for finding in result.findings if finding.is_about_all)
    changes = start_here(result)
    if changes:
        yield "Where to start:"
        yield from (f"{number}. {change}" for number, change in enumerate(changes, 1))
    known = set(marked)
    unmarked = [finding for finding in result.findings if not finding.is_about_all and finding not in known]
    if unmarked:
        counts = ", ".join(f"{rule} {number:,}" for rule, number in Counter(it.rule for it in unmarked).most_common())
        one = len(unmarked) == 1
        more = "1 more finding has no mark of its" if one else f"{len(unmarked):,} more findings have no mark of their"
        yield f"{more} own: {counts}."


def standing(result: Result, score: Score) -> str:
    """A score, and how it stands against its limit: "SMOG: 12.3, does not meet the limit (at most 9)."."""
    if score.value is None:
        return f"{score.title}: none. {score.reason}"
    threshold = result.profile.thresholds.get(score.name)
    limit = "" if threshold is None else f", {'meets' if score.passed else 'does not meet'} the limit ({threshold})"
    return f"{score.title}: {score.value:.1f}{limit}."


def _advice(suggestions: Sequence[Suggestion]) -> Iterator[str]:
    ready = [suggestion.text for suggestion in suggestions if suggestion.text]
    if ready:
        yield f"Say instead: {' or '.join(f'“{text}”' for text in ready)}."
    if any(suggestion.text == "" for suggestion in suggestions):
        yield "You can leave it out."
    yield from dict.fromkeys(suggestion.note for suggestion in suggestions if suggestion.note)
