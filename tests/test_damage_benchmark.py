"""The benchmark of damaged papers: what it does to files, and that it sees what it looks for."""

from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest
from benchmarks import damage
from benchmarks.damage import Bench, Outcome
from benchmarks.spoiling import KINDS

from plainspeak import Checker
from plainspeak.errors import ReaderFailed
from tests.word_files import paragraph, word_file

TEXT = b"We will utilise the room. " * 400


def differing(before: bytes, after: bytes) -> int:
    return sum(one != other for one, other in zip(before, after, strict=True))


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [
        ("a tenth of the bytes", 1000, 1040),
        ("a stretch of a tenth", 1000, 1040),
        ("a thousandth of the bytes", 8, 10),
        ("one bit", 1, 1),
        ("one letter in a thousand", 5, 8),
    ],
)
def test_so_many_bytes_are_changed(kind: str, least: int, most: int) -> None:
    assert least <= differing(TEXT, KINDS[kind](TEXT, Random(1))) <= most


def test_the_end_is_missing() -> None:
    cut = KINDS["the end is missing"](TEXT, Random(1))
    assert len(cut) < len(TEXT) and TEXT.startswith(cut)


def test_letters_stay_letters() -> None:
    assert len(KINDS["one letter in a thousand"](TEXT, Random(1)).split()) == len(TEXT.split())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.startswith("inside")])
def test_inside_an_archive_one_part_is_changed_and_the_rest_is_whole(kind: str) -> None:
    whole = word_file(paragraph("We will utilise the room. " * 100))
    with ZipFile(BytesIO(whole)) as before, ZipFile(BytesIO(KINDS[kind](whole, Random(3)))) as after:
        assert after.namelist() == before.namelist()
        assert sum(after.read(name) != before.read(name) for name in before.namelist()) <= 1
        assert after.testzip() is None
    assert KINDS[kind](TEXT, Random(1)) == TEXT


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_gives_the_same_damage_and_an_empty_file_is_no_trouble(kind: str) -> None:
    spoil = KINDS[kind]
    assert spoil(TEXT, Random(1)) == spoil(TEXT, Random(1))
    assert spoil(b"", Random(1)) == b""


@pytest.mark.parametrize(
    ("error", "kind"), [(ReaderFailed("a.md stopped."), "stopped"), (RuntimeError("oh dear"), "crashed")]
)
def test_faults_are_seen(error: Exception, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise error

    monkeypatch.setattr(Checker, "check_bytes", fail)
    outcome = Bench().check(Path("a.md"), TEXT)
    assert (outcome.kind, "oh dear" in outcome.reason or "stopped" in outcome.reason) == (kind, True)


def test_good_papers_bad_papers_and_slow_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench()
    outcome = bench.check(Path("a.txt"), TEXT)
    assert (outcome.kind, outcome.words, outcome.is_text) == ("checked", 2000, True)
    assert bench.check(Path("a.txt"), b"").kind == "refused"
    assert outcome.says_the_same_as(bench.check(Path("a.txt"), TEXT))
    monkeypatch.setattr(damage, "CEILING", 0.0001)
    assert bench.check(Path("a.txt"), TEXT).kind == "slow"


def test_words_that_are_gone_without_a_notice() -> None:
    whole = Outcome("a.pdf", "checked", words=100, notices=("Some pages are pictures.",))
    assert damage._is_short(Outcome("a.pdf", "checked", words=89), whole)
    assert not damage._is_short(Outcome("a.pdf", "checked", words=89, notices=("Page 3 is damaged.",)), whole)
    assert not damage._is_short(Outcome("a.pdf", "checked", words=90), whole)
    assert not damage._is_short(Outcome("a.pdf", "refused"), whole)
