"""`plainspeak words`, as a person types it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from plainspeak.cli.words import words
from plainspeak.errors import WordlistError
from plainspeak.words.checker import check_list

HEADER = "term,action,say,meaning,pos,when,safe,source,reviewed,note"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(words, list(map(str, arguments)))


def test_list_names_every_list_and_who_reviewed_it():
    result = run("list")
    assert result.exit_code == 0
    assert "plain-english  Plain English words: " in result.output
    assert "Reviewed by: not yet reviewed by people with lived experience." in result.output


def test_show_finds_an_inflected_term():
    result = run("show", "utilised")
    assert result.exit_code == 0
    for line in ("utilise (verb)", "what to do: replace", "say: use", "list: Plain English words", "rule: jargon"):
        assert line in result.output


def test_show_takes_several_words_and_own_lists(tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text("term,meaning\nblue sky,Free of every limit.\n", encoding="utf-8")
    result = run("show", "blue", "sky", "--list", path)
    assert "what to do: explain" in result.output
    assert "meaning: Free of every limit." in result.output
    assert "list: mine" in result.output


def test_show_a_word_on_no_list():
    result = run("show", "cat")
    assert (result.exit_code, result.output) == (1, "'cat' is on no list.\n")


def test_check(tmp_path: Path):
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text("term,say\nword,other\n", encoding="utf-8")
    bad.write_text("term,say\nword,\n", encoding="utf-8")
    assert run("check", good).output == f"{good}: no mistakes\n"
    result = run("check", good, bad)
    assert result.exit_code == 1
    assert f"{bad}: row 2, column B (meaning)" not in result.output
    assert f"{bad}: row 2, column meaning: The meaning is missing." in result.output


def test_add_makes_a_list_and_keeps_it_in_order(tmp_path: Path):
    path = tmp_path / "mine.csv"
    assert "'zebra' added, 1 row\n" in run("add", "zebra", "--say", "horse", "--list", path).output
    assert "'blue sky' added, 2 rows" in run("add", "blue", "sky", "--meaning", "Free.", "--list", path).output
    assert "'zebra' changed, 2 rows" in run("add", "zebra", "--say", "pony", "--say", "horse", "--list", path).output
    header, first, second = path.read_text(encoding="utf-8-sig").splitlines()
    assert header == HEADER
    assert first.startswith("blue sky,explain,,Free.,phrase,,no,,20")
    assert second.startswith("zebra,replace,pony | horse,,phrase,,no,,20")
    assert check_list(path) == []


def test_add_refuses_a_row_with_a_mistake(tmp_path: Path):
    path = tmp_path / "mine.csv"
    result = run("add", "word", "--say", "word", "--list", path)
    assert isinstance(result.exception, WordlistError)
    assert result.exception.message == "say: 'word' is to be replaced by itself."
    assert not path.exists()


def test_add_leaves_a_broken_list_as_it_is(tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text("term,say\n,other\n", encoding="utf-8")
    result = run("add", "word", "--say", "other", "--list", path)
    assert isinstance(result.exception, WordlistError)
    assert path.read_text(encoding="utf-8") == "term,say\n,other\n"


def test_export_and_import_come_back_the_same(tmp_path: Path):
    exported, copied = tmp_path / "out.csv", tmp_path / "mine.csv"
    assert run("export", "latin", "-o", exported).exit_code == 0
    assert run("import", exported, "--list", copied).exit_code == 0
    assert copied.read_bytes() == exported.read_bytes()
    assert run("export", "latin").output == exported.read_text(encoding="utf-8-sig")


def test_import_adds_and_changes(tmp_path: Path):
    mine, sheet = tmp_path / "mine.csv", tmp_path / "sheet.csv"
    mine.write_text("term,say\na,b\nc,d\n", encoding="utf-8")
    sheet.write_bytes("term;say\r\nc;e\r\nd;f\r\na;b\r\n".encode("cp1252"))
    assert run("import", sheet, "--list", mine).output == f"{mine}: 1 added, 1 changed, 3 rows\n"
    assert [line.split(",")[:3] for line in mine.read_text(encoding="utf-8-sig").splitlines()[1:]] == [
        ["a", "replace", "b"],
        ["c", "replace", "e"],
        ["d", "replace", "f"],
    ]


@pytest.mark.parametrize("arguments", [("check", "none.csv"), ("import", "none.csv", "--list", "mine.csv")])
def test_a_file_that_is_not_there(arguments, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert isinstance(result.exception, WordlistError)
    assert "none.csv" in result.exception.message
    assert list(tmp_path.iterdir()) == []
