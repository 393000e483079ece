"""Every error as a person meets it, word for word: what happened, and what to do. The words are in tests/golden/messages."""

import inspect
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from plainspeak import Checker, errors
from plainspeak.cli import main
from plainspeak.visible import visible
from tests.hostile.html import between as between_html
from tests.hostile.pdf import forms, hidden_letters, locked
from tests.hostile.pdf_objects import pdf_file, stream
from tests.hostile.run import command
from tests.hostile.zip_files import Entry, swelling, zip_file
from tests.loaders.test_dispatch import ole2
from tests.pdf_files import pdf, picture, text
from tests.word_files import paragraph, word_file, zipped

_GOLDEN = Path(__file__).parent / "golden" / "messages"
_SLOW = stream(b"BT /F1 1 Tf 72 600 Td " + b"(aaaaaaaaaa) Tj " * 1_500_000)
_TYPES = Entry("[Content_Types].xml", b"<Types><Override ContentType='wordprocessingml.document.main+xml'/></Types>")
_TWO_PAGES = "<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>"


def _file(name: str, content: bytes | str) -> Callable[[], tuple[str, ...]]:
    def put() -> tuple[str, ...]:
        Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
        return "check", name

    return put


def _link(target: str) -> tuple[str, ...]:
    Path("papers").mkdir()
    Path("papers/notes.txt").symlink_to(target)
    return "check", "papers"


def _settings(text: str) -> tuple[str, ...]:
    Path("plainspeak.toml").write_text(text)
    Path("notes.txt").write_text("One.")
    return "check", "notes.txt"


def _wordlist() -> tuple[str, ...]:
    Path("ours.csv").write_text("trm,say\nutilise,use\n")
    return _settings('wordlists = ["ours.csv"]')


def _pipe() -> tuple[str, ...]:
    os.mkfifo("pipe.txt")
    return "check", "pipe.txt"


def _twice() -> tuple[str, ...]:
    for name in ("paper.docx", "paper.plainspeak.docx"):
        Path(name).write_bytes(word_file(paragraph("We will utilise it.")))
    return "annotate", "paper.docx"


def _too_slow() -> tuple[str, ...]:
    Path("agenda.pdf").write_bytes(pdf_file({4: _SLOW}))
    return "check", "--timeout", "1", "agenda.pdf"


def _in_folder(name: str) -> tuple[str, ...]:
    Path(name).mkdir()
    return "check", name


def _annotated(name: str, content: str) -> tuple[str, ...]:
    Path(name).write_text(content)
    return "annotate", "--track-changes", name


CASES: dict[str, Callable[[], tuple[str, ...]]] = {
    "vanished": lambda: ("check", "notes.txt"),
    "a folder without papers": lambda: _in_folder("papers"),
    "a folder called like a paper": lambda: _in_folder("notes.docx"),
    "no ordinary file": _pipe,
    "a name too long": lambda: ("check", "a" * 300 + ".txt"),
    "a link in a circle": lambda: _link("notes.txt"),
    "a link out of the tree": lambda: _link("/etc/hostname"),
    "a link to nothing": lambda: _link("gone.txt"),
    "empty": _file("notes.txt", b""),
    "no text in it": _file("notes.txt", " \n"),
    "nothing but front matter": _file("notes.md", "---\na: b\n---\n"),
    "no text in Word": _file("notes.docx", word_file("<w:p/>")),
    "no text in a PDF": _file("minutes.pdf", pdf_file({4: stream(b"")})),
    "no text file": _file("notes.txt", bytes(100)),
    "a kind we do not read": _file("notes.py", "print()"),
    "an old Word file": _file("notes.doc", ole2("WordDocument")),
    "an old Word file under a new name": _file("notes.docx", ole2("WordDocument")),
    "an old file of no kind": _file("notes.docx", ole2("Root Entry")),
    "old slides under a new name": _file("talk.pptx", ole2("PowerPoint Document")),
    "rich text": _file("notes.rtf", b"{\\rtf1 a}"),
    "an e-mail": _file("letter.eml", "From: a@b.c\n\nOne.\n"),
    "a spreadsheet": _file("money.xls", ole2("Workbook")),
    "a picture": _file("page.png", b"\x89PNG\r\n\x1a\n"),
    "an archive": _file("papers.zip", zipped({"a.txt": "One."})),
    "text called Word": _file("notes.docx", "One."),
    "text called PDF": _file("minutes.pdf", "One."),
    "a password in Word": _file("minutes.docx", ole2("EncryptedPackage")),
    "a password in a PDF": lambda: _file("minutes.pdf", locked(user="a", owner="b"))(),
    "a damaged package": _file("report.docx", b"PK\3\4 and no more"),
    "a damaged part": _file("report.docx", word_file("", more={"word/document.xml": "<a"})),
    "two parts of one name": _file("report.docx", zip_file([_TYPES, Entry("a", b"a"), Entry("A", b"a")])),
    "no document in it": _file("report.docx", word_file("", more={"_rels/.rels": "<Relationships/>"})),
    "a damaged PDF": _file("minutes.pdf", b"%PDF-1.7\n"),
    "a PDF of which some pages are lost": _file("minutes.pdf", pdf_file({2: _TWO_PAGES})),
    "a scan": _file("board-paper.pdf", pdf(*[picture(0, 0, 595, 842)] * 3)),
    "fonts that hide their letters": lambda: _file("minutes.pdf", hidden_letters())(),
    "too much to unpack": _file("report.docx", zip_file([_TYPES, swelling("word/document.xml", 400)])),
    "too many pages": _file("agenda.pdf", pdf_file({2: f"<< /Type /Pages /Kids [{'3 0 R ' * 2_001}] /Count 2001 >>"})),
    "too slow": _too_slow,
    "a reader that stopped": lambda: _file("agenda.pdf", pdf_file(forms(24)))(),
    "a copy that is there already": _twice,
    "a copy of a kind we do not write": lambda: _annotated("notes.txt", "One."),
    "a folder that is not there": lambda: (*_file("notes.txt", "One.")(), "-o", "no/report.txt"),
    "a mistake in the settings": lambda: _settings('profil = "nhs"'),
    "a profile that is not there": lambda: (*_file("notes.txt", "One.")(), "--profile", "nsh"),
    "a baseline that is not there": lambda: (*_file("notes.txt", "One.")(), "--baseline", "none.json"),
    "a mistake in a wordlist": _wordlist,
}
_NEVER_RAISED = (
    *("a link out of the tree", "a PDF of which some pages are lost"),
    *("a folder without papers", "a folder called like a paper"),
)
_CLASS = re.compile(r"^plainspeak\.errors\.(\w+): ", re.MULTILINE)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: Path) -> Callable[..., tuple[str, str]]:
    """What a command says on standard error with --debug: the traceback, and what everybody sees."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    (tmp_path / ".git").mkdir()

    def invoke(*arguments: str) -> tuple[str, str]:
        result = CliRunner().invoke(main, ("--debug", *arguments))
        assert result.exit_code == 2, result.output
        trace, _, said = f"\n{result.stderr}".rpartition("\nError: ")
        return trace, f"Error: {said}".replace(str(tmp_path), "FOLDER")

    return invoke


def assert_agreed(name: str, kind: str, said: str) -> None:
    """Hold an error to the words agreed on. A new case writes its own, to be read before it is kept."""
    path = _GOLDEN / f"{name.replace(' ', '-')}.txt"
    actual = f"{kind}\n{said}"
    if not path.exists():
        path.write_text(actual, encoding="utf-8")
        pytest.fail(f"{path.name} is new: read it, and run the test again")
    assert actual == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_an_error_is_said_in_the_agreed_words(told: Callable[..., tuple[str, str]], name: str) -> None:
    trace, said = told(*CASES[name]())
    assert_agreed(name, _CLASS.findall(trace)[-1], said)
    assert "Traceback (most recent call last)" in trace or name in _NEVER_RAISED


def test_no_permission(tmp_path: Path) -> None:
    paper = tmp_path / "notes.txt"
    paper.write_text("One.")
    paper.chmod(0)
    outcome = command(tmp_path, tmp_path / "cache", "check", "notes.txt")
    assert outcome.code == 2
    assert_agreed("no permission", "NoSuchFile", outcome.errors)


def _agreed() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(_GOLDEN.glob("*.txt")):
        kind, *said = path.read_text(encoding="utf-8").splitlines()
        yield path.stem.replace("-", " "), kind, said


def test_every_kind_of_error_has_agreed_words_and_every_file_a_case() -> None:
    kinds = {name for name, kind in vars(errors).items() if inspect.isclass(kind) and issubclass(kind, Exception)}
    parents = {"PlainspeakError", "UnreadableFile", "MissingLibrary"}  # the last is about what is installed
    assert {kind for _, kind, _ in _agreed()} == kinds - parents
    assert {name.replace("-", " ") for name, _, _ in _agreed()} == {it.replace("-", " ") for it in CASES} | {
        "no permission"
    }


def test_every_message_is_a_sentence_and_one_on_what_to_do_in_plain_english() -> None:
    checker = Checker()
    for name, kind, said in _agreed():
        assert len(said) == 2 and said[0].startswith("Error: ") and said[1].startswith("       "), name
        assert all(line == visible(line) and re.search(r"[.?]$|: plainspeak ", line) for line in said), name
        if not issubclass(getattr(errors, kind), errors.UnreadableFile) or "We read ." in said[1]:
            continue  # the others name commands and keys of ours; and one is a list
        result = checker.check_text(" ".join(line.removeprefix("Error:").strip() for line in said))
        known = {"undefined-acronym"}  # OCR and PDF are what people look for
        assert [it for it in result.failing if it.rule not in known] == [], name


@pytest.mark.parametrize("name", ["a damaged package", "text called PDF", "an archive"])
def test_debug_shows_where_it_went_wrong_the_second_time_too(told: Callable[..., tuple[str, str]], name: str) -> None:
    arguments = CASES[name]()
    assert told(*arguments) == told(*arguments)
    assert "/loaders/" in told(*arguments)[0].replace(os.sep, "/")


def test_no_traceback_without_debug(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ("check", str(tmp_path / "gone.txt")))
    assert "Traceback" not in result.stderr and result.exit_code == 2


NOTICES = {
    "guessed encoding": ("notes.txt", "It cost £5.".encode("cp1252"),
        "We could not tell how notes.txt is encoded. We read it as Windows-1252; check any odd characters."),
    "two encodings": ("notes.txt", "café “a” ".encode() * 9 + b"\x93",
        "Some characters of notes.txt are not valid UTF-8. We read them as Windows-1252; check any odd characters."),
    "macros": ("notes.docm", word_file(paragraph("One."), more={"word/vbaProject.bin": "a"}),
        "The file has macros in it. We did not run them."),
    "a page that is a scan": ("minutes.pdf", pdf(text(72, 72, "We meet in May and have tea."), picture(0, 0, 595, 842)),
        "Page 2 is a picture without text, as a scan makes them. We could not read it."),
    "a comment without an end": ("page.html", between_html("<!--"),
        "A comment in page.html never ends. Nothing after it was read."),
}  # fmt: skip


@pytest.mark.parametrize(("path", "content", "notice"), NOTICES.values(), ids=NOTICES)
def test_what_can_be_read_with_a_doubt_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, content: bytes | str, notice: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(path).write_bytes(content.encode() if isinstance(content, str) else content)
    result = CliRunner().invoke(main, ("check", "--format", "json", path))
    assert notice in json.loads(result.stdout)["files"][0]["coverage"]["notices"]


def test_links_that_stay_in_the_folder_are_read_and_one_that_is_named_may_lead_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("papers/deep", "others"):
        Path(folder).mkdir(parents=True)
        Path(folder, "a.txt").write_text("We will utilise it.")
    Path("papers/inside.txt").symlink_to("deep/a.txt")
    Path("papers/again").symlink_to("deep")
    Path("papers/out.txt").symlink_to("../others/a.txt")
    Path("papers/away").symlink_to("../others")

    def check(*arguments: str) -> tuple[int, list[str], list[str]]:
        report = CliRunner().invoke(main, ("check", "--format", "json", *arguments))
        found = json.loads(report.stdout)
        return report.exit_code, [it["path"] for it in found["files"]], [it["path"] for it in found["errors"]]

    assert check("papers") == (2, ["papers/deep/a.txt", "papers/inside.txt"], ["papers/away", "papers/out.txt"])
    assert check("papers/out.txt") == (1, ["papers/out.txt"], [])
    assert check("papers/away") == (1, ["papers/away/a.txt"], [])
    Path("plainspeak.toml").write_text('exclude = ["papers/away", "out.txt"]')
    assert check("papers") == (1, ["papers/deep/a.txt", "papers/inside.txt"], [])
