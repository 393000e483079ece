"""What an annotated Word copy holds, read with tools that are not the writer's own."""

import re
from datetime import UTC, datetime
from io import BytesIO
from types import MappingProxyType
from zipfile import ZipFile

import pytest
from docx import Document as open_with_python_docx
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plainspeak.document import Document
from plainspeak.errors import OutputError
from plainspeak.finding import Finding, Severity, Suggestion
from plainspeak.limits import Limits
from plainspeak.loaders.word import load
from plainspeak.profile import Profile, RuleSetting
from plainspeak.reports.remarks import MOST_MARKS
from plainspeak.reports.word import annotate
from plainspeak.result import Result
from plainspeak.rule import Rule
from tests.word_files import paragraph, run, word_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HARD = Rule(
    name="hard-word",
    summary="Use short words.",
    sections=(("Why", "Short words help. They are known."), ("What to do", "Use a short word."), ("Sources", "Us.")),
    check=lambda analysis, options: [],
    options=type(None),
    severity=Severity.WARNING,
    flags=(),
    allows=(),
)
PROFILE = Profile(
    name="test",
    title="the test profile",
    audience="everyone",
    rules=MappingProxyType({"hard-word": RuleSetting(HARD, None, Severity.WARNING)}),
    thresholds=MappingProxyType({}),
    shown=(),
)


def finding(document: Document, words: str, say: str | None = None, *, nth: int = 0) -> Finding:
    """A finding about `words`, with a safe suggestion if there is something to say instead."""
    start = [match.start() for match in re.finditer(re.escape(words), document.text)][nth]
    suggestions = () if say is None else (Suggestion(say, safe=True),)
    return Finding("hard-word", start, start + len(words), "This is hard.", suggestions)


def result(document: Document, *findings: Finding) -> Result:
    ordered = tuple(sorted(findings, key=lambda it: it.start))
    return Result(document=document, profile=PROFILE, findings=ordered, scores=(), words=9, sentences=1)


def annotated(data: bytes, *words: str) -> bytes:
    document = load(data, "paper.docx", Limits())
    return annotate(data, result(document, *(finding(document, it) for it in words)))


def body(data: bytes) -> etree._Element:
    """The body of a Transitional or a Strict file, in Transitional names."""
    with ZipFile(BytesIO(data)) as archive:
        text = archive.read("word/document.xml").decode()
    return etree.fromstring(text.replace("http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1]).encode())


def comments(data: bytes) -> dict[str, str]:
    """The lines of each comment, by its id."""
    with ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/comments.xml"))
    return {
        it.get(W + "id"): "\n".join("".join(line.itertext()) for line in it.iter(W + "p"))
        for it in root.iter(W + "comment")
    }


def marked(data: bytes) -> list[tuple[str, str]]:
    """What each comment but the summary says, and the words that its range covers."""
    open_ranges: dict[str, list[str]] = {}
    closed: dict[str, str] = {}
    for element in body(data).iter():
        if element.tag == W + "commentRangeStart":
            open_ranges[element.get(W + "id")] = []
        elif element.tag == W + "commentRangeEnd":
            closed[element.get(W + "id")] = "".join(open_ranges.pop(element.get(W + "id")))
        elif element.tag in (W + "t", W + "delText"):
            for texts in open_ranges.values():
                texts.append(element.text or "")
    assert not open_ranges
    assert [it.get(W + "id") for it in body(data).iter(W + "commentReference")] == list(closed)
    said = comments(data)
    return [(said[number], words) for number, words in closed.items() if "test profile" not in said[number]]


def words_marked(data: bytes) -> list[str]:
    return [words for _, words in marked(data)]


PLAIN = "This is hard.\nWhy: Short words help."


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (run("We utilise it."), "utilise"),
        (run("We util") + run("ise", "<w:b/>") + run(" it."), "utilise"),
        (run("utilise") + run(" it"), "utilise it"),
        (run("See ") + "<w:hyperlink>" + run("our utilised site") + "</w:hyperlink>" + run("."), "utilised"),
        (run("See ") + "<w:hyperlink>" + run("our site") + "</w:hyperlink>" + run(" now."), "See our site now"),
        (run("We ") + "<w:ins w:id='9' w:author='x'>" + run("utilise ") + "</w:ins>" + run("it"), "utilise it"),
        (run("a") + "<w:sdt><w:sdtPr/><w:sdtContent>" + run("bc") + "</w:sdtContent></w:sdt>" + run("d"), "ab"),
        (run("We ") + "<w:smartTag>" + run("utilise") + "</w:smartTag>", "utilise"),
        (run("ut") + "<w:del w:id='1'><w:r><w:delText></w:delText></w:r></w:del>" + run("ilise"), "utilise"),
        ("<w:r><w:t>utilise</w:t><w:footnoteReference w:id='5'/><w:t> it</w:t></w:r>", "utilise"),
        ("<w:r><w:footnoteReference w:id='5'/><w:t>utilise</w:t></w:r>", "utilise"),
    ],
)
def test_a_comment_stands_on_exactly_its_words(inside: str, words: str) -> None:
    data = word_file(f"<w:p>{inside}</w:p>")
    copy = annotated(data, words)
    assert (PLAIN, words) in marked(copy)
    assert load(copy, "", Limits()).text == load(data, "", Limits()).text


def test_overlapping_and_equal_findings_each_get_their_comment() -> None:
    copy = annotated(word_file(paragraph("one two three four")), "one two three", "two three four", "two", "two")
    assert sorted(words_marked(copy)) == ["one two three", "two", "two", "two three four"]


@given(st.data(), st.lists(st.text("ab cd", min_size=1, max_size=6), min_size=1, max_size=8))
@settings(max_examples=40)
def test_any_words_in_any_runs_can_be_marked(data: st.DataObject, texts: list[str]) -> None:
    paper = word_file(f"<w:p>{run('x')}{''.join(map(run, texts))}</w:p>")
    document = load(paper, "paper.docx", Limits())
    places = [match.start() for match in re.finditer(r"\S", document.text)]
    spans = data.draw(st.lists(st.tuples(st.sampled_from(places), st.sampled_from(places)).map(sorted), max_size=6))
    found = [Finding("hard-word", start, end + 1, "This is hard.") for start, end in spans]
    copy = annotate(paper, result(document, *found))
    squeezed = sorted("".join(words.split()) for words in words_marked(copy))
    assert squeezed == sorted("".join(document.text[it.start : it.end].split()) for it in found)


def test_nothing_else_changes() -> None:
    properties = "<w:b/><w:rPrChange w:id='3' w:author='x'><w:rPr/></w:rPrChange>"
    drawing = "<w:drawing><wp:inline><wp:docPr id='1' descr='A map.'/></wp:inline></w:drawing>"
    inside = f"<w:r><w:rPr>{properties}</w:rPr><w:t>one two</w:t>{drawing}<w:tab/><w:t>three</w:t></w:r>"
    data = word_file(f"<w:p>{inside}</w:p>", header=paragraph("Draft"), more={"customXml/item1.xml": "<x/>"})
    copy = annotated(data, "two", "hree")
    with ZipFile(BytesIO(data)) as before, ZipFile(BytesIO(copy)) as after:
        changed = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
        assert set(after.namelist()) == {*before.namelist(), "word/comments.xml"}
        assert all(before.read(name) == after.read(name) for name in set(before.namelist()) - changed)
    kept = [it.tag.rpartition("}")[2] for it in body(copy).iter(W + "drawing", W + "tab", W + "b")]
    assert kept == ["b", "b", "b", "drawing", "tab", "b"]
    assert [it.text for it in open_with_python_docx(BytesIO(copy)).paragraphs] == ["one two\tthree"]


def test_a_comment_says_what_why_and_what_to_say_instead() -> None:
    document = load(word_file(paragraph("We utilise it\u200b. It is very good.")), "paper.docx", Limits())
    found = [
        Finding(
            "hard-word",
            3,
            10,
            "“utilise” \x0cis hard.\ud800",
            (Suggestion("use", "Or say how."), Suggestion("make use of"), Suggestion(None, "Ask a reader.")),
        ),
        finding(document, "very", ""),
    ]
    copy = annotate(word_file(paragraph("We utilise it\u200b. It is very good.")), result(document, *found))
    first, second = (said for said, _ in marked(copy))
    assert first.split("\n") == [
        "“utilise” is hard.",
        "Say instead: “use” or “make use of”.",
        "Or say how.",
        "Ask a reader.",
        "Why: Short words help.",
    ]
    assert second.split("\n") == ["This is hard.", "You can leave it out.", "Why: Short words help."]
    comment = next(iter(open_with_python_docx(BytesIO(copy)).comments))
    assert (comment.author, comment.initials) == ("plainspeak", "ps")
    assert abs((comment.timestamp - datetime.now(UTC)).total_seconds()) < 600


def test_the_summary_stands_on_the_title() -> None:
    data = word_file(
        paragraph("Panel") + paragraph("Our plan", "<w:pStyle w:val='Title'/>") + paragraph("We utilise it.")
    )
    document = load(data, "paper.docx", Limits())
    whole = Finding("hard-word", 0, 0, "The paper is long.")
    copy = annotate(data, result(document, whole, finding(document, "utilise")))
    start = next(body(copy).iter(W + "commentRangeStart"))
    assert "".join(start.getparent().itertext(W + "t")) == "Our plan"
    assert comments(copy)[start.get(W + "id")].split("\n") == [
        "This paper does not yet meet the profile 'the test profile'.",
        "Read 6 words.",
        "The paper is long.",
        "Where to start:",
        "1. hard-word, 2 places: Use a short word.",
    ]


def test_has_no_more_comments_than_people_can_use_and_says_what_is_left() -> None:
    data = word_file(paragraph("hard " * 600))
    document = load(data, "paper.docx", Limits())
    severe = Finding("hard-word", 5 * 599, 5 * 599 + 4, "This is hard.", severity=Severity.ERROR)
    copy = annotate(data, result(document, *(finding(document, "hard", nth=it) for it in range(599)), severe))
    assert len(comments(copy)) == MOST_MARKS
    assert "101 more findings have no mark of their own: hard-word 101." in comments(copy)["0"].split("\n")
    assert len(words_marked(copy)) == MOST_MARKS - 1


BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
DATE = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)


@pytest.mark.parametrize(
    ("inside", "parts", "where", "covered"),
    [
        (paragraph(run("host") + BOX.format(paragraph("We utilise it"))), {}, "In the text box", "hostWe utilise it"),
        (
            paragraph(run("first")) + paragraph(run("host") + "<w:r><w:footnoteReference w:id='5'/></w:r>"),
            {"footnotes": f"<w:footnote w:id='5'>{paragraph('We utilise it')}</w:footnote>"},
            "In footnote 1",
            "host",
        ),
        (
            paragraph("")
            + paragraph("first")
            + "<w:sectPr><w:headerReference w:type='default' r:id='rId_header'/></w:sectPr>",
            {"header": paragraph("We utilise it")},
            "In the page header",
            "first",
        ),
        (
            paragraph("label") + CONTROL.format("", paragraph("We utilise it")) + paragraph("after"),
            {},
            "Near here",
            "label",
        ),
        (
            paragraph("label") + CONTROL.format("", paragraph("We utilise it") + paragraph("more")),
            {},
            "Near here",
            "more",
        ),
        (paragraph(run("On ") + DATE.format(run("a utilise b"))), {}, "Near here", "a utilise b"),
        (paragraph(run("By ") + CONTROL.format("<w:text/>", run("a utilise b"))), {}, "Near here", "a utilise b"),
    ],
)
def test_says_where_the_words_are_when_no_comment_can_stand_on_them(
    inside: str, parts: dict[str, str], where: str, covered: str
) -> None:
    assert marked(annotated(word_file(inside, **parts), "utilise")) == [(f"{where}: “utilise”\n{PLAIN}", covered)]


def test_a_comment_on_alternative_text_stands_on_the_picture() -> None:
    drawing = "<w:r><w:drawing><wp:inline><wp:docPr id='1' descr='We utilise it.'/></wp:inline></w:drawing></w:r>"
    copy = annotated(word_file(paragraph(run("before") + drawing)), "utilise")
    assert marked(copy) == [(f"In alt text of picture 1: “utilise”\n{PLAIN}", "before")]


def test_keeps_the_comments_that_are_there() -> None:
    old = f"<w:comment w:id='7' w:author='Ann'>{paragraph('old')}</w:comment>"
    mark = "<w:commentRangeStart w:id='7'/>" + run("utilise") + "<w:commentRangeEnd w:id='7'/>"
    data = word_file(f"<w:p>{mark}<w:r><w:commentReference w:id='7'/></w:r></w:p>", comments=old)
    copy = annotated(data, "utilise")
    assert {number: said.split("\n")[0] for number, said in comments(copy).items()} == {
        "7": "old",
        "8": "This paper does not yet meet the profile 'the test profile'.",
        "9": "This is hard.",
    }


def test_keeps_strict_files_strict() -> None:
    copy = annotated(word_file(paragraph("We utilise it."), strict=True), "utilise")
    with ZipFile(BytesIO(copy)) as archive:
        assert b"http://purl.oclc.org/ooxml/wordprocessingml/main" in archive.read("word/comments.xml")
        assert b"http://schemas.openxmlformats.org/wordprocessingml" not in archive.read("word/document.xml")
        relationships = archive.read("word/_rels/document.xml.rels")
    assert b'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"' in relationships
    assert load(copy, "", Limits()).text == "We utilise it."


def test_keeps_macros_and_does_not_sign_what_it_changed() -> None:
    document = word_file(paragraph("We utilise it."), more={"word/vbaProject.bin": "macro"})
    with ZipFile(BytesIO(annotated(document, "utilise"))) as archive:
        assert archive.read("word/vbaProject.bin") == b"macro"
    signed = word_file(paragraph("We utilise it."), more={"_xmlsignatures/sig1.xml": "<x/>"})
    with pytest.raises(OutputError, match="digital signature"):
        annotated(signed, "utilise")
    read = load(signed, "paper.docx", Limits())
    with ZipFile(BytesIO(annotate(signed, result(read, finding(read, "utilise")), force_lossy=True))) as archive:
        assert not [name for name in archive.namelist() if "signature" in name]


def accepted(data: bytes) -> str:
    return load(data, "", Limits()).text


def original(data: bytes) -> str:
    """The text of the body with every tracked change rejected."""
    texts = (it for it in body(data).iter(W + "t", W + "delText") if not list(it.iterancestors(W + "ins")))
    return "".join(it.text or "" for it in texts)


@pytest.mark.parametrize(
    ("inside", "words", "say", "after"),
    [
        (run("We utilise it."), "utilise", "use", "We use it."),
        (run("We util") + run("ise", "<w:b/>") + run(" it."), "utilise", "use", "We use it."),
        (run("It is very good."), "very", "", "It is good."),
        (run("It is so, very."), "very", "", "It is so,."),
        (run("Very good."), "Very", "", "good."),
        (run("See ") + "<w:hyperlink>" + run("utilise") + "</w:hyperlink>", "utilise", "use", "See use"),
        (run("See a") + "<w:hyperlink>" + run("bc") + "</w:hyperlink>", "abc", "x y", "See x y"),
        # Where a change could break something there is only the comment.
        ("<w:ins w:id='9' w:author='x'>" + run("We utilise it") + "</w:ins>", "utilise", "use", "We utilise it"),
        ("<w:r><w:t>uti</w:t><w:footnoteReference w:id='5'/><w:t>lise</w:t></w:r>", "utilise", "use", "utilise"),
        (run("On ") + DATE.format(run("utilise")), "utilise", "use", "On utilise"),
        (run("uti\u00adlise"), "utilise", "use", "utilise"),
        (run("a") + "<w:del w:id='1'><w:r><w:delText>x</w:delText></w:r></w:del>" + run("b"), "ab", "c", "ab"),
    ],
)
def test_safe_suggestions_become_tracked_changes(inside: str, words: str, say: str, after: str) -> None:
    data = word_file(f"<w:p>{inside}</w:p>")
    document = load(data, "paper.docx", Limits())
    copy = annotate(data, result(document, finding(document, words, say)), track_changes=True)
    assert accepted(copy) == after
    shown = "".join(it.text or "" for it in body(copy).iter(W + "t"))
    assert shown.strip() == shown
    assert "  " not in shown
    if after != document.text:
        assert original(copy) == document.text
        assert {it.get(W + "author") for it in body(copy).iter(W + "ins", W + "del")} == {"plainspeak"}
        assert len({it.get(W + "id") for it in body(copy).iter(W + "ins", W + "del")}) == len(
            list(body(copy).iter(W + "ins", W + "del"))
        )


def test_of_two_changes_that_overlap_the_first_is_made_and_unsafe_ones_never() -> None:
    data = word_file(paragraph(run("one two three four", "<w:i/>")))
    document = load(data, "paper.docx", Limits())
    unsafe = Finding("hard-word", 14, 18, "This is hard.", (Suggestion("4"),))
    found = [finding(document, "one two", "1 2"), finding(document, "two three", "2 3"), unsafe]
    copy = annotate(data, result(document, *found), track_changes=True)
    assert accepted(copy) == "1 2 three four"
    assert original(copy) == "one two three four"
    assert all(
        it.find(W + "rPr/" + W + "i") is not None for it in body(copy).iter(W + "r") if it.find(W + "t") is not None
    )


def test_writes_nothing_when_the_copy_does_not_read_as_it_should() -> None:
    document = load(word_file(paragraph("We utilise it.")), "paper.docx", Limits())
    for other, message in (
        ("We utilise them.", "did not read as it should"),
        ("We", "is not the file that was checked"),
    ):
        with pytest.raises(OutputError, match=message):
            annotate(word_file(paragraph(other)), result(document, finding(document, "utilise")))
