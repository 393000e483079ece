"""Safe fixes in text files: only the words of the finding change, and the check has nothing to say of the new ones."""

import codecs
from pathlib import Path

import pytest
from click.testing import CliRunner

from plainspeak import Checker
from plainspeak.cli import main
from plainspeak.errors import OutputError
from plainspeak.fixing import fixed

EXAMPLES = Path(__file__).parents[1] / "examples"


def fix(checker: Checker, data: bytes, path: str, *, unsafe: bool = False) -> bytes:
    return fixed(checker, data, checker.check_bytes(data, path), unsafe=unsafe)[0]


CASES = {
    "a word in Markdown": (
        "a.md",
        "# Plan\n\nWe *will* utilise `utilise` it.\n",
        "# Plan\n\nWe *will* use `utilise` it.\n",
    ),
    "Windows line ends": ("a.txt", "One.\r\n\r\nWe utilise it.\r\n", "One.\r\n\r\nWe use it.\r\n"),
    "an entity in HTML stays": ("a.html", "<p>Tea &amp; cake. We utilise it.</p>", "<p>Tea &amp; cake. We use it.</p>"),
    "markup inside the words is left alone": ("a.md", "Meet p**rior** to noon.\n", "Meet p**rior** to noon.\n"),
    "several in one line": ("a.txt", "We utilise it, utilised it.\n", "We use it, used it.\n"),
    "words over a line end": (
        "a.txt",
        "We will meet in the hall in order\nto talk about the new plans for it.\n",
        None,
    ),
    "nothing to do": ("a.txt", "We use it.\n", "We use it.\n"),
}


@pytest.mark.parametrize(("path", "before", "after"), CASES.values(), ids=CASES)
def test_changes_only_the_words(checker: Checker, path: str, before: str, after: str | None) -> None:
    new = fix(checker, before.encode(), path).decode()
    if after is not None:
        assert new == after
    assert fix(checker, new.encode(), path).decode() == new


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (b"", "cp1252")],
)
def test_keeps_the_encoding(checker: Checker, mark: bytes, encoding: str) -> None:
    data = mark + "We utilise a café – daily – for £5.\n".encode(encoding)
    assert fix(checker, data, "a.txt") == mark + "We use a café – daily – for £5.\n".encode(encoding)


def test_only_safe_ones_unless_asked(checker: Checker) -> None:
    text = b"She facilitated the group.\n"
    assert fix(checker, text, "a.txt") == text
    assert fix(checker, text, "a.txt", unsafe=True) != text


def test_word_files_are_refused(checker: Checker) -> None:
    path = EXAMPLES / "panel-paper.docx"
    with pytest.raises(OutputError, match="track-changes"):
        fixed(checker, path.read_bytes(), checker.check_file(path))


def run(*arguments: str):
    return CliRunner().invoke(main, ["check", *arguments])


def test_command_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("We utilise it.\n")
    shown = run("--diff", str(path))
    assert "-We utilise it.\n+We use it.\n" in shown.stdout
    assert "Would make 1 fix" in run("--fix", "--dry-run", str(path)).stderr
    assert path.read_text() == "We utilise it.\n"
    done = run("--fix", str(path))
    assert done.exit_code == 0 and "Made 1 fix" in done.stderr
    assert path.read_text() == "We use it.\n"


def test_a_diff_is_as_it_is_for_a_program_and_harmless_for_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\x1b[2Jone\u2028line\r\nWe\tutilise \u202eit.\r\n".encode())
    assert "-We\tutilise \u202eit.\r\n+We\tuse \u202eit.\r\n" in run("--diff", str(path)).stdout_bytes.decode()
    monkeypatch.setattr("plainspeak.cli.fix.is_terminal", lambda: True)
    shown = run("--diff", str(path)).stdout
    assert " ␛[2Jone\ufffdline\n-We     utilise \ufffdit.\n+We     use \ufffdit.\n" in shown
