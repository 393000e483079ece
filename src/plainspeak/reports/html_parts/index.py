"""The list of papers at the top of a report on several: one row a paper, and what changed since last time."""

from collections.abc import Sequence
from dataclasses import dataclass

from plainspeak.profile import Profile
from plainspeak.reports.html_parts.earlier import Earlier
from plainspeak.reports.html_parts.report import Report
from plainspeak.score import Score


@dataclass(frozen=True, slots=True)
class IndexCell:
    """One cell: what it says, and the number to sort by where the text does not do."""

    text: str
    key: float | None = None


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One paper."""

    path: str
    anchor: str
    cells: tuple[IndexCell, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The table of papers."""

    title: str
    summary: str
    columns: tuple[str, ...]
    rows: tuple[IndexRow, ...]


def make_index(reports: Sequence[Report], profile: Profile) -> Index:
    """The table of these papers."""
    scores = [score for score in (reports[0].result.scores if reports else ()) if score.name in profile.thresholds]
    has_earlier = any(report.earlier for report in reports)
    met = sum(report.result.passed for report in reports)
    return Index(
        title=f"Report on {len(reports):,} {'paper' if len(reports) == 1 else 'papers'}",
        summary=f"{met:,} of {len(reports):,} meet this standard: {profile.title}.",
        columns=(
            *("Paper", "Standard", "To look at", "Smaller notes", "Words"),
            *(score.title for score in scores),
            *(("Since last time",) if has_earlier else ()),
        ),
        rows=tuple(_row(report, [score.name for score in scores], has_earlier) for report in reports),
    )


def _row(report: Report, scores: Sequence[str], has_earlier: bool) -> IndexRow:
    result = report.result
    by_name = {score.name: score for score in result.scores}
    cells = [
        IndexCell("met" if result.passed else "not yet met"),
        _number(report.main),
        _number(report.small),
        _number(result.words),
        *(_score(by_name[name], report.earlier) for name in scores),
        *((_change(report),) if has_earlier else ()),
    ]
    return IndexRow(result.document.path, report.prefix, tuple(cells))


def _number(number: int) -> IndexCell:
    return IndexCell(f"{number:,}", number)


def _score(score: Score, earlier: Earlier | None) -> IndexCell:
    if score.value is None:
        return IndexCell("none")
    before = earlier.scores.get(score.name) if earlier else None
    was = "" if before is None else f" (was {before:.1f})"
    return IndexCell(f"{score.value:.1f}{was}", score.value)


def _change(report: Report) -> IndexCell:
    """How many more or fewer findings there are than in the earlier report."""
    if report.earlier is None:
        return IndexCell("new")
    now = len(report.notes)
    return IndexCell(report.earlier.change(now), now - report.earlier.findings)
