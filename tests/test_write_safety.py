"""What is written is whole or not there, and the paper itself is never harmed, whatever happens meanwhile."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plainspeak.baseline import KnownFinding, KnownPaper, changing
from plainspeak.errors import OutputError
from plainspeak.locking import locked
from plainspeak.writing import write_file
from tests.hostile.run import command
from tests.processes import PATIENCE

_PAPER = "We will utilise the room.\n" * 400
_KILLED = "import os, signal\nos.fsync = lambda file: os.kill(os.getpid(), signal.{})\n"
"""The run is killed when all is written to the temporary file, and before that has its name."""
_FULL = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
"""No file can grow beyond 20,000 bytes, as on a disk that is full."""
_TELLS_OF_THE_LOCK = """import filelock
acquire = filelock.FileLock.acquire
filelock.FileLock.acquire = lambda lock: print("waiting", flush=True) or acquire(lock)
"""
_REPORT = ("check", "paper.txt", "--format", "html", "-o", "report.html")
_FIX = ("check", "--fix", "paper.txt")
_BASELINE = ("baseline", "write", "paper.txt")
_WRITES = {"a report": (_REPORT, "report.html"), "a fix": (_FIX, "paper.txt"),
           "a baseline": (_BASELINE, "plainspeak-baseline.json")}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "work" / ".git").mkdir(parents=True)
    (tmp_path / "work" / "paper.txt").write_text(_PAPER)
    return tmp_path / "work"


def start(folder: Path, *arguments: str, before: str = "") -> subprocess.Popen[str]:
    code = f"{before}\nfrom plainspeak.cli import main\nmain()"
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=os.environ | {"XDG_CACHE_HOME": str(folder.parent / "cache")},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(folder: Path, *arguments: str, before: str = "") -> tuple[int, str]:
    """Run plainspeak after some Python; gives the exit code and what it said on standard error."""
    process = start(folder, *arguments, before=before)
    _, errors = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in errors
    return process.returncode, errors


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".git")


def old_content(folder: Path, name: str) -> str:
    """What was in the file before, where there was one; "paper.txt" is the paper itself."""
    if name != "paper.txt":
        (folder / name).write_text('{"version": 1, "papers": {}}')
    return (folder / name).read_text()


@pytest.mark.parametrize(("arguments", "name"), _WRITES.values(), ids=_WRITES)
def test_a_run_stopped_half_way_leaves_all_as_it_was(folder: Path, arguments: tuple[str, ...], name: str) -> None:
    before = old_content(folder, name)
    run(folder, "check", "paper.txt")  # so that the first file to be written is not one of the cache
    code, _ = run(folder, *arguments, before=_KILLED.format("SIGINT"))
    assert code in (1, 130, -signal.SIGINT)
    assert (folder / name).read_text() == before
    assert (folder / "paper.txt").read_text() == _PAPER
    assert names(folder) == sorted({"paper.txt", name})


@pytest.mark.parametrize(("arguments", "name"), _WRITES.values(), ids=_WRITES)
def test_a_run_that_is_killed_leaves_no_half_file_under_the_name(
    folder: Path, arguments: tuple[str, ...], name: str
) -> None:
    before = old_content(folder, name)
    run(folder, "check", "paper.txt")
    code, _ = run(folder, *arguments, before=_KILLED.format("SIGKILL"))
    assert code == -signal.SIGKILL
    assert (folder / name).read_text() == before
    (left,) = set(names(folder)) - {"paper.txt", name, f".{name}.lock"}
    assert left.startswith(f".{name}.") and left.endswith(".part")
    hours_ago = time.time() - 7_200
    os.utime(folder / left, (hours_ago, hours_ago))
    assert run(folder, *arguments)[0] in (0, 1)
    assert names(folder) == sorted({"paper.txt", name})
    assert (folder / name).read_text() != before


@pytest.mark.parametrize("before", [_FULL, ""], ids=["a limit", "a small disk"])
def test_a_full_disk(folder: Path, before: str) -> None:
    (folder / "out").mkdir()
    if not before:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", folder / "out"], check=False)
        if mounted.returncode:
            pytest.skip("only root can make a small disk")
    try:
        code, errors = run(folder, *_REPORT[:-1], "out/report.html", before=before)
        assert code == 2 and errors.splitlines()[-2:] == [
            f"Error: out/report.html could not be written: {'File too large' if before else 'No space left on device'}.",
            "       Choose another place with -o.",
        ]
        assert names(folder / "out") == [] and (folder / "paper.txt").read_text() == _PAPER
    finally:
        if not before:
            subprocess.run(["umount", folder / "out"], check=True)


def test_a_cache_that_cannot_grow_is_done_without(folder: Path) -> None:
    assert run(folder, "check", "paper.txt", before=_FULL) == (1, "")
    assert run(folder, "check", "paper.txt") == (1, "")


def test_a_cache_that_was_being_written_when_the_run_was_killed(folder: Path) -> None:
    killed = "from plainspeak.kept import Kept\nold = Kept.put\n"
    killed += "def put(*given):\n    old(*given)\n    os.kill(os.getpid(), 9)\n"
    assert run(folder, "check", "paper.txt", before=f"import os\n{killed}Kept.put = put")[0] == -signal.SIGKILL
    assert [run(folder, "check", "paper.txt") for _ in range(2)] == [(1, ""), (1, "")]


@pytest.mark.parametrize("arguments", [_REPORT, ("annotate", "paper.txt"), _BASELINE, _FIX])
def test_a_folder_that_may_not_be_written(folder: Path, arguments: tuple[str, ...]) -> None:
    folder.chmod(0o555)
    outcome = command(folder, folder.parent / "cache", *arguments)
    folder.chmod(0o755)
    assert outcome.code == 2 and "could not be written: Permission denied." in outcome.errors
    assert len(outcome.errors.splitlines()) == 2
    assert names(folder) == ["paper.txt"] and (folder / "paper.txt").read_text() == _PAPER


def test_a_cache_folder_that_may_not_be_written(folder: Path) -> None:
    cache = folder.parent / "cache"
    cache.mkdir(mode=0o555)
    outcome = command(folder, cache, "check", "paper.txt")
    assert (outcome.code, outcome.errors, list(cache.iterdir())) == (1, "", [])


def test_several_runs_on_the_same_file(folder: Path) -> None:
    papers = [f"paper{number}.txt" for number in range(4)]
    for number, paper in enumerate(papers):
        (folder / paper).write_text(_PAPER * (number + 1))
    runs = [start(folder, "check", paper, "--format", "json", "-o", "report.json") for paper in papers]
    runs += [start(folder, "baseline", "write", paper) for paper in papers]
    assert {process.wait(PATIENCE) for process in runs} <= {0, 1}
    report, baseline = (json.loads((folder / it).read_text()) for it in ("report.json", "plainspeak-baseline.json"))
    assert [file["path"] in papers for file in report["files"]] == [True]
    assert list(baseline["papers"]) == papers
    assert names(folder) == sorted(["paper.txt", *papers, "report.json", "plainspeak-baseline.json"])


@pytest.mark.parametrize(
    ("command", "expected"),
    [("write", {"other.txt": "their finding", "paper.txt": "utilise"}), ("prune", {"other.txt": "their finding"})],
)
def test_a_run_waits_for_another_that_changes_the_baseline(
    folder: Path, command: str, expected: dict[str, str]
) -> None:
    file = folder / "plainspeak-baseline.json"
    file.write_text('{"version": 1, "papers": {}}')
    (folder / "other.txt").write_text(_PAPER)
    with changing(file) as known:
        run = start(folder, "baseline", command, *["paper.txt"] * (command == "write"), before=_TELLS_OF_THE_LOCK)
        assert run.stdout and run.stdout.readline() == "waiting\n"
        with pytest.raises(subprocess.TimeoutExpired):
            run.wait(0.3)
        known.papers["other.txt"] = KnownPaper((KnownFinding("1", "jargon", "their finding"),), {})
    assert run.wait(PATIENCE) == 0
    papers = json.loads(file.read_text())["papers"]
    assert {key: paper["findings"][0]["words"] for key, paper in papers.items()} == expected
    assert names(folder) == ["other.txt", "paper.txt", file.name]


def test_a_run_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plainspeak.locking._PATIENCE", 0.1)
    with (
        locked(tmp_path / "known.json"),
        pytest.raises(OutputError, match="being changed by another run"),
        locked(tmp_path / "known.json"),
    ):
        pass
    assert names(tmp_path) == []


def test_a_link_stays_a_link_and_a_file_keeps_its_mode(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_text("before")
    real.chmod(0o640)
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_file(tmp_path / "link.txt", b"after", replace=True)
    assert (tmp_path / "link.txt").is_symlink() and real.read_text() == "after"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    (tmp_path / "null").symlink_to("/dev/null")
    write_file(tmp_path / "null", b"gone", replace=True)
    assert stat.S_ISCHR((tmp_path / "null").stat().st_mode)
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match="could not be written: Is a directory"):
        write_file(tmp_path / "folder", b"a", replace=True)


def test_a_name_as_long_as_can_be(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 251 + ".txt")
    write_file(path, b"a", replace=False)
    assert path.read_bytes() == b"a" and names(tmp_path) == [path.name]


def test_the_temporary_file_of_another_run_is_left_alone(tmp_path: Path) -> None:
    theirs = tmp_path / ".report.txt.abc.part"
    theirs.write_text("half")
    write_file(tmp_path / "report.txt", b"a", replace=False)
    assert names(tmp_path) == [theirs.name, "report.txt"]
