"""A table for a spreadsheet: one row a finding."""

import csv
from io import StringIO

from plainspeak.advice import advice_on
from plainspeak.result import Result, Run

COLUMNS = ("path", "place", "heading", "rule", "severity", "words", "what is wrong", "what to do")
# A spreadsheet runs a cell that begins with one of these as a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(run: Run) -> str:
    """All findings of a run, and a row for each file that could not be read, with a byte-order mark for Excel."""
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for result in run.results:
        writer.writerows(map(_guarded, row) for row in _rows(result))
    for unread in run.unread:
        row = (unread.path, "", "", "", "error", "", unread.error.message, unread.error.hint)
        writer.writerow(map(_guarded, row))
    return "\ufeff" + table.getvalue()


def _rows(result: Result) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for finding in result.findings:
        place = result.document.locate(finding.start, finding.end)
        rows.append(
            (
                result.document.path,
                str(place),
                place.heading or "",
                finding.rule,
                str(finding.severity),
                result.text_of(finding),
                finding.message,
                advice_on(finding),
            )
        )
    return rows


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
