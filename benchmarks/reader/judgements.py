"""The table of judgements: one row a finding, with what a reader said of it and why."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from benchmarks.reader.draw import Found

KEPT_AT = Path(__file__).with_name("judgements.csv")


class Judged(NamedTuple):
    """What a reader said. Nothing is said as an empty text, and of a suggestion also where it is advice only."""

    flag: str = ""
    """Right or wrong: would the writer of a paper for the public agree that something is to be done here?"""
    suggestion: str = ""
    """Good or bad: does the text, put in, leave a right sentence that means the same?"""
    told: str = ""
    """Clear or unclear: is the message true, and does the advice help?"""
    reason: str = ""


class Row(NamedTuple):
    """One finding of a sample, and what was said of it."""

    sample: int
    found: Found
    judged: Judged


def read_rows(path: Path = KEPT_AT) -> list[Row]:
    """Every row of the table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Row(int(row["sample"]), *(kind(*(row[field] for field in kind._fields)) for kind in (Found, Judged)))
            for row in csv.DictReader(lines)
        ]


def write_rows(rows: Iterable[Row], path: Path = KEPT_AT) -> None:
    """Write the table: sample by sample, and rule by rule in the order of drawing."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("sample", *Found._fields, *Judged._fields))
        writer.writerows((row.sample, *row.found, *row.judged) for row in rows)
