"""What a reader sees on slides, and what is said of a file that cannot be read."""

import re
import time
from io import BytesIO
from zipfile import ZipFile

import pytest

from plainspeak.document import Document, MarkKind
from plainspeak.errors import Damaged, NoText, Scanned, TooLarge, UnknownFormat
from plainspeak.limits import Limits
from plainspeak.loaders import load_bytes
from plainspeak.loaders.pptx import load
from plainspeak.ooxml.package import Package
from plainspeak.origins import InRun
from plainspeak.powerpoint.texts import all_texts
from tests.loaders.promises import assert_whole
from tests.loaders.shown import marked, shown
from tests.pptx_files import about, bullet, frame, page, part, pptx_file, run, shape, text
from tests.word_files import word_file, zipped

_INCH = 914_400
_PICTURE = "<p:pic>{}</p:pic>"


def read(*slides: str, **related: str) -> Document:
    document = load(pptx_file(*slides, related=related), "talk.pptx", Limits())
    assert_whole(document)
    return document


def _table(*rows: str) -> str:
    return frame(f"<a:tbl>{''.join(f'<a:tr>{row}</a:tr>' for row in rows)}</a:tbl>")


def _field(kind: str, words: str) -> str:
    return f'<a:fld type="{kind}"><a:t>{words}</a:t></a:fld>'


def _cell(words: str, properties: str = "") -> str:
    return f"<a:tc {properties}><a:txBody>{text(words)}</a:txBody></a:tc>"


def _shown_twice(newest: str, oldest: str) -> str:
    return (
        f"<mc:AlternateContent><mc:Choice>{newest}</mc:Choice><mc:Fallback>{oldest}</mc:Fallback></mc:AlternateContent>"
    )


SLIDES = {
    "the title comes first, wherever it stands": (
        shape(text("Low"), top=_INCH) + shape(text("Aims"), top=5 * _INCH, placeholder="ctrTitle"),
        ["heading 1: Aims", "text box: Low"],
    ),
    "from top to bottom, not as they cover each other": (
        shape(text("Three"), top=3 * _INCH) + shape(text("One"), top=0) + shape(text("Two"), top=_INCH),
        ["text box: One", "text box: Two", "text box: Three"],
    ),
    "from left to right where they are about level": (
        shape(text("Right"), top=_INCH, left=5 * _INCH) + shape(text("Left"), top=_INCH + 200_000, left=0),
        ["text box: Left", "text box: Right"],
    ),
    "a group is read as one": (
        f"<p:grpSp>{about('nvGrpSpPr', 'A plan')}<p:grpSpPr><a:xfrm><a:off x='0' y='{2 * _INCH}'/></a:xfrm></p:grpSpPr>"
        + shape(text("Below"), top=9 * _INCH) + shape(text("In group"), top=0) + "</p:grpSp>"
        + shape(text("Above"), top=_INCH),
        ["text box: Above", "text box: In group", "text box: Below", "alt text: A plan"],
    ),
    "bullets of the paragraph itself": (
        shape(bullet("One") + bullet("Two", 1) + bullet("Ten", 99) + text("Plain", properties="<a:pPr lvl='x'/>")),
        ["list item 1: One", "list item 2: Two", "list item 9: Ten", "text box: Plain"],
    ),
    "merged cells are read once": (
        _table(
            _cell("A", 'gridSpan="2"') + _cell("no", 'hMerge="1"') + _cell("B"),
            _cell("no", 'vMerge="true"') + _cell("C"),
        ),
        ["table cell 1.1: A", "table cell 1.3: B", "table cell 2.2: C"],
    ),
    "line breaks, fields and numbers of slides": (
        shape(text(run("On"), "<a:br/>", _field("datetime1", "3 May"), _field("slidenum", "7"))),
        ["text box: On\n3 May"],
    ),
    "the date and the number on every slide": (
        shape(text("3 May"), placeholder="dt") + shape(text("7"), placeholder="sldNum") + shape(text("One")),
        ["text box: One"],
    ),
    "an equation": (
        shape("<a:p>" + run("So ") + _shown_twice("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>", run("picture")) + "</a:p>"),
        ["text box: So a=b"],
    ),
    "of two forms of a shape the newest": (
        _shown_twice(shape(text("New")), shape(text("Old"))), ["text box: New"],
    ),
    "a picture by what is said of it": (
        _PICTURE.format(about("nvPicPr", "A map of the site.")) + _PICTURE.format(about("nvPicPr", "IMG_1.jpg")),
        ["alt text: A map of the site."],
    ),
    "words that are split into runs": (shape(text(run("uti"), run("lise"))), ["text box: utilise"]),
}  # fmt: skip


@pytest.mark.parametrize(("shapes", "blocks"), SLIDES.values(), ids=SLIDES)
def test_blocks_are_what_a_reader_sees(shapes, blocks):
    assert shown(read(shapes)) == blocks


_LAYOUT = page(
    "p:sldLayout",
    shape("", top=5 * _INCH, placeholder="body", index=1)
    + shape('<a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle>', top=_INCH, placeholder="body", index=2),
)  # fmt: skip
_MASTER = page(
    "p:sldMaster",
    shape("", top=_INCH, placeholder="title"),
    more='<p:txStyles><p:bodyStyle><a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr></p:bodyStyle></p:txStyles>',
)


def test_placeholders_take_over_place_and_bullets():
    shapes = (
        shape(text("Low"), placeholder="body", index=1)
        + shape(text("High"), placeholder="body", index=2)
        + shape(text("Middle"), top=3 * _INCH)
        + shape(text("Not", properties="<a:pPr><a:buNone/></a:pPr>"), placeholder="obj", index=1)
    )
    document = read(shapes, slideLayout=_LAYOUT, slideMaster=_MASTER)
    assert shown(document) == ["paragraph: High", "text box: Middle", "list item 1: Low", "paragraph: Not"]


def test_slides_and_notes_are_read_in_their_order():
    notes = page(
        "p:notes",
        shape(text("Say hello."), placeholder="body", index=1) + shape(text("Board"), placeholder="hdr", index=2),
    )
    document = read(shape(text("One"), placeholder="title"), shape(text("Two")), notesSlide=notes)
    blocks = [(document.text[it.start : it.end], str(document.locate(it.start, it.end))) for it in document.blocks]
    assert blocks == [
        ("One", "slide 1"), ("Say hello.", "slide 1, notes"), ("Board", "slide 1, notes"),
        ("Two", "slide 2"),
    ]  # fmt: skip
    assert str(document.coverage) == "Read 2 pages, 5 words."
    assert document.locate(document.text.index("Two"), len(document.text)).heading == "One"


def test_a_footer_is_read_once():
    footer = shape(text("Trust board"), placeholder="ftr", index=9)
    document = read(shape(text("One")) + footer, shape(text("Two")) + footer)
    assert shown(document) == ["text box: One", "footer: Trust board", "text box: Two"]
    assert str(document.coverage) == "Read 2 pages, 4 words. Skipped: 1 repeated header or footer."


def test_a_shape_of_many_paragraphs_takes_no_time():
    many = 20_000
    details = "<a:ext/>" * many
    whole = shape(bullet("Aims") * many, placeholder="body").replace("</p:cNvPr>", f"{details}</p:cNvPr>")
    started = time.process_time()
    document = read(whole, slideLayout=_LAYOUT, slideMaster=_MASTER)
    assert len(document.blocks) == many
    assert time.process_time() - started < 5


def test_a_part_is_read_once_however_many_lead_to_it():
    frames = frame('<c:chart r:id="chart"/>') * 3
    notes = page("p:notes", shape(text("Say hello."), placeholder="body", index=1))
    document = read(frames, frames, chart=CHART, notesSlide=notes)
    assert shown(document) == ["caption: Visits by year", "caption: Clinic", "paragraph: Say hello."]


CHART = part(
    "c:chartSpace",
    f"<c:title><c:rich>{text('Visits by year')}</c:rich></c:title><c:ser><c:strCache><c:v>Clinic</c:v></c:strCache>"
    "<c:strCache><c:v>Clinic</c:v></c:strCache><c:numCache><c:v>42</c:v></c:numCache></c:ser>",
)


def test_charts_and_diagrams_are_read():
    document = read(
        frame('<c:chart r:id="chart"/>') + frame('<dgm:relIds r:dm="diagramData"/>', top=_INCH),
        chart=CHART,
        diagramData=part("dgm:dataModel", f"<dgm:pt><dgm:t>{text('Plan')}</dgm:t></dgm:pt><dgm:pt/>"),
    )
    assert shown(document) == ["caption: Visits by year", "caption: Clinic", "text box: Plan"]


def test_what_is_left_out_is_counted():
    decorative = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'
    document = read(
        shape(text("One"))
        + _PICTURE.format(about("nvPicPr"))
        + _PICTURE.format(about("nvPicPr", more=decorative))
        + frame("<p:oleObj/>")
    )
    assert str(document.coverage) == "Read 1 page, 1 word. Skipped: 1 image without text, 1 embedded file."


def test_words_are_marked():
    body = text(
        run("Read ", 'lang="en-GB"'), run("diolch", 'lang="cy-GB"'), run(" on "),
        run("our site", inside='<a:hlinkClick r:id="x"/>'),
    )  # fmt: skip
    document = read(shape(body))
    assert document.text == "Read diolch on our site"
    assert (marked(document, MarkKind.FOREIGN), marked(document, MarkKind.LINK)) == (["diolch"], ["our site"])


def test_a_hidden_slide_is_marked():
    document = read(page("p:sld", shape(text("No")), 'show="0"'), shape(text("Yes")))
    assert marked(document, MarkKind.HIDDEN) == ["No"]


def test_a_hidden_shape_is_marked():
    hidden = shape(text("No")).replace("<p:cNvPr ", '<p:cNvPr hidden="1" ')
    assert marked(read(hidden + shape(text("Yes"), top=_INCH)), MarkKind.HIDDEN) == ["No"]


def test_every_origin_leads_to_the_characters():
    data = pptx_file(shape(text(run("uti"), run("lise  the &amp; room")), described="A map") + _table(_cell("Cell")))
    document = load(data, "talk.pptx", Limits())
    texts = all_texts(Package(data, "talk.pptx", Limits()).parse("/ppt/slide1.xml"))
    for word in re.finditer(r"\S+", document.text):
        origins = document.origins(*word.span())
        assert all(isinstance(origin, InRun) and origin.part == "/ppt/slide1.xml" for origin in origins)
        assert "".join(texts[origin.run][origin.start : origin.end] for origin in origins) == word.group()


def _changed(data: bytes, old: bytes, new: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as archive:
        return zipped({name: archive.read(name).replace(old, new).decode() for name in archive.namelist()})


_SAVE_A_COPY = "Open it in PowerPoint, save a copy and check that."
_ONE = pptx_file(shape(text("One")))
REFUSED = {
    "no slides": (pptx_file(), NoText, "talk.pptx has no text in it.", "Check that it is the right file."),
    "pictures only": (pptx_file(_PICTURE.format(about("nvPicPr"))), Scanned,
        "talk.pptx has pictures in it and no text.", "Run it through OCR (text recognition), then try again."),
    "a slide that is not there": (_changed(_ONE, b'Target="slide1.xml"', b'Target="gone.xml"'), Damaged,
        "talk.pptx is damaged, so we could not read it.", _SAVE_A_COPY),
    "a slide that nothing leads to": (_changed(_ONE, b'Id="slide1"', b'Id="gone"'), Damaged,
        "talk.pptx is damaged, so we could not read it.", _SAVE_A_COPY),
    "no presentation": (_changed(_ONE, b"p:presentation", b"p:show"), UnknownFormat,
        "talk.pptx is not a PowerPoint file.", "Open it in its own program, save it as PDF and check that."),
    "no main part": (_changed(_ONE, b"ppt/presentation.xml", b"x.xml"), Damaged,
        "talk.pptx has no document in it.", "Check that it is the right file."),
    "a DTD": (pptx_file('<!DOCTYPE p:sld [<!ENTITY a "b">]>'), Damaged,
        "talk.pptx is damaged, so we could not read it.", _SAVE_A_COPY),
    "a part that swells": (pptx_file(shape(text("a" * 11_000_000))), TooLarge,
        "talk.pptx would take too much room to unpack, so we did not open it.",
        "PowerPoint files may hold 5,000 parts, 300 MB in all and 100 MB in a part."),
}  # fmt: skip


@pytest.mark.parametrize(("data", "error", "message", "hint"), REFUSED.values(), ids=REFUSED)
def test_says_why_it_cannot_be_read(data, error, message, hint):
    with pytest.raises(error) as caught:
        load_bytes(data, "talk.pptx")
    assert (type(caught.value), caught.value.message, caught.value.hint) == (error, message, hint)


def test_too_many_slides_are_an_error():
    data = pptx_file(shape(text("One")), shape(text("Two")))
    assert load(data, "talk.pptx", Limits(pages=2)).coverage.pages == 2
    with pytest.raises(TooLarge, match=r"^talk\.pptx has 2 slides\. The limit is 1\. Split"):
        load(data, "talk.pptx", Limits(pages=1))


def test_a_word_file_with_slides_in_it_is_a_word_file():
    kind = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    slides = f'<Default Extension="pptx" ContentType="{kind}"/><Override'
    data = _changed(word_file("<w:p><w:r><w:t>One</w:t></w:r></w:p>"), b"<Override", slides.encode())
    assert load_bytes(data, "paper.docx").format == "word"
