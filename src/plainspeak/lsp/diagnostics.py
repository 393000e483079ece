"""What a writer sees in the text: a mark for every finding, and what there is to say of the whole paper at its top."""

from collections.abc import Iterator

from lsprotocol import types

from plainspeak.advice import advice_on
from plainspeak.finding import Finding, Severity
from plainspeak.lsp.checked import Checked
from plainspeak.reports.remarks import standing

SOURCE = "plainspeak"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Hint,
}


def diagnostics(checked: Checked) -> list[types.Diagnostic]:
    """Everything to show for a version of a text."""
    found = [diagnostic(checked, finding) for finding in checked.result.findings]
    return [*_about_the_whole(checked), *found]


def diagnostic(checked: Checked, finding: Finding) -> types.Diagnostic:
    """What is wrong at a place, and what to write instead."""
    return types.Diagnostic(
        range=checked.range_of(finding),
        message=f"{finding.message} {advice_on(finding)}".strip(),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        source=SOURCE,
    )


def _about_the_whole(checked: Checked) -> Iterator[types.Diagnostic]:
    result = checked.result
    if result.missed:
        scores = " ".join(standing(result, score) for score in result.missed)
        yield _information(checked, f"This paper does not yet meet the profile '{result.profile.title}'. {scores}")
    for notice in result.notices:
        yield _information(checked, notice)


def _information(checked: Checked, message: str) -> types.Diagnostic:
    return types.Diagnostic(
        range=checked.places.range(0, 0),
        message=message,
        severity=types.DiagnosticSeverity.Information,
        source=SOURCE,
    )
