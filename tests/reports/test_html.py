"""The HTML report: what stands where, nothing lost, and nothing let in from a paper that tries to break it."""

import base64
import hashlib
import re
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html as lxml_html
from lxml.html import HtmlElement

from plainspeak import Checker, Result
from plainspeak.errors import ConfigError, NoSuchFile
from plainspeak.finding import Finding, Severity
from plainspeak.profile import load_profile
from plainspeak.reports import html
from plainspeak.reports import json as json_report
from plainspeak.reports.html_parts.earlier import Earlier, read_earlier
from plainspeak.reports.html_parts.highlights import highlighted
from plainspeak.reports.html_parts.notes import Note
from plainspeak.reports.html_parts.paper_map import hardest
from plainspeak.reports.html_parts.report import Report
from plainspeak.reports.html_parts.score_chart import WIDTH
from plainspeak.result import Unread
from plainspeak.run import Run

ROOT = Path(__file__).parents[2]
NASTY_NAME = '"><img src=x onerror=alert(1)>\x1b[31m.txt'
NASTY = (
    "</script><script>alert(1)</script> We will utilise </style><img src=x onerror=alert(2)> the room.\n\n"
    "{{ 7*7 }} {% endif %} <!-- &lt;b&gt; ' \" ` ]]> The ICB \u202ewill \x07facilitate\x1b[2J it. </mark></div></main>\n\n"
    'Go to javascript:alert(3) and utilise " onmouseover="alert(4) it.\n'
)


@pytest.fixture(scope="module")
def paper(checker: Checker) -> Result:
    return checker.check_file(ROOT / "examples" / "panel-paper.docx")


def page_of(*results: Result, unread: tuple[Unread, ...] = (), **choices) -> HtmlElement:
    return lxml_html.document_fromstring("".join(html.render(Run(load_profile("nhs"), [*results, *unread]), **choices)))


def words_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def note(number: int, start: int, end: int, severity: Severity = Severity.WARNING) -> Note:
    return Note(number, Finding("r", start, end, "", (), severity), "", "", "R")


MARK = '<mark class="k-r warning">'


def number(of: int) -> str:
    return f'<a class="n k-r warning" href="#pn{of}" aria-label="Note {of}">{of}</a>'


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "a&lt;b &amp; c"),
        ([(0, 1)], f"{MARK}a</mark>{number(1)}&lt;b &amp; c"),
        ([(0, 7), (2, 3)], f"{MARK}a&lt;{MARK}b</mark>{number(2)} &amp; c</mark>{number(1)}"),
        ([(0, 3), (2, 5)], f"{MARK}a&lt;{MARK}b</mark></mark>{number(1)}{MARK} &amp;</mark>{number(2)} c"),
        ([(0, 3), (0, 1)], f"{MARK}{MARK}a</mark>{number(2)}&lt;b</mark>{number(1)} &amp; c"),
        ([(0, 1), (1, 3)], f"{MARK}a</mark>{number(1)}{MARK}&lt;b</mark>{number(2)} &amp; c"),
        ([(2, 3), (2, 3)], f"a&lt;{MARK}{MARK}b</mark>{number(2)}</mark>{number(1)} &amp; c"),
        ([(6, 9)], f"a&lt;b &amp; {MARK}c</mark>{number(1)}"),
    ],
)
def test_highlights(spans: list[tuple[int, int]], expected: str) -> None:
    notes = [note(index, start, end) for index, (start, end) in enumerate(spans, 1)]
    assert highlighted("a<b & c", 0, 7, notes, "p") == expected


def test_long_highlights_are_marked_so() -> None:
    text = "word " * 20
    assert highlighted(text, 0, 100, [note(1, 0, 60)], "p").startswith(MARK)
    assert highlighted(text, 0, 100, [note(1, 0, 61)], "p").startswith('<mark class="k-r warning long">')


def test_highlights_show_what_cannot_be_seen() -> None:
    assert highlighted("a\tb\x1b\u202e\n<c", 0, 8, [], "p") == "a b␛� &lt;c"


def test_every_word_of_the_paper_is_on_the_page(paper: Result) -> None:
    page = page_of(paper)
    for element in page.cssselect(".paper .n"):
        element.drop_tree()
    shown = {element.get("id"): element for element in page.cssselect(".paper [id]")}
    document = paper.document
    for index, block in enumerate(document.blocks):
        element = shown[f"p1b{index}"]
        for notes in element.cssselect(".notes, .label"):
            notes.drop_tree()
        assert words_of(element) == " ".join(document.text[block.start : block.end].split())


def test_every_finding_is_marked_and_explained(paper: Result) -> None:
    page = page_of(paper)
    notes = {element.get("id"): element for element in page.cssselect(".notes > li")}
    assert len(notes) == len(paper.findings)
    links = {link.get("href").removeprefix("#") for link in page.cssselect("a.n")}
    assert links == {f"p1n{it.number}" for it in Report(paper, "p1", 3).notes if it.finding.end > it.finding.start}
    for each in Report(paper, "p1", 3).notes:
        said = words_of(notes[f"p1n{each.number}"])
        assert said.startswith(f"{each.number} {each.finding.message}")
        assert " ".join(each.advice.split()) in said
        assert said.endswith(f"{each.label}, {each.place}")


def test_main_notes_come_first_in_the_numbers(paper: Result) -> None:
    report = Report(paper, "p1", 3)
    main = [each.number for each in report.notes if each.finding.severity is not Severity.NOTE]
    small = [each.number for each in report.notes if each.finding.severity is Severity.NOTE]
    assert main == list(range(1, report.main + 1))
    assert small == list(range(report.main + 1, len(report.notes) + 1))


def test_smaller_notes_are_switched_on_when_asked_for(paper: Result) -> None:
    for notes in (False, True):
        (box,) = page_of(paper, notes=notes).cssselect("input[value=small]")
        assert ("checked" in box.attrib) is notes


def test_links_lead_somewhere_and_ids_are_unique(paper: Result, checker: Checker) -> None:
    page = page_of(paper, checker.check_bytes(NASTY.encode(), NASTY_NAME))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//@href") if link.startswith("#")} <= set(ids)


@pytest.mark.parametrize("results", ["one", "two"])
def test_page_loads_nothing_and_runs_only_our_own(results: str, paper: Result, checker: Checker) -> None:
    nasty = checker.check_bytes(NASTY.encode(), NASTY_NAME)
    page = page_of(*([nasty] if results == "one" else [nasty, paper]))
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    allowed = dict(part.split(" ", 1) for part in policy.split("; "))
    assert allowed["default-src"] == "'none'"
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        (element,) = page.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert allowed[directive] == f"'sha256-{digest}'"
    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert not tags & {"img", "iframe", "object", "embed", "form", "link", "base"}
    attributes = {name for element in page.iter() for name in element.attrib}
    assert not {name for name in attributes if name.startswith("on") or name in ("style", "src")}
    assert all(link.startswith(("#", "https://")) for link in page.xpath("//@href"))


def test_nasty_paper_is_shown_as_it_is(checker: Checker) -> None:
    nasty = checker.check_bytes(NASTY.encode(), NASTY_NAME)
    source = "".join(html.render(Run(nasty.profile, [nasty])))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", source)
    page = lxml_html.document_fromstring(source)
    for element in page.cssselect(".paper .n"):
        element.drop_tree()
    said = " ".join(words_of(element) for element in page.cssselect(".paper .text"))
    assert "</script><script>alert(1)</script> We will utilise </style><img src=x onerror=alert(2)> the room." in said
    assert "{{ 7*7 }} {% endif %}" in said and "</mark></div></main>" in said
    assert "The ICB �will " in said
    assert words_of(page.cssselect(".path")[0]) == '"><img src=x onerror=alert(1)>␛[31m.txt'


def test_structure_of_the_paper(checker: Checker) -> None:
    text = (
        "## Start\n\n#### Deep\n\nSome words.\n\n- one\n  - two\n- three\n\n> A quote.\n\n"
        "| A | B |\n| --- | --- |\n| c | d |\n| | f |\n\n```\ncode\n```\n"
    )
    page = page_of(checker.check_text(text, format="markdown"))
    paper = page.cssselect(".paper")[0]
    headings = [(it.tag, words_of(it)) for it in paper.cssselect(".text > :is(h3, h4, h5, h6)")]
    assert headings == [("h3", "Start"), ("h4", "Deep")]
    assert [(it.get("aria-level"), words_of(it)) for it in paper.cssselect("ul.list > li")] == [
        ("1", "one"),
        ("2", "two"),
        ("1", "three"),
    ]
    assert [words_of(it) for it in paper.cssselect("blockquote")] == ["A quote."]
    rows = [[(cell.tag, words_of(cell)) for cell in row] for row in paper.cssselect("tr")]
    assert rows == [
        [("th", "A"), ("th", "B")],
        [("td", "c"), ("td", "d")],
        [("td", ""), ("td", "f")],
    ]


def test_heading_levels_leave_none_out(paper: Result, checker: Checker) -> None:
    deep = checker.check_text("# One\n\n#### Two\n\nWords.\n\n## Three\n\n###### Four\n", format="markdown")
    for results in ((paper,), (deep,), (deep, paper)):
        levels = [int(it.tag[1]) for it in page_of(*results).cssselect("h1, h2, h3, h4, h5, h6")]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_verdict_scores_and_first_steps(paper: Result) -> None:
    page = page_of(paper)
    verdict = words_of(page.cssselect(".verdict")[0])
    assert verdict.startswith("Verdict: this paper does not yet meet the profile 'NHS digital service manual'.")
    assert len(page.cssselect(".steps > li")) == 5
    scores = [words_of(it) for it in page.cssselect(".scores > li")]
    assert len(scores) == len(paper.scores)
    first = paper.scores[0]
    assert scores[0].startswith(
        f"Flesch-Kincaid grade level: {first.value:.1f}. It is likely to be from {first.low:.1f}"
    )
    assert "A reading age of about 15 years. The limit is at most 9: not met." in scores[0]


def test_first_steps_leave_out_the_smaller_notes_unless_these_are_shown(checker: Checker) -> None:
    result = checker.check_text("It was decided to utilise the room.\n\nWe utilise it.")
    assert {finding.severity for finding in result.findings} == {Severity.NOTE, Severity.WARNING}
    (step,) = page_of(result).cssselect(".steps > li")
    assert words_of(step).startswith("Jargon, 2 places, most often 'utilise'. Use the everyday word.")
    steps = page_of(result, notes=True).cssselect(".steps > li strong")
    assert [words_of(each) for each in steps] == ["Jargon", "Passive voice"]


def test_no_score_says_why(checker: Checker) -> None:
    page = page_of(checker.check_text("We will utilise it."))
    first = page.cssselect(".scores > li")[0]
    assert words_of(first).startswith("Flesch-Kincaid grade level: no score. It needs 100 words, and this text has 4.")
    assert not page.cssselect("svg")


def test_clean_paper_has_no_empty_sections(checker: Checker) -> None:
    page = page_of(checker.check_text("We meet in May."))
    assert words_of(page.cssselect(".verdict")[0]).endswith("We found nothing to change.")
    assert not page.cssselect(".steps, .map, .hard, .switches, #kinds, .notes")


def test_charts_share_a_scale(paper: Result) -> None:
    for bar in Report(paper, "p1", 3).scores:
        assert bar.value == round(bar.score.value / float(bar.top) * WIDTH, 1)
        assert 0 <= bar.low <= bar.value <= bar.high <= WIDTH
    tops = {bar.score.unit: bar.top for bar in Report(paper, "p1", 3).scores}
    assert tops["US school grade"] == "20"


def test_map_counts_everything_once(paper: Result) -> None:
    report = Report(paper, "p1", 3)
    assert sum(part.count for part in report.map) == report.main
    assert [part.heading for part in report.map][1:3] == ["1. Purpose of this paper", "2. Background"]
    assert [spot.count for spot in hardest(report.map)] == sorted((spot.count for spot in report.hardest), reverse=True)
    assert report.hardest[0].shade == 4


def test_map_of_a_long_paper_stays_small(checker: Checker) -> None:
    result = checker.check_text(
        "".join(f"# Part {part}\n\nWe will utilise it.\n\n" * 1 for part in range(900)), format="markdown"
    )
    parts = Report(result, "p1", 3).map
    assert sum(len(part.spots) for part in parts) <= 200
    assert sum(part.count for part in parts) == 900


def test_hard_words_stand_once(checker: Checker) -> None:
    page = page_of(
        checker.check_text("We will utilise it. Utilise the room.\n\nThey commence it. They like co-production.")
    )
    words = [words_of(it) for it in page.cssselect(".hard div")]
    assert words[0].startswith("co-production Keep the word, and say what it means: ")
    assert words[1] == "commence Write: 'start' or 'begin'. line 3"
    assert words[2] == "utilise Write: 'use'. line 1 and 1 more place"


def test_index_of_several_papers(paper: Result, checker: Checker) -> None:
    clean = checker.check_text("We meet on Monday/Tuesday.")  # five words to a formula, and four to who counts
    page = page_of(paper, clean, unread=(Unread("<gone>.txt", NoSuchFile("It is gone.", "Look again.")),))
    assert words_of(page.cssselect("h1")[0]) == "Report on 2 papers"
    assert words_of(page.cssselect(".verdict")[0]) == "1 of 2 meet this standard: NHS digital service manual."
    assert words_of(page.cssselect(".unread li")[0]) == "<gone>.txt It is gone. Look again."
    rows = [[words_of(cell) for cell in row] for row in page.cssselect(".sortable tbody tr")]
    assert rows[0][0].endswith("panel-paper.docx") and rows[0][1] == "not yet met"
    assert rows[1] == ["text.txt", "met", "0", "0", "4", "none"]
    assert len(page.cssselect("article.report")) == 2


def test_only_unread_files(checker: Checker) -> None:
    page = page_of(unread=(Unread("gone.txt", NoSuchFile("gone.txt is gone.", "")),))
    assert "gone.txt is gone." in words_of(page)


def test_what_changed_since_last_time(checker: Checker, tmp_path: Path) -> None:
    before = checker.check_text("We will utilise it. We will utilise it. We will facilitate it.")
    report = tmp_path / "before.json"
    report.write_text("".join(json_report.render(Run(before.profile, [before]))))
    earlier = read_earlier(report)
    now = checker.check_text("We will utilise it.")
    assert "Since last time: 2 fewer." in words_of(page_of(now, earlier=earlier).cssselect(".verdict")[0])
    new = checker.check_bytes(b"We meet.", "new.txt")
    page = page_of(now, before, new, earlier=earlier)
    assert [words_of(row[-1]) for row in page.cssselect(".sortable tbody tr")] == ["2 fewer", "as before", "new"]


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"files": [{}]}', b"\xff", b'{"files": 1}', b"[" * 100_000])
def test_a_wrong_earlier_report_is_an_error(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "wrong.json").write_bytes(content)
    with pytest.raises(ConfigError, match=r"wrong\.json is no JSON report"):
        read_earlier(tmp_path / "wrong.json")


def test_an_earlier_report_that_is_too_large_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plainspeak.limits.OWN_FILE_BYTES", 2_000_000)
    (tmp_path / "large.json").write_bytes(b'{"files": []}'.ljust(2_000_000))
    assert read_earlier(tmp_path / "large.json") == {}
    (tmp_path / "large.json").write_bytes(b'{"files": []}'.ljust(2_000_001))
    with pytest.raises(ConfigError, match=r"large\.json is larger than 2 MB\. Make one for fewer papers"):
        read_earlier(tmp_path / "large.json")


def test_a_missing_earlier_report_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_earlier(tmp_path / "none.json")


@pytest.mark.parametrize("profile", ["plain-english", "nhs"])
def test_our_own_words_are_plain(profile: str, paper: Result, checker: Checker) -> None:
    clean = checker.check_text("We meet in May.")
    unread = Unread("gone.txt", NoSuchFile("", ""))
    page = page_of(paper, clean, unread=(unread,), earlier={"text.txt": Earlier(2, {})})
    quoted = ".paper .part, .words, .title, .path, .hard dt, .advice, .doc, .sortable tbody th"
    for element in page.cssselect(quoted):
        element.drop_tree()
    assert "does not yet meet" in words_of(page) and "Since last time: 2 fewer" in words_of(page)
    own = Checker(profile).check_text(lxml_html.tostring(page, encoding="unicode"), format="html")
    wrong = [(own.text_of(it), it.message) for it in own.findings if it.severity is not Severity.NOTE]
    assert wrong == []


def test_a_paper_of_200_pages(checker: Checker) -> None:
    text = (ROOT / "examples" / "panel-paper.md").read_text()
    result = checker.check_text("\n\n".join([text] * 85), format="markdown")
    assert result.words > 75_000
    assert len("".join(html.render(Run(result.profile, [result]))).encode()) < 5_000_000
