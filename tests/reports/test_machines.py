"""The reports for machines: SARIF, GitHub, JUnit and CSV, also on papers that try to break them.

`sarif-2.1.0.json` is the schema of the standard, as schemastore.org publishes it (Apache-2.0).
"""

import csv
import json
from io import StringIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

import jsonschema
import pytest

from plainspeak import Checker
from plainspeak.errors import NoSuchFile
from plainspeak.profile import load_profile
from plainspeak.reports import csv as csv_report
from plainspeak.reports import github, junit, sarif
from plainspeak.result import Result, Unread
from plainspeak.run import Run

ROOT = Path(__file__).parents[2]
SARIF_SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.json").read_text())
NASTY = "=cmd|' /C calc'!A0, 100%, a::b, <b>\x1b[31m</b>\x0b. We will utilise it.\nThe ICB \u202ewill.\n"


@pytest.fixture(scope="module")
def papers(checker: Checker) -> list[Result]:
    nasty = checker.check_bytes(NASTY.encode(), "odd, %name: 1.txt")
    return [nasty, checker.check_file(ROOT / "examples" / "panel-paper.docx")]


@pytest.fixture
def run(papers: list[Result]) -> Run:
    unread = Unread("gone.txt", NoSuchFile("gone.txt does not exist.", "Check the name."))
    return Run(load_profile("nhs"), [unread, *papers])


def test_sarif_keeps_to_the_standard(run: Run, papers: list[Result]) -> None:
    log = json.loads("".join(sarif.render(run)))
    jsonschema.Draft4Validator(SARIF_SCHEMA).validate(log)
    (only,) = log["runs"]
    assert len(only["results"]) == sum(len(result.findings) for result in papers)
    assert only["invocations"][0]["executionSuccessful"] is False
    for result in only["results"]:
        rule = only["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}\n")


def test_sarif_fingerprints_survive_a_shift_of_lines(checker: Checker) -> None:
    def prints(text: str) -> list[str]:
        result = checker.check_text(text)
        log = json.loads("".join(sarif.render(Run(result.profile, [result]))))
        return [each["partialFingerprints"]["plainspeak/v1"] for each in log["runs"][0]["results"]]

    text = "We will utilise it now and then, in the small room on the left.\n\n" * 2
    before, after = prints(text), prints(f"A new start.\n\n{'So we meet. ' * 20}\n\n{text}")
    assert len(before) == len(set(before)) == 2
    assert set(before) <= set(after)


def test_sarif_says_where(checker: Checker) -> None:
    result = checker.check_text("So:\n\nWe will utilise it.")
    log = json.loads("".join(sarif.render(Run(result.profile, [result]))))
    (location,) = log["runs"][0]["results"][0]["locations"]
    region = location["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (3, 9, 3, 16)
    assert region["snippet"]["text"] == "utilise"


def test_github_escapes_everything(run: Run, papers: list[Result]) -> None:
    lines = "".join(github.render(run)).splitlines()
    assert lines[0].startswith("::warning file=odd%2C %25name%3A 1.txt,title=plainspeak%3A jargon,line=1,")
    assert lines[-1] == "::error file=gone.txt::gone.txt does not exist. Check the name."
    assert all(line.startswith(("::notice ", "::warning ", "::error ")) for line in lines)
    assert len(lines) == 1 + sum(len(result.findings) for result in papers)


def test_junit_is_xml_and_counts_right(run: Run, papers: list[Result]) -> None:
    root = fromstring("".join(junit.render(run)))
    assert [suite.get("name") for suite in root] == ["odd, %name: 1.txt", papers[1].document.path, "gone.txt"]
    for suite in root:
        assert int(suite.get("tests", 0)) == len(suite.findall("testcase"))
        assert int(suite.get("failures", 0)) == len(suite.findall("testcase/failure"))
        assert int(suite.get("errors", 0)) == len(suite.findall("testcase/error"))
    assert root[0].find("testcase[@name='jargon']/failure") is not None
    assert root[0].find("testcase[@name='passive-voice']/failure") is None


def test_csv_runs_no_formula(run: Run, papers: list[Result]) -> None:
    text = "".join(csv_report.render(run))
    assert text.startswith("\ufeff")
    rows = list(csv.reader(StringIO(text.removeprefix("\ufeff"))))
    assert rows[0] == list(csv_report.COLUMNS)
    assert len(rows) == 2 + sum(len(result.findings) for result in papers)
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
    assert rows[-1][0] == "gone.txt"


def test_csv_guards_cells_that_begin_like_a_formula(checker: Checker) -> None:
    result = checker.check_bytes(b"We will utilise it.", "=1+1.txt")
    rows = list(csv.reader(StringIO("".join(csv_report.render(Run(result.profile, [result]))))))
    assert rows[1][0] == "'=1+1.txt"
