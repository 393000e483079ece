"""Two versions of one paper: what was fixed, what is new, what is still there."""

import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from plainspeak import Checker
from plainspeak.cli import main
from plainspeak.comparison import compare
from plainspeak.profile import load_profile

LEVERAGE, UTILISE, COMMENCE = "We leverage it.", "We utilise it.", "We commence."


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load_profile("nhs").choosing(["jargon"]))


@pytest.mark.parametrize(
    ("old", "new", "fixed", "added", "still"),
    [
        ((UTILISE,), (UTILISE,), [], [], ["utilise"]),
        ((UTILISE, LEVERAGE), (LEVERAGE, UTILISE), [], [], ["leverage", "utilise"]),
        ((UTILISE, LEVERAGE), (UTILISE, COMMENCE), ["leverage"], ["commence"], ["utilise"]),
        ((UTILISE,), ("We utilise the large room.",), [], [], ["utilise"]),
        ((UTILISE, "We utilise rooms."), ("They utilise rooms.",), ["utilise"], [], ["utilise"]),
        ((UTILISE, UTILISE), (UTILISE,), ["utilise"], [], ["utilise"]),
        (("We meet.",), (UTILISE,), [], ["utilise"], []),
    ],
)
def test_compared(checker: Checker, old: tuple[str, ...], new: tuple[str, ...], fixed, added, still) -> None:
    before, after = (checker.check_text("\n\n".join(each), format="markdown") for each in (old, new))
    comparison = compare(before, after)
    assert [before.text_of(finding) for finding in comparison.fixed] == fixed
    assert [after.text_of(finding) for finding in comparison.added] == added
    assert [after.text_of(finding) for _, finding in comparison.still] == still
    assert [(before.text_of(one), after.text_of(two)) for one, two in comparison.still] == [(it, it) for it in still]


def word_paper(path: Path, *paragraphs: str) -> None:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(path)


def test_two_word_files_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    word_paper(Path("old.docx"), UTILISE, LEVERAGE)
    word_paper(Path("new.docx"), "We meet in May.", COMMENCE, UTILISE)
    run = CliRunner().invoke(main, ["compare", "old.docx", "new.docx"])
    assert run.exit_code == 1
    shown = [line.split(" is harder")[0] for line in run.stdout.splitlines() if line]
    assert shown[:7] == [
        "old.docx → new.docx",
        *("New", "  paragraph 2: jargon 'commence'"),
        *("Still there", "  paragraph 3: jargon 'utilise'"),
        *("Fixed", "  paragraph 2: jargon 'leverage'"),
    ]
    assert run.stdout.endswith("1 fixed, 1 new, 1 still there.\n")


def test_two_formats_and_scores_before_and_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    hard = "The organisation communicated considerable dissatisfaction. " * 30
    word_paper(Path("old.docx"), UTILISE, hard)
    Path("new.md").write_text(f"{UTILISE}\n\n{'We meet in the hall. ' * 30}\n")
    run = CliRunner().invoke(main, ["compare", "old.docx", "new.md", "--format", "json"])
    assert run.exit_code == 0
    report = json.loads(run.stdout)
    assert [each["text"] for each in report["still"]] == ["utilise"]
    (grade,) = [each for each in report["scores"] if each["name"] == "flesch-kincaid"]
    assert grade["before"] > 12 > 3 > grade["after"]
    assert grade["passed"] is True
