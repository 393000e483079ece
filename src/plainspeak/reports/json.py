"""The report for programs, in the form that `docs/schema.json` describes."""

from collections.abc import Iterator
from typing import Any

from plainspeak.finding import Finding
from plainspeak.reports.json_list import json_list, list_of_pieces, on_one_line
from plainspeak.result import Result, Unread
from plainspeak.run import Run
from plainspeak.score import Score

VERSION = 1
"""Version of the schema. It goes up when a reader of the old form would be misled."""
_ROOM = '"findings": []'
_AT_A_TIME = 1_000
"""Findings in one piece of the report: a paper of 50 MB has hundreds of thousands."""


def render(run: Run) -> Iterator[str]:
    """One JSON object for a whole run."""
    yield f'{{\n  "version": {VERSION},\n  "profile": {on_one_line(run.profile.name)},\n  "files": '
    yield from list_of_pieces(map(_file, run.results()), 1)
    yield ',\n  "errors": '
    yield from json_list(map(_error, run.unread), 1)
    yield "\n}\n"


def _error(unread: Unread) -> dict[str, str]:
    return {"path": unread.path, "message": unread.error.message, "hint": unread.error.hint}


def _file(result: Result) -> Iterator[str]:
    before, room, after = on_one_line(_around_findings(result)).partition(_ROOM)
    yield before + room[:-1]
    for start in range(0, len(result.findings), _AT_A_TIME):
        some = [_finding(result, finding) for finding in result.findings[start : start + _AT_A_TIME]]
        yield (", " if start else "") + on_one_line(some)[1:-1]
    yield room[-1] + after


def _around_findings(result: Result) -> dict[str, Any]:
    """What is said of a paper, with room for its findings. No text in it can be taken for that: its quotes are escaped."""
    document = result.document
    return {
        "path": document.path,
        "format": document.format,
        "profile": result.profile.name,
        "coverage": {
            "summary": str(document.coverage),
            "pages": document.coverage.pages,
            "words": document.coverage.words,
            "characters": document.coverage.characters,
            "skipped": {str(kind): number for kind, number in document.coverage.skipped},
            "notices": list(result.notices),
        },
        "words": result.words,
        "sentences": result.sentences,
        "scores": [_score(result, score) for score in result.scores],
        "findings": [],
        "passed": result.passed,
    }


def _score(result: Result, score: Score) -> dict[str, Any]:
    threshold = result.profile.thresholds.get(score.name)
    return {**_fields(score), "threshold_source": threshold.source.title if threshold else None}


def _finding(result: Result, finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "text": result.text_of(finding),
        "start": finding.start,
        "end": finding.end,
        "known": result.is_known(finding),
        "location": _fields(result.document.locate(finding.start, finding.end)),
        "suggestions": list(map(_fields, finding.suggestions)),
    }


def _fields(instance: Any) -> dict[str, Any]:
    """The fields of a dataclass that holds plain values. `asdict` copies every value, and takes five times as long."""
    return {name: getattr(instance, name) for name in instance.__dataclass_fields__}
