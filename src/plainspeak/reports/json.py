"""The report for programs, in the form that `docs/schema.json` describes."""

import json
from collections.abc import Iterator
from typing import Any

from plainspeak.finding import Finding
from plainspeak.reports.json_list import json_list
from plainspeak.result import Result, Unread
from plainspeak.run import Run
from plainspeak.score import Score
from plainspeak.visible import json_safe

VERSION = 1
"""Version of the schema. It goes up when a reader of the old form would be misled."""


def render(run: Run) -> Iterator[str]:
    """One JSON object for a whole run."""
    profile = json_safe(json.dumps(run.profile.name, ensure_ascii=False))
    yield f'{{\n  "version": {VERSION},\n  "profile": {profile},\n  "files": '
    yield from json_list(map(_file, run.results()), 1)
    yield ',\n  "errors": '
    yield from json_list(map(_error, run.unread), 1)
    yield "\n}\n"


def _error(unread: Unread) -> dict[str, str]:
    return {"path": unread.path, "message": unread.error.message, "hint": unread.error.hint}


def _file(result: Result) -> dict[str, Any]:
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
        "findings": [_finding(result, finding) for finding in result.findings],
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
