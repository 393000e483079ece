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
        by_sentence[_sentence(fix)].append(fix)
    for row in rows:
        yield _compared(row, by_sentence[_sentence(row.fix)])


def _sentence(fix: Fix) -> tuple[str, str, str]:
    return fix.source, fix.text, fix.before


def _compared(row: Row, found: list[Fix]) -> Today:
    judged = row.fix
    same = next((fix for fix in found if fix.after == judged.after), None)
    if same is not None:
        return Today(replace(row, fix=judged._replace(safe=same.safe)), Change.NONE)
    other = next((fix for fix in found if fix.term == judged.term), None)
    if other is None:
        return Today(row, Change.GONE)
    anew = judged._replace(after=other.after, safe=other.safe)
    return Today(replace(row, fix=anew, judgement=Judgement.NONE, reason=""), Change.OTHER)
