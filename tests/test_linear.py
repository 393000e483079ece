"""Ten times as much text costs ten times as much work, whatever its shape: reading it, every rule, the scores, every report.

Work is counted in calls of functions, which are the same in every run. What a single call does in vain, such as a search
through a whole list, shows in the time of the processor, held against a generous limit.
"""

import gc
import random
import time
from collections.abc import Callable, Iterator
from cProfile import Profile as CallCounter
from itertools import pairwise, product
from typing import NamedTuple

import pytest

from plainspeak.analysis import Analysis
from plainspeak.annotate import annotated
from plainspeak.checker import Checker
from plainspeak.core import Core
from plainspeak.loaders import load_bytes
from plainspeak.profile import Profile, load_profile
from plainspeak.reports import csv, github, html, json, junit, sarif, short
from plainspeak.reports import text as text_report
from plainspeak.result import Result
from plainspeak.rule import Rule, all_rules
from plainspeak.run import Run
from plainspeak.scoring import scores
from plainspeak.suppress import without_suppressed

WORDS = (
    "the the the a a of of to to and and in we you it for with will be is are was were this their our who which not or "
    "people service council care panel meeting member support review report decision plan budget assessment home group "
    "utilise commence facilitate stakeholder robust leverage holistic co-production safeguarding implementation provide "
    "approximately additional regarding undertaken completed written considered provided in-depth whilst NHS it's 24 3.5 "
    "prior to in order to carer vulnerable service user sufferer deliver outcome pathway don't cannot"
).split()
LETTERS = {"B": "Better", "C": "Care", "D": "Direct", "F": "Family", "H": "Health", "J": "Joint", "L": "Local"}
SHORT_FORMS = ["".join(letters) for letters in product(LETTERS, repeat=4)]

GROWING = 60
"""How many times as much work ten times as much text may cost as long as a sentence grows with it, which ends at a limit."""
Chance = random.Random


def sentence(chance: Chance, words: int = 0) -> str:
    """A sentence of so many words, or of 5 to 25; one in thirty stands in no other sentence."""
    said = [
        chance.choice(WORDS) if chance.random() < 0.97 else _new_word(chance)
        for _ in range(words or chance.randint(5, 25))
    ]
    return " ".join(said).capitalize() + "."


def _new_word(chance: Chance) -> str:
    return "".join(chance.choice(("ba", "con", "de", "ki", "lo", "pre", "ster", "tion", "al")) for _ in range(4))


def prose(chance: Chance, size: int) -> str:
    return "\n\n".join(" ".join(sentence(chance) for _ in range(4)) for _ in range(size))


def one_paragraph(chance: Chance, size: int) -> str:
    return " ".join(sentence(chance) for _ in range(4 * size))


def one_sentence(chance: Chance, size: int) -> str:
    return sentence(chance, 100 * size)


def one_sentence_of_names(chance: Chance, size: int) -> str:
    return ", ".join(sentence(chance, 1)[:-1] for _ in range(100 * size)) + "."


def lists(chance: Chance, size: int) -> str:
    return "\n\n".join("".join(f"- {sentence(chance, 6)}\n" for _ in range(6)) for _ in range(size))


def one_nested_list(chance: Chance, size: int) -> str:
    return "".join(f"{'  ' * (number % 30)}- {sentence(chance, 6)}\n" for number in range(6 * size))


def tables(chance: Chance, size: int) -> str:
    rows = (f"| {sentence(chance, 2)} | {sentence(chance, 8)} |\n" for _ in range(5 * size))
    return "".join(
        f"\n| Group | Plan |\n|---|---|\n{row}" if not number % 5 else row for number, row in enumerate(rows)
    )


def one_table(chance: Chance, size: int) -> str:
    rows = (f"| {sentence(chance, 2)} | {sentence(chance, 8)} |\n" for _ in range(5 * size))
    return "| Group | Plan |\n|---|---|\n" + "".join(rows)


def headings(chance: Chance, size: int) -> str:
    return "\n\n".join(f"{'#' * chance.randint(1, 4)} {sentence(chance, 4)[:-1]}" for _ in range(8 * size))


def short_forms(chance: Chance, size: int) -> str:
    return "\n\n".join(
        f"The {' '.join(map(LETTERS.get, short))} ({short}) met. The {chance.choice(SHORT_FORMS)} will. {sentence(chance)}"
        for short in SHORT_FORMS[: 2 * size]
    )


def quotations(chance: Chance, size: int) -> str:
    said = (
        f"She said “{sentence(chance)}” and '{sentence(chance, 4)}' ({sentence(chance, 2)})." for _ in range(3 * size)
    )
    return " ".join(said)


def links_and_remarks(chance: Chance, size: int) -> str:
    return "\n\n".join(
        f"<!-- plainspeak: ignore jargon -- no {number} -->\n[{sentence(chance, 2)}](a{number}.html) `{sentence(chance, 1)}`"
        f" www.example.org/{number} ![{sentence(chance, 3)}](b.png) {sentence(chance)}"
        for number in range(2 * size)
    )


def questions(chance: Chance, size: int) -> str:
    return "\n\n".join(
        f"{number}. Do you not agree that {sentence(chance, 6)[:-1]} and plans?\n\n- Yes\n- No"
        for number in range(3 * size)
    )


@pytest.mark.parametrize(
    "shape",
    [
        *(prose, one_paragraph, one_sentence, one_sentence_of_names, lists, one_nested_list, tables, one_table),
        *(headings, short_forms, quotations, links_and_remarks, questions),
    ],
    ids=lambda shape: shape.__name__,
)
def test_no_step_is_worse_than_linear(core: Core, profile: Profile, shape: Callable[[Chance, int], str]) -> None:
    texts = [shape(Chance(3), size) for size in (2, 20, 200)]
    costs = [dict(work(core, profile, text)) for text in texts]
    assert len(costs[0]) == len(all_rules()) + 4
    for text, most, (less, more) in zip(texts[1:], (GROWING, 15), pairwise(costs), strict=True):
        assert {
            step: (less[step], more[step]) for step in more if is_worse(less[step], more[step], most, len(text))
        } == {}


def of_a_run(render: Callable[[Run], Iterator[str]]) -> Callable[[Result], object]:
    return lambda result: list(render(Run(result.profile, [result])))


REPORTS: dict[str, Callable[[Result], object]] = {
    "text": lambda result: list(text_report.render(result)),
    "hotspots": short.hotspots,
    "verdicts": of_a_run(short.verdicts),
    "statistics": of_a_run(short.statistics),
    "csv": of_a_run(csv.render),
    "github": of_a_run(github.render),
    "html": of_a_run(html.render),
    "json": of_a_run(json.render),
    "junit": of_a_run(junit.render),
    "sarif": of_a_run(sarif.render),
    "marked copy": lambda result: annotated((result.document.source or "").encode(), result),
}


@pytest.fixture(scope="module")
def full_of_findings(checker: Checker) -> tuple[Result, Result]:
    """Two papers of one paragraph with a finding in every line, of which one is ten times as long."""
    less, more = (checker.check_text("We will utilise the room. " * size) for size in (800, 8_000))
    assert len(more.findings) > 8_000
    return less, more


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_no_report_is_worse_than_linear(
    full_of_findings: tuple[Result, Result], report: Callable[[Result], object]
) -> None:
    less, more = (counted(lambda result=result: report(result)) for result in full_of_findings)
    assert not is_worse(less, more, 15, len(full_of_findings[1].document.text)), (less, more)


def test_work_that_grows_with_the_square_is_found_out() -> None:
    less, more = (
        counted(lambda size=size: [abs(first) for first in range(size) for _ in range(size)]) for size in (100, 1_000)
    )
    assert is_worse(less, more, 15, 100_000)


class Work(NamedTuple):
    calls: int
    seconds: float


def is_worse(less: Work, more: Work, most: int, characters: int) -> bool:
    """Whether `more`, the work for so many characters, is more than `most` times `less`, that for a tenth of them.

    Six calls a character are let pass, for in the short text there may happen to be nothing for a rule.
    """
    return more.calls > max(most * less.calls, 6 * characters) or more.seconds > 40 * less.seconds + 0.2


def work(core: Core, profile: Profile, text: str) -> Iterator[tuple[str, Work]]:
    """What every step of a check costs."""
    document = load_bytes(text.encode(), "paper.md")
    analysis = core.read(document)
    yield "load", counted(lambda: load_bytes(text.encode(), "paper.md"))
    yield "read", counted(lambda: core.read(document).sentence_firsts)
    for name, rule in all_rules().items():
        yield name, counted(lambda rule=rule: _flags(analysis, rule))
    flags = sorted(
        (flag for rule in all_rules().values() for flag in _flags(analysis, rule)), key=lambda flag: flag.start
    )
    yield "suppress", counted(lambda: list(without_suppressed(analysis, flags)))
    yield "score", counted(lambda: scores(analysis, profile))


def _flags(analysis: Analysis, rule: Rule) -> list[object]:
    return list(rule.check(analysis, rule.options()))


def counted(step: Callable[[], object]) -> Work:
    counter = CallCounter()
    gc.disable()  # it would look through all that the tests before this one left, at any moment it likes
    try:
        begin = time.process_time()
        counter.runcall(step)
        seconds = time.process_time() - begin
    finally:
        gc.enable()
    return Work(sum(entry.callcount for entry in counter.getstats()), seconds)


@pytest.fixture(scope="module")
def core() -> Core:
    core = Core()
    prepared = core.read(load_bytes(prose(Chance(1), 20).encode(), "paper.md"))
    for rule in all_rules().values():
        _flags(prepared, rule)
    return core


@pytest.fixture(scope="module")
def profile() -> Profile:
    return load_profile("nhs")
