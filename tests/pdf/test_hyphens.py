"""Which words keep their hyphen when the end of a line has cut them."""

import pytest

from plainspeak.pdf.hyphens import Vocabulary, joins_without_space
from plainspeak.pdf.lines import Line, lines
from plainspeak.pdf.words import words
from tests.pdf.test_words import page, row


def line(text: str) -> Line:
    found = words(page(*row(text)), 0)
    ((made,),) = lines(found, [range(len(found))])
    return made


NOWHERE_ELSE = {
    ("infor-", "mation"): False,
    ("com-", "mittee"): False,
    ("co-", "production"): True,
    ("self-", "advocacy"): True,
    ("non-", "clinical"): True,
    ("long-", "term"): True,
    ("community-", "led"): True,
    ("two-to-", "one"): True,
    ("2024-", "25"): True,
    ("Stratford-", "Upon"): True,
    ("infor\u00ad", "mation"): False,
    ("co\u00ad", "operate"): False,
    ("infor\u2010", "mation,"): False,
}


@pytest.mark.parametrize(("before", "after"), NOWHERE_ELSE)
def test_words_that_stand_nowhere_else(before: str, after: str) -> None:
    assert Vocabulary([]).keeps_hyphen(before, after) is NOWHERE_ELSE[before, after]


@pytest.mark.parametrize(
    ("elsewhere", "before", "after", "kept"),
    [
        ("our drop-in centre", "drop-", "in", True),
        ("We cooperate.", "co-", "operate", False),
        ("a longterm plan", "long-", "term", False),
        ("Well-being and wellbeing", "well-", "being", True),
        ("a word that ends in drop-", "drop-", "ped", False),
    ],
)
def test_the_rest_of_the_paper_decides(elsewhere: str, before: str, after: str, kept: bool) -> None:
    assert Vocabulary([line(elsewhere)]).keeps_hyphen(before, after) is kept


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("infor-", True),
        ("2018–", True),
        ("and/", True),
        ("https://example.org/", True),
        ("-", False),
        ("–", False),
        ("word", False),
        ("word.", False),
    ],
)
def test_what_the_next_line_is_put_to_without_a_space(last: str, joined: bool) -> None:
    assert joins_without_space(last) is joined
