"""Findings that a baseline knows do not fail a check, wherever their paragraph has moved to; new ones do."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from plainspeak.cli import main

FILE = "plainspeak-baseline.json"
OLD = "# Room\n\nWe will utilise the room.\n\nIt was decided to leverage it.\n"
SCHEMAS = Path(__file__).parent / "reports" / "sarif-2.1.0.json"


def run(*arguments: str, input: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=input)


@pytest.fixture(autouse=True)
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    path = tmp_path / "paper.md"
    path.write_text(OLD)
    assert run("baseline", "write", "paper.md").exit_code == 0
    return path


def found(*arguments: str) -> list[tuple[str, bool]]:
    report = json.loads(run("check", "paper.md", "--baseline", FILE, "--format", "json", *arguments).stdout)
    return [(each["text"], each["known"]) for each in report["files"][0]["findings"] if each["rule"] == "jargon"]


def test_known_findings_do_not_fail_and_are_counted() -> None:
    assert run("check", "paper.md").exit_code == 1
    result = run("check", "paper.md", "--baseline", FILE)
    assert result.exit_code == 0
    assert "in the baseline and not shown." in result.stdout
    assert "jargon" not in result.stdout
    assert "Verdict: nothing in this paper is worse than in the baseline." in result.stdout


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (OLD, [("utilise", True), ("leverage", True)]),
        ("It was decided to leverage it.\n\n- We will\n  utilise the room.\n", [("leverage", True), ("utilise", True)]),
        ("We will utilise the hall.\n", [("utilise", False)]),
        ("We will utilise the room. We will utilise the room.\n", [("utilise", True), ("utilise", False)]),
        ("We will commence. We will utilise the room.\n", [("commence", False), ("utilise", True)]),
    ],
)  # fmt: skip
def test_matched_by_rule_words_and_sentence(paper: Path, source: str, expected: list[tuple[str, bool]]) -> None:
    paper.write_text(source)
    assert found() == expected


def test_a_new_finding_fails(paper: Path) -> None:
    paper.write_text(OLD + "\nWe will commence.\n")
    result = run("check", "paper.md", "--baseline", FILE)
    assert result.exit_code == 1
    assert "commence" in result.stdout and "utilise" not in result.stdout
    assert "Verdict: something in this paper is worse than in the baseline." in result.stdout
    assert run("check", "paper.md", "--baseline", FILE, "--fail-level", "error").exit_code == 0


def test_sarif_says_which_are_new(paper: Path) -> None:
    paper.write_text(OLD + "\nWe will commence.\n")
    log = json.loads(run("check", "paper.md", "--baseline", FILE, "--format", "sarif").stdout)
    jsonschema.Draft4Validator(json.loads(SCHEMAS.read_text())).validate(log)
    states = {each["locations"][0]["physicalLocation"]["region"]["snippet"]["text"]: each["baselineState"]
              for each in log["runs"][0]["results"] if each["ruleId"] == "jargon"}  # fmt: skip
    assert states == {"utilise": "unchanged", "leverage": "unchanged", "commence": "new"}
    plain = json.loads(run("check", "paper.md", "--format", "sarif").stdout)
    assert all("baselineState" not in each for each in plain["runs"][0]["results"])


def test_pruning_forgets_what_was_fixed_and_learns_nothing(paper: Path) -> None:
    Path("gone.md").write_text(OLD)
    run("baseline", "write", "gone.md")
    before = json.loads(Path(FILE).read_text())["papers"]
    assert list(before) == ["gone.md", "paper.md"]
    Path("gone.md").unlink()
    paper.write_text("We will utilise the room.\n\nWe will commence.\n")
    assert run("baseline", "prune").exit_code == 0
    after = json.loads(Path(FILE).read_text())["papers"]
    assert list(after) == ["paper.md"]
    assert [each["words"] for each in after["paper.md"]["findings"]] == ["utilise"]
    paper.write_text(OLD)
    assert found() == [("utilise", True), ("leverage", False)]


def test_a_baseline_may_be_used_from_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert run("check", "../paper.md", "--baseline", f"../{FILE}").exit_code == 0
    assert run("check", str(tmp_path / "paper.md"), "--baseline", str(tmp_path / FILE)).exit_code == 0
    assert run("baseline", "prune", "--baseline", f"../{FILE}").stdout.startswith(f"../{FILE}: 0 findings forgotten")


def test_a_score_fails_only_when_it_gets_worse(paper: Path) -> None:
    hard = "The organisation communicated considerable dissatisfaction regarding administrative arrangements. "
    paper.write_text(hard * 20)
    run("baseline", "write", "paper.md")
    assert run("check", "paper.md", "--baseline", FILE).exit_code == 0
    paper.write_text((hard[:-2] + " notwithstanding institutional recommendations. ") * 20)
    report = run("check", "paper.md", "--baseline", FILE, "--format", "junit", "--select", "negative-contraction")
    assert report.exit_code == 1
    assert "Flesch-Kincaid" in report.stdout


@pytest.mark.parametrize(
    "broken",
    ["", "not json", "[]", "{}", '{"papers": 3}', '{"papers": {"a": {"findings": [{"x": 1}], "scores": {}}}}', "\x80"],
)
@pytest.mark.parametrize("command", [("check", "paper.md"), ("baseline", "write", "paper.md"), ("baseline", "prune")])
def test_a_broken_file_is_a_plain_error(broken: str, command: tuple[str, ...]) -> None:
    Path(FILE).write_bytes(broken.encode("latin-1"))
    result = run(*command, "--baseline", FILE)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: The baseline {FILE} ")
    assert "Traceback" not in result.output
    assert Path(FILE).read_bytes() == broken.encode("latin-1")


@pytest.mark.parametrize("command", [("check", "paper.md"), ("baseline", "write", "paper.md"), ("baseline", "prune")])
def test_a_file_that_is_too_large_is_a_plain_error(command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plainspeak.limits.OWN_FILE_BYTES", 2_000_000)
    whole = Path(FILE).read_bytes().ljust(2_000_001)
    Path(FILE).write_bytes(whole)
    result = run(*command, "--baseline", FILE)
    assert (result.exit_code, result.stderr) == (
        2,
        f"Error: {FILE} is larger than 2 MB.\n       Make one for fewer papers at a time.\n",
    )
    assert Path(FILE).read_bytes() == whole


def test_a_missing_file_is_a_plain_error() -> None:
    result = run("check", "paper.md", "--baseline", "none.json")
    assert result.exit_code == 2
    assert "The baseline none.json does not exist." in result.stderr
    assert "plainspeak baseline write" in result.stderr
