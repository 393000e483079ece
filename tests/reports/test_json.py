"""The JSON report keeps to its published schema."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from plainspeak.checker import Checker
from plainspeak.cli import main
from plainspeak.reports import json as json_report
from plainspeak.run import Run

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "schema.json").read_text())
PAPERS = [ROOT / "examples" / f"panel-paper{suffix}" for suffix in (".md", ".docx", ".pdf")]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.suffix)
def test_keeps_to_the_schema(path: Path) -> None:
    report = json.loads(CliRunner().invoke(main, ["check", "--format", "json", str(path), "missing.txt"]).stdout)
    jsonschema.validate(report, SCHEMA)
    (file,) = report["files"]
    assert file["findings"] and file["passed"] is False
    assert [error["path"] for error in report["errors"]] == ["missing.txt"]
    assert {score["name"] for score in file["scores"] if score["threshold"] is not None} == {"flesch-kincaid"}


def test_short_text_has_no_score_and_says_why() -> None:
    run = CliRunner().invoke(main, ["check", "--format", "json", "-"], input="We will meet in May.")
    (file,) = json.loads(run.stdout)["files"]
    assert file["passed"] is True
    assert all(score["value"] is None and score["reason"] for score in file["scores"])


def test_a_long_paper_is_told_in_pieces() -> None:
    result = Checker().check_text("We will utilise it.\n\n" * 1_100)
    pieces = list(json_report.render(Run(result.profile, [result])))
    (file,) = json.loads("".join(pieces))["files"]
    told = [(each["rule"], each["start"], each["message"]) for each in file["findings"]]
    assert told == [(each.rule, each.start, each.message) for each in result.findings]
    assert len(told) > 1_000
    assert max(map(len, pieces)) < len("".join(pieces)) * 0.95
