"""The table of evidence: its figures do not drop, and its parts measure what they say."""

import json
from pathlib import Path

import numpy as np
import pytest
from benchmarks.evidence.__main__ import measure
from benchmarks.evidence.acronyms import our_forms
from benchmarks.evidence.expected import dropped, expected
from benchmarks.evidence.formulas import _lower, _ordered
from benchmarks.evidence.intervals import Hits, f1, macro_f1, mean, pearson, precision, recall
from benchmarks.evidence.page import page
from benchmarks.evidence.passives import our_participles, write_good
from benchmarks.evidence.reading import halves
from benchmarks.evidence.schwartz_hearst import pairs
from benchmarks.evidence.sentences import sentencizer_by_paragraph, trimmed
from benchmarks.evidence.table import Row, plain_table
from benchmarks.evidence.tokens import _with_hyphens_joined

DATA = Path(__file__).parents[2] / "shared" / "evidence" / "data"


@pytest.mark.skipif(not DATA.is_dir(), reason="the data of other people is not beside the project")
@pytest.mark.parametrize("module", ["sentences", "tokens", "acronyms", "passives"])
def test_no_figure_drops_out_of_its_interval(module: str) -> None:
    rows = measure(module, DATA)
    assert rows
    assert {row.name for row in rows if row.is_development} <= expected().keys()
    assert dropped(rows) == []


def row(name: str = "pud", ours: float = 0.9, goal: float | None = None) -> Row:
    return Row("Sentences", name, "F1", ours, 0.8, 0.95, 1000, "sentences", (("spaCy", 0.5),), goal)


def test_a_drop_below_the_interval_is_told(monkeypatch) -> None:
    known = {row().name: {"ours": 0.9, "low": 0.8}}
    monkeypatch.setattr("benchmarks.evidence.expected.expected", lambda: known)
    assert dropped([row(ours=0.81), row("new", ours=0.1)]) == []
    assert dropped([row(ours=0.79)]) == ["Sentences | pud | F1: 0.790, was 0.900"]


def test_page_parts_seen_from_unseen_and_names_goals_that_are_missed() -> None:
    text = page([row(goal=0.95), row("ewt_test")])
    seen, unseen = text.split("## On held-back data")
    assert "| Sentences | pud | F1 | 0.900 | 0.800 to 0.950 | spaCy 0.500 | 0.95 | 1,000 sentences |" in seen
    assert "ewt_test" not in seen
    assert "- Sentences, pud, F1: 0.900, and the goal is 0.95." in unseen
    assert "not reached" not in page([row(goal=0.9)])
    assert plain_table([row()]).splitlines()[1].startswith("Sentences  pud   F1       0.900")


def test_figures() -> None:
    hits = [Hits(1, 2, 1), Hits(1, 2, 3)] * 50
    assert [figure(hits).value for figure in (f1, precision, recall)] == [0.5, 0.5, 0.5]
    assert macro_f1([[Hits(1, 1, 2)], [Hits(1, 1, 1)]]).value == pytest.approx(2 * 1 * 0.75 / 1.75)
    random = np.random.default_rng(0)
    x = random.normal(size=500)
    y = x + random.normal(size=500)
    assert pearson(x, y).value == pytest.approx(np.corrcoef(x, y)[0, 1])
    textbook = np.tanh(np.arctanh(pearson(x, y).value) - 1.96 / np.sqrt(len(x) - 3))
    assert pearson(x, y).low == pytest.approx(textbook, abs=0.01)
    value, low, high = mean([0.0, 1.0] * 50)
    assert (value, round(low, 1), round(high, 1)) == (0.5, 0.4, 0.6)


def test_halves_by_hash() -> None:
    # The first bytes of their SHA-256 are 186, 111, 50 and 249.
    rows = [{"word": word} for word in ("abc", "lake", "panel", "care")]
    found = {name: [item["word"] for item in part] for name, part in halves(rows, "word")}
    assert found == {"dev": ["lake", "care"], "hidden": ["abc", "panel"]}
    assert [name for name, _ in halves(rows[1:2], "word")] == ["dev"]


def test_passives_of_both() -> None:
    text = "It was agreed. Forms were not always sent. She is tired."
    assert [[text[start:end] for start, end in spans] for spans in our_participles([text])] == [["agreed", "sent"]]
    assert [text[start:end] for start, end in write_good(text)] == ["agreed", "tired"]


def test_acronyms_of_both() -> None:
    text = "the Care Quality Commission (CQC) and EHCP"
    shorts, longs = our_forms(text)
    assert [text[start:end] for start, end in shorts] == ["CQC", "EHCP"]
    assert [text[start:end] for start, end in longs] == ["Care Quality Commission"]
    assert pairs(text) == [("CQC", "Care Quality Commission")]


def test_sentences_are_compared_without_white_space() -> None:
    assert trimmed("  One. \n Two.", [(0, 7), (7, 8), (8, 13)]) == {(2, 6), (9, 13)}
    assert sentencizer_by_paragraph("One\n\nTwo. Three.") == [(0, 3), (5, 9), (10, 16)]


def test_hyphenated_words_are_joined_and_ranges_are_not() -> None:
    text = "co-production of 5-year-old plans, 3-5"
    parts = ["co", "-", "production", "of", "5", "-", "year", "-", "old", "plans", ",", "3", "-", "5"]
    spans, position = [], 0
    for part in parts:
        start = text.index(part, position)
        position = start + len(part)
        spans.append((start, position))
    joined = [text[start:end] for start, end in _with_hyphens_joined(text, spans)]
    assert joined == ["co-production", "of", "5-year-old", "plans", ",", "3", "-", "5"]


def test_order_of_rewrites_and_of_levels() -> None:
    # Two texts score 5 and 3; the first has rewrites of 4 and 5, the second one of 6.
    assert _lower(np.array([5.0, 3, 4, 5, 6]), np.array([0, 0, 1]), 2).tolist() == [0.75, 0.0]
    items = [{"slug": "a", "level": level} for level in ("ele", "int", "adv")]
    assert _ordered(items, np.array([1.0, 3, 2])) == [1.0, 0.0, 1.0]


def test_rows_can_be_printed_as_json() -> None:
    from dataclasses import asdict

    assert json.loads(json.dumps(asdict(row())))["others"] == [["spaCy", 0.5]]
