"""Many files: from the cache, on several cores, in order, and none stops another."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from plainspeak import batch as batch_module
from plainspeak import processes
from plainspeak.batch import Batch
from plainspeak.checker import Checker
from plainspeak.errors import ConfigError
from plainspeak.result import Result, Unread
from plainspeak.settings import FileSettings, Settings
from tests.processes import PATIENCE, members, wait_until

EXAMPLES = Path(__file__).parents[1] / "examples"
HARD = "We will utilise the room."


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.md" for number in range(8)]
    for number, path in enumerate(paths):
        path.write_text(f"# Paper {number}\n\n" + f"{HARD}\n\n" * number)
    empty, damaged = tmp_path / "empty.md", tmp_path / "damaged.docx"
    empty.write_text("<!-- nothing -->")
    damaged.write_bytes((EXAMPLES / "panel-paper.docx").read_bytes()[:9_000])
    return [*paths[:3], tmp_path / "missing.md", empty, *paths[3:], damaged, EXAMPLES / "panel-paper.docx"]


def check(files: list[Path], settings: Settings = Settings(), **choices: object) -> list[Result | Unread]:  # noqa: B008
    batch = Batch(settings, **choices)  # type: ignore[arg-type]
    outcomes = list(batch.check(files))
    batch.close()
    return outcomes


def paths_of(outcomes: list[Result | Unread]) -> list[str]:
    return [each.path if isinstance(each, Unread) else each.document.path for each in outcomes]


def plain(outcomes: list[Result | Unread]) -> list[object]:
    """What can be compared: of a profile only its name, for a stored rule is another object."""
    return [
        str(each.error)
        if isinstance(each, Unread)
        else (each.document, each.profile.name, each.findings, each.scores, each.words, each.sentence_starts)
        for each in outcomes
    ]


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_module, "WORTH_SHARING", 0)


@pytest.mark.usefixtures("shared")
def test_several_processes_find_the_same_in_the_same_order(files: list[Path], tmp_path: Path) -> None:
    alone = check(files, jobs=1)
    together = check(files, jobs=2, cache_folder=tmp_path / "cache")
    assert paths_of(alone) == paths_of(together) == [str(path) for path in files]
    assert plain(alone) == plain(together)
    assert plain(check(files, jobs=2, cache_folder=tmp_path / "cache")) == plain(alone)


@pytest.mark.usefixtures("shared")
def test_processes_that_begin_anew_find_the_same(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "FORKS", False)
    assert plain(check(files[:4], jobs=2)) == plain(check(files[:4], jobs=1))


def test_unchanged_files_are_not_checked_again(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(files, jobs=1, cache_folder=tmp_path / "cache")
    checked: list[str] = []
    outcome = Checker.outcome
    monkeypatch.setattr(Checker, "outcome", lambda self, path: checked.append(Path(path).name) or outcome(self, path))
    assert plain(check(files, jobs=1, cache_folder=tmp_path / "cache")) == plain(first)
    assert checked == ["missing.md"]  # and not those that can never be read
    files[1].write_text(HARD)
    again = check(files, jobs=1, cache_folder=tmp_path / "cache")
    assert checked == ["missing.md", "1.md", "missing.md"]
    assert isinstance(again[1], Result) and again[1].document.text == HARD


def test_other_settings_lists_and_profiles_are_checked_again(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, profile = tmp_path / "own.csv", tmp_path / "own.toml"
    words.write_text("term,action,say\nroom,replace,hall\n")
    profile.write_text('extends = "nhs"\n')
    checked: list[Path] = []
    result = Checker("nhs").check_file(files[1])
    monkeypatch.setattr(Checker, "outcome", lambda self, path: checked.append(path) or result)

    def is_checked(**settings: object) -> bool:
        checked.clear()
        check(files[1:2], Settings(**settings), jobs=1, cache_folder=tmp_path / "cache")  # type: ignore[arg-type]
        return bool(checked)

    for settings in (
        {},
        {"ignore": ("jargon",)},
        {"rules": {"long-sentence": {"limit": 3}}},
        {"wordlists": (str(words),)},
        {"profile": str(profile)},
        {"files": (FileSettings(match=("1.md",), profile="easy-read"),)},
    ):
        assert is_checked(**settings), settings
        assert not is_checked(**settings), settings
    assert not is_checked(files=(FileSettings(match=("2.md",), profile="easy-read"),))
    words.write_text("term,action,say\nroom,replace,place\n")
    assert is_checked(wordlists=(str(words),))
    profile.write_text('extends = "govuk"\n')
    assert is_checked(profile=str(profile))


def test_broken_data_in_the_cache_are_worked_out_again(files: list[Path], tmp_path: Path) -> None:
    first = check(files, jobs=1, cache_folder=tmp_path / "cache")
    batch = Batch(Settings(), jobs=1, cache_folder=tmp_path / "cache")
    assert batch._kept is not None
    for path in files[:3]:
        key = batch._keys.of_file(path)
        assert key is not None and batch._kept.has(key)
        batch._kept.put(key, b"\x93\x01\x02\x03")
    key = batch._keys.of_profile(Settings())
    assert key is not None
    batch._kept.put(key, b"rubbish")
    assert plain(list(batch.check(files))) == plain(first)


def test_mistakes_in_settings_are_told_though_all_is_in_the_cache(files: list[Path], tmp_path: Path) -> None:
    check(files, jobs=1, cache_folder=tmp_path / "cache")
    wrong = Settings(files=(FileSettings(match=("nothing",), ignore=("jargn",)),))
    with pytest.raises(ConfigError, match="jargn"):
        assert Batch(wrong, cache_folder=tmp_path / "cache").profile


class Deadly(Checker):
    """Dies at one file, and makes a mistake at another."""

    def check_file(self, path: str | Path) -> Result:
        if Path(path).name == "5.md":
            os._exit(9)
        if Path(path).name == "6.md":
            raise RuntimeError("oh dear")
        return super().check_file(path)


def test_a_file_that_kills_its_process_stops_no_other(files: list[Path]) -> None:
    outcomes = []
    for path, outcome in zip(files, processes.check_in_processes(Deadly, files, 2), strict=True):
        outcomes.append((path.name, str(outcome.error) if isinstance(outcome, Unread) else ""))
    assert [name for name, error in outcomes if not error] == [
        path.name for path in files if path.name not in ("missing.md", "empty.md", "damaged.docx", "5.md", "6.md")
    ]
    errors = dict(outcomes)
    assert "does not exist" in errors["missing.md"]
    assert "5.md stopped the program that read it." in errors["5.md"]
    assert "6.md could not be checked (RuntimeError: oh dear)." in errors["6.md"]


RUN = """
import sys
from plainspeak import batch, processes
from plainspeak.cli import main

begin = processes._start
batch.WORTH_SHARING = 0
processes._start = lambda make_checker: begin(make_checker) or print("ready", file=sys.stderr, flush=True)
main()
"""


@pytest.mark.skipif(shutil.which("ps") is None, reason="needs ps, to see the processes")
def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number}.md").write_text(f"{HARD} {number}\n\n" * 200)
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [sys.executable, "-c", RUN, "check", str(tmp_path), "--jobs", "2", "--no-cache"]
    run = subprocess.Popen(command, env=environment, stdout=-1, stderr=-1, text=True, start_new_session=True)
    assert run.stderr is not None and [run.stderr.readline() for _ in range(2)] == ["ready\n"] * 2
    assert len(members(run.pid)) >= 3
    os.killpg(run.pid, signal.SIGINT)
    _, errors = run.communicate(timeout=PATIENCE)
    assert run.returncode != 0
    assert "Traceback" not in errors
    assert wait_until(lambda: not members(run.pid)), members(run.pid)


CODE = """
import sys
from plainspeak.cli import main
try:
    main(["check", "paper.md", "--exit-zero"])
finally:
    heavy = sorted({name.partition(".")[0] for name in sys.modules} & {"numpy", "spacy", "wordfreq", "lxml", "docx"})
    print("heavy:", heavy, file=sys.stderr)
"""


def test_a_second_run_is_the_same_and_loads_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text(f"# Room\n\n{HARD} It was decided.\n")
    (tmp_path / ".git").mkdir()
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "LOCALAPPDATA": str(tmp_path / "cache")}

    def run() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", CODE]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)

    first, second = run(), run()
    assert "jargon" in first.stdout
    assert second.stdout == first.stdout
    assert "'numpy'" in first.stderr
    assert second.stderr == "heavy: []\n"
