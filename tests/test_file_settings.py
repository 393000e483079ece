"""Settings for some of the papers: `[[files]]` tables in the settings file."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from plainspeak.cli import main
from plainspeak.settings import Settings, find_settings

SETTINGS = """
ignore = ["passive-voice"]

[rules.long-sentence]
limit = 30

[[files]]
match = ["letters/*"]
profile = "easy-read"
ignore = ["jargon"]

[[files]]
match = ["letters/legal/*", "*.htm"]
select = ["long-sentence"]
[files.rules.long-sentence]
limit = 5
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "letters/legal").mkdir(parents=True)
    Path("plainspeak.toml").write_text(SETTINGS)
    for name in ("a.md", "letters/b.md", "letters/legal/c.md", "d.htm"):
        Path(name).write_text("We will utilise the room for six hours.\n")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def test_tables_that_fit_go_over_each_other(folder: Path) -> None:
    settings = find_settings(folder)

    def chosen(path: str | Path) -> tuple[object, ...]:
        own = settings.for_file(path)
        return own.profile, own.select, own.ignore, own.rules["long-sentence"], own.files

    assert chosen("a.md") == ("nhs", (), ("passive-voice",), {"limit": 30}, ())
    assert chosen("letters/b.md") == ("easy-read", (), ("passive-voice", "jargon"), {"limit": 30}, ())
    legal = ("easy-read", ("long-sentence",), ("passive-voice", "jargon"), {"limit": 5}, ())
    assert chosen("letters/legal/c.md") == legal
    assert chosen(folder / "letters" / "legal" / "c.md") == legal
    assert chosen("d.htm")[:2] == ("nhs", ("long-sentence",))


def test_paths_are_seen_from_the_settings_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "letters")
    assert find_settings(Path.cwd()).for_file("b.md").profile == "easy-read"
    assert find_settings(Path.cwd()).for_file("../a.md").profile == "nhs"


def test_each_paper_is_checked_by_its_own_profile() -> None:
    files = json.loads(run("a.md", "letters", "d.htm", "--format", "json").stdout)["files"]
    found = {file["path"]: (file["profile"], sorted({each["rule"] for each in file["findings"]})) for file in files}
    assert found["a.md"] == ("nhs", ["jargon"])
    assert found["letters/b.md"][0] == "easy-read"
    assert "jargon" not in found["letters/b.md"][1]
    assert found["letters/legal/c.md"] == ("easy-read", ["long-sentence"])
    assert found["d.htm"] == ("nhs", ["long-sentence"])


def test_the_command_line_holds_for_every_paper() -> None:
    files = json.loads(run("letters", "--profile", "govuk", "--select", "jargon", "--format", "json").stdout)["files"]
    assert {file["profile"] for file in files} == {"govuk"}
    assert Settings().over(profile="", select=()) == Settings()


def test_sarif_describes_the_rules_of_every_profile() -> None:
    log = json.loads(run(".", "--format", "sarif").stdout)
    schema = json.loads((Path(__file__).parent / "reports" / "sarif-2.1.0.json").read_text())
    jsonschema.Draft4Validator(schema).validate(log)
    (only,) = log["runs"]
    rules = [rule["id"] for rule in only["tool"]["driver"]["rules"]]
    assert all(rules[each["ruleIndex"]] == each["ruleId"] for each in only["results"])


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('[[files]]\nprofile = "nhs"', "plainspeak.toml: table 1 of 'files' does not say which files it is about."),
        ('[[files]]\nmatch = "a"', "plainspeak.toml: table 1 of 'files': 'match' must be a list of texts."),
        ('[[files]]\nmatch = ["a"]\nlimit = 3', "plainspeak.toml: table 1 of 'files': unknown key 'limit'."),
        ('[[files]]\nmatch = ["z"]\nprofile = "nsh"', "There is no profile called 'nsh'. Did you mean 'nhs'?"),
        ('[[files]]\nmatch = ["z"]\nignore = ["jargn"]', "There is no rule called 'jargn'. Did you mean 'jargon'?"),
        (
            '[[files]]\nmatch = ["z"]\n[files.rules.long-sentence]\nlimt = 3',
            "plainspeak.toml, rule long-sentence: unknown",
        ),
        ('[files]\nmatch = ["a"]', "plainspeak.toml: 'files' must be a list of tables."),
    ],
)
def test_mistakes_are_told_even_where_no_file_fits(table: str, message: str) -> None:
    Path("plainspeak.toml").write_text(table)
    result = run("a.md")
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
