"""The list of papers at the top of a report on several: one row a paper, and what changed since last time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from plainspeak.profile import Profile
from plainspeak.reports.html_parts.earlier import Earlier
from plainspeak.reports.html_parts.page import fill
from plainspeak.reports.html_parts.report import Report
from plainspeak.reports.spool import Spool
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


class Index:
    """The table of papers. Each is added as it comes, and only its row is kept, on the disk.

    Its scores are those that the first paper has and the profile limits. With `has_earlier` its last column says what
    changed.
    """

    def __init__(self, profile: Profile, *, has_earlier: bool) -> None:
        self._profile = profile
        self._has_earlier = has_earlier
        self._scores: tuple[Score, ...] = ()
        self._met = 0
        self._rows = Spool()
        self.papers = 0
        """How many there are so far."""

    def add(self, report: Report) -> None:
        """Add a paper."""
        if not self.papers:
            self._scores = tuple(score for score in report.result.scores if score.name in self._profile.thresholds)
        self.papers += 1
        self._met += report.result.passed
        row = _row(report, [score.name for score in self._scores], self._has_earlier)
        self._rows.add(fill("index_row.html", row=row) + "\n")

    @property
    def title(self) -> str:
        """What the page is about."""
        return f"Report on {self.papers:,} {'paper' if self.papers == 1 else 'papers'}"

    @property
    def summary(self) -> str:
        """How many papers are as they should be."""
        return f"{self._met:,} of {self.papers:,} meet this standard: {self._profile.title}."

    @property
    def columns(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (
            *("Paper", "Standard", "To look at", "Smaller notes", "Words"),
            *(score.title for score in self._scores),
            *(("Since last time",) if self._has_earlier else ()),
        )

    def rows(self) -> Iterator[Markup]:
        """The rows as HTML, piece by piece, once."""
        return map(Markup, self._rows.pieces())


def _row(report: Report, scores: Sequence[str], has_earlier: bool) -> IndexRow:
    result = report.result
    by_name = {score.name: score for score in result.scores}
    cells = [
        IndexCell("met" if result.passed else "not yet met"),
        _number(report.main),
        _number(report.small),
        _number(result.document.coverage.words),
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
