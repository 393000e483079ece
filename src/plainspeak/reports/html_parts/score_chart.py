"""The scores of a paper as bars on a common scale, each with its limit and how far it may be off."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.profile import Threshold
from plainspeak.readability import told_age
from plainspeak.result import Result
from plainspeak.score import Score

WIDTH = 300
"""Of a chart, in units of its own drawing."""
_GRADE = "US school grade"


@dataclass(frozen=True, slots=True)
class ScoreBar:
    """One score, in words and as points on its scale. A point is a distance from the left, out of `WIDTH`."""

    score: Score
    limit: Threshold | None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    threshold: float | None = None
    top: str = ""
    """The number at the right end of the scale; the left end is 0."""

    @property
    def age(self) -> str | None:
        """The British reading age that a school grade stands for, in words."""
        is_grade = self.score.unit == _GRADE and self.score.value is not None
        return told_age(self.score.value or 0.0) if is_grade else None


def score_bars(result: Result) -> Iterator[ScoreBar]:
    """A bar for each score, those with a limit first. Scores of one unit share a scale."""
    tops: dict[str, float] = {}
    for score in result.scores:
        tops[score.unit] = max(tops.get(score.unit, 10.0), *_numbers(score))
    for score in sorted(result.scores, key=lambda it: it.threshold is None):
        yield _bar(score, result.profile.thresholds.get(score.name), 10.0 * -(-tops[score.unit] // 10))


def _numbers(score: Score) -> Iterator[float]:
    yield 0.0
    yield from (it for it in (score.value, score.high, score.threshold) if it is not None)


def _bar(score: Score, limit: Threshold | None, top: float) -> ScoreBar:
    def point(number: float | None) -> float | None:
        return None if number is None else round(min(max(number / top, 0.0), 1.0) * WIDTH, 1)

    return ScoreBar(
        score, limit, point(score.value), point(score.low), point(score.high), point(score.threshold), f"{top:g}"
    )
