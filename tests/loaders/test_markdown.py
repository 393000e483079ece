"""What the Markdown loader makes of CommonMark, and of what GitHub, kramdown, pandoc and site generators add to it."""

import time

import pytest

from plainspeak.document import Document, MarkKind, Skipped
from plainspeak.errors import NoText, TooLarge
from plainspeak.limits import Limits
from plainspeak.loaders import _flow
from plainspeak.loaders.markdown import load
from tests.loaders.shown import marked, shown


def read(source: str) -> Document:
    return load(source.encode(), "page.md", Limits())


BLOCKS = {
    "paragraphs": ("One\nstill one.\n\nTwo.\n", ["paragraph: One still one.", "paragraph: Two."]),
    "headings": ("# A\n\n## B ##\n\nC\n===\n\nD\n---\n\n### E {#e .x}\n",
                 ["heading 1: A", "heading 2: B", "heading 1: C", "heading 2: D", "heading 3: E"]),
    "tight and loose lists": (
        "- a\n- b\n  1. c\n     - d\n- e\n\n* f\n\n  g\n* h\n",
        ["list item 1: a", "list item 1: b", "list item 2: c", "list item 3: d", "list item 1: e",
         "list item 1: f", "list item 1: g", "list item 1: h"],
    ),
    "tasks": ("- [ ] a\n- [x] b\n", ["list item 1: a", "list item 1: b"]),
    "terms and their meanings": ("Term\n: meaning\n", ["list item 1: Term", "list item 1: meaning"]),
    "quotations": ("> a\nb\n> - c\n>\n> > d\n", ["quote: a b", "list item 1: c", "quote: d"]),
    "a note is no quotation": ("> [!NOTE]\n> Read this.\n", ["paragraph: Read this."]),
    "code": ("```py\na  b\n  c\n```\n\n    d\n\te\n", ["code: a b\nc", "code: d\ne"]),
    "tables": (
        "| a | b |\n|---|:-:|\n| c *d* | e `|` |\n| f |\n",
        ["table cell 1.1: a", "table cell 1.2: b", "table cell 2.1: c d", "table cell 2.2: e `", "table cell 3.1: f"],
    ),
    "a table right under a paragraph": (
        "Costs:\n| a | b |\n|--|--|\n| c | d |\n",
        ["paragraph: Costs:", "table cell 1.1: a", "table cell 1.2: b", "table cell 2.1: c", "table cell 2.2: d"],
    ),
    "line breaks": ("a  \nb\\\nc<br>d\ne\n", ["paragraph: a\nb\nc\nd e"]),
    "emphasis splits no word": ("un**believ**_able_ *all*", ["paragraph: unbelievable all"]),
    "escapes and entities": ("\\*a\\* &amp; b &copy; &#8217;", ["paragraph: *a* & b © ’"]),
    "links": ("[the *minutes*](x 'no') [a][r] [b] <https://x.org>\n\n[r]: y\n[b]: z\n",
              ["paragraph: the minutes a b https://x.org"]),
    "images come after": ("a ![the *map*](x) b ![](y)\n\nc", ["paragraph: a b", "alt text: the map", "paragraph: c"]),
    "an image in a link": ("[![map](x)](y) a", ["paragraph: a", "alt text: map"]),
    "footnotes": ("a[^1] b.\n\n[^1]: Note *one*.\n\n    Still.\n",
                  ["paragraph: a b.", "footnote: Note one.", "footnote: Still."]),
    "code in a line": ("run `ls  -l` or `` a`b `` now", ["paragraph: run ls -l or a`b now"]),
    "struck out": ("a ~~no~~ b, about ~5 to ~6", ["paragraph: a b, about ~5 to ~6"]),
    "front matter": ("---\ntitle: no\nlist:\n  - no\n---\n\na\n", ["paragraph: a"]),
    "front matter of Hugo": ("+++\ntitle = 'no'\n+++\na\n", ["paragraph: a"]),
    "rulers are no front matter": ("---\na\n\n---\n\nb\n\n---\n", ["paragraph: a", "paragraph: b"]),
    "nor are they further down": (
        "a\n\n---\nb: c\n\n---\n\nd\n", ["paragraph: a", "paragraph: b: c", "paragraph: d"]),
    "comments": ("a <!-- no --> b\n\n<!-- no\n\nno -->\n\nc\n", ["paragraph: a b", "paragraph: c"]),
    "a comment longer than its block": ("<div>\n<!-- no\n\n**no** -->\n</div>\n\na\n", ["paragraph: a"]),
    "blocks of HTML": (
        "<div>\n<p>a &amp; b</p>\n<ul><li>c</ul>\n</div>\n\nd\n", ["paragraph: a & b", "list item 1: c", "paragraph: d"]),
    "Markdown in HTML": (
        "<table><tr><td>\n\n- a\n\n</td><td>\n\n*b*\n\n</td></tr></table>\n\nc\n",
        ["list item 1: a", "table cell 1.2: b", "paragraph: c"]),
    "HTML in a quotation": ("> <p class=x>\n> a</p>\n", ["quote: a"]),
    "HTML in a list": ("- a\n\n  <img\n    alt='map'\n    src=x>\n", ["list item 1: a", "alt text: map"]),
    "HTML that hides": ("<div hidden>\n\nno\n\n</div>\n\na <span style='display:none'>no</span> b\n", ["paragraph: a b"]),
    "template tags": (
        "{% include x.html\n  y=z %}\n[a]({{ site.baseurl }}/law/) {{ no }}b.\n\n{% comment %}\nno\n{% endcomment %}\n",
        ["paragraph: a b."]),
    "template tags in code": ("use `{{ x }}`:\n\n```\n{% raw %}\n```\n", ["paragraph: use {{ x }}:", "code: {% raw %}"]),
    "kramdown's attributes": ("a\n{: .note}\n\n* TOC\n{:toc}\n", ["paragraph: a", "list item 1: TOC"]),
    "acronyms for those who point at them": ("The NHS.\n\n*[NHS]: no\n*[GP]: no\n", ["paragraph: The NHS."]),
    "containers": ("::: warning\na\n:::\n", ["paragraph: a"]),
}  # fmt: skip


@pytest.mark.parametrize(("source", "blocks"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(source, blocks):
    assert shown(read(source)) == blocks


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("name", ["paragraphs", "headings", "tight and loose lists", "quotations", "code", "tables"])
def test_every_line_end_is_one(name, line_end):
    source, blocks = BLOCKS[name]
    assert shown(read(source.replace("\n", line_end))) == blocks


SKIPPED = {
    "front matter": ("---\ntitle: no\n---\na", {Skipped.FRONT_MATTER: 1}),
    "images": ("a ![](x)", {Skipped.IMAGE: 1}),
    "struck out": ("a ~~b~~", {Skipped.DELETION: 1}),
    "hidden": ("a\n\n<div hidden>b</div>", {Skipped.HIDDEN: 1}),
}


TEMPLATES = {
    "values": ("a {{ no }} b", "a b"),
    "tags": ("a {%- include no.html -%} b", "a b"),
    "comments": ("a {# no # no #} b", "a b"),
    "a comment over lines": ("a {# no\nno #} b", "a b"),
    "content that is not shown": ("a {% comment %}no{% endcomment %} b", "a b"),
    "a single brace": ("a {no} b {# no", "a {no} b {# no"),
}


@pytest.mark.parametrize(("source", "text"), TEMPLATES.values(), ids=TEMPLATES)
def test_template_tags_are_not_read(source, text):
    assert read(source).text == text


@pytest.mark.parametrize("source", ["Yes.\n\n<!-- no\n\nno", "Yes.\n\n<div><!-- no\nno\n"])
def test_a_comment_that_never_ends_is_said(source):
    document = read(source)
    said = "A comment in this paper never ends, so we did not read what follows it."
    assert (document.text, document.notices) == ("Yes.", (said,))


@pytest.mark.parametrize(("source", "skipped"), SKIPPED.values(), ids=SKIPPED)
def test_what_is_left_out_is_counted(source, skipped):
    assert dict(read(source).coverage.skipped) == skipped


MARKS = {
    "links": ("[the *minutes*](x) and <https://x.org>", MarkKind.LINK, ["the minutes"]),
    "addresses": ("see https://x.org/a_b_c, <https://y.org> or <me@x.org>.", MarkKind.URL,
                  ["https://x.org/a_b_c", "https://y.org", "me@x.org"]),
    "code": ("run `ls -l` or <kbd>x</kbd>", MarkKind.CODE, ["ls -l", "x"]),
    "another language": ("a <span lang=cy>bore **da**</span> b", MarkKind.FOREIGN, ["bore da"]),
}  # fmt: skip


@pytest.mark.parametrize(("source", "kind", "words"), MARKS.values(), ids=MARKS)
def test_marks(source, kind, words):
    assert marked(read(source), kind) == words


def test_a_footnote_says_which_it_is():
    assert [block.note for block in read("a[^why]\n\n[^why]: Because.\n").blocks] == ["", "footnote why"]


PLACES = {
    "after characters of several bytes": ("“Café” – *we* met", "met", "1:15"),
    "behind front matter": ("---\na: b\n---\n\n*we* met", "met", "5:6"),
    "behind a template tag": ("{{ x }} *we* met", "met", "1:14"),
    "in a quotation in a list": ("- a\n  > b\n  > *we* met", "met", "3:10"),
    "in code": ("```\n\tmet\n```", "met", "2:2"),
    "in a line of code": ("a `` met ``", "met", "1:6"),
    "in HTML": ("a\n\n<div>\n  met</div>", "met", "4:3"),
    "in the alternative of an image": ("a ![we met](x)", "met", "1:8"),
}


@pytest.mark.parametrize(("source", "word", "place"), PLACES.values(), ids=PLACES)
def test_places_are_those_of_the_source(source, word, place):
    document = read(source)
    start = document.text.index(word)
    assert str(document.locate(start, start + len(word))) == place


@pytest.mark.parametrize("source", ["", "---\nagenda: no\n---\n", "<!-- no -->", "![](x)", "[r]: x"])
def test_no_text_is_said(source):
    with pytest.raises(NoText, match=r"^page\.md has no"):
        read(source + "\n")


def test_a_page_of_front_matter_alone_is_said_to_be_one():
    with pytest.raises(NoText, match=r"^page\.md has nothing in it but front matter\."):
        read("---\nagenda: We will talk.\n---\n")


HOSTILE = {
    "quotations": "> " * 20_000 + "x",
    "lists": "- " * 20_000 + "x",
    "emphasis": "*a " * 20_000,
    "links": "[a](" * 20_000,
    "images in images": "![a" * 20_000 + "](b)" * 20_000,
    "code": "`" * 20_000 + "x",
    "references": "[a]: b\n" * 20_000 + "[a]",
    "front matter without end": "---\na: b\n" + "c: d\n" * 20_000,
    "comments without end": "<!-- \n\n" * 20_000,
    "comments without end, in blocks that end": "<div><!--\n\n" * 50_000,
    "a template tag of blanks": "{%" + " " * 100_000,
    "template tags without end": "{{" * 20_000 + "{%" * 20_000 + "{% comment %}" * 20_000,
    "attributes without end": "{:" * 20_000 + ":" * 20_000,
    "a wide table": "|a" * 20_000 + "|\n" + "|-" * 20_000 + "|\n",
    "HTML blocks without end": "<div>\n\n" * 20_000 + "x",
    "characters of several bytes": "é*x* " * 20_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_nothing_takes_long(source):
    started = time.process_time()
    read(f"Yes.\n\n{source}")
    assert time.process_time() - started < 5


def test_too_many_quotations_inside_each_other_are_an_error(monkeypatch):
    monkeypatch.setattr(_flow, "_DEEPEST", 3)
    with pytest.raises(TooLarge, match=r"^page\.md has more than 3 elements inside each other\. Split it"):
        read("> > > > x")
