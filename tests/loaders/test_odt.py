"""What a reader sees in an OpenDocument text, and what is said of one that cannot be read."""

import re

import pytest
from lxml import etree

from plainspeak.document import Document, MarkKind
from plainspeak.errors import Damaged, NoText, PasswordProtected, Scanned, TooLarge, UnknownFormat
from plainspeak.limits import Limits
from plainspeak.loaders import load_bytes
from plainspeak.loaders.odt import load
from plainspeak.opendocument.texts import all_texts
from plainspeak.origins import InRun
from tests.loaders.promises import assert_whole
from tests.loaders.shown import marked, shown
from tests.odt_files import MIMETYPE, named_style, odt_file
from tests.word_files import zipped


def read(body: str, **parts: str) -> Document:
    document = load(odt_file(body, **parts), "paper.odt", Limits())
    assert_whole(document)
    return document


STRUCTURE = {
    "headings keep their level": (
        '<text:h text:outline-level="3">Aims</text:h><text:h>Title</text:h><text:h text:outline-level="x">Odd</text:h>',
        ["heading 3: Aims", "heading 1: Title", "heading 1: Odd"],
    ),
    "a level without end is the lowest": (
        f'<text:h text:outline-level="{"9" * 5_000}">Aims</text:h>',
        ["heading 10: Aims"],
    ),
    "a numbered paragraph that is set as a heading": (
        "<text:h>The panel will meet on the first Monday of the month.</text:h>",
        ["paragraph: The panel will meet on the first Monday of the month."],
    ),
    "a heading with a note": (
        "<text:h>Aims<text:note><text:note-body><text:p>These are the aims of the panel.</text:p></text:note-body>"
        "</text:note></text:h>",
        ["heading 1: Aims", "footnote: These are the aims of the panel."],
    ),
    "lists keep their depth": (
        "<text:list><text:list-header><text:p>Zero</text:p></text:list-header><text:list-item><text:p>One</text:p>"
        "<text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>",
        ["list item 1: Zero", "list item 1: One", "list item 2: Two"],
    ),
    "a numbered heading is a heading": (
        "<text:list><text:list-item><text:h>Aims</text:h></text:list-item></text:list>", ["heading 1: Aims"],
    ),
    "cells are read once, with their row and column": (
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
        '<table:covered-table-cell table:number-columns-repeated="2"><text:p>A</text:p></table:covered-table-cell>'
        "<table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
        "<table:table-row><table:table-cell><text:list><text:list-item><text:p>C</text:p></text:list-item></text:list>"
        "</table:table-cell></table:table-row></table:table>",
        ["table cell 1.1: A", "table cell 1.4: B", "table cell 5.1: C"],
    ),
    "a text box follows its paragraph": (
        "<text:p>One <draw:frame><draw:text-box><text:p>Two</text:p></draw:text-box></draw:frame>three</text:p>",
        ["paragraph: One three", "text box: Two"],
    ),
    "the words in a shape of a group": (
        '<draw:g><draw:custom-shape><svg:title>A plan</svg:title><text:p>Two</text:p></draw:custom-shape></draw:g>',
        ["text box: Two", "alt text: A plan"],
    ),
    "a description goes before a title": (
        "<text:p><draw:frame><draw:image/><svg:title>plan.png</svg:title><svg:desc>A map.</svg:desc></draw:frame></text:p>",
        ["alt text: A map."],
    ),
    "a picture in a link": (
        "<text:p>One<draw:a><draw:frame><draw:image/><svg:desc>A map</svg:desc></draw:frame></draw:a></text:p>",
        ["paragraph: One", "alt text: A map"],
    ),
    "notes stand behind the body, and their marks nowhere": (
        '<text:p>One<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Low</text:p></text:note-body></text:note> two</text:p><text:p>Three</text:p>",
        ["paragraph: One two", "paragraph: Three", "footnote: Low"],
    ),
    "what was deleted, and comments, are no text": (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>One<text:change/><office:annotation><text:p>Hm</text:p>"
        "</office:annotation> two<office:annotation-end/></text:p>",
        ["paragraph: One two"],
    ),
    "tables of contents are left out, and bibliographies are not": (
        "<text:table-of-content><text:index-body><text:p>Aims 3</text:p></text:index-body></text:table-of-content>"
        "<text:bibliography><text:bibliography-source><text:index-title-template>T</text:index-title-template>"
        "</text:bibliography-source><text:index-body><text:p>Solr</text:p></text:index-body></text:bibliography>",
        ["paragraph: Solr"],
    ),
    "sections, soft page breaks and forms": (
        "<office:forms><text:p>no</text:p></office:forms><text:section><text:p>One<text:soft-page-break/>"
        "side</text:p></text:section><text:soft-page-break/><text:p>Two</text:p>",
        ["paragraph: Oneside", "paragraph: Two"],
    ),
    "spaces, tabs and line breaks": (
        '<text:p>\n  One<text:s text:c="500000000"/>two<text:tab/>three<text:line-break/>four</text:p>',
        ["paragraph: One two three\nfour"],
    ),
    "fields, bookmarks and readings": (
        '<text:p><text:bookmark text:name="x"/><text:date>3 May</text:date>: <text:ruby><text:ruby-base>ab'
        "</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby></text:p>",
        ["paragraph: 3 May: ab"],
    ),
    "styles by the name that people see": (
        '<text:p text:style-name="P1">Q</text:p><text:p text:style-name="Title">T</text:p>'
        '<text:p text:style-name="Illustration">C</text:p><text:p text:style-name="Preformatted_20_Text">x = 1</text:p>',
        ["quote: Q", "heading 1: T", "caption: C", "code: x = 1"],
    ),
}  # fmt: skip
_STYLES = named_style("Illustration", parent="Caption") + "".join(
    map(named_style, ("Title", "Quotations", "Caption", "Preformatted_20_Text"))
)


@pytest.mark.parametrize(("body", "blocks"), STRUCTURE.values(), ids=STRUCTURE)
def test_blocks_are_what_a_reader_sees(body, blocks):
    assert shown(read(body, styles=_STYLES, automatic=named_style("P1", parent="Quotations"))) == blocks


MARKS = {
    "a link": ('<text:a xlink:href="x">it</text:a>', MarkKind.LINK),
    "another language": ('<text:span text:style-name="Welsh">it</text:span>', MarkKind.FOREIGN),
    "hidden words": ('<text:span text:style-name="Hidden">it</text:span>', MarkKind.HIDDEN),
    "code": ('<text:span text:style-name="Source_20_Text">it</text:span>', MarkKind.CODE),
    "a tracked insertion": (
        '<text:change-start text:change-id="c1"/>it<text:change-end text:change-id="c1"/>', MarkKind.INSERTED,
    ),
    "a change of looks": ('<text:change-start text:change-id="c2"/>it<text:change-end text:change-id="c2"/>', None),
    "English": ('<text:span text:style-name="British">it</text:span>', None),
    "a style under one in another language": ('<text:span text:style-name="Child">it</text:span>', None),
    "styles that are based on each other": ('<text:span text:style-name="Loop">it</text:span>', None),
}  # fmt: skip
_TEXT_STYLES = "".join(
    named_style(name, "text", parent=parent, properties=properties)
    for name, parent, properties in (
        ("Welsh", "", 'fo:language="cy"'),
        ("British", "", 'fo:language="en"'),
        ("Child", "Welsh", ""),
        ("Hidden", "", 'text:display="none"'),
        ("Source_20_Text", "", ""),
        ("Loop", "Loop", ""),
    )
)
_CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion/></text:changed-region>'
    '<text:changed-region text:id="c2"><text:format-change/></text:changed-region></text:tracked-changes>'
)


@pytest.mark.parametrize(("inside", "kind"), MARKS.values(), ids=MARKS)
def test_words_are_marked(inside, kind):
    document = read(f"{_CHANGES}<text:p>Read {inside} now.</text:p>", automatic=_TEXT_STYLES)
    assert document.text == "Read it now."
    assert {mark: marked(document, mark) for mark in MarkKind if marked(document, mark)} == (
        {kind: ["it"]} if kind else {}
    )


def test_a_hidden_section_is_marked():
    document = read('<text:section text:display="none"><text:p>One</text:p></text:section><text:p>Two</text:p>')
    assert marked(document, MarkKind.HIDDEN) == ["One"]


def test_says_where_it_stands():
    body = (
        '<text:p>One<text:note text:note-class="endnote"><text:note-body><text:p>End</text:p></text:note-body></text:note>'
        "<text:note><text:note-body><text:p>Foot</text:p></text:note-body></text:note></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row>"
        "</table:table><draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame>"
    )
    document = read(body, pages="<style:header><text:p>Head</text:p></style:header>")
    places = {document.text[it.start : it.end]: str(document.locate(it.start, it.end)) for it in document.blocks}
    assert places == {
        "One": "paragraph 1", "Cell": "table 1, row 1, column 1", "Box": "text box 1", "End": "endnote 1",
        "Foot": "footnote 1", "Head": "page header",
    }  # fmt: skip


def test_headers_and_footers_come_last_and_once():
    pages = (
        "<style:header><text:p>Trust board</text:p></style:header><style:header-left><text:p>Trust board</text:p>"
        "</style:header-left><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>"
        '<style:footer-first style:display="false"><text:p>Not shown</text:p></style:footer-first>'
    )
    document = read("<text:p>One</text:p>", pages=pages)
    assert shown(document) == ["paragraph: One", "header: Trust board", "footer: Page 1"]
    assert str(document.coverage) == "Read 5 words. Skipped: 1 repeated header or footer."


def test_every_origin_leads_to_the_characters():
    body = (
        "<text:p>\n Fi<text:span>rst</text:span>  and<text:line-break/>last &amp; ﬁnal<text:s/>word.</text:p>"
        "<text:p><draw:frame><svg:desc>A map</svg:desc><draw:image/></draw:frame>Two</text:p>"
    )
    data = odt_file(body)
    document = load(data, "paper.odt", Limits())
    from plainspeak.opendocument.package import CONTENT, Package

    texts = all_texts(Package(data, "paper.odt", Limits()).parse(CONTENT))
    for word in re.finditer(r"\S+", document.text):
        origins = document.origins(*word.span())
        assert all(isinstance(origin, InRun) and origin.part == CONTENT for origin in origins)
        found = "".join(texts[origin.run][origin.start : origin.end] for origin in origins)
        assert found.replace("ﬁ", "fi") == word.group()


def test_an_old_file_with_a_dtd_is_read():
    dtd = '<?xml version="1.0"?><!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD 1.0//EN" "office.dtd">'
    assert read("<text:p>One</text:p>", dtd=dtd).text == "One"


def test_two_elements_with_one_id_are_no_fault():
    assert read('<text:list xml:id="a"/><text:list xml:id="a"/><text:p>One</text:p>').text == "One"


def test_a_comment_that_speaks_to_us_is_kept():
    document = read(
        "<text:p>One<office:annotation><text:p>plainspeak: ignore jargon</text:p></office:annotation></text:p>"
    )
    assert [(it.text, it.start, it.end) for it in document.remarks] == [("plainspeak: ignore jargon", 0, 3)]


_LIBREOFFICE = "Open it in LibreOffice, save a copy and check that."
_NO_PASSWORD = "Open it in LibreOffice, remove the password, save a copy and check that."
_ENTITY = '<!DOCTYPE x [<!ENTITY a "utilise">]>'
REFUSED = {
    "a password": (odt_file("", manifest="<manifest:encryption-data/>"), PasswordProtected,
        "paper.odt is protected with a password.", _NO_PASSWORD),
    "no content": (zipped({"mimetype": MIMETYPE}), Damaged, "paper.odt is damaged, so we could not read it.",
        _LIBREOFFICE),
    "an entity of its own": (odt_file("<text:p>One &a;</text:p>", dtd=_ENTITY), Damaged,
        "paper.odt is damaged, so we could not read it.", _LIBREOFFICE),
    "an entity of nobody's": (odt_file("<text:p>One &a;</text:p>", dtd='<!DOCTYPE x SYSTEM "x.dtd">'), Damaged,
        "paper.odt is damaged, so we could not read it.", _LIBREOFFICE),
    "another kind of document inside": (zipped({"mimetype": MIMETYPE, "content.xml": "<x/>"}), UnknownFormat,
        "paper.odt is not an OpenDocument text.", "Open it in its own program, save it as PDF and check that."),
    "no words": (odt_file("<text:p/>"), NoText, "paper.odt has no text in it.", "Check that it is the right file."),
    "a picture and no words": (odt_file("<text:p><draw:frame><draw:image/></draw:frame></text:p>"), Scanned,
        "paper.odt has pictures in it and no text.", "Run it through OCR (text recognition), then try again."),
    "a file in it and no words": (odt_file("<text:p><draw:frame><draw:object/></draw:frame></text:p>"), NoText,
        "paper.odt only holds other files.", _LIBREOFFICE),
    "a part that swells": (odt_file("<text:p>" + "a" * 11_000_000 + "</text:p>"), TooLarge,
        "paper.odt would take too much room to unpack, so we did not open it.",
        "LibreOffice files may hold 5,000 parts, 300 MB in all and 100 MB in a part."),
    "more levels than we follow": (odt_file("<text:section>" * 300 + "</text:section>" * 300), TooLarge,
        "paper.odt holds something that is too long or nested too deep for us to read.",
        "Copy its text into a new file, and check that."),
}  # fmt: skip


@pytest.mark.parametrize(("data", "error", "message", "hint"), REFUSED.values(), ids=REFUSED)
def test_says_why_it_cannot_be_read(data, error, message, hint):
    with pytest.raises(error) as caught:
        load_bytes(data, "paper.odt")
    assert (type(caught.value), caught.value.message, caught.value.hint) == (error, message, hint)


def test_the_texts_of_a_part_are_those_between_its_tags():
    assert all_texts(etree.fromstring("<a>b<c/>d<e>f</e></a>")) == ["b", "d", "f"]
