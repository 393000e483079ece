"""What the HTML loader makes of pages, tidy and untidy."""

import time
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plainspeak.document import Document, MarkKind, Skipped
from plainspeak.errors import NoText, TooLarge
from plainspeak.limits import Limits
from plainspeak.loaders import _flow
from plainspeak.loaders._html_tokens import TokenKind, tokens
from plainspeak.loaders.html import load
from tests.loaders.shown import marked, shown

PAPERS = Path(__file__).parents[3] / "shared" / "papers" / "html"


def read(source: str | bytes) -> Document:
    return load(source.encode() if isinstance(source, str) else source, "page.html", Limits())


BLOCKS = {
    "paragraphs": ("<p>One.</p><p>Two.</p>", ["paragraph: One.", "paragraph: Two."]),
    "paragraphs that nobody ended": ("<p>a<p>b<div>c", ["paragraph: a", "paragraph: b", "paragraph: c"]),
    "text outside all of them": ("One<p>Two</p>Three", ["paragraph: One", "paragraph: Two", "paragraph: Three"]),
    "headings": ("<h1>A</h1><h3>B</h3>", ["heading 1: A", "heading 3: B"]),
    "lists": (
        "<ul><li>a<ul><li>b<li>c</ul><li>d</ul><ol><li><p>e</p><p>f</p></ol>",
        ["list item 1: a", "list item 2: b", "list item 2: c", "list item 1: d", "list item 1: e", "list item 1: f"],
    ),
    "terms and their meanings": ("<dl><dt>a<dd>b<dt>c</dl>", ["list item 1: a", "list item 1: b", "list item 1: c"]),
    "tables": (
        "<table><caption>T</caption><tr><th>a<th>b<tr><td>c<td><p>d<p>e</table>f",
        ["caption: T", "table cell 1.1: a", "table cell 1.2: b", "table cell 2.1: c", "table cell 2.2: d",
         "table cell 2.2: e", "paragraph: f"],
    ),
    "cells that span": (
        "<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<tr><td>g</table>",
        ["table cell 1.1: a", "table cell 1.2: b", "table cell 1.4: c", "table cell 2.2: d", "table cell 2.3: e",
         "table cell 2.4: f", "table cell 3.1: g"],
    ),
    "a table in a table": (
        "<table><tr><td>a<table><tr><td>b</table>c<td>d</table>",
        ["table cell 1.1: a", "table cell 1.1: b", "table cell 1.1: c", "table cell 1.2: d"],
    ),
    "a list in a cell": ("<table><tr><td><ul><li>a</ul>b</table>", ["list item 1: a", "table cell 1.1: b"]),
    "a table for layout": ("<table role=presentation><tr><td>a</table>", ["paragraph: a"]),
    "an end tag in a cell ends nothing outside": (
        "<div lang=cy><table><tr><td>a</div>b</table></div>", ["table cell 1.1: a", "table cell 1.1: b"]
    ),
    "quotations": ("<blockquote><p>a</p><ul><li>b</ul></blockquote>c", ["quote: a", "list item 1: b", "paragraph: c"]),
    "figures": ("<figure><img src=x alt='A map'><figcaption>b</figcaption></figure>", ["alt text: A map", "caption: b"]),
    "alternatives of images come after the block": (
        "<p>We met <img alt='Tom &amp; Jo'>there.</p><p>So.</p>",
        ["paragraph: We met there.", "alt text: Tom & Jo", "paragraph: So."],
    ),
    "code keeps its lines": ("<pre>a  b\n  c\n\nd</pre>", ["code: a b\nc\nd"]),
    "line breaks": ("<p>a<br>b<br/> c</p>", ["paragraph: a\nb\nc"]),
    "two line breaks end a block": ("<p>a<br> <br>b</p>", ["paragraph: a", "paragraph: b"]),
    "elements in a line split no word": (
        "<p>un<b>believ</b><i>able</i> co<!-- x -->production hy<wbr>phen</p>",
        ["paragraph: unbelievable coproduction hyphen"],
    ),
    "things that stand in a line do": (
        "<p><button>Yes</button><button>No</button>a<img alt=''>b<input>c</p>", ["paragraph: Yes No a b c"]
    ),
    "a number that a style sheet sets apart": (
        "<p><span>1.1</span>The panel</p><p>H<sub>2</sub>O</p>", ["paragraph: 1.1 The panel", "paragraph: H2O"]),
    "links side by side": ("<p><a href=x>Facebook</a><a href=y>Twitter</a>s</p>", ["paragraph: Facebook Twitters"]),
    "choices": ("<select><option>a<option>b</select>", ["list item 1: a", "list item 1: b"]),
    "header and footer of the page": (
        "<header><h1>A</h1>b</header><main><header>c</header></main><footer>d</footer>",
        ["heading 1: A", "header: b", "paragraph: c", "footer: d"],
    ),
    "entities": ("<p>Tom &amp; Jo&#8217;s caf&eacute; &pound5 &notaword &x</p>", ["paragraph: Tom & Jo’s café £5 ¬aword &x"]),
    "white space": ("<p> a \n\t b&nbsp;c </p>", ["paragraph: a b c"]),
    "no mark-up at all": ("a < b and c > d <", ["paragraph: a < b and c > d <"]),
    "a tag that never ends is text": ("a <b", ["paragraph: a <b"]),
    "a quote that never ends": ("<p>a<a href='x>b</a> c</p>", ["paragraph: ab c"]),
    "a greater-than sign in an attribute": ("<p title='a > b'>c</p>", ["paragraph: c"]),
    "mis-nested tags": ("<b><p>a</b>b</p>c", ["paragraph: ab", "paragraph: c"]),
    "template tags": ("<ul>{% for x in y %}<li>{{ x }} a</li>{% endfor %}</ul>", ["list item 1: a"]),
    "a page saved by Word": (
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>  </span></span>"
        "a<o:p/></p><p>b<sup><a href='#_ftn1'>[1]</a></sup>.</p><div><p class=MsoFootnoteText>c</p></div>",
        ["list item 2: a", "paragraph: b.", "footnote: c"],
    ),
    "marks of footnotes are no words": (
        "<p>Act 2007<a href='#fn-1'>1</a> of<sup><a href='#n'>2</a></sup> m<sup>2</sup></p>"
        "<section role=doc-endnotes><ol><li>Note.</ol></section>",
        ["paragraph: Act 2007 of m2", "footnote: Note."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "blocks"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(source, blocks):
    assert shown(read(source)) == blocks


LEFT_OUT = {
    "title and head": ("<head><title>no</title><meta content=no></head>", {}),
    "scripts and styles": ("<script>no</script><style>no</style><noscript>no</noscript><template>no</template>", {}),
    "what browsers of today do not show": ("<video>no</video><audio>no</audio><canvas>no</canvas>", {}),
    "comments and declarations": ("<!doctype html><!-- no --><?xml no?><![CDATA[no]]>", {}),
    "hidden": ("<p hidden>no</p><p aria-hidden=true>no</p><p style='display: none'>no</p>", {Skipped.HIDDEN: 3}),
    "hidden, with more inside": ("<div hidden><p>no<p>no<b>no</b><img></div>", {Skipped.HIDDEN: 1}),
    "an icon is no hidden part": ("<i aria-hidden=true></i>", {}),
    "navigation": ("<nav><ul><li>no</ul></nav><div role=navigation>no</div>", {Skipped.NAVIGATION: 2}),
    "struck out": ("<del>no</del><s>no</s>", {Skipped.DELETION: 2}),
    "images": ("<img src=x><img alt=''>", {Skipped.IMAGE: 1}),
    "a script about scripts": ("<script>if (a<b) write('<p>no</p><!-- no')</script>", {}),
}


@pytest.mark.parametrize(("source", "skipped"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_left_out_and_counted(source, skipped):
    document = read(f"{source}<p>Yes.</p>")
    assert (document.text, dict(document.coverage.skipped)) == ("Yes.", skipped)


def test_a_comment_that_never_ends_is_said():
    document = read("<p>Yes.</p><!-- no <p>no</p>")
    assert (document.text, document.notices) == (
        "Yes.",
        ("A comment in page.html never ends. Nothing after it was read.",),
    )


@pytest.mark.parametrize("name", ["script", "style", "title", "template", "iframe"])
def test_what_is_not_shown_and_never_ends_is_said(name):
    document = read(f"<p>Yes.</p><{name}>no <p>no</p>")
    said = "A script or the like in this paper never ends. Nothing after it was read."
    assert (document.text, document.notices) == ("Yes.", (said,))
    assert read(f"<p>Yes.</p><{name}> \n").notices == ()


@pytest.mark.parametrize(
    ("source", "said"), [("<html lang=cy>Bore da", True), ("<html lang=en><p lang=cy>Bore da", False)]
)
def test_a_page_in_another_language_is_said_to_be(source, said):
    assert bool(read(source).notices) is said


def test_a_page_with_nothing_to_read_is_an_error():
    with pytest.raises(NoText, match=r"^page\.html has no text"):
        read("<html><head><title>Empty</title></head><body><script>x()</script></body></html>")


MARKS = {
    "links": ("<a href=x>the <b>minutes</b></a> and <a name=y>not</a>", MarkKind.LINK, ["the minutes"]),
    "code": ("run <code>ls -l</code> or <kbd>x</kbd>", MarkKind.CODE, ["ls -l", "x"]),
    "addresses": ("see https://x.org/a_(b). Or me@x.org!", MarkKind.URL, ["https://x.org/a_(b", "me@x.org"]),
    "another language": (
        "a <i lang=cy>bore <b>da</b></i> b <i lang=en-GB>c</i> <i lang=''>d</i>",
        MarkKind.FOREIGN,
        ["bore da"],
    ),
    "English inside it": ("<p lang=fr>un <q lang=en>the</q> deux</p><p>b", MarkKind.FOREIGN, ["un", "deux"]),
    "a mark ends with its block": ("<a href=x><h3>a</h3><p>b</p></a>", MarkKind.LINK, ["a", "b"]),
    "a link ends a link": ("<a href=x>a <a href=x>b</a>", MarkKind.LINK, ["a", "b"]),
    "another language in an image": ("<p lang=cy>a<img alt=b></p>c", MarkKind.FOREIGN, ["a", "b"]),
    "a paragraph that nobody ended": ("<p lang=cy>bore da<p>b", MarkKind.FOREIGN, ["bore da"]),
}


@pytest.mark.parametrize(("source", "kind", "words"), MARKS.values(), ids=MARKS)
def test_marks(source, kind, words):
    assert marked(read(source), kind) == words


CHARSETS = {
    "declared": ('<meta charset="windows-1251"><p>Да</p>'.encode("windows-1251"), "Да"),
    "declared the old way": (
        '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>Да'.encode("koi8-r"), "Да"),
    "declared as XML does": ('<?xml version="1.0" encoding="ISO-8859-2"?><p>łódź</p>'.encode("iso-8859-2"), "łódź"),
    "declared after a long script": (
        f"<script>{' ' * 20_000}</script><meta charset=windows-1251><p>Да".encode("windows-1251"), "Да"),
    "declared wrongly": ("<meta charset=windows-1251><p>café’s</p>".encode(), "café’s"),
    "declared as nonsense": (b"<meta charset=hex><p>cafe</p>", "cafe"),
    "by its mark": ("<meta charset=windows-1251><p>Да</p>".encode("utf-16"), "Да"),
    "Latin-1, which means Windows-1252": ("<meta charset=iso-8859-1><p>it’s</p>".encode("cp1252"), "it’s"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "text"), CHARSETS.values(), ids=CHARSETS)
def test_charsets(data, text):
    assert read(data).text == text


def test_empty_elements_of_xml_are_empty():
    assert shown(read('<?xml version="1.0"?><html><title/><script src="x"/><p/><p>a</p></html>')) == ["paragraph: a"]


def test_places_are_those_of_the_source():
    document = read("<p>\n  Tom &amp; <b>Jo</b>\n</p>")
    assert (str(document.locate(0, 3)), str(document.locate(4, 5)), str(document.locate(6, 8))) == (
        "2:3",
        "2:7",
        "2:16",
    )


HOSTILE = {
    **{
        mark: mark * 100_000
        for mark in ("<!--", "<!-- >", "<", "</", "<?", "<![CDATA[", "&#", "&", "<a ", "<a b='>", "{%")
    },
    **{name: f"<{name}>" * 20_000 for name in ("div", "p", "b", "ul", "li", "td", "table", "script", "title")},
    "deep, with end tags that fit nothing": "<div>" * 20_000 + "</span>" * 20_000,
    "deep, behind a wall": "<p><table><td>" + "<div>" * 20_000 + "</p>" * 20_000,
    "formatting over blocks": "<b>" * 20_000 + "x<p>" * 20_000,
    "many attributes": f"<p {'a=b ' * 100_000}>",
    "a long attribute": f"<p style='{'display:' * 100_000}'>",
    "tags full of quotes": '<a b=">" ' * 50_000,
    "cells that span everything": "<table>" + "<tr><td rowspan=65534 colspan=1000>x" * 5_000,
    "a number without end": "&#" + "9" * 100_000,
    "a name without end": "&" + "a" * 100_000,
    "a template tag of blanks": "{%" + " " * 100_000,
    "a template tag of letters": "{%" + "a" * 100_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_nothing_takes_long(source):
    started = time.process_time()
    document = read(f"<p>Yes.</p>{source}")
    assert time.process_time() - started < 5
    assert document.text.startswith("Yes.")


class _Reference(HTMLParser):
    """The standard library's reading of an ordinary page, to hold ours against."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


@pytest.mark.skipif(not PAPERS.is_dir(), reason="needs the collected papers, which are not part of the project")
def test_cuts_real_pages_as_the_standard_library_does():
    pages = sorted(PAPERS.glob("*.html"))
    assert pages
    for page in pages:
        source = page.read_text(encoding="utf-8", errors="replace")
        reference = _Reference()
        reference.feed(source)
        reference.close()
        texts = [token.value for token in tokens(source, 0, len(source)) if token.kind is TokenKind.TEXT]
        assert "".join(texts) == "".join(reference.pieces), page.name


def test_too_many_elements_inside_each_other_are_an_error(monkeypatch):
    monkeypatch.setattr(_flow, "_DEEPEST", 3)
    assert read("<div>" * 3 + "x").text == "x"
    with pytest.raises(TooLarge, match=r"^page\.html has more than 3 elements inside each other\. Split it"):
        read("<div>" * 4 + "x")
