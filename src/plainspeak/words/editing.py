"""Changes a wordlist: adds rows, merges two lists, and writes a list so that a spreadsheet opens it right."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from plainspeak.errors import WordlistError
from plainspeak.words.checker import Row, check_table, named
from plainspeak.words.entry import COLUMNS, Entry
from plainspeak.words.table import Table, parse_table
from plainspeak.writing import write_file


class Merged(NamedTuple):
    """A list with the rows of another in it."""

    rows: list[Row]
    """In alphabetical order."""
    added: int
    changed: int


def read_rows(path: Path) -> list[Row]:
    """The rows of a list that has no mistakes; none where there is no file. Raises WordlistError."""
    if not path.exists():
        return []
    table = parse_table(path.read_bytes(), path.name)
    problems = check_table(table)
    if problems:
        raise WordlistError(f"{path.name}, {problems[0]}", f"Run 'plainspeak words check {path}' to see every mistake.")
    return [named(table, cells) for _, cells in table.rows]


def check_row(row: Row) -> None:
    """Raise WordlistError when a row that someone wants to add has a mistake in it."""
    table = Table(COLUMNS, ((1, tuple(row.get(column, "") for column in COLUMNS)),))
    for problem in check_table(table):
        raise WordlistError(f"{problem.column}: {problem.message}", problem.hint)


def merge(rows: Iterable[Row], more: Iterable[Row]) -> Merged:
    """Both lists in one. A row of `more` takes the place of the row with the same term and part of speech."""
    merged = {_key(row): row for row in rows}
    added = changed = 0
    for row in more:
        before = merged.get(_key(row))
        added += before is None
        changed += before is not None and before != row
        merged[_key(row)] = row
    return Merged(sorted(merged.values(), key=_key), added, changed)


def _key(row: Row) -> tuple[str, str]:
    return row["term"].lower(), row["pos"]


def as_row(entry: Entry) -> Row:
    """The row that an entry was read from, with every default filled in."""
    return {
        **{"term": entry.term, "action": str(entry.action), "say": " | ".join(entry.say), "meaning": entry.meaning},
        **{"pos": str(entry.pos), "when": entry.when, "safe": "yes" if entry.safe else "no"},
        **{"source": " | ".join(entry.source), "reviewed": entry.reviewed, "note": entry.note},
    }


def as_csv(rows: Iterable[Row]) -> str:
    """The rows as a table with its header."""
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({column: row[column] for column in COLUMNS} for row in rows)
    return file.getvalue()


def write_list(path: Path, rows: Iterable[Row]) -> None:
    """Write a list whole or not at all, with the byte-order mark by which Excel knows UTF-8. Raises OutputError."""
    write_file(path, as_csv(rows).encode("utf-8-sig"), replace=True)
