"""A JUnit report, which most CI servers show: one test suite a paper, one test case a rule."""

from collections.abc import Iterator
from itertools import chain
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plainspeak.advice import advice_on
from plainspeak.finding import Finding
from plainspeak.result import Result, Unread
from plainspeak.run import Run
from plainspeak.visible import tame, visible, xml_safe


def render(run: Run) -> Iterator[str]:
    """All papers of a run. Notes and warnings below the profile's fail level do not fail their test case."""
    yield '<testsuites name="plainspeak">'
    for suite in chain(map(_suite, run.results()), map(_unread, run.unread)):
        indent(suite, level=1)
        yield "\n  " + tostring(suite, encoding="unicode")
    yield "\n</testsuites>\n"


def _suite(result: Result) -> Element:
    failing: dict[str, list[Finding]] = {}
    for finding in result.failing:
        failing.setdefault(finding.rule, []).append(finding)
    judged = [score for score in result.scores if score.passed is not None]
    cases = len(result.profile.rules) + len(judged)
    failures = len(failing) + len(result.missed)
    path = _shown(result.document.path)
    suite = Element("testsuite", name=path, tests=str(cases), failures=str(failures), errors="0")
    for rule in result.profile.rules:
        case = SubElement(suite, "testcase", classname=path, name=rule)
        if rule in failing:
            _failure(case, f"{len(failing[rule])} found", [_line(result, finding) for finding in failing[rule]])
    for score in judged:
        case = SubElement(suite, "testcase", classname=path, name=score.name)
        if score in result.missed:
            threshold = result.profile.thresholds[score.name]
            _failure(case, f"{score.title} is {score.value:.1f}, and should be {threshold}", [])
    return suite


def _failure(case: Element, message: str, lines: list[str]) -> None:
    failure = SubElement(case, "failure", message=_shown(message))
    failure.text = "\n".join(map(_shown, lines))


def _line(result: Result, finding: Finding) -> str:
    place = result.document.locate(finding.start, finding.end)
    return f"{result.document.path}:{place}: {finding.message} {advice_on(finding)}".strip()


def _unread(unread: Unread) -> Element:
    path = _shown(unread.path)
    suite = Element("testsuite", name=path, tests="1", failures="0", errors="1")
    case = SubElement(suite, "testcase", classname=path, name="read")
    SubElement(case, "error", message=_shown(unread.error.message)).text = _shown(unread.error.hint)
    return suite


def _shown(text: str) -> str:
    return tame(xml_safe(visible(text)))
