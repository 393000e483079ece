"""Holds a document that another process made to what its types promise, before anything trusts it.

Whole columns are looked at in one go, for a long PDF has a million segments.
"""

from collections.abc import Iterable, Sequence
from math import isfinite
from operator import attrgetter, le, lt
from typing import Any

from plainspeak.document import Block, Coverage, Document, Mark, Remark
from plainspeak.limits import Limits
from plainspeak.origins import InRun, InText, OnPage
from plainspeak.segments import ORIGINS, Segments


def validate(document: Document, limits: Limits) -> None:
    """Raise `ValueError` unless the document is whole, and within the limits."""
    kind = ORIGINS[document.format]
    _require(kind is not InText and document.source is None, "a format that is read elsewhere")
    _require(document.segments.kind is kind, "origins of the right kind")
    _require(_are({str}, [document.text, *document.notices]), "texts")
    length = len(document.text)
    _require(0 < length <= limits.characters, "a text of a length that is allowed")
    _validate_blocks(document.blocks, length)
    _validate_coverage(document.coverage, length, limits)
    _validate_segments(document.segments, length)
    _validate_marks(document.marks, length)
    _validate_remarks(document.remarks, length)


def _validate_blocks(blocks: Sequence[Block], length: int) -> None:
    starts, ends, *numbers = (
        list(map(attrgetter(name), blocks)) for name in ("start", "end", "level", "table", "row", "cell")
    )
    _require(bool(blocks) and all(map(_are_counts, (starts, ends, *numbers))), "numbers of blocks")
    _require(_are_apart(starts, ends, length), "blocks in order")
    _require(_are({str}, map(attrgetter("note"), blocks)), "notes of blocks")


def _validate_coverage(coverage: Coverage, length: int, limits: Limits) -> None:
    _require(_are_counts([coverage.words, *(number for _, number in coverage.skipped)]), "counts")
    _require(coverage.characters == length and coverage.words <= length, "counts that fit the text")
    pages = coverage.pages
    _require(pages is None or (_are_counts([pages]) and pages <= limits.pages), "a number of pages")


def _validate_segments(segments: Segments, length: int) -> None:
    """Look at the numbers; of what type they are, `Segments` sees to."""
    if not segments:
        return
    starts, ends, *origins = segments.columns
    _require(starts[0] >= 0 and _are_apart(starts, ends, length), "segments in order")
    if segments.kind is OnPage:
        pages, lines, *boxes = origins
        _require(min(pages) >= 1 and min(lines) >= 1, "pages and lines")
        _require(all(all(map(isfinite, side)) for side in boxes), "boxes")
    elif segments.kind is InRun:
        _, runs, run_starts, run_ends = origins
        _require(min(runs) >= 0 and min(run_starts) >= 0, "places in runs")
        _require(all(map(le, run_starts, run_ends)), "places in runs")


def _validate_marks(marks: Sequence[Mark], length: int) -> None:
    places = [(mark.start, mark.end) for mark in marks]
    _require(_are_counts(place for both in places for place in both), "marks")
    _require(all(start < end <= length for start, end in places) and places == sorted(places), "marks in order")


def _validate_remarks(remarks: Sequence[Remark], length: int) -> None:
    _require(_are({str}, (remark.text for remark in remarks)), "remarks")
    places = [(remark.at, remark.start, remark.end) for remark in remarks]
    _require(_are_counts(place for three in places for place in three), "places of remarks")
    _require(all(at <= length and start <= end <= length for at, start, end in places), "places of remarks")
    _require(_are({bool}, (remark.is_style for remark in remarks)), "kinds of remarks")


def _are(kinds: set[type], values: Iterable[Any]) -> bool:
    return set(map(type, values)) <= kinds


def _are_counts(values: Iterable[Any]) -> bool:
    numbers = tuple(values)
    return _are({int}, numbers) and min(numbers, default=0) >= 0


def _are_apart(starts: Sequence[int], ends: Sequence[int], length: int) -> bool:
    """Whether stretches of a text are in order, apart from each other, inside the text, and none is empty."""
    return ends[-1] <= length and all(map(lt, starts, ends)) and all(map(le, ends, starts[1:]))


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(f"not {what}")
