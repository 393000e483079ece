"""A table for a spreadsheet: one row a finding."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from plainspeak.advice import advice_on
from plainspeak.result import Result, Unread
from plainspeak.run import Run
from plainspeak.visible import tame, visible

COLUMNS = ("path", "place", "heading", "rule", "severity", "words", "what is wrong", "what to do")
# A spreadsheet runs a cell that begins with one of these as a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@")


def render(run: Run) -> Iterator[str]:
    """All findings of a run, and a row for each file that could not be read, with a byte-order mark for Excel."""
    yield "\ufeff" + _written([COLUMNS])
    for result in run.results():
        yield _written(_rows(result))
    yield _written(map(_unread, run.unread))


def _written(rows: Iterable[Iterable[str]]) -> str:
    table = StringIO()
    csv.writer(table).writerows(map(guarded, row) for row in rows)
    return table.getvalue()


def _rows(result: Result) -> Iterator[tuple[str, ...]]:
    for finding in result.findings:
        place = result.document.locate(finding.start, finding.end)
        yield (
            result.document.path,
            str(place),
            place.heading or "",
            finding.rule,
            str(finding.severity),
            result.text_of(finding),
            finding.message,
            advice_on(finding),
        )


def _unread(unread: Unread) -> tuple[str, ...]:
    return (unread.path, "", "", "", "error", "", unread.error.message, unread.error.hint)


def guarded(cell: str) -> str:
    """A cell that shows what is in it, and that no spreadsheet runs."""
    shown = tame(visible(cell))
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
