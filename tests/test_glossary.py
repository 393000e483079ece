"""The glossary of a paper, in its three forms."""

import csv
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document

from plainspeak.cli import main
from plainspeak.glossary import GlossaryWord
from plainspeak.reports.glossary import spreadsheet

TEXT = (
    "The Meadow Action Group (MAG) works by co-production. The CQC came in May. "
    "Co-production needs advocacy. The MAG and the ICP agree. We met at the BBC."
)
WORDS = ["advocacy", "CQC", "co-production", "ICP", "MAG"]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(TEXT)
    return path


def run(*arguments: str):
    return CliRunner().invoke(main, ["glossary", *arguments])


def test_markdown_on_the_terminal(paper: Path) -> None:
    lines = run(str(paper)).stdout.split("\n\n")
    assert lines[0] == "# Words we use in this paper"
    assert sorted(line.split("**")[1] for line in lines[1:]) == sorted(WORDS)
    assert any(line.startswith("**MAG**: Meadow Action Group.") for line in lines)
    assert any(line.startswith("**CQC**: Care Quality Commission. The ") for line in lines)
    assert any(line.startswith("**ICP**: Integrated care partnership or integrated care pathway.") for line in lines)


def test_csv_and_word_by_the_name_of_the_file(paper: Path, tmp_path: Path) -> None:
    assert run(str(paper), "-o", str(tmp_path / "words.csv")).exit_code == 0
    rows = (tmp_path / "words.csv").read_text(encoding="utf-8-sig").splitlines()
    assert rows[0] == "word,meaning" and len(rows) == 1 + len(WORDS)
    assert run(str(paper), "-o", str(tmp_path / "words.docx")).exit_code == 0
    (table,) = Document(BytesIO((tmp_path / "words.docx").read_bytes())).tables
    assert len(table.rows) == 1 + len(WORDS)


def test_what_could_hurt_is_shown(tmp_path: Path) -> None:
    paper = tmp_path / "odd.txt"
    paper.write_text("The Meadow Action \u202eGroup (MAG) and the Meadow <b>*Relief* Group (MRG) met.")
    assert run(str(paper)).stdout.splitlines()[2::2] == [
        "**MAG**: Meadow Action \N{REPLACEMENT CHARACTER}Group.",
        r"**MRG**: Meadow \<b>\*Relief\* Group.",
    ]
    shown = [["MAG", "Meadow Action \N{REPLACEMENT CHARACTER}Group."], ["MRG", "Meadow <b>*Relief* Group."]]
    assert run(str(paper), "-o", str(tmp_path / "words.csv")).exit_code == 0
    with (tmp_path / "words.csv").open(encoding="utf-8-sig", newline="") as table:
        assert list(csv.reader(table))[1:] == shown
    assert run(str(paper), "-o", str(tmp_path / "words.docx")).exit_code == 0
    (table,) = Document(BytesIO((tmp_path / "words.docx").read_bytes())).tables
    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == shown


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@a"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(word: str) -> None:
    assert spreadsheet([GlossaryWord(word, "A meaning.")]).decode("utf-8-sig").splitlines()[1] == f"'{word},A meaning."


def test_refuses_what_it_cannot_do(paper: Path, tmp_path: Path) -> None:
    assert run(str(paper), "--format", "word").exit_code == 2
    result = run(str(paper), "-o", str(tmp_path / "words.xlsx"))
    assert result.exit_code == 2 and "words.xlsx: we write no glossary of this kind." in result.stderr
    assert not (tmp_path / "words.xlsx").exists()
    assert run(str(paper), "-o", str(tmp_path / "words.txt"), "--format", "markdown").exit_code == 0
    assert run(str(paper), "-o", str(tmp_path / "WORDS.CSV")).exit_code == 0
    assert (tmp_path / "WORDS.CSV").read_text(encoding="utf-8-sig").startswith("word,meaning")
    (tmp_path / "there.md").write_text("mine")
    assert run(str(paper), "-o", str(tmp_path / "there.md")).exit_code == 2
    assert (tmp_path / "there.md").read_text() == "mine"
