"""Where some characters of a document stand, as we tell a person: a line, a page, a place in a table."""

from array import array
from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """Where some characters stand, for a person and for a program.

    Numbers count from 1 and are `None` where they have no meaning.
    """

    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    """The column after the last character."""
    page: int | None = None
    paragraph: int | None = None
    """Counts every block outside tables, headers and footers."""
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    heading: str | None = None
    """The nearest heading above."""
    note: str = ""

    def __str__(self) -> str:
        """Print as "12:5", "page 3, line 12", "table 2, row 3, column 1" or "paragraph 14"."""
        if self.column is not None:
            return f"{self.line}:{self.column}"
        if self.page is not None:
            return f"page {self.page}, line {self.line}"
        if self.note:
            return self.note
        if self.table is not None:
            return f"table {self.table}, row {self.row}, column {self.cell}"
        return f"paragraph {self.paragraph}" if self.paragraph is not None else "whole paper"


def line_starts(source: str) -> "array[int]":
    """Where each line starts, as editors count lines."""
    # They end at \n, \r\n and \r, and at nothing else that str.splitlines() would take for a line end.
    source = source.replace("\r\n", " \n").replace("\r", "\n")
    starts = array("q", [0])
    while found := source.find("\n", starts[-1]) + 1:
        starts.append(found)
    return starts


class Lines:
    """The lines of a source."""

    def __init__(self, source: str) -> None:
        self._starts = line_starts(source)

    def place(self, position: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1
