"""What a writer does not want to hear of is not heard, and an ignore that is wrong or does nothing is."""

from io import BytesIO

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from plainspeak import Checker, Result
from plainspeak.profile import load_profile
from tests.odt_files import named_style, odt_file
from tests.word_files import STYLES, paragraph, run, word_file

USED = "We will utilise it."
CASES = {
    "in a paragraph": (f"{USED} <!-- plainspeak: ignore jargon -- legal term -->\n\nWe leverage it.\n", ["leverage"]),
    "without names, all rules": (f"{USED} <!-- plainspeak: ignore -->\n\nWe leverage it.\n", ["leverage"]),
    "the names of several rules": (f"{USED} <!-- plainspeak: ignore passive-voice, jargon -->\n", []),
    "another rule": (f"{USED} It was decided. <!-- plainspeak: ignore passive-voice -->\n", ["utilise"]),
    "above a paragraph": (f"<!-- plainspeak: ignore jargon -->\n{USED}\n\n{USED}\n", ["utilise"]),
    "before its words": (f"<!-- plainspeak: ignore jargon --> {USED}\n\nWe leverage it.\n", ["leverage"]),
    "over several lines": (f"<!-- plainspeak:\nignore jargon\n-- legal term -->\n{USED}\n", []),
    "in a list item": ("- We utilise <!-- plainspeak: ignore jargon -->\n- We leverage it\n", ["leverage"]),
    "in a cell": ("| a | b |\n|---|---|\n| utilise <!-- plainspeak: ignore jargon --> | leverage |\n", ["leverage"]),
    "next, from within": (f"{USED} <!-- plainspeak: ignore-next jargon -->\n\nWe leverage it.\n", ["utilise"]),
    "next, from above": (f"<!-- plainspeak: ignore-next jargon -->\n\n{USED}\n\nWe leverage it.\n", ["leverage"]),
    "from start to end": (
        f"{USED}\n\n<!-- plainspeak: ignore-start jargon -->\n\nWe leverage it.\n\n- We synergise\n\n"
        f"<!-- plainspeak: ignore-end -->\n\n{USED}\n",
        ["utilise", "utilise"],
    ),
    "within a sentence": (
        "We <!-- plainspeak: ignore-start -->utilise<!-- plainspeak: ignore-end --> it and leverage it.\n",
        ["leverage"],
    ),
    "the whole file": (f"{USED}\n\n<!-- plainspeak: ignore-file jargon -->\n\nWe leverage it.\n", []),
    "in capitals": (f"{USED} <!-- Plainspeak: Ignore Jargon -->\n", []),
    "a long dash": (f"{USED} <!-- plainspeak: ignore jargon — legal -->\n", []),
    "shown as code": (f"{USED} `<!-- plainspeak: ignore jargon -->`\n", ["utilise"]),
    "another comment": (f"{USED} <!-- ignore jargon, said plainspeak: -->\n", ["utilise"]),
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(load_profile("nhs").choosing(["jargon", "passive-voice", "long-document"]))


def words(result: Result) -> list[str]:
    return [result.text_of(finding) for finding in result.findings if finding.rule == "jargon"]


@pytest.mark.parametrize("case", CASES)
def test_ignored_in_markdown(case: str, checker: Checker) -> None:
    source, expected = CASES[case]
    result = checker.check_text(source, format="markdown")
    assert words(result) == expected
    assert result.notices == ()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"<p>{USED} <!-- plainspeak: ignore jargon -- legal term --></p><p>We leverage it.</p>", ["leverage"]),
        (f"<p><!-- plainspeak: ignore jargon -->{USED}</p><p>We leverage it.</p>", ["leverage"]),
        (f"<!-- plainspeak: ignore-file --><h1>Room</h1><p>{USED}</p>", []),
        (f"<p>{USED}</p><!-- plainspeak: ignore jargon --><ul><li>We leverage it.</ul>", ["utilise"]),
    ],
)
def test_ignored_in_html(source: str, expected: list[str], checker: Checker) -> None:
    assert words(checker.check_text(source, format="html")) == expected


def test_a_finding_about_the_whole_paper_is_ignored_for_the_whole_file() -> None:
    profile = load_profile("nhs").with_rules({"long-document": {"words": 3}}, "test").choosing(["long-document"])
    checker = Checker(profile)
    assert len(checker.check_text(USED, format="markdown").findings) == 1
    assert len(checker.check_text(f"{USED} <!-- plainspeak: ignore -->", format="markdown").findings) == 1
    assert (
        checker.check_text(f"{USED} <!-- plainspeak: ignore-file long-document -->", format="markdown").findings == ()
    )


@pytest.mark.parametrize(
    ("source", "notice"),
    [
        (
            f"{USED} <!-- plainspeak: ignore jargn -->",
            "The comment 'plainspeak: ignore jargn' (1:1) names no rule with 'jargn'. Did you mean 'jargon'?",
        ),
        (
            f"{USED} <!-- plainspeak: ignore jargon contract -->",
            "The comment 'plainspeak: ignore jargon contract' (1:1) names no rule with 'contract'. Put the reason behind "
            "two hyphens, as in '-- legal term'.",
        ),
        (
            f"{USED} <!-- plainspeak: ignored -->",
            "The comment 'plainspeak: ignored' (1:1) is not understood. Did you mean 'ignore'?",
        ),
        (
            f"{USED} <!-- plainspeak: ignore passive-voice -->",
            "The comment 'plainspeak: ignore passive-voice' (1:1) has nothing to ignore in this check. Take it out if you "
            "need it no more.",
        ),
        (
            f"{USED} <!-- plainspeak: ignore-end -->",
            "The comment 'plainspeak: ignore-end' (1:1) ends nothing: no 'ignore-start' stands above it.",
        ),
        (
            f"{USED} <!-- plainspeak: ignore-start -->\n\nWe leverage it.",
            "The comment 'plainspeak: ignore-start' (1:1) has no 'ignore-end', so it holds to the end of the paper.",
        ),
        (
            f"{USED} <!-- plainspeak: ignore-next -->",
            "The comment 'plainspeak: ignore-next' (1:1) has nothing to ignore in this check. Take it out if you need it "
            "no more.",
        ),
    ],
)
def test_mistakes_are_told(source: str, notice: str, checker: Checker) -> None:
    assert checker.check_text(source, format="markdown").notices == (notice,)


def test_an_ignore_for_a_rule_that_does_not_run_is_not_called_unused(checker: Checker) -> None:
    source = "We meet. <!-- plainspeak: ignore long-sentence -->"
    assert checker.check_text(source, format="markdown").notices == ()


def paper(comment: str, *, on: int | None) -> bytes:
    """Two sentences in four runs, with a comment on one run or, with `None`, on a place behind them all."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    runs = [paragraph.add_run(text) for text in ("We ", "utilise", " it. We ", "leverage it.")]
    added = document.add_comment(runs if on is None else runs[on], text=comment, author="A", initials="A")
    assert added.comment_id == 0
    if on is None:
        for name in ("commentRangeStart", "commentRangeEnd"):
            (mark,) = paragraph._p.xpath(f"w:{name}")
            paragraph._p.remove(mark)
    document.add_paragraph("We synergise it.")
    data = BytesIO()
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("comment", "on", "expected"),
    [
        ("plainspeak: ignore jargon -- legal term", 1, ["leverage"]),
        ("Plainspeak: ignore jargon – legal term", 3, ["utilise"]),
        ("plainspeak: ignore", None, []),
        ("Please ignore jargon", 1, ["utilise", "leverage"]),
    ],
)
def test_ignored_in_word(comment: str, on: int | None, expected: list[str], checker: Checker) -> None:
    result = checker.check_bytes(paper(comment, on=on), "paper.docx")
    assert [word for word in words(result) if word != "synergise"] == expected
    assert result.notices == ()


def styled_paper(*, of_paragraph: str = "", of_words: str = "") -> bytes:
    """A paragraph in one style, the word "leverage" in another, and a paragraph in none."""
    document = docx.Document()
    above = document.add_paragraph("We utilise it. It was decided.")
    words = document.add_paragraph("We ")
    marked = words.add_run("leverage")
    words.add_run(" it.")
    document.add_paragraph("We commence it.")
    if of_paragraph:
        above.style = document.styles.add_style(of_paragraph, WD_STYLE_TYPE.PARAGRAPH)
    if of_words:
        marked.style = document.styles.add_style(of_words, WD_STYLE_TYPE.CHARACTER)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("of_paragraph", "of_words", "expected"),
    [
        ("Plainspeak ignore", "", ["leverage", "commence"]),
        ("Plainspeak ignore jargon", "", ["leverage", "commence"]),
        ("Plainspeak ignore passive-voice", "", ["utilise", "leverage", "commence"]),
        ("", "plainspeak: ignore jargon -- legal term", ["utilise", "commence"]),
        ("PLAINSPEAK IGNORE jargon passive-voice", "Plainspeak ignore", ["commence"]),
        ("Plainspeaking ignore", "Do as Plainspeak: ignore", ["utilise", "leverage", "commence"]),
    ],
)
def test_ignored_by_a_style_in_word(of_paragraph: str, of_words: str, expected: list[str], checker: Checker) -> None:
    result = checker.check_bytes(styled_paper(of_paragraph=of_paragraph, of_words=of_words), "paper.docx")
    assert words(result) == expected
    assert result.notices == ()


@pytest.mark.parametrize(
    ("style", "notice"),
    [
        ("Plainspeak ignore jargn", "names no rule with 'jargn'. Did you mean 'jargon'?"),
        ("Plainspeak ignore-start", "is not understood. Did you mean 'ignore'?"),
        (
            "Plainspeak ignore long-document",
            "has nothing to ignore in this check. Take it out if you need it no more.",
        ),
    ],
)
def test_mistakes_in_styles_are_told_once(style: str, notice: str, checker: Checker) -> None:
    properties = '<w:pStyle w:val="Ours"/>'
    styles = f'{STYLES}<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="{style}"/></w:style>'
    data = word_file(paragraph("We utilise it.", properties) * 2, styles=styles)
    result = checker.check_bytes(data, "paper.docx")
    assert words(result) == ["utilise", "utilise"]
    assert result.notices == (f"The style '{style}' {notice}",)


def test_a_style_is_of_use_if_it_is_anywhere(checker: Checker) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Plainspeak ignore"/></w:style>'
    body = "".join(paragraph(text, '<w:pStyle w:val="Ours"/>') for text in ("We meet.", "We utilise it.", "We meet."))
    result = checker.check_bytes(word_file(body, styles=styles), "paper.docx")
    assert (words(result), result.notices) == ([], ())


def test_styles_based_on_one_and_the_twin_that_word_makes_for_some_words(checker: Checker) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Plainspeak ignore"/><w:link w:val="B"/></w:style>'
        '<w:style w:type="character" w:styleId="B"><w:name w:val="Plainspeak ignore Char"/><w:link w:val="A"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Law"/><w:basedOn w:val="A"/></w:style>'
    )
    twin = run("We ") + run("utilise", '<w:rStyle w:val="B"/>') + run(" it and leverage it.")
    body = paragraph(twin) + paragraph("We commence it.", '<w:pStyle w:val="C"/>')
    result = checker.check_bytes(word_file(body, styles=styles), "paper.docx")
    assert (words(result), result.notices) == (["leverage"], ())


def test_a_comment_and_a_style_in_one_paper(checker: Checker) -> None:
    document = docx.Document(BytesIO(styled_paper(of_paragraph="Plainspeak ignore")))
    document.add_comment(document.paragraphs[2].runs, text="plainspeak: ignore jargon", author="A", initials="A")
    data = BytesIO()
    document.save(data)
    result = checker.check_bytes(data.getvalue(), "paper.docx")
    assert (words(result), result.notices) == (["leverage"], ())


def test_ignored_by_a_style_in_libreoffice(checker: Checker) -> None:
    styles = named_style("Plainspeak_20_ignore_20_jargon") + named_style("Plainspeak_20_ignore", "text")
    automatic = named_style("P1", parent="Plainspeak_20_ignore_20_jargon") + named_style("T1", "text")
    body = (
        '<text:p text:style-name="P1">We utilise it.</text:p><text:p>We <text:span text:style-name="Plainspeak_20_ignore">'
        'leverage</text:span> it, and <text:span text:style-name="T1">commence</text:span> it.</text:p>'
    )
    result = checker.check_bytes(odt_file(body, automatic=automatic, styles=styles), "paper.odt")
    assert (words(result), result.notices) == (["commence"], ())


def test_headings_to_ignore() -> None:
    checker = Checker(load_profile("nhs").choosing(["jargon"]), ignore_headings=["annex *"])
    source = "# Annex A\n\nWe utilise it.\n\n## Costs\n\nWe utilise it.\n\n# Next\n\nWe leverage it.\n\n# An annex b\n"
    assert words(checker.check_text(source, format="markdown")) == ["leverage"]
