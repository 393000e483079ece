"""Memory stays flat: however many papers there are, few of them are held at once, and of a long one little but its text."""

import gc
import random
import tracemalloc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from plainspeak import batch as batch_module
from plainspeak.batch import Batch
from plainspeak.checker import Checker
from plainspeak.cli import main
from plainspeak.cli.check import FORMATS
from plainspeak.processes import check_in_processes
from plainspeak.result import Result, Unread
from plainspeak.settings import Settings

PAPERS = 30
MOST = 3
"""Papers held at once: one is made while another is written, and the HTML report looks one ahead."""


class Living:
    """Counts the results and documents that are still held by somebody."""

    def __init__(self) -> None:
        self._seen: list[weakref.ref[object]] = []
        self.most = 0

    def add(self, result: Result) -> None:
        self._seen += [weakref.ref(result), weakref.ref(result.document)]
        held = sum(each() is not None for each in self._seen)
        self.most = max(self.most, held // 2)


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / "cache")
    paths = [Path(f"{number:03}.md") for number in range(PAPERS)]
    for path in paths:
        path.write_text(f"# Paper {path.stem}\n\nWe will utilise room {path.stem}. The ICB will utilise it.\n")
    return paths


@pytest.fixture
def living(monkeypatch: pytest.MonkeyPatch) -> Living:
    """Counts what a batch gives."""
    living, check = Living(), Batch.check

    def counted(*arguments: object) -> Iterator[Result | Unread]:
        for outcome in check(*arguments):  # type: ignore[arg-type]
            assert isinstance(outcome, Result)
            living.add(outcome)
            yield outcome

    monkeypatch.setattr(Batch, "check", counted)
    return living


VIEWS = [["--format", name] for name in FORMATS] + [["--quiet"], ["--statistics"], ["--hotspots"]]


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize("view", VIEWS, ids=" ".join)
def test_a_report_holds_few_papers(view: list[str], living: Living) -> None:
    for place in ([], ["-o", "report"]):
        result = CliRunner().invoke(main, ["check", ".", "--jobs", "1", *view, *place])
        assert result.exit_code == 1, result.output
    assert 1 <= living.most <= MOST
    assert Path("report").read_text("utf-8-sig").strip()


@pytest.mark.usefixtures("papers")
def test_a_baseline_holds_few_papers(living: Living) -> None:
    for arguments in (["baseline", "write", "."], ["baseline", "prune"], ["check", ".", "--baseline", "b.json"]):
        named = arguments if "check" in arguments else [*arguments, "--baseline", "b.json"]
        assert CliRunner().invoke(main, named).exit_code == 0
    assert 1 <= living.most <= MOST


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_batch_holds_few_papers(
    jobs: int, papers: list[Path], living: Living, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_module, "WORTH_SHARING", 0)
    for _ in ("fresh", "from the cache"):
        batch = Batch(Settings(), jobs=jobs, cache_folder=tmp_path / "cache")
        assert sum(1 for _ in batch.check(papers)) == PAPERS
        batch.close()
    assert 1 <= living.most <= MOST


class Noting(Checker):
    """Leaves a note beside each paper that it has checked."""

    def check_file(self, path: str | Path) -> Result:
        Path(path).with_suffix(".note").touch()
        return super().check_file(path)


def test_processes_do_not_run_far_ahead(papers: list[Path]) -> None:
    outcomes = check_in_processes(Noting, papers, 2)
    for taken, _ in enumerate(outcomes, 1):
        assert len(list(Path().glob("*.note"))) <= taken + 8 + 2
    assert taken == PAPERS


def test_an_unread_file_keeps_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no such file")
    outcome = Checker().outcome(tmp_path / "broken.docx")
    assert isinstance(outcome, Unread)
    # The frames of a traceback hold on to the bytes that were read.
    assert (outcome.error.__traceback__, outcome.error.__cause__, outcome.error.__context__) == (None, None, None)


SIMPLE = (
    "the cat sat on a mat and we went home by bus to see our old friends who like tea with milk when it rains".split()
)
BYTES_A_CHARACTER = 45
"""At most, at the peak of a check. The text itself is there twice. With all tokens there as strings it was 72."""


def plain_text(size: int) -> bytes:
    chance, parts = random.Random(3), list[str]()
    while len(parts) * 60 < size:
        words = " ".join(chance.choice(SIMPLE) for _ in range(12)).capitalize()
        parts.append(f"{words}.{' We will utilise it.' * (chance.random() < 0.05)}")
    return "\n\n".join(" ".join(parts[start : start + 5]) for start in range(0, len(parts), 5)).encode()


def peak(checker: Checker, data: bytes) -> int:
    """The most bytes that a check of a text takes at once."""
    gc.collect()
    tracemalloc.start()
    result = checker.check_bytes(data, "paper.txt")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert result.findings
    return most


def test_a_long_text_takes_little_more_than_itself() -> None:
    checker = Checker(isolate=False)
    checker.check_bytes(plain_text(20_000), "paper.txt")
    less, more = plain_text(150_000), plain_text(300_000)
    peaks = peak(checker, less), peak(checker, more)
    assert peaks[0] < BYTES_A_CHARACTER * len(less)
    assert peaks[1] < 2.1 * peaks[0]
