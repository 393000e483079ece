"""No regular expression of ours takes long, whatever the text: each is tried on long repeats of what it knows."""

import re
import signal
import time
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import pytest

from plainspeak.language.tokenizer import _pattern
from tests.regex_attacks import attacks
from tests.regexes import Use, kept_patterns, modules, uses

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer that ends a process")

BUDGET = 3.0
"""Seconds of the processor for one text: ten times what any takes, and too few for work that grows with the square."""
LENGTH, LONGER = 10_000, 160_000
"""Characters. What is slower on the shorter text than anything linear could be is tried on the longer."""
SUSPICIOUS = 0.02
MADE = {
    "plainspeak.language.tokenizer": {"kinds": [_pattern().pattern]},
    "plainspeak.rules.undefined_acronym": {"phrase": r"\bf[a-z]{3,30}\sy[a-z]{3,30}\b"},
    "plainspeak.words.table": {"edge": ","},
    "plainspeak.loaders._html_tokens": {"name": "script"},
}
"""What local names stand for in patterns that a function puts together."""


def uses_in(module: str) -> list[Use]:
    return list(uses(module, MADE.get(module, {})))


def test_finds_every_pattern_that_a_module_keeps() -> None:
    found = {(use.pattern.pattern, use.pattern.flags) for module in modules() for use in uses_in(module)}
    kept = {(each.pattern, each.flags) for module in modules() for each in kept_patterns(module)}
    assert len(kept) > 50
    assert kept - found == set()


@pytest.mark.parametrize(
    ("bad", "method"),
    [(r"\s+$", "search"), (r"(a+)+b", "match"), (r"<!--.*?-->", "finditer"), (r"(\w+\s?)+\(", "match")],
)
def test_a_bad_pattern_is_found_out(bad: str, method: str, tried: "Tried") -> None:
    assert tried.slow(Use("here", re.compile(bad), method))


@pytest.mark.parametrize("module", modules())
def test_no_text_takes_long(module: str, tried: "Tried") -> None:
    patterns = uses_in(module)
    assert [(use, text) for use in patterns if (text := tried.slow(use))] == []


class Tried:
    """Tries patterns in a process of its own, which ends when one is too slow."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None

    def slow(self, use: Use) -> str:
        """The beginning of a text on which the pattern takes too long; empty if there is none."""
        if self._process is None:
            self._start()
        self._ours.send(use)
        text = ""
        try:
            while (received := self._ours.recv()) is not None:
                text = received
        except EOFError:
            self.stop()
            return text
        return ""

    def _start(self) -> None:
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_try, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def stop(self) -> None:
        if self._process is not None:
            self._ours.close()
            self._process.kill()
            self._process.join()
            self._process = None


@pytest.fixture(scope="module")
def tried() -> Iterator[Tried]:
    tried = Tried()
    yield tried
    tried.stop()


def _try(pipe: Connection) -> None:
    """Try the patterns that come through the pipe. The system ends this process when a text takes too long."""
    signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
    while True:
        use = pipe.recv()
        for short, long in zip(attacks(use.pattern, LENGTH), attacks(use.pattern, LONGER), strict=True):
            pipe.send(f"{short[:60]!r}")
            signal.setitimer(signal.ITIMER_VIRTUAL, BUDGET)
            if _seconds(use, short) > SUSPICIOUS:
                signal.setitimer(signal.ITIMER_VIRTUAL, BUDGET)
                _seconds(use, long)
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        pipe.send(None)


def _seconds(use: Use, text: str | bytes) -> float:
    begin = time.process_time()
    if use.method == "finditer":
        for _ in use.pattern.finditer(text):
            pass
    else:
        getattr(use.pattern, use.method)(text)
    return time.process_time() - begin
