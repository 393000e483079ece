"""The report on two versions of one paper, for a terminal or for programs."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from click import style

from plainspeak.advice import advice_on
from plainspeak.comparison import Comparison
from plainspeak.finding import Finding
from plainspeak.result import Result
from plainspeak.score import Score
from plainspeak.visible import json_safe, visible

VERSION = 1
"""Version of the form of the JSON report."""


def render(comparison: Comparison) -> str:
    """The report for people: what is new and what is still there, what was fixed, the scores before and after."""
    old, new = comparison.old, comparison.new
    still = [finding for _, finding in comparison.still]
    parts = [
        style(f"{visible(old.document.path)} → {visible(new.document.path)}", bold=True),
        *_group("New", new, comparison.added),
        *_group("Still there", new, still),
        *_group("Fixed", old, comparison.fixed),
        _scores(comparison),
        f"{len(comparison.fixed)} fixed, {len(comparison.added)} new, {len(still)} still there.",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def render_json(comparison: Comparison) -> str:
    """The report for programs, as one JSON object."""
    old, new = comparison.old, comparison.new
    report = {
        "version": VERSION,
        "profile": new.profile.name,
        "old": old.document.path,
        "new": new.document.path,
        "fixed": [_finding(old, finding) for finding in comparison.fixed],
        "added": [_finding(new, finding) for finding in comparison.added],
        "still": [_finding(new, finding) for _, finding in comparison.still],
        "scores": [
            {
                "name": after.name,
                "title": after.title,
                "before": before.value,
                "after": after.value,
                "passed": after.passed,
            }
            for before, after in comparison.scores
        ],
    }
    return json_safe(json.dumps(report, ensure_ascii=False, indent=2)) + "\n"


def _group(title: str, result: Result, findings: Iterable[Finding]) -> Iterator[str]:
    lines = [_line(result, finding) for finding in findings]
    if lines:
        yield "\n".join([style(title, bold=True), *lines])


def _line(result: Result, finding: Finding) -> str:
    place = result.document.locate(finding.start, finding.end)
    return visible(f"  {place}: {finding.rule} {finding.message} {advice_on(finding)}".rstrip())


def _scores(comparison: Comparison) -> str:
    width = max((len(after.title) for _, after in comparison.scores), default=0)
    lines = [f"  {after.title:<{width}}  {_value(before)} → {_value(after)}" for before, after in comparison.scores]
    return "\n".join([style("Scores", bold=True), *lines]) if lines else ""


def _value(score: Score) -> str:
    if score.value is None:
        return "none"
    return f"{score.value:.1f}{' (limit not met)' if score.passed is False else ''}"


def _finding(result: Result, finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "text": result.text_of(finding),
        "location": asdict(result.document.locate(finding.start, finding.end)),
    }
