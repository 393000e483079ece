"""The pre-commit hooks, in real repositories, with an environment that pre-commit builds itself."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

import docx
import pytest
import yaml

from plainspeak.loaders import html, markdown, suffixes, text

ROOT = Path(__file__).parents[1]
WHOLE, CHANGED_LINES = "plainspeak", "plainspeak-changed-lines"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
HARD = "We will utilise the room."
_NO_NETWORK = re.compile("Failed to establish a new connection|Temporary failure in name resolution")
PLAIN = "We meet in May. Come and have your say."


def taken(hook: str, names: Iterable[str]) -> list[str]:
    files, left = (re.compile(HOOKS[hook][key]) for key in ("files", "exclude"))
    return [name for name in names if files.search(name) and not left.search(name)]


def test_the_hooks_take_every_kind_of_file_that_they_can_check() -> None:
    papers = [f"papers/a{suffix.upper()}" for suffix in suffixes()]
    texts = [f"papers/a{suffix.upper()}" for loader in (markdown, html, text) for suffix in loader.SUFFIXES]
    assert taken(WHOLE, papers) == papers
    assert sorted(taken(CHANGED_LINES, papers)) == sorted(texts)


@pytest.mark.parametrize("hook", HOOKS)
def test_the_hooks_leave_other_files_and_text_for_machines(hook: str) -> None:
    others = ["run.py", "docx", "a.docx.bak", "notes.mdx"]
    machines = ["requirements.txt", "a/requirements-dev.txt", "CMakeLists.txt", "robots.txt"]
    people = ["our-requirements.txt", "letter.txt"]
    assert taken(hook, [*others, *machines, *people]) == people


class Repository:
    """A git repository whose commits a hook checks."""

    def __init__(self, folder: Path, environments: Path, hook: str) -> None:
        self.folder = folder / "papers"
        self.folder.mkdir()
        config = f"repos:\n- repo: {ROOT}\n  rev: HEAD\n  hooks:\n  - id: {hook}\n"
        git = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        # The checkout may belong to someone else, as where a container reads that of its host.
        git |= {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}
        people = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        own = {"PRE_COMMIT_HOME": str(environments), "XDG_CACHE_HOME": str(folder / "cache")}
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
        self.environment = {**kept, **git, **people, **own}
        self.run("git", "init", "-q")
        (self.folder / ".pre-commit-config.yaml").write_text(config)
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
        if names:
            self.run("git", "add", *names)
        nowhere = dict.fromkeys(("http_proxy", "https_proxy", "ALL_PROXY"), "http://127.0.0.1:9")
        return self.run("git", "commit", "-q", "-m", "Papers", **nowhere)


@pytest.fixture(scope="module")
def environments(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("git") is None or find_spec("pre_commit") is None:
        pytest.skip("needs git and pre-commit")
    if not (ROOT / ".git").exists():
        pytest.skip("needs a checkout to install the hook from")
    return tmp_path_factory.mktemp("environments")


@pytest.fixture
def make(environments: Path, tmp_path: Path) -> Callable[[str], Repository]:
    """Makes a repository with one of the hooks, whose environment is built by the first of them."""

    def made(hook: str) -> Repository:
        repository = Repository(tmp_path, environments, hook)
        built = repository.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
        if built.returncode and _NO_NETWORK.search(built.stdout):
            pytest.skip("needs the network, to install the hook")
        assert built.returncode == 0, built.stdout
        return repository

    return made


@pytest.mark.slow
def test_bad_papers_stop_a_commit_until_they_are_mended(make: Callable[[str], Repository]) -> None:
    repository = make(WHOLE)
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
@pytest.mark.parametrize("hook", HOOKS)
def test_excluded_papers_do_not_stop_a_commit(hook: str, make: Callable[[str], Repository]) -> None:
    repository = make(hook)
    old = repository.folder / "old" / "bad.md"
    old.parent.mkdir()
    old.write_text(HARD)
    passed = repository.commit("old/bad.md")
    assert passed.returncode == 0, passed.stdout


@pytest.mark.slow
def test_old_lines_do_not_stop_a_commit_and_new_ones_do(make: Callable[[str], Repository]) -> None:
    repository = make(CHANGED_LINES)
    name = 'Ännual "report" 1.md'
    paper = repository.folder / name
    paper.write_text(f"# Room\n\n{HARD}\n")
    assert repository.run("git", "add", ".").returncode == 0
    assert repository.run("git", "commit", "-q", "--no-verify", "-m", "As it was").returncode == 0

    paper.write_text(f"# Room\n\n{HARD}\n\n{PLAIN}\n")
    passed = repository.commit(name)
    assert passed.returncode == 0, passed.stdout

    paper.write_text(f"# Room\n\n{HARD}\n\n{PLAIN}\n\n{HARD}\n")
    repository.run("git", "add", name)
    paper.write_text(f"A line that is not in the commit.\n\n{paper.read_text()}")
    stopped = repository.commit()
    assert stopped.returncode == 1, stopped.stdout
    assert f"{name}:7:9: jargon" in stopped.stdout
    assert f"{name}:3:9: jargon" not in stopped.stdout
    assert paper.read_text().startswith("A line that is not in the commit.")


@pytest.mark.slow
def test_lines_of_earlier_commits_are_checked_when_pre_commit_asks_for_them(make: Callable[[str], Repository]) -> None:
    repository = make(CHANGED_LINES)
    for written in (HARD, f"{HARD}\n\n{PLAIN}\n", f"{HARD}\n\n{PLAIN}\n\n{HARD}\n"):
        (repository.folder / "a.md").write_text(written)
        repository.run("git", "add", ".")
        repository.run("git", "commit", "-q", "--no-verify", "-m", "Papers")
    pre_commit = (sys.executable, "-m", "pre_commit", "run", "--to-ref", "HEAD")
    stopped = repository.run(*pre_commit, "--from-ref", "HEAD~2")
    assert stopped.returncode == 1, stopped.stdout
    assert "a.md:5:9: jargon" in stopped.stdout and "a.md:1:9: jargon" not in stopped.stdout
    assert repository.run(*pre_commit, "--from-ref", "HEAD").returncode == 0
