"""What `python -m benchmarks.words` counts, and what it reaches on the public lists."""

import csv
import json
import sys
from pathlib import Path

import pytest
from benchmarks import words as benchmark
from benchmarks.carriers import carriers

from plainspeak.core import Core
from plainspeak.words.entry import Action, Entry, PartOfSpeech

SHARED_LISTS = Path(__file__).parents[2] / "shared" / "words" / "lists"


@pytest.fixture(scope="module")
def core() -> Core:
    return Core()


def entry(term: str, pos: PartOfSpeech, when: str = "") -> Entry:
    return Entry(
        term, Action.REPLACE, ("x",), "", pos, when, False, ("plainspeak",), "2026-11-22", "", "test", "jargon"
    )


CARRIED = [
    ("utilise", PartOfSpeech.VERB, "", "We will utilise the plan."),
    ("utilise", PartOfSpeech.VERB, "not object: tool", "We will utilise the plan."),
    ("land", PartOfSpeech.VERB, "object: deal, idea", "We will land the deal."),
    ("focus", PartOfSpeech.VERB, "followed by: on", "They focus on."),
    ("balance", PartOfSpeech.NOUN, "followed by: due", "This balance due matters."),
    ("agenda", PartOfSpeech.NOUN, "after: policy; near: council", "This policy agenda matters near council."),
    ("thus", PartOfSpeech.ADVERB, "after: END, and", "Then, thus, we met staff."),
    ("circa", PartOfSpeech.PHRASE, "followed by: NUMBER", "We met staff circa 25."),
    ("Touch base", PartOfSpeech.VERB, "", "We will touch base."),
    ("NB", PartOfSpeech.PHRASE, "", "NB we met staff."),
]


@pytest.mark.parametrize(("term", "pos", "when", "sentence"), CARRIED)
def test_a_sentence_meets_the_conditions_of_the_entry(term, pos, when, sentence):
    assert sentence in list(carriers(term, entry(term.lower(), pos, when)))


TERMS = [
    ("utilize", ["utilize"]),
    ("Utilising", ["Utilising"]),
    ("not later than 10 May", ["not later than"]),
    ("elephant", []),
    ("prior", []),
]


@pytest.mark.parametrize(("term", "parts"), TERMS)
def test_looks_up_a_whole_term_or_the_entries_inside_it(term, parts, core):
    assert benchmark.looked_up(term, core.words) == parts


def write_list(folder: Path, name: str, *terms: str) -> None:
    (folder / name).write_text("term\treplacements\tkind\n" + "".join(f"{term}\tx\twordy\n" for term in terms))


def test_counts_each_list_and_all_terms_once(tmp_path, core):
    write_list(tmp_path, "first.tsv", "utilize", "very", "elephant")
    write_list(tmp_path, "second.tsv", "utilize", "Prior to", "as far as I\\'m concerned")
    lists = {path.stem: benchmark.read_terms(path) for path in sorted(tmp_path.glob("*.tsv"))}
    first, second, together = benchmark.measure(lists, frozenset(["very"]), core)
    assert first == benchmark.Coverage("first", 2, 1, 0.5, 0.5, ("elephant",))
    assert second == benchmark.Coverage("second", 3, 0, 1.0, 1.0, ())
    assert together == benchmark.Coverage("all", 4, 1, 0.75, 0.75, ("elephant",))


def test_prints_a_table_or_json(tmp_path, monkeypatch, capsys):
    write_list(tmp_path, "mine.tsv", "utilize", "elephant")
    command = ["words", "--lists", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", command)
    benchmark.main()
    assert capsys.readouterr().out.splitlines() == [
        "list                                terms  left out  looked up  in a sentence",
        "mine                                    2         0      0.500          0.500",
        "all                                     2         0      0.500          0.500",
        "The goal is 0.97.",
        "Not flagged in a sentence: elephant.",
    ]
    monkeypatch.setattr(sys, "argv", [*command, "--json"])
    benchmark.main()
    assert [each["in_a_sentence"] for each in json.loads(capsys.readouterr().out)] == [0.5, 0.5]


def test_every_term_left_out_has_a_reason_and_is_not_in_our_lists(core):
    with benchmark.LEFT_OUT.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    terms = [row["term"].lower() for row in rows]
    assert terms == sorted(set(terms))
    assert [row["term"] for row in rows if len(row["reason"].split()) < 3 or not row["list"]] == []
    flagged = [term for term in terms if any(not each.when for each in core.words.lookup(term))]
    assert flagged == []


@pytest.mark.skipif(not SHARED_LISTS.is_dir(), reason="the public lists are not here")
def test_reaches_the_goal_on_the_public_lists(core):
    lists = {path.stem: benchmark.read_terms(path) for path in sorted(SHARED_LISTS.glob("*.tsv"))}
    together = benchmark.measure(lists, benchmark.read_left_out(benchmark.LEFT_OUT), core)[-1]
    assert together.terms > 400
    assert min(together.looked_up, together.in_a_sentence) >= benchmark.GOAL
