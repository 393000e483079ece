"""A SARIF 2.1.0 report, for code scanning and other tools that gather findings.

Form: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from plainspeak import __version__
from plainspeak.advice import advice_on
from plainspeak.finding import Finding
from plainspeak.fingerprints import fingerprints
from plainspeak.profile import RuleSetting
from plainspeak.reports.json_list import json_list
from plainspeak.reports.spool import Spool
from plainspeak.result import Result, Unread
from plainspeak.ruledocs import explanation
from plainspeak.run import Run
from plainspeak.visible import json_safe

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = 3
"""How deep the list of results stands."""


def render(run: Run) -> Iterator[str]:
    """All findings of a run; files that could not be read are notifications of a failed invocation."""
    results, settings = Spool(), dict[str, RuleSetting]()
    for piece in json_list(_findings(run, settings), _LEVEL):
        results.add(piece)
    before, _, after = json_safe(json.dumps(_log(run, settings), ensure_ascii=False, indent=2)).rpartition("null")
    yield before
    yield from results.pieces()
    yield f"{after}\n"


def _findings(run: Run, settings: dict[str, RuleSetting]) -> Iterator[dict[str, Any]]:
    """All findings in order. Fills `settings` with the rules of every profile that a paper was checked against.

    The profile of the run comes last, for it describes a rule that several have.
    """
    for result in run.results():
        settings.update(result.profile.rules)
        indices = {name: index for index, name in enumerate(settings)}
        yield from _results(result, indices)
    settings.update(run.profile.rules)


def _log(run: Run, settings: Mapping[str, RuleSetting]) -> dict[str, Any]:
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "plainspeak",
                        "semanticVersion": __version__,
                        "rules": [_descriptor(setting) for setting in settings.values()],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(run)],
                "results": None,  # this last null makes room for them
            }
        ],
    }


def _descriptor(setting: RuleSetting) -> dict[str, Any]:
    rule, text = setting.rule, explanation(setting.rule)
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.section("Why")},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": str(setting.severity)},
    }


def _invocation(run: Run) -> dict[str, Any]:
    return {
        "executionSuccessful": not run.unread,
        "toolExecutionNotifications": [_notification(unread) for unread in run.unread],
    }


def _notification(unread: Unread) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": str(unread.error)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(unread.path)}}}],
    }


def _results(result: Result, rule_indices: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "ruleId": finding.rule,
            "ruleIndex": rule_indices[finding.rule],
            "level": str(finding.severity),
            "message": {"text": f"{finding.message} {advice_on(finding)}".strip()},
            "locations": [_location(result, finding)],
            "partialFingerprints": {"plainspeak/v1": fingerprint},
            **_against_baseline(result, finding),
        }
        for finding, fingerprint in zip(result.findings, fingerprints(result), strict=True)
    ]


def _against_baseline(result: Result, finding: Finding) -> dict[str, str]:
    if result.known is None:
        return {}
    return {"baselineState": "unchanged" if result.is_known(finding) else "new"}


def _location(result: Result, finding: Finding) -> dict[str, Any]:
    place = result.document.locate(finding.start, finding.end)
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(result.document.path)}}
    if place.column is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "snippet": {"text": result.text_of(finding)},
        }
        return {"physicalLocation": physical}
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": str(place)}]}


def _uri(path: str) -> str:
    """The path as a URI: relative where it is relative."""
    pure = PurePath(path)
    uri = quote(os.fsencode(pure.as_posix()))
    return f"file://{uri}" if pure.is_absolute() else uri
