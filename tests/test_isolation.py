"""Papers are read in a process of their own: whatever happens there, there is a plain answer, and the next is read."""

import gc
import math
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread
from threading import enumerate as enumerate_threads

import msgpack
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from plainspeak import Checker
from plainspeak.baseline import Baseline
from plainspeak.cachekeys import CacheKeys
from plainspeak.cli import main
from plainspeak.document import Block, BlockKind, Coverage, Document, Format, Mark, MarkKind, Remark, Skipped
from plainspeak.errors import ConfigError, Damaged, ReaderFailed, TooLarge, TooSlow, UnreadableFile
from plainspeak.isolation import process
from plainspeak.isolation.messages import pack_document, pack_request, stand_in, unpack_answer
from plainspeak.isolation.process import Child
from plainspeak.isolation.reader import IsolatedReader
from plainspeak.isolation.validation import validate
from plainspeak.limits import Limits
from plainspeak.loaders import is_binary, load_bytes
from plainspeak.origins import InRun, InText, OnPage, Segment
from plainspeak.result import Unread
from plainspeak.segments import Segments
from plainspeak.settings import Settings, read_settings
from tests.faulty_loader import document, paper
from tests.loaders.samples import SAMPLES
from tests.processes import PATIENCE, members, wait_until

ROOT = Path(__file__).parents[1]
BINARY = [suffix for suffix, sample in SAMPLES.items() if sample().data.startswith((b"PK", b"%PDF-"))]
PATH = "board papers/May.pdf"
PATIENT = Limits(seconds=PATIENCE, memory=200_000_000)
"""For papers that come to an end, however busy the machine is."""
IMPATIENT = replace(PATIENT, seconds=1.0)
"""For papers that never do."""
FINE = "We will utilise the room."


def entry(name: str) -> str:
    return f"sys.path.insert(0, {str(ROOT)!r}); from tests.faulty_loader import {name}; {name}()"


@pytest.fixture
def reader() -> Iterator[IsolatedReader]:
    made = IsolatedReader(entry("main"))
    yield made
    made.end()


def pid_of(reader: IsolatedReader) -> int:
    assert reader._child is not None
    return reader._child.pid


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        status = Path(f"/proc/{pid}/stat").read_text() if sys.platform == "linux" else ""
    except OSError:
        return False
    return ") Z " not in status


def gone(pid: int) -> bool:
    return wait_until(lambda: not is_running(pid))


DIED = (ReaderFailed, "board papers/May.pdf made the process that read it stop.")
WRONG = (ReaderFailed, "board papers/May.pdf was read, but what came of it cannot be right.")
SLOW = (TooSlow, "board papers/May.pdf took longer than 1 second to read, so we stopped.")
MAYBE_MEMORY = (TooLarge, "board papers/May.pdf is damaged, or needs more than 200 MB of memory to read.")
MEMORY = (TooLarge, "board papers/May.pdf needs more than 200 MB of memory to read.")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to a limit of memory")
FAULTS = [
    ("hang", *SLOW),
    ("sleep", *SLOW),
    ("abort", *DIED),
    ("crash", *DIED),
    ("killed", *DIED),
    ("leave", *DIED),
    ("exit", *DIED),
    ("interrupt", *DIED),
    ("unsayable", *DIED),
    pytest.param("memory", *MEMORY, marks=linux),
    pytest.param("memory-at-once", *MEMORY, marks=linux),
    pytest.param("memory-behind", *MAYBE_MEMORY, marks=linux),
    ("lie", *WRONG),
    ("odd", *WRONG),
    ("escape", *WRONG),
    ("long", *WRONG),
    ("damaged", Damaged, "board papers/May.pdf is damaged."),
    ("mistake", UnreadableFile, "board papers/May.pdf could not be checked (KeyError: 'w:p')."),
    ("recursion", UnreadableFile, "board papers/May.pdf could not be checked (RecursionError: too deep)."),
]


@pytest.mark.parametrize(("fault", "kind", "message"), FAULTS)
def test_every_fault_has_a_plain_error_and_the_next_paper_is_read(
    reader: IsolatedReader, fault: str, kind: type[UnreadableFile], message: str
) -> None:
    assert reader.read(paper("fine"), PATH, PATIENT).text == FINE
    with pytest.raises(UnreadableFile) as caught:
        reader.read(paper(fault), PATH, IMPATIENT if kind is TooSlow else PATIENT)
    assert type(caught.value) is kind
    assert caught.value.message == message
    assert caught.value.hint.endswith(".")
    assert reader.read(paper("fine"), PATH, PATIENT).text == FINE


@pytest.mark.parametrize(
    ("name", "fault", "kind", "message"),
    [
        ("speak", "nonsense", *WRONG),
        ("speak", "noise", TooLarge, "board papers/May.pdf has too much in it to read."),
        ("speak", "half", *DIED),
        ("speak", "for ever", *SLOW),
        ("deaf", "", *SLOW),
        (
            "missing",
            "",
            ReaderFailed,
            "board papers/May.pdf could not be read: the process that reads papers did not start.",
        ),
    ],
)
def test_a_process_that_breaks_the_rules(
    name: str, fault: str, kind: type[UnreadableFile], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_START", 3 * PATIENCE)
    reader = IsolatedReader(entry(name))
    begun = time.monotonic()
    with pytest.raises(UnreadableFile) as caught:
        reader.read(paper(fault, size=1_000_000), PATH, IMPATIENT if kind is TooSlow else PATIENT)
    assert (type(caught.value), caught.value.message) == (kind, message)
    assert time.monotonic() - begun < PATIENCE  # and not as long as a child may take to begin
    assert reader._child is None


def test_the_name_is_put_in_though_the_child_does_not_know_it(reader: IsolatedReader) -> None:
    with pytest.raises(Damaged) as caught:
        reader.read(paper("damaged"), PATH, PATIENT)
    assert caught.value.hint == f"Get {PATH} again."
    assert "faulty_loader.py" in "".join(caught.value.__notes__)  # for --debug
    assert "faulty_loader.py" not in str(caught.value)
    assert reader.read(paper("fine"), PATH, PATIENT).path == PATH


def test_noise_reaches_nobody(reader: IsolatedReader, capfd: pytest.CaptureFixture[str]) -> None:
    assert reader.read(paper("output"), PATH, PATIENT).text == FINE
    assert capfd.readouterr() == ("", "")


def test_a_child_is_used_again_as_long_as_it_is_well(reader: IsolatedReader) -> None:
    pids = []
    for fault in ("fine", "fine", "damaged", "fine", "hang", "fine", "fine"):
        try:
            reader.read(paper(fault), PATH, IMPATIENT if fault == "hang" else PATIENT)
            pids.append(pid_of(reader))
        except UnreadableFile:
            pass
    first, second, third, fourth, fifth = pids
    assert first == second == third != fourth == fifth
    assert not is_running(first)


@linux
def test_a_child_that_has_taken_much_memory_reads_no_other_paper(reader: IsolatedReader) -> None:
    reader.read(paper("fine"), PATH, PATIENT)
    first = pid_of(reader)
    reader.read(paper("grow"), PATH, PATIENT)
    assert reader._child is None
    assert not is_running(first)


def test_a_child_that_dies_between_two_papers_is_not_missed(reader: IsolatedReader) -> None:
    reader.read(paper("fine"), PATH, PATIENT)
    child = reader._child
    assert child is not None
    os.kill(child.pid, signal.SIGKILL)
    assert wait_until(lambda: not child.is_alive)
    assert reader.read(paper("fine"), PATH, PATIENT).text == FINE


@pytest.mark.parametrize("what", ["read", "write", "remove", "open", "socket", "look-up", "run", "system", "fork"])
def test_the_child_can_do_nothing_else(reader: IsolatedReader, tmp_path: Path, what: str) -> None:
    other = tmp_path / "other.txt"
    other.write_text("secret")
    assert reader.read(paper(f"try {what} {other}"), PATH, PATIENT).text == "refused"
    assert other.read_text() == "secret"


def test_the_child_sees_nothing_of_its_parent(
    reader: IsolatedReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "secret")
    with (tmp_path / "open").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        seen = reader.read(paper("state"), PATH, PATIENT).text
    name, descriptors, *environment = seen.split(" ")
    assert name == stand_in(PATH) != PATH
    assert int(descriptors) == 6  # three that lead nowhere, two pipes, and what tells of memory
    assert "SECRET_TOKEN" not in environment and "HOME" not in environment


def test_work_goes_on_while_the_child_reads(reader: IsolatedReader) -> None:
    done = []
    reader.read(paper("fine"), PATH, PATIENT, meanwhile=lambda: done.append(1))
    assert done == [1]


def test_an_error_in_the_meantime_ends_the_child(reader: IsolatedReader) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    reader.read(paper("fine"), PATH, PATIENT)
    first = pid_of(reader)
    with pytest.raises(KeyboardInterrupt):
        reader.read(paper("hang"), PATH, PATIENT, meanwhile=interrupted)
    assert not is_running(first)
    assert reader.read(paper("fine"), PATH, PATIENT).text == FINE


def test_time_spent_in_the_meantime_is_not_held_against_the_paper(reader: IsolatedReader) -> None:
    def work() -> None:
        assert wait_until(lambda: not any(isinstance(thread, process._Exchange) for thread in enumerate_threads()))
        time.sleep(2 * IMPATIENT.seconds)

    reader.read(paper("fine"), PATH, PATIENT)
    assert reader.read(paper("fine"), PATH, IMPATIENT, meanwhile=work).text == FINE


def test_several_threads_may_ask(reader: IsolatedReader) -> None:
    texts: list[str] = []
    threads = [Thread(target=lambda: texts.append(reader.read(paper("fine"), PATH, PATIENT).text)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == [FINE] * 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot copy a process")
def test_a_copy_of_this_process_has_a_child_of_its_own(reader: IsolatedReader) -> None:
    reader.read(paper("fine"), PATH, PATIENT)
    mine = pid_of(reader)
    copy = os.fork()
    if copy == 0:
        status = 1
        try:
            is_well = reader.read(paper("fine"), PATH, PATIENT).text == FINE and pid_of(reader) != mine
            reader.end()
            status = 0 if is_well else 2
        finally:
            os._exit(status)
    _, status = os.waitpid(copy, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert pid_of(reader) == mine
    assert reader.read(paper("fine"), PATH, PATIENT).text == FINE


def test_the_child_ends_with_its_reader() -> None:
    reader = IsolatedReader(entry("main"))
    reader.read(paper("fine"), PATH, PATIENT)
    pid = pid_of(reader)
    del reader
    gc.collect()
    assert not is_running(pid)


PARENT = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from plainspeak.isolation.reader import IsolatedReader
from plainspeak.limits import Limits
from tests.faulty_loader import paper

reader = IsolatedReader({entry("main")!r})
patient = Limits(seconds={10 * PATIENCE})
reader.read(paper("fine"), "a.pdf", patient)
print(reader._child.pid, flush=True)
for fault in sys.argv[1:]:
    reader.read(paper(fault), "a.pdf", patient, meanwhile=lambda: print("reading", flush=True))
"""


def begin_parent(*arguments: str) -> tuple["subprocess.Popen[str]", int]:
    command = [sys.executable, "-c", PARENT, *arguments]
    parent = subprocess.Popen(command, stdout=-1, stderr=-1, text=True, start_new_session=True)
    assert parent.stdout is not None
    return parent, int(parent.stdout.readline())


def test_no_child_is_left_when_its_parent_is_done() -> None:
    parent, child = begin_parent()
    _, errors = parent.communicate(timeout=PATIENCE)
    assert (parent.returncode, errors) == (0, "")
    assert gone(child)


@pytest.mark.parametrize("fault", ["hang", "sleep"])
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_child_is_left_when_its_parent_is_ended(fault: str, end: signal.Signals) -> None:
    parent, child = begin_parent(fault)
    assert parent.stdout is not None and parent.stdout.readline() == "reading\n"
    assert is_running(child)
    os.killpg(parent.pid, end) if end is signal.SIGINT else parent.send_signal(end)
    parent.communicate(timeout=PATIENCE)
    assert gone(child)


SHARING = f"""
import sys
from functools import partial
from pathlib import Path
import plainspeak.checker
from plainspeak.isolation.reader import IsolatedReader
from plainspeak.limits import Limits
from plainspeak.processes import check_in_processes

plainspeak.checker.IsolatedReader = lambda: IsolatedReader({entry("main")!r})
make = partial(plainspeak.checker.Checker, limits=Limits(seconds={10 * PATIENCE}))
for outcome in check_in_processes(make, map(Path, sys.argv[1:]), 2):
    raise AssertionError(outcome)
"""


@pytest.mark.skipif(shutil.which("ps") is None, reason="needs ps, to see the processes")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT])
def test_no_process_is_left_when_several_share_the_work(end: signal.Signals, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.pdf" for number in range(6)]
    for file in files:
        file.write_bytes(paper("hang"))
    command = [sys.executable, "-c", SHARING, *map(str, files)]
    parent = subprocess.Popen(command, stdout=-1, stderr=-1, text=True, start_new_session=True)
    # Itself, two workers, a child of each.
    assert wait_until(lambda: len(members(parent.pid)) >= 5), members(parent.pid)
    os.killpg(parent.pid, end) if end is signal.SIGINT else parent.kill()
    parent.communicate(timeout=PATIENCE)
    assert wait_until(lambda: not members(parent.pid)), members(parent.pid)


@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="this system ends no process by itself")
def test_a_child_ends_by_itself_when_nobody_ends_it() -> None:
    child = Child(entry("impatient"))
    request = pack_request(paper("hang"), PATH, IMPATIENT)
    with pytest.raises(process.TookTooLong):
        child.ask(request, IMPATIENT.seconds, lambda: wait_until(lambda: not child.is_alive))
    child = Child(entry("impatient"))
    with pytest.raises(process.Died):
        child.ask(request, PATIENCE, lambda: None)


@pytest.mark.parametrize("suffix", BINARY)
def test_the_same_comes_of_a_paper_with_and_without_a_process_of_its_own(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"paper{suffix}"
    path.write_bytes(SAMPLES[suffix]().data)
    apart, together = Checker(), Checker(isolate=False)
    assert apart.check_file(path) == together.check_file(path)
    assert apart.glossary(path) == together.glossary(path)
    path.write_bytes(path.read_bytes()[:-200])
    outcomes = [checker.outcome(path) for checker in (apart, together)]
    assert len({(type(each), str(getattr(each, "error", ""))) for each in outcomes}) == 1


LIMITS = [
    (Limits(seconds=math.inf, memory=2**62), "fine", ""),
    (Limits(seconds=1e300), "fine", ""),
    (Limits(bytes=5), "fine", "paper.pdf is larger than 0 MB."),
    (Limits(characters=5), "fine", "paper.pdf was read, but what came of it cannot be right."),
    (Limits(seconds=0.3), "hang", "paper.pdf took longer than 0.3 seconds to read, so we stopped."),
]


@pytest.mark.parametrize(("limits", "fault", "message"), LIMITS)
def test_limits_that_a_caller_sets(
    limits: Limits, fault: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("paper.pdf").write_bytes(paper(fault))
    monkeypatch.setattr("plainspeak.checker.IsolatedReader", faulty)
    outcome = Checker(limits=limits).outcome("paper.pdf")
    assert (outcome.error.message if isinstance(outcome, Unread) else "") == message


@pytest.mark.parametrize("where", ["option", "settings", "one settings, another option"])
def test_the_time_limit_of_the_command_line(where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("plainspeak.checker.IsolatedReader", faulty)
    Path("plainspeak.toml").write_text({"option": "", "settings": "timeout = 3"}.get(where, "timeout = 600"))
    Path("slow.pdf").write_bytes(paper("sleep"))
    Path("fine.pdf").write_bytes(paper("fine"))
    option = () if where == "settings" else ("--timeout", "3")
    run = CliRunner().invoke(main, ["check", "--no-cache", *option, "slow.pdf", "fine.pdf"])
    assert run.exit_code == 2
    assert run.stderr.startswith("Error: slow.pdf took longer than 3 seconds to read, so we stopped.\n       Open it")
    assert "fine.pdf" in run.stdout and "Write: 'use'." in run.stdout


@pytest.mark.parametrize("command", ["annotate", "glossary", "baseline write", "baseline prune", "compare fine.pdf"])
def test_every_command_that_reads_papers_has_a_time_limit(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("plainspeak.checker.IsolatedReader", faulty)
    Path("fine.pdf").write_bytes(paper("fine"))
    Path("slow.pdf").write_bytes(paper("sleep"))
    Baseline(Path("plainspeak-baseline.json")).write()
    run = CliRunner().invoke(main, [*command.split(), "slow.pdf", "--timeout", "2.5"])
    assert run.exit_code == 2
    assert "slow.pdf took longer than 2.5 seconds to read" in run.stderr
    assert not Path("slow.plainspeak.pdf").exists()


@pytest.mark.parametrize("text", ["timeout = 0", "timeout = -1", "timeout = '5'", "timeout = true", "timeout = inf"])
def test_a_time_limit_that_is_none(text: str, tmp_path: Path) -> None:
    path = tmp_path / "plainspeak.toml"
    path.write_text(text)
    with pytest.raises(ConfigError, match="'timeout' must be a number above 0"):
        read_settings(path)


def test_a_longer_time_needs_no_new_check(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text(FINE)
    assert CacheKeys(Settings()).of_file(path) == CacheKeys(Settings(timeout=5.0)).of_file(path)


def test_a_commit_waits_for_ten_seconds_at_most() -> None:
    (entry_line,) = re.findall(r"^  entry: (.+)$", (ROOT / ".pre-commit-hooks.yaml").read_text(), re.MULTILINE)[:1]
    assert entry_line.split()[-2:] == ["--timeout", "10"]


def faulty() -> IsolatedReader:
    return IsolatedReader(entry("main"))


def test_text_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "Child", None)
    checker = Checker()
    assert checker.check_bytes(b"<p>We meet in May.", "a.html").words == 4
    assert checker._isolated is not None and checker._isolated._child is None


def test_a_paper_is_read_elsewhere_only_when_it_is_binary() -> None:
    checker = Checker()
    for data, path in [(b"We meet in May.", "a.docx"), (b"{\\rtf", "b.pdf"), (b"", "c.odt")]:
        with pytest.raises(UnreadableFile):
            checker.check_bytes(data, path)
    assert checker._isolated is not None and checker._isolated._child is None


@pytest.mark.parametrize(
    ("data", "path", "expected"),
    [
        (b"PK\x03\x04", "a.docx", True),
        (b"PK\x03\x04", "a.txt", True),
        (b"PK is a short form.", "a.docx", False),
        (b"%PDF-1.7", "a.txt", True),
        (b"From: a@example.org\n%PDF-1.7", "a.PDF", True),
        (b"Files begin with %PDF-1.7", "a.txt", False),
        (b"x" * 2_000 + b"%PDF-1.7", "a.pdf", False),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", False),
        (b"", "a.pdf", False),
    ],
)
def test_what_is_binary(data: bytes, path: str, expected: bool) -> None:
    assert is_binary(data, path) is expected


def test_a_program_with_python_built_in_is_not_begun_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(ReaderFailed, match=r"the process that reads papers did not start\. There may be"):
        IsolatedReader().read(paper("fine"), PATH, PATIENT)


WHOLE = document("We will meet in May.")
SEGMENT = WHOLE.segments[0]
BLOCK = WHOLE.blocks[0]
LENGTH = len(WHOLE.text)
RUN = Segment(0, LENGTH, InRun("/word/document.xml", 3, 0, LENGTH))
WORD = replace(WHOLE, format=Format.WORD, segments=Segments(InRun, [RUN]))


def block(**changes: object) -> Document:
    return replace(WHOLE, blocks=(replace(BLOCK, **changes),))  # type: ignore[arg-type]


def segment(start: int = 0, end: int = 2, **changes: float) -> Document:
    page = SEGMENT.origin._replace(**changes)  # type: ignore[arg-type]
    return replace(WHOLE, segments=Segments(OnPage, [Segment(start, end, page)]))


def run(**changes: int) -> Document:
    origin = RUN.origin._replace(**changes)  # type: ignore[arg-type]
    return replace(WORD, segments=Segments(InRun, [Segment(0, LENGTH, origin)]))


def covering(**changes: object) -> Document:
    return replace(WHOLE, coverage=replace(WHOLE.coverage, **changes))  # type: ignore[arg-type]


HONEST = [
    WHOLE,
    WORD,
    replace(WHOLE, segments=Segments(OnPage)),
    replace(WHOLE, marks=(Mark(MarkKind.LINK, 0, 2), Mark(MarkKind.CODE, 0, 7)), notices=("It is short.",)),
    replace(WHOLE, remarks=(Remark("plainspeak: ignore jargon", LENGTH, 0, 0),)),
    covering(pages=2, skipped=((Skipped.IMAGE, 3),)),
    segment(x0=-3, bottom=1e9),
]
LIES = [
    replace(WHOLE, format=Format.TEXT),
    replace(WHOLE, source="We will meet"),
    replace(WHOLE, text=b"We will meet in May."),  # type: ignore[arg-type]
    replace(WHOLE, text="", coverage=Coverage(0, 0, 1)),
    replace(WHOLE, notices=(3,)),  # type: ignore[arg-type]
    replace(WHOLE, blocks=()),
    replace(WHOLE, blocks=(BLOCK, BLOCK)),
    replace(WHOLE, blocks=(Block(BlockKind.HEADING, 3, 5), Block(BlockKind.HEADING, 0, 2))),
    block(start=-1),
    block(end=LENGTH + 1),
    block(end=0),
    block(start=0.0),
    block(start="0"),
    block(start=False),
    block(level=-1),
    block(row=None),
    block(note=3),
    segment(start=-1),
    segment(end=LENGTH + 1),
    segment(start=2, end=2),
    segment(start=3, end=2),
    segment(page=0),
    segment(line=0),
    segment(x0=math.nan),
    segment(top=math.inf),
    replace(WHOLE, segments=WHOLE.segments[::-1]),
    replace(WHOLE, segments=Segments(OnPage, [SEGMENT, SEGMENT])),
    replace(WHOLE, segments=WORD.segments),
    replace(WHOLE, segments=Segments(InText, [Segment(0, 2, InText(0, 2))])),
    replace(WORD, format=Format.PDF),
    run(run=-1),
    run(start=5, end=4),
    replace(WHOLE, marks=(Mark(MarkKind.LINK, 2, 2),)),
    replace(WHOLE, marks=(Mark(MarkKind.LINK, 0, LENGTH + 1),)),
    replace(WHOLE, marks=(Mark(MarkKind.LINK, 3, 4), Mark(MarkKind.LINK, 0, 2))),
    replace(WHOLE, marks=(Mark(MarkKind.LINK, "0", "2"),)),  # type: ignore[arg-type]
    replace(WHOLE, remarks=(Remark("", 0, 2, 1),)),
    replace(WHOLE, remarks=(Remark("", LENGTH + 1, 0, 0),)),
    replace(WHOLE, remarks=(Remark(3, 0, 0, 0),)),  # type: ignore[arg-type]
    covering(words=-1),
    covering(words=LENGTH + 1),
    covering(characters=LENGTH - 1),
    covering(pages=-1),
    covering(pages="1"),
    covering(pages=2_001),
    covering(skipped=((Skipped.IMAGE, "3"),)),
]


@pytest.mark.parametrize("honest", HONEST)
def test_honest_documents(honest: Document) -> None:
    validate(honest, Limits())
    answer = pack_document(replace(honest, path=stand_in(PATH)), worn=False)
    assert unpack_answer(answer, PATH, Limits()) == (False, replace(honest, path=PATH))


@pytest.mark.parametrize("lie", LIES)
def test_lies_are_seen(lie: Document) -> None:
    with pytest.raises(ValueError):
        validate(lie, Limits())
    with pytest.raises(ValueError):
        unpack_answer(pack_document(lie, worn=False), PATH, Limits())


NUMBER, TWO_NUMBERS = b"\0" * 8, b"\0" * 16


@pytest.mark.parametrize(
    "columns",
    [
        [],
        None,
        [NUMBER] * 5,
        [NUMBER, NUMBER, ["a"], NUMBER, NUMBER, NUMBER, NUMBER],
        [NUMBER, NUMBER, ["a"], NUMBER, NUMBER, NUMBER[1:]],
        [NUMBER, NUMBER, ["a"], NUMBER, NUMBER, TWO_NUMBERS],
        [NUMBER, NUMBER, ["a", "b"], NUMBER, NUMBER, NUMBER],
        [NUMBER, NUMBER, [3], NUMBER, NUMBER, NUMBER],
        [NUMBER, NUMBER, 3, NUMBER, NUMBER, NUMBER],
        [NUMBER, NUMBER, ["a"], NUMBER, NUMBER, "\0" * 8],
        [NUMBER, NUMBER, ["a"], NUMBER, NUMBER, [0]],
        [NUMBER, NUMBER, ["a"], NUMBER, NUMBER, None],
    ],
)
def test_columns_that_are_no_segments_are_refused(columns: object) -> None:
    answer = msgpack.unpackb(pack_document(WORD, worn=False))
    assert len(answer[2][2]) == 6
    answer[2][2] = columns
    with pytest.raises(ValueError):
        unpack_answer(msgpack.packb(answer), PATH, Limits())


def test_a_text_over_the_limit_is_a_lie() -> None:
    with pytest.raises(ValueError):
        validate(WHOLE, Limits(characters=LENGTH - 1))


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 2**63) | st.floats() | st.text(max_size=3) | st.binary(max_size=3),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=30,
)


@given(kind=st.sampled_from(["document", "unreadable", "mistake"]) | PLAIN, values=PLAIN)
@settings(max_examples=300)
def test_no_plain_values_break_the_parent(kind: object, values: object) -> None:
    refused(msgpack.packb([False, kind, values]))


@given(place=st.integers(0, 10**6), value=PLAIN)
@settings(max_examples=300)
def test_no_change_of_a_true_answer_breaks_the_parent(place: int, value: object) -> None:
    answer = msgpack.unpackb(pack_document(WORD, worn=False))
    places = list(leaves(answer))
    holder, index = places[place % len(places)]
    holder[index] = value
    refused(msgpack.packb(answer))


@given(st.binary(max_size=60))
@settings(max_examples=300)
def test_no_bytes_break_the_parent(answer: bytes) -> None:
    refused(answer)


def refused(answer: bytes) -> None:
    """Hold an answer to this: it is refused, or it is an error, or a document that can be used."""
    try:
        _, outcome = unpack_answer(answer, PATH, Limits())
    except ValueError:
        return
    if isinstance(outcome, Document):
        validate(outcome, Limits())
        assert str(outcome.locate(0, 1))


def leaves(values: list[object]) -> Iterator[tuple[list[object], int]]:
    for index, value in enumerate(values):
        yield values, index
        if isinstance(value, list):
            yield from leaves(value)


def test_real_answers_are_honest() -> None:
    for suffix in BINARY:
        validate(load_bytes(SAMPLES[suffix]().data, f"paper{suffix}"), Limits())
