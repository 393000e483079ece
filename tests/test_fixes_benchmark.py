"""What `python -m benchmarks.fixes` draws, keeps and counts."""

from pathlib import Path

import pytest
from benchmarks.fixes.applied import Fix, fixes
from benchmarks.fixes.draw import draw
from benchmarks.fixes.judgements import Judgement, Row, new_rows, read_rows, write_rows
from benchmarks.fixes.sources import Text
from benchmarks.fixes.table import table, wilson
from benchmarks.fixes.today import Change, compare

from plainspeak import Checker
from plainspeak.core import Core
from plainspeak.loaders import load_bytes


def fix(number: int, term: str = "", *, safe: bool = True) -> Fix:
    return Fix("set", "CC0", "text", term or f"term {number}", "jargon", safe, 0, f"before {number}", f"after {number}")


def row(after: str, judgement: Judgement = Judgement.GOOD) -> Row:
    return Row("1-001", fix(1)._replace(after=after), judgement)


def test_a_suggestion_is_taken_in_its_sentence():
    document = load_bytes(b"It rained. We utilise the hall. We left.", "text.txt")
    found = list(fixes(Text("set", "CC0", "one", document), Checker(), Core().words))
    assert [(each.term, each.before, each.after) for each in found] == [
        ("utilise", "We utilise the hall.", "We use the hall.")
    ]


def test_half_of_a_sample_is_safe_and_no_term_comes_often():
    pool = [fix(number, safe=number % 2 == 0) for number in range(40)] + [fix(100 + n, "utilise") for n in range(40)]
    drawn = draw(pool, 20, seed=1)
    assert sum(each.safe for each in drawn) == 10
    assert sum(each.term == "utilise" for each in drawn) <= 3
    assert draw(pool, 20, seed=1) == drawn
    assert draw(pool, 20, seed=2) != drawn


def test_a_new_sample_has_no_old_sentences():
    pool = [fix(number) for number in range(10)]
    assert [each.before for each in draw(pool, 20, seed=1, taken={f"before {n}" for n in range(9)})] == ["before 9"]


def test_rows_are_read_as_they_were_written(tmp_path: Path):
    rows = new_rows(3, [fix(1), fix(2, safe=False)])
    write_rows(rows, tmp_path / "table.csv")
    assert read_rows(tmp_path / "table.csv") == rows
    assert [each.sample for each in rows] == [3, 3]


@pytest.mark.parametrize(
    ("after", "found", "change", "judgement"),
    [
        ("after 1", [fix(1)], Change.NONE, Judgement.GOOD),
        ("another", [fix(1)], Change.OTHER, Judgement.NONE),
        ("after 1", [fix(2)], Change.GONE, Judgement.GOOD),
        ("after 1", [], Change.GONE, Judgement.GOOD),
    ],
)
def test_a_judgement_never_speaks_for_another_result(
    after: str, found: list[Fix], change: Change, judgement: Judgement
):
    (today,) = compare([row(after)], found)
    assert (today.change, today.row.judgement) == (change, judgement)


def test_the_table_counts_what_was_judged():
    lines = list(table([row("a"), row("b", Judgement.GRAMMAR), row("c", Judgement.NONE)]))
    assert lines[1].split()[:4] == ["1", "safe", "2", "0.500"]
    assert lines[2].split()[:4] == ["1", "other", "0", "-"]


def test_wilson_intervals():
    assert wilson(0, 0) == (0, 1)
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)  # Newcombe 1998, table I


def test_every_kept_row_is_judged_and_every_wrong_one_has_a_reason():
    rows = read_rows()
    assert len(rows) >= 600
    assert len({each.id for each in rows}) == len(rows)
    for each in rows:
        assert each.judgement is not Judgement.NONE, each.id
        assert bool(each.reason) == (each.judgement is not Judgement.GOOD), each.id
        assert each.fix.licence and each.fix.before != each.fix.after, each.id
