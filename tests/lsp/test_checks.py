"""Checks that no longer matter are dropped: one that waits is never begun, one under way ends early and is not shown."""

import asyncio
import threading
from pathlib import Path

import pytest

from plainspeak.document import Format
from plainspeak.lsp.checkers import Checkers
from plainspeak.lsp.checks import Checks
from plainspeak.lsp.outcome import Outcome, outcome
from plainspeak.lsp.papers import Paper
from tests.processes import PATIENCE


class Desk:
    """Open texts, and a check that lasts until it is let go."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.begun: list[str] = []
        self.papers: list[Paper] = []
        self.shown: list[str] = []
        self.may_go_on = threading.Event()
        self.checks = Checks(self.read, self.check, lambda paper, outcome: self.shown.append(paper.text))

    def read(self, uri: str) -> Paper | None:
        path = Path("/papers", uri)
        return Paper(
            uri=uri, path=path, root=path.parent, format=Format.TEXT, version=1, text=self.texts[uri], units=None
        )

    def check(self, paper: Paper) -> Outcome:
        self.begun.append(paper.text)
        self.papers.append(paper)
        assert self.may_go_on.wait(PATIENCE)
        return Outcome()

    async def write(self, uri: str, text: str) -> None:
        """Change a text, and wait until a check has begun, of this version or of one before it."""
        self.texts[uri] = text
        self.checks.soon(uri)
        await asyncio.sleep(0.05)
        async with asyncio.timeout(PATIENCE):
            while not self.begun:
                await asyncio.sleep(0.01)

    async def rest(self) -> None:
        """Let all checks end."""
        self.may_go_on.set()
        for uri in self.texts:
            await self.checks.newest(uri)
        self.checks.stop()


@pytest.mark.asyncio
async def test_the_newest_of_many_versions_is_checked_next() -> None:
    desk = Desk()
    for version in ("one", "two", "three", "four"):
        await desk.write("a.txt", version)
    await desk.rest()
    assert desk.begun == ["one", "four"]
    assert desk.shown == ["four"]


@pytest.mark.asyncio
async def test_a_text_that_waits_for_another_is_checked_only_as_it_is_now() -> None:
    desk = Desk()
    await desk.write("a.txt", "long")
    for version in ("one", "two", "three"):
        await desk.write("b.txt", version)
    await desk.rest()
    assert desk.begun == ["long", "three"]
    assert desk.shown == ["long", "three"]


@pytest.mark.asyncio
async def test_of_a_text_that_is_closed_nothing_is_begun_or_shown() -> None:
    desk = Desk()
    await desk.write("a.txt", "long")
    await desk.write("b.txt", "one")
    desk.checks.forget("a.txt")
    desk.checks.forget("b.txt")
    await desk.rest()
    assert desk.begun == ["long"]
    assert desk.shown == []


@pytest.mark.asyncio
async def test_a_check_under_way_learns_that_its_text_has_changed() -> None:
    desk = Desk()
    await desk.write("a.txt", "one")
    assert not desk.papers[0].is_old.is_set()
    await desk.write("a.txt", "two")
    assert desk.papers[0].is_old.is_set()
    await desk.rest()
    assert [paper.is_old.is_set() for paper in desk.papers] == [True, True]  # the talk is over


@pytest.mark.parametrize("so_often", [1, 2, 10, 30])
def test_an_old_version_is_not_checked_to_its_end(so_often: int, tmp_path: Path) -> None:
    asked = 0

    class Changing(threading.Event):
        """Says that the text has changed when it is asked for the so manieth time."""

        def is_set(self) -> bool:
            nonlocal asked
            asked += 1
            return asked >= so_often

    paper = Paper(
        uri="",
        path=tmp_path / "a.txt",
        root=tmp_path,
        format=Format.TEXT,
        version=1,
        text="We utilise it in order to go. " * 100,
        units=None,
        is_old=Changing(),
    )
    assert outcome(Checkers(), paper) == Outcome()
    assert asked == so_often
