"""The small papers that a run of the fuzzer starts from: those that the tests of the loaders are made of."""

from collections.abc import Iterable

from tests.loaders import test_html, test_markdown, test_odt, test_pdf, test_pptx, test_text, test_word
from tests.loaders.samples import SAMPLES
from tests.odt_files import named_style, odt_file
from tests.pdf_files import pdf
from tests.pptx_files import frame, page, pptx_file, shape, text
from tests.word_files import paragraph, run, word_file

SUFFIXES = {
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "word": ".docx",
    "pdf": ".pdf",
    "odt": ".odt",
    "pptx": ".pptx",
}
"""The end of a file name by the name of its loader."""
PACKAGES = ("word", "odt", "pptx")
"""Loaders of files that are zip archives of XML."""


def seeds(loader: str) -> list[bytes]:
    """Small papers for a loader, each with something of its own in it."""
    papers = [SAMPLES[SUFFIXES[loader]]().data]
    if loader == "text":
        papers += [source.encode() for source, _ in test_text.ALL.values()]
        papers += [data for data, *_ in (*test_text.ENCODINGS.values(), *test_text.GUESSED.values())]
    elif loader == "markdown":
        papers += _encoded(test_markdown.BLOCKS, test_markdown.SKIPPED, test_markdown.MARKS, test_markdown.PLACES)
    elif loader == "html":
        papers += _encoded(test_html.BLOCKS, test_html.LEFT_OUT, test_html.MARKS)
        papers += [data for data, _ in test_html.CHARSETS.values()]
    elif loader == "word":
        papers += _word()
    elif loader == "pdf":
        papers += [pdf(*sheets) for sheets, _ in test_pdf.CASES.values()]
    elif loader == "odt":
        papers += _odt()
    elif loader == "pptx":
        papers += _pptx()
    return papers


def _encoded(*tables: dict[str, tuple]) -> Iterable[bytes]:
    return (source.encode() for table in tables for source, *_ in table.values())


def _word() -> Iterable[bytes]:
    bodies = [body for body, _ in _cases(test_word.test_says_what_each_paragraph_is)]
    bodies += [
        paragraph(inside)
        for test in (test_word.test_reads_what_a_paragraph_shows, test_word.test_marks_what_is_special)
        for inside, _ in _cases(test)
    ]
    table = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"
    cells = table.format(paragraph("cell"), table.format(paragraph("inner"), paragraph("cell")))
    shape_text = f"<v:textbox><w:txbxContent>{paragraph('box')}</w:txbxContent></v:textbox>"
    old = f"<w:pict><v:shape alt='A map'>{shape_text}</v:shape></w:pict>"
    new = f"<w:drawing>{test_word.box(paragraph('box') + cells)}</w:drawing>"
    drawn = f"<w:r>{test_word.CHOICE.format(new, old)}</w:r><w:r>{old}</w:r>" + test_word.picture("descr='Two people.'")
    drawn += test_word.picture("descr=''") + "<w:r><w:drawing><dgm:relIds r:dm='rId_comments'/></w:drawing></w:r>"
    contents = f"{test_word.CONTENTS}<w:sdtContent>{paragraph('1 Aims 2')}</w:sdtContent></w:sdt>"
    bodies += [cells, paragraph(run("See: ") + drawn), paragraph("One") + contents + "<w:altChunk r:id='rId9'/>"]
    called = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    shown_above = '<w:sectPr><w:headerReference r:id="rId_header"/><w:footerReference r:id="rId_footer"/></w:sectPr>'
    return (
        word_file(
            body + paragraph(called) + shown_above,
            footnotes=f'<w:footnote w:id="1">{paragraph("a note")}</w:footnote>',
            header=paragraph("above"),
            footer=paragraph("below"),
            comments=f'<w:comment w:id="0">{paragraph("plainspeak: ignore jargon")}</w:comment>',
        )
        for body in bodies
    )


def _odt() -> Iterable[bytes]:
    bodies = [body for body, _ in test_odt.STRUCTURE.values()]
    bodies += [f"<text:p>{inside}</text:p>" for inside, _ in test_odt.MARKS.values()]
    automatic = named_style("P1", parent="Quotations") + named_style("T1", "text", properties='text:display="none"')
    pages = "<style:header><text:p>above</text:p></style:header><style:footer><text:p>below</text:p></style:footer>"
    note = "<text:p>called<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note></text:p>"
    return (
        odt_file(body + note, automatic=automatic, styles=named_style("Quotations"), pages=pages) for body in bodies
    )


def _pptx() -> Iterable[bytes]:
    notes = page("p:notes", shape(text("Say hello."), placeholder="body", index=1))
    layout = page("p:sldLayout", shape("", top=914_400, placeholder="body", index=1))
    bullets = '<p:txStyles><p:bodyStyle><a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr></p:bodyStyle></p:txStyles>'
    master = page("p:sldMaster", shape("", placeholder="title"), more=bullets)
    related = {"notesSlide": notes, "slideLayout": layout, "slideMaster": master, "chart": test_pptx.CHART}
    more = frame('<c:chart r:id="chart"/>') + shape(text("One"), placeholder="body", index=1)
    more += shape(text("Trust board"), placeholder="ftr", index=9)
    return (pptx_file(shapes + more, more, related=related) for shapes, _ in test_pptx.SLIDES.values())


def _cases(test: object) -> Iterable[tuple]:
    return test.pytestmark[0].args[1]
