"""What the program of today makes of the sentences in the table, so that no judgement speaks for a text it did not see."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from benchmarks.fixes.applied import Fix
from benchmarks.fixes.judgements import Judgement, Row


class Change(StrEnum):
    """How the result of a sentence stands to the one that was judged. The value is what we print."""

    NONE = "as judged"
    OTHER = "another text is put in"
    GONE = "no text is put in any more"


class Today(NamedTuple):
    """A row, and what has become of it."""

    row: Row
    change: Change
    """Of a row with another text, `row` has that text and no judgement."""


def compare(rows: Iterable[Row], fixes: Iterable[Fix]) -> Iterator[Today]:
    """Every row as the program of today would write it."""
    by_sentence = defaultdict(list)
    for fix in fixes:
        by_sentence[fix.source, fix.text, fix.before].append(fix)
    for row in rows:
        yield _compared(row, by_sentence[row.source, row.text, row.before])


def _compared(row: Row, found: list[Fix]) -> Today:
    if any(fix.after == row.after for fix in found):
        same = next(fix for fix in found if fix.after == row.after)
        return Today(replace(row, safe=same.safe), Change.NONE)
    other = next((fix for fix in found if fix.term == row.term), None)
    if other is None:
        return Today(row, Change.GONE)
    unjudged = replace(row, after=other.after, safe=other.safe, judgement=Judgement.NONE, reason="")
    return Today(unjudged, Change.OTHER)
