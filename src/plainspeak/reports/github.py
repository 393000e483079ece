"""Annotations for a pull request on GitHub: one workflow command a finding, on standard output.

Form: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterator

from plainspeak.advice import advice_on
from plainspeak.finding import Finding, Severity
from plainspeak.result import Result
from plainspeak.run import Run
from plainspeak.visible import visible

_COMMANDS = {Severity.NOTE: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}


def render(run: Run) -> Iterator[str]:
    """One line a finding, and one for each file that could not be read."""
    for result in run.results():
        yield "".join(f"{_line(result, finding)}\n" for finding in result.findings)
    for unread in run.unread:
        yield f"{_command('error', str(unread.error), file=unread.path)}\n"


def _line(result: Result, finding: Finding) -> str:
    place = result.document.locate(finding.start, finding.end)
    properties = {"file": result.document.path, "title": f"plainspeak: {finding.rule}"}
    message = f"{finding.message} {advice_on(finding)}".strip()
    if place.column is None:
        message = f"{place}: {message}"
    else:
        properties |= {"line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return _command(_COMMANDS[finding.severity], message, **properties)


def _command(command: str, message: str, **properties: str) -> str:
    return f"::{command} {','.join(_properties(properties))}::{_escape(message)}"


def _properties(properties: dict[str, str]) -> Iterator[str]:
    for name, value in properties.items():
        yield f"{name}={_escape(value).replace(':', '%3A').replace(',', '%2C')}"


def _escape(text: str) -> str:
    return "%0A".join(visible(line).replace("%", "%25") for line in text.split("\n"))
