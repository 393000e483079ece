"""The command line as a person or a script meets it: output, exit codes, settings, errors."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from plainspeak.cli import main
from tests.odt_files import odt_file
from tests.processes import PATIENCE

EXAMPLES = Path(__file__).parents[1] / "examples"
PLAIN = "We meet in May. Come and have your say."
HARD = "We will utilise the room."


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()

    def invoke(*arguments: str, input: str | None = None):
        return CliRunner().invoke(main, arguments, input=input)

    return invoke


def test_clean_paper_exits_with_0(run, tmp_path: Path) -> None:
    Path("plain.txt").write_text(PLAIN)
    result = run("check", "plain.txt")
    assert result.exit_code == 0
    assert "Verdict: this paper meets the profile 'NHS digital service manual'." in result.stdout


def test_finding_exits_with_1_and_says_where_and_what(run) -> None:
    Path("hard.txt").write_text(HARD)
    result = run("check", "hard.txt")
    assert result.exit_code == 1
    assert "hard.txt:1:9: jargon " in result.stdout
    assert "Write: 'use'." in result.stdout
    assert "        ^^^^^^^" in result.stdout
    assert run("check", "--exit-zero", "hard.txt").exit_code == 0
    assert run("check", "--fail-level", "error", "hard.txt").exit_code == 0


def test_unreadable_file_exits_with_2_and_the_rest_is_checked(run) -> None:
    Path("hard.txt").write_text(HARD)
    Path("empty.txt").write_text("")
    result = run("check", "missing.txt", "empty.txt", "hard.txt", "--exit-zero")
    assert result.exit_code == 2
    assert "jargon" in result.stdout
    assert "missing.txt" in result.stderr and "empty.txt" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--select", "jargon,passive-voice"], {"jargon", "passive-voice"}),
        (["--select", "jargon, passive-voice", "--select", "long-sentence"], {"jargon", "passive-voice"}),
        (["--select", "jargon,passive-voice", "--ignore", "long-sentence,jargon"], {"passive-voice"}),
        (["--ignore", "jargon,passive-voice"], set()),
    ],
)
def test_rules_are_named_in_a_list_or_one_by_one(run, options: list[str], found: set[str]) -> None:
    Path("hard.txt").write_text(f"{HARD} It was decided.")
    report = json.loads(run("check", "hard.txt", "--format", "json", *options).stdout)
    assert {finding["rule"] for finding in report["files"][0]["findings"]} == found


def test_a_rule_in_a_list_that_is_not_known_is_named(run) -> None:
    Path("plain.txt").write_text(PLAIN)
    result = run("check", "plain.txt", "--select", "jargon,jargn")
    assert result.exit_code == 2
    assert "'jargn'" in result.stderr and "Did you mean 'jargon'?" in result.stderr


def test_standard_input_is_not_fixed_as_a_file(run) -> None:
    Path("letter.md").write_text(HARD)
    assert "jargon" in run("check", "-", "--stdin-filename", "letter.md", "--fix", input=HARD).stdout
    assert Path("letter.md").read_text() == HARD


def test_standard_input(run) -> None:
    result = run("check", "-", "--stdin-filename", "letter.md", input=f"# Room\n\n{HARD}\n")
    assert result.exit_code == 1
    assert "letter.md:3:9: jargon" in result.stdout


def test_standard_input_without_an_end_is_not_read_for_ever() -> None:
    with Path("/dev/zero").open("rb") as endless:
        command = [sys.executable, "-m", "plainspeak", "check", "-"]
        result = subprocess.run(command, stdin=endless, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("Error: stdin.txt is larger than 50 MB.")


def test_folders_patterns_and_exclude(run) -> None:
    for name in ("papers/a.txt", "papers/deep/b.md", "papers/.hidden/c.txt", "papers/~$a.docx", "papers/d.bin"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(PLAIN)
    Path("plainspeak.toml").write_text('exclude = ["deep/*"]')
    files = json.loads(run("check", "papers", "--format", "json").stdout)["files"]
    assert [file["path"] for file in files] == ["papers/a.txt"]
    files = json.loads(run("check", "pap*/*.txt", "--format", "json").stdout)["files"]
    assert [file["path"] for file in files] == ["papers/a.txt"]


def test_an_excluded_file_named_outright_is_checked_unless_exclusion_is_forced(run) -> None:
    Path("old").mkdir()
    Path("old/hard.txt").write_text(HARD)
    Path("plainspeak.toml").write_text('exclude = ["old/*"]')
    assert run("check", "old/hard.txt").exit_code == 1
    forced = run("check", "--force-exclude", "old/hard.txt")
    assert (forced.exit_code, forced.output) == (0, "")


def test_a_folder_without_papers_is_an_error(run, tmp_path: Path) -> None:
    Path("nothing").mkdir()
    result = run("check", "nothing")
    assert result.exit_code == 2
    assert "nothing" in result.stderr


def test_select_ignore_and_profile(run) -> None:
    Path("hard.txt").write_text(HARD)
    assert run("check", "--ignore", "jargon", "hard.txt").exit_code == 0
    assert run("check", "--select", "passive-voice", "hard.txt").exit_code == 0
    result = run("check", "--profile", "easy-read", "hard.txt")
    assert "Easy Read" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("check", "--select", "jargn", "x.txt"), "Did you mean 'jargon'?"),
        (("check", "--profile", "nsh", "x.txt"), "Did you mean 'nhs'?"),
        (("explain", "long-sentance"), "Did you mean 'long-sentence'?"),
    ],
)
def test_wrong_names_exit_with_2_and_a_hint(run, arguments, expected: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert expected in result.stderr


def test_output_file_has_no_colours(run) -> None:
    Path("hard.txt").write_text(HARD)
    result = run("check", "hard.txt", "-o", "report.txt")
    assert result.stdout == ""
    report = Path("report.txt").read_text()
    assert "jargon" in report and "\x1b" not in report
    assert run("check", "hard.txt", "-o", "no/such/folder.txt").exit_code == 2


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("report.json", "{"),
        ("report.sarif", "{"),
        ("report.XML", "<testsuites"),
        ("report.csv", "path,"),
        ("report.html", "<!doctype html>"),
        ("report.txt", "hard.txt"),
        ("report", "hard.txt"),
    ],
)
def test_the_name_of_a_report_says_its_format(run, name: str, begins: str) -> None:
    Path("hard.txt").write_text(HARD)
    run("check", "hard.txt", "-o", name)
    assert Path(name).read_text(encoding="utf-8-sig").lower().startswith(begins)


def test_no_line_is_wider_than_80_columns(run) -> None:
    Path("hard.txt").write_text(f"{HARD} {'It was noted that the panel was appraised of the outcome. ' * 9}\n")
    report = run("check", "hard.txt").stdout
    assert max(map(len, report.splitlines())) <= 80


def test_control_characters_reach_no_terminal(run) -> None:
    Path("odd.html").write_text("<p>We will utilise &#x202e;the room.</p>", encoding="utf-8")
    result = run("check", "odd.html")
    assert "jargon" in result.stdout and "\u202e" not in result.stdout


SETTINGS = {
    'profil = "nhs"': "Did you mean 'profile'?",
    "select = 'jargon'": "must be a list",
    "profile = 3": "must be a text",
    "[rules.long-sentance]\nlimit = 3": "Did you mean 'long-sentence'?",
    "[rules.long-sentence]\nlimit = 'x'": "must be a whole number",
    "profile = ": "is not valid TOML",
}


@pytest.mark.parametrize(("text", "expected"), SETTINGS.items(), ids=range(len(SETTINGS)))
def test_mistakes_in_settings(run, text: str, expected: str) -> None:
    Path("plainspeak.toml").write_text(text)
    Path("plain.txt").write_text(PLAIN)
    result = run("check", "plain.txt")
    assert result.exit_code == 2
    assert expected in result.stderr


def test_nearest_settings_win(run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("plainspeak.toml").write_text('profile = "govuk"')
    Path("pyproject.toml").write_text('[tool.plainspeak]\nprofile = "wcag"')
    deep = Path("a/b")
    deep.mkdir(parents=True)
    Path("a/pyproject.toml").write_text("[tool.other]\n")
    monkeypatch.chdir(deep)
    assert "profile: 'govuk'" in run("check", "--show-settings", "x").stdout
    Path("../.plainspeak.toml").write_text("[rules.long-sentence]\nlimit = 7")
    shown = run("check", "--show-settings", "x").stdout
    assert "profile: 'nhs'" in shown and "'limit': 7" in shown


def test_lists_and_explanations(run) -> None:
    assert "long-sentence" in run("rules").stdout
    assert "Flesch-Kincaid" in run("profiles").stdout
    explained = run("explain", "long-sentence").stdout
    assert "## Why" in explained and "`limit`" in explained


@pytest.mark.parametrize("heavy", ["spacy", "wordfreq", "textstat", "numpy", "lxml"])
def test_version_imports_nothing_heavy(heavy: str) -> None:
    code = (
        "import sys; from plainspeak.cli import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        f"sys.exit({heavy!r} in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0
    assert run.stdout.startswith("plainspeak, version ")


def test_words_off_and_known_words_are_left_alone(run) -> None:
    Path("hard.txt").write_text("We will utilise it. Utilising the ICB and its stakeholders is fun.")
    Path("plainspeak.toml").write_text(
        'known-words = ["ICB", "stakeholder"]\n[words-off]\nutilise = "our panel likes it"\n'
    )
    assert run("check", "hard.txt").exit_code == 0


def test_own_wordlist_comes_first(run) -> None:
    Path("hard.txt").write_text("We will utilise the snug room.")
    Path("ours.csv").write_text("term,say\nsnug,warm\nutilise,take\n")
    Path("plainspeak.toml").write_text('wordlists = ["ours.csv"]')
    report = run("check", "hard.txt").stdout
    assert "Write: 'take'." in report and "Write: 'warm'." in report


def test_annotate_writes_a_copy_and_keeps_the_paper(run) -> None:
    paper = Path("paper.docx")
    paper.write_bytes((EXAMPLES / "panel-paper.docx").read_bytes())
    before = paper.read_bytes()
    assert run("annotate", "paper.docx").exit_code == 0
    assert Path("paper.plainspeak.docx").read_bytes()[:2] == b"PK"
    assert paper.read_bytes() == before
    again = run("annotate", "paper.docx")
    assert again.exit_code == 2 and "is there already" in again.stderr
    assert run("annotate", "--force", "paper.docx").exit_code == 0
    assert "the paper itself" in run("annotate", "paper.docx", "-o", "paper.docx").stderr
    assert sorted(path.name for path in Path().iterdir() if path.name.startswith((".", "paper"))) == [
        *(".git", "paper.docx", "paper.plainspeak.docx")
    ]


def test_short_reports(run) -> None:
    Path("hard.txt").write_text(f"{PLAIN}\n\n{HARD} We utilise it.\n")
    Path("plain.txt").write_text(PLAIN)
    assert run("check", "--quiet", "hard.txt", "plain.txt").stdout.splitlines() == [
        "hard.txt: does not pass, 2 findings",
        "plain.txt: passes",
    ]
    statistics = run("check", "--statistics", "hard.txt", "plain.txt").stdout.splitlines()
    assert statistics[1].split() == ["2", "jargon"] and "      2  utilise" in statistics
    hotspots = run("check", "--hotspots", "hard.txt").stdout.splitlines()
    assert hotspots == ["hard.txt", "3:1: 2 findings", "    We will utilise the room. We utilise it."]


def test_html_report_and_what_changed(run) -> None:
    Path("hard.txt").write_text(HARD * 2)
    run("check", "hard.txt", "--format", "json", "-o", "before.json")
    Path("hard.txt").write_text(HARD)
    result = run("check", "hard.txt", "--format", "html", "-o", "report.html", "--previous", "before.json")
    assert (result.exit_code, result.output) == (1, "")
    page = Path("report.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>") and "Since last time: 1 fewer." in page
    assert run("check", "hard.txt", "--previous", "none.json").exit_code == 2


@pytest.mark.parametrize("found", [True, False])
def test_open_shows_the_page_in_the_browser(run, monkeypatch: pytest.MonkeyPatch, found: bool) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: opened.append(url) or found)
    Path("hard.txt").write_text(HARD)
    result = run("check", "hard.txt", "--open", "-o", "my report.html")
    assert opened == [Path("my report.html").resolve().as_uri()]
    assert "<!doctype html>" in Path("my report.html").read_text(encoding="utf-8")
    assert ("No browser was found." in result.stderr) is not found
    run("check", "hard.txt", "--open")
    assert opened[1] != opened[0] and opened[1].startswith("file:///") and opened[1].endswith("/report.html")


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (1, "1 finding marked."),
        (2, "2 findings marked."),
        (1200, "499 of 1,200 findings marked. Its summary speaks of the rest."),
    ],
)
def test_annotate_says_how_much_it_marked(run, times: int, said: str) -> None:
    Path("paper.md").write_text("We utilise it.\n\n" * times)
    done = run("annotate", "paper.md")
    assert done.exit_code == 0
    assert said in done.stderr + done.stdout


def test_annotate_says_which_papers_it_cannot_mark(run) -> None:
    Path("paper.odt").write_bytes(odt_file("<text:p>We will utilise the room.</text:p>"))
    done = run("annotate", "paper.odt")
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        "Error: paper.odt: we cannot write a marked copy of this kind of file.",
        "       Save it as .docx or .pdf and annotate that, or use 'plainspeak check'.",
    ]
    assert not Path("paper.plainspeak.odt").exists()
