"""Checks of changed lines only, in real repositories: which they are, what is found on them, and what fails."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from plainspeak.changed import Changes, changed_since, staged
from plainspeak.cli import main
from plainspeak.errors import ConfigError
from plainspeak.git import EVERY, read_diff

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
ODD_NAMES = ["a b.md", "ä/ö ü.md", 'say "hi".md', "tab\there.md", "new\nline.md", "back\\slash.md", "x differ", "-p.md"]
Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Runs git in a new repository, where the test is too."""
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT"))]:
        monkeypatch.delenv(name)
    people = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    for name, value in {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **people}.items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(*arguments: str) -> str:
        return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True).stdout

    run("init", "-q", "-b", "main")
    return run


def commit(git: Git, **files: str) -> None:
    for name, text in files.items():
        Path(f"{name}.md").write_text(text)
    git("add", "-A")
    git("commit", "-q", "-m", "Papers")


def numbers(changes: Changes) -> dict[str, list[int] | str]:
    """The changed lines of each file, written out."""
    return {
        str(path): "every" if lines == EVERY else [number for part in lines for number in part]
        for path, lines in changes.lines.items()
    }


def paths(*names: str) -> list[Path]:
    return [Path(name) for name in names]


def test_staged_lines(git: Git) -> None:
    commit(git, a="1\n2\n3\n4\n", b="1\n", c="1\n2\n")
    Path("a.md").write_text("one\n2\n3\nnew\n4\nnew")
    Path("c.md").write_text("2\n")
    Path("d.md").write_text("not staged\n")
    git("add", "a.md", "c.md")
    assert numbers(staged(paths("a.md", "b.md", "c.md", "d.md"))) == {"a.md": [1, 4, 6]}


def test_everything_is_new_in_the_first_commit(git: Git) -> None:
    Path("a.md").write_text("1\n2\n")
    git("add", "a.md")
    assert numbers(staged(paths("a.md"))) == {"a.md": [1, 2]}


def test_a_renamed_paper_keeps_its_old_lines(git: Git) -> None:
    commit(git, a="".join(f"{number}\n" for number in range(20)))
    Path("a.md").write_text(Path("a.md").read_text() + "new\n")
    git("mv", "a.md", "b.md")
    git("add", "b.md")
    assert numbers(staged(paths("b.md"))) == {"b.md": [21]}


def test_names_with_odd_characters(git: Git) -> None:
    for name in ODD_NAMES:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("1\n")
    git("add", "-A")
    assert numbers(staged(paths(*ODD_NAMES))) == {name: [1] for name in ODD_NAMES}
    git("commit", "-q", "-m", "Papers")
    for name in ODD_NAMES:
        Path(name).write_text("1\n2\n")
    assert numbers(changed_since("HEAD", paths(*ODD_NAMES))) == {name: [2] for name in ODD_NAMES}


def test_lines_that_look_like_a_diff(git: Git) -> None:
    commit(git, a="1\n")
    Path("a.md").write_text("++ new/b.md\n@@ -1 +9 @@\ndiff --git old/c.md new/c.md\n\\ No newline\n-- x\n1\n")
    git("add", "a.md")
    assert numbers(staged(paths("a.md"))) == {"a.md": [1, 2, 3, 4, 5]}


def test_windows_line_ends(git: Git) -> None:
    Path("a.md").write_bytes(b"1\r\n2\r\n3\r\n")
    git("add", "a.md")
    git("commit", "-q", "-m", "Papers")
    Path("a.md").write_bytes(b"1\r\nnew\r\n3\r\n")
    assert numbers(changed_since("HEAD", paths("a.md"))) == {"a.md": [2]}


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        (b"1\n2\n", b"1\r\n2\r\n", {}),
        (b"1\r\n2\r\n", b"1\nnew\n", {"a.md": [2]}),
        (b"1\n2", b"1\n2\n3", {"a.md": [3]}),
        (b"1\n2\n", b"1 \n2", {}),
        (b"1\n2\n", b"1\n 2\n", {"a.md": [2]}),
    ],
)
def test_line_ends_alone_are_no_change(git: Git, before: bytes, after: bytes, changed: dict[str, list[int]]) -> None:
    git("config", "core.autocrlf", "false")
    Path("a.md").write_bytes(before)
    git("add", "a.md")
    git("commit", "-q", "-m", "Papers")
    Path("a.md").write_bytes(after)
    assert numbers(changed_since("HEAD", paths("a.md"))) == changed
    git("add", "a.md")
    assert numbers(staged(paths("a.md"))) == changed


def test_what_is_no_text_to_git_is_changed_as_a_whole(git: Git) -> None:
    commit(git, a="1\n")
    Path("a.md").write_text("2\n", encoding="utf-16")
    Path("ä.md").write_text("1\n", encoding="utf-16")
    git("add", "-A")
    assert numbers(staged(paths("a.md", "ä.md"))) == {"a.md": "every", "ä.md": "every"}


def test_a_persons_taste_in_diffs_does_not_matter(git: Git) -> None:
    settings = {"diff.noprefix": "true", "diff.interHunkContext": "9", "color.ui": "always", "diff.external": "false"}
    settings |= {"core.quotePath": "false", "diff.mnemonicPrefix": "true", "diff.context": "5"}
    for name, value in settings.items():
        git("config", name, value)
    commit(git, ä="1\n2\n3\n")
    Path("ä.md").write_text("one\n2\nthree\n")
    git("add", "-A")
    assert numbers(staged(paths("ä.md"))) == {"ä.md": [1, 3]}


def test_since_a_branch_its_own_later_changes_do_not_count(git: Git) -> None:
    commit(git, a="1\n2\n3\n", b="1\n")
    git("checkout", "-q", "-b", "work")
    commit(git, a="1\n2\n3\nmine\n")
    git("checkout", "-q", "main")
    commit(git, b="theirs\n")
    git("checkout", "-q", "work")
    Path("a.md").write_text("now\n2\n3\nmine\n")
    Path("new.md").write_text("1\n")
    files = paths("a.md", "b.md", "new.md", "gone.md")
    assert numbers(changed_since("main", files)) == {"a.md": [1, 4], "new.md": "every", "gone.md": "every"}


def test_a_merge_changes_what_is_in_none_of_its_branches(git: Git) -> None:
    commit(git, a="1\n2\n3\n4\n5\n")
    git("checkout", "-q", "-b", "work")
    commit(git, a="mine\n2\n3\n4\n5\n")
    git("checkout", "-q", "main")
    commit(git, a="1\n2\n3\n4\ntheirs\n", b="theirs\n")
    git("merge", "-q", "--no-commit", "--no-ff", "work")
    assert numbers(staged(paths("a.md", "b.md"))) == {}
    Path("a.md").write_text("mine\n2\nfrom the merge\n4\ntheirs\n")
    git("add", "a.md")
    assert numbers(staged(paths("a.md"))) == {"a.md": [3]}


def test_of_a_half_staged_paper_the_staged_half_counts(git: Git) -> None:
    commit(git, a="1\n2\n")
    Path("a.md").write_text("1\nstaged\n")
    git("add", "a.md")
    Path("a.md").write_text("0\n0\n1\nlater\n")
    changes = staged(paths("a.md"))
    assert numbers(changes) == {"a.md": [2]}
    assert changes.contents == {Path("a.md"): b"1\nstaged\n"}


def test_a_paper_that_is_staged_and_gone_is_read_from_git(git: Git) -> None:
    commit(git, a="1\n")
    Path("a.md").write_text("2\n")
    git("add", "a.md")
    Path("a.md").unlink()
    assert staged(paths("a.md")).contents == {Path("a.md"): b"2\n"}


def test_links_and_places_from_which_one_asks(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(git, a="1\n")
    Path("deep").mkdir()
    Path("deep/link.md").symlink_to("../a.md")
    Path("a.md").write_text("2\n")
    monkeypatch.chdir("deep")
    assert numbers(changed_since("HEAD", paths("link.md", "../a.md"))) == {"link.md": [1], "../a.md": [1]}


def test_several_repositories(git: Git) -> None:
    for name in ("one", "two"):
        git("init", "-q", name)
        Path(name, "a.md").write_text("1\n")
        git("-C", name, "add", "a.md")
    assert numbers(staged(paths("two/a.md", "one/a.md"))) == {"two/a.md": [1], "one/a.md": [1]}


def test_a_history_that_was_not_fetched_is_a_plain_error(git: Git) -> None:
    commit(git, a="1\n")
    git("checkout", "-q", "--orphan", "other")
    commit(git, a="2\n")
    with pytest.raises(ConfigError, match=r"have in common\. Fetch the whole history first"):
        changed_since("main", paths("a.md"))


@pytest.mark.parametrize("reference", ["nowhere", "--output=a", "", "a.md"])
def test_a_commit_that_git_does_not_know_is_a_plain_error(git: Git, reference: str) -> None:
    commit(git, a="1\n")
    with pytest.raises(ConfigError, match="git knows no branch or commit"):
        changed_since(reference, paths("a.md"))


def test_no_repository_is_a_plain_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is in no git repository"):
        staged([tmp_path / "a.md"])


def test_a_broken_repository_is_a_plain_error(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    with pytest.raises(ConfigError, match=r"git cannot tell .* It says: fatal:"):
        staged([tmp_path / "a.md"])


def test_without_git_there_is_a_plain_error(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigError, match="git could not be started"):
        staged(paths("a.md"))


def test_a_diff_of_nothing() -> None:
    assert read_diff(b"") == {}


OLD = "We will utilise the room.\n"
NEW = "We will commence in May.\n"
LONG = (
    "We meet in May and in June and in July,\nand in all of the months that come after those,\nand then we go on to meet "
    "for as long as\nanyone who is still with us has a thing to say.\n"
)


def check(*arguments: str, input: str | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], input=input)


def found(*arguments: str) -> list[tuple[str, str]]:
    """The path and the first word of what is found, as a report for programs has them."""
    report = json.loads(check(*arguments, "--format", "json").stdout)
    return [(file["path"], each["text"].partition(" ")[0]) for file in report["files"] for each in file["findings"]]


def test_only_what_is_on_changed_lines_is_found_and_fails(git: Git) -> None:
    commit(git, a=OLD, b=OLD)
    Path("a.md").write_text(f"{OLD}\n{NEW}")
    assert found("a.md", "b.md", "--changed-since", "HEAD") == [("a.md", "commence")]
    report = check("a.md", "b.md", "--changed-since", "HEAD")
    assert report.exit_code == 1
    assert "Only changed lines count here. 1 finding on other lines is not shown." in report.stdout
    assert "Verdict: something on the changed lines fails the profile 'NHS digital service\nmanual'." in report.stdout
    assert "Scores" not in report.stdout and "b.md" not in report.stdout
    Path("a.md").write_text(f"{OLD}\nWe meet.\n")
    report = check("a.md", "b.md", "--changed-since", "HEAD")
    assert report.exit_code == 0
    assert "Verdict: nothing on the changed lines fails the profile 'NHS digital service\nmanual'." in report.stdout


@pytest.mark.parametrize("changed", range(4))
def test_a_finding_is_on_every_line_it_goes_over(git: Git, changed: int) -> None:
    lines = f"{LONG}\nWe meet.\n".splitlines(keepends=True)
    commit(git, a="".join(lines))
    lines[changed] = lines[changed].replace(" ", "  ")
    Path("a.md").write_text("".join(lines))
    assert found("a.md", "--changed-since", "HEAD", "--select", "long-sentence") == [("a.md", "We")]
    Path("a.md").write_text(f"{LONG}\nWe meet in May.\n")
    assert found("a.md", "--changed-since", "HEAD", "--select", "long-sentence") == []


def test_old_mac_line_ends_are_one_line_to_git(git: Git) -> None:
    Path("a.txt").write_bytes(b"We meet.\r\rWe will utilise it.\r\nWe will leverage it.\r\n")
    git("add", "-A")
    git("commit", "-q", "-m", "Papers")
    Path("a.txt").write_bytes(b"We meet.\r\rWe will utilise it.\r\nWe will commence.\r\n")
    assert found("a.txt", "--changed-since", "HEAD") == [("a.txt", "commence")]


def test_scores_and_findings_about_the_whole_paper_do_not_fail(git: Git) -> None:
    hard = "The organisation communicated considerable dissatisfaction regarding administrative arrangements.\n"
    Path("plainspeak.toml").write_text("[rules.long-document]\nwords = 3\n")
    commit(git, a=f"We meet.\n\n{hard * 20}")
    Path("a.md").write_text(f"We meet in May.\n\n{hard * 20}")
    rules = ("--select", "long-document", "--fail-level", "note")
    assert check("a.md", *rules).exit_code == 1
    assert check("a.md", *rules, "--changed-since", "HEAD").exit_code == 0


def test_staged_papers_are_checked_as_they_are_staged(git: Git) -> None:
    commit(git, a="We meet.\n")
    Path("a.md").write_text(f"We meet.\n\n{OLD}")
    git("add", "a.md")
    Path("a.md").write_text(f"{NEW}\nWe meet.\n")
    report = check("a.md", "--staged")
    assert report.exit_code == 1
    assert "a.md:3:9: jargon" in report.stdout and "commence" not in report.stdout


def test_a_paper_that_is_no_text_is_checked_whole_if_it_was_changed(git: Git) -> None:
    for name in ("a.docx", "b.docx"):
        paper = Document()
        paper.add_paragraph(OLD)
        paper.save(name)
    git("add", "a.docx")
    git("commit", "-q", "-m", "Papers")
    git("add", "b.docx")
    assert found("a.docx", "b.docx", "--staged") == [("b.docx", "utilise")]


def test_before_a_push_pre_commit_says_since_when(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(git, a=OLD)
    commit(git, a=f"{OLD}\n{NEW}")
    assert found("a.md", "--staged") == []
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "HEAD~1")
    assert found("a.md", "--staged") == [("a.md", "commence")]
    assert found("a.md", "--staged", "--changed-since", "HEAD") == []


def test_nothing_changed_is_said(git: Git) -> None:
    commit(git, a=OLD)
    for format_ in ("text", "json", "sarif", "junit", "github", "csv", "html"):
        report = check("a.md", "--staged", "--format", format_)
        assert (report.exit_code, report.stderr) == (0, "No line of these papers was changed.\n")


def test_a_paper_that_is_not_there_is_an_error_all_the_same(git: Git) -> None:
    commit(git, a=OLD)
    for option in (("--staged",), ("--changed-since", "HEAD")):
        report = check("typo.md", *option)
        assert report.exit_code == 2
        assert "typo.md" in report.stderr


def test_a_baseline_and_changed_lines_go_together(git: Git) -> None:
    commit(git, a="We meet.\n")
    Path("a.md").write_text(OLD)
    CliRunner().invoke(main, ["baseline", "write", "a.md"])
    Path("a.md").write_text(f"{OLD}\n{NEW}")
    assert check("a.md", "--changed-since", "HEAD", "--baseline", "plainspeak-baseline.json").exit_code == 1
    Path("a.md").write_text(f"We meet.\n\n{OLD}")
    assert check("a.md", "--changed-since", "HEAD", "--baseline", "plainspeak-baseline.json").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.md", "--staged", "--fix"], "--fix is about whole papers, not about changed lines."),
        (["a.md", "--staged", "--diff"], "--diff is about whole papers, not about changed lines."),
        (["-", "--staged"], "Standard input is about whole papers, not about changed lines."),
        (["a.md", "--changed-since", ""], "git knows no branch or commit ''."),
        (["a.md", "--changed-since", "nowhere"], "git knows no branch or commit 'nowhere'."),
    ],
)
def test_what_does_not_go_together_is_an_error(git: Git, arguments: list[str], message: str) -> None:
    commit(git, a=OLD)
    report = check(*arguments, input=OLD)
    assert report.exit_code == 2
    assert report.stderr.startswith(f"Error: {message}")
    assert Path("a.md").read_text() == OLD
