"""The judged findings, and the page that is written from them."""

from pathlib import Path

from benchmarks.reader.draw import Found, draw
from benchmarks.reader.judgements import Judged, Row, read_rows
from benchmarks.reader.page import Share, page

PAGE = Path(__file__).parents[1] / "docs" / "judged.md"


def found(paper: str, words: str) -> Found:
    return Found(paper, "jargon", words, f"We {words} it.", "It is harder than it need be.", "use")


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(read_rows())


def test_every_kept_finding_is_judged_in_words_we_know() -> None:
    allowed = ({"right", "wrong"}, {"good", "bad", ""}, {"clear", "unclear"})
    for row in read_rows():
        assert all(said in words for said, words in zip(row.judged, allowed, strict=False)), row
        is_faultless = row.judged[:3] in (("right", "good", "clear"), ("right", "", "clear"))
        assert bool(row.judged.reason) != is_faultless, row


def test_no_finding_is_drawn_twice() -> None:
    places = [row.found for row in read_rows()]
    assert len(set(places)) == len(places)


def test_a_draw_takes_few_of_one_paper_and_of_the_same_words() -> None:
    pool = [found("a.docx", f"word{number}") for number in range(9)] + [found(f"{n}.md", "utilise") for n in range(9)]
    drawn = draw(pool, {"jargon": 20}, seed=1)
    assert sorted(each.words == "utilise" for each in drawn) == [False] * 4 + [True] * 2
    assert draw(pool, {"jargon": 20}, seed=1) == drawn
    assert not {each[:4] for each in draw(pool, {"jargon": 20}, 1, {drawn[0][:4]})} & {drawn[0][:4]}


def test_a_table_counts_only_what_is_judged() -> None:
    judged = (Judged("right", "good", "clear"), Judged("wrong", "", "clear", "a name"), Judged())
    rows = [Row(1, found(f"{n}.md", "utilise"), each) for n, each in enumerate(judged)]
    lines = page(rows).splitlines()
    assert "## Sample 1: 2 findings in 2 papers" in lines
    assert f"| jargon | {Share(1, 2)} | {Share(1, 1)} | {Share(2, 2)} |" in lines


def test_a_share_without_judgements_is_a_dash() -> None:
    assert (str(Share(0, 0)), str(Share(9, 10))) == ("-", "9 of 10 (0.60 to 0.98)")


def test_favoured_papers_are_drawn_from_first() -> None:
    pool = [found(f"{number}.md", f"word{number}") for number in range(9)]
    drawn = draw(pool, {"jargon": 3}, seed=1, favoured={"4.md", "7.md"})
    assert [each.paper in ("4.md", "7.md") for each in drawn] == [True, True, False]
