"""The pre-commit hook, in a real repository, with an environment that pre-commit builds itself."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import docx
import pytest

from plainspeak.loaders import suffixes

ROOT = Path(__file__).parents[1]
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text()
CONFIG = f"repos:\n- repo: {ROOT}\n  rev: HEAD\n  hooks:\n  - id: plainspeak\n"
HARD = "We will utilise the room."
PLAIN = "We meet in May. Come and have your say."


def pattern(key: str) -> re.Pattern[str]:
    found = re.search(rf"^  {key}: (.+)$", HOOKS, re.MULTILINE)
    assert found is not None
    return re.compile(found[1])


def test_the_hook_takes_every_kind_of_file_we_read() -> None:
    assert [suffix for suffix in suffixes() if not pattern("files").search(f"papers/a{suffix.upper()}")] == []


@pytest.mark.parametrize("name", ["run.py", "docx", "a.docx.bak", "notes.mdx"])
def test_the_hook_leaves_other_files(name: str) -> None:
    assert pattern("files").search(name) is None


def test_the_hook_leaves_text_for_machines() -> None:
    names = ["requirements.txt", "a/requirements-dev.txt", "CMakeLists.txt", "our-requirements.txt", "letter.txt"]
    assert [name for name in names if not pattern("exclude").search(name)] == ["our-requirements.txt", "letter.txt"]


class Repository:
    """A git repository whose commits the hook checks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "papers"
        self.folder.mkdir()
        git = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        people = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        own = {"PRE_COMMIT_HOME": str(folder / "environments"), "XDG_CACHE_HOME": str(folder / "cache")}
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
        self.environment = {**kept, **git, **people, **own}
        self.run("git", "init", "-q")
        (self.folder / ".pre-commit-config.yaml").write_text(CONFIG)
        (self.folder / "plainspeak.toml").write_text('exclude = ["old/*"]\n')

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env={**self.environment, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )

    def commit(self, *names: str) -> subprocess.CompletedProcess[str]:
        """Commit files. Nothing can be downloaded meanwhile: the environment must have had it all."""
        self.run("git", "add", *names)
        nowhere = dict.fromkeys(("http_proxy", "https_proxy", "ALL_PROXY"), "http://127.0.0.1:9")
        return self.run("git", "commit", "-q", "-m", "Papers", **nowhere)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    if shutil.which("git") is None or find_spec("pre_commit") is None:
        pytest.skip("needs git and pre-commit")
    if not (ROOT / ".git").exists():
        pytest.skip("needs a checkout to install the hook from")
    made = Repository(tmp_path_factory.mktemp("hook"))
    built = made.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    assert built.returncode == 0, built.stdout
    return made


@pytest.mark.slow
def test_bad_papers_stop_a_commit_until_they_are_mended(repository: Repository) -> None:
    word, markdown = repository.folder / "Bad paper.DOCX", repository.folder / "bad.md"
    paper = docx.Document()
    paper.add_paragraph(HARD)
    paper.save(word)
    markdown.write_text(f"# Room\n\n{HARD}\n")
    (repository.folder / "good.txt").write_text(PLAIN)
    stopped = repository.commit(".")
    assert stopped.returncode == 1, stopped.stdout
    assert "Bad paper.DOCX:paragraph 1: jargon" in stopped.stdout
    assert "bad.md:3:9: jargon" in stopped.stdout
    assert "good.txt" in stopped.stdout and "good.txt:" not in stopped.stdout

    paper.paragraphs[0].text = PLAIN
    paper.save(word)
    markdown.write_text(f"# Room\n\n{PLAIN}\n")
    passed = repository.commit(".")
    assert passed.returncode == 0, passed.stdout


@pytest.mark.slow
def test_excluded_papers_do_not_stop_a_commit(repository: Repository) -> None:
    old = repository.folder / "old" / "bad.md"
    old.parent.mkdir()
    old.write_text(HARD)
    passed = repository.commit("old/bad.md")
    assert passed.returncode == 0, passed.stdout
