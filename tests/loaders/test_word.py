"""What the Word loader reads, leaves out, and says when it cannot read."""

import re
import time
from io import BytesIO
from zipfile import ZipFile

import pytest

from plainspeak.document import BlockKind, Document, Skipped
from plainspeak.errors import Damaged, NoText, PasswordProtected, Scanned, TooLarge, UnknownFormat, UnreadableFile
from plainspeak.limits import Limits
from plainspeak.loaders.word import load
from plainspeak.origins import InRun
from tests.word_files import paragraph, run, word_file, zipped


def read(body: str, **parts: str) -> Document:
    return load(word_file(body, **parts), "paper.docx", Limits())


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}{END}'
    )


def box(content: str) -> str:
    return f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"


def picture(properties: str, inside: str = '<a:blip r:embed="rId9"/>') -> str:
    return f"<w:r><w:drawing><wp:inline><wp:docPr id='1' {properties}/>{inside}</wp:inline></w:drawing></w:r>"


CHOICE = (
    '<mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
)
CONTENTS = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("one ") + run("two"), "one two"),
        ("<w:ins w:id='1'>" + run("new") + "</w:ins>", "new"),
        (run("kept") + "<w:del w:id='1'><w:r><w:delText> gone</w:delText></w:r></w:del>", "kept"),
        (run("here") + "<w:moveFrom w:id='1'>" + run(" before") + "</w:moveFrom>", "here"),
        ("<w:moveTo w:id='1'>" + run("moved") + "</w:moveTo>", "moved"),
        ("<w:hyperlink r:id='rId9'>" + run("link") + "</w:hyperlink>", "link"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + run("control") + "</w:sdtContent></w:sdt>", "control"),
        ("<w:smartTag>" + run("London") + "</w:smartTag>", "London"),
        ("<w:customXml>" + run("custom") + "</w:customXml>", "custom"),
        ("<w:bdo w:val='rtl'>" + run("turned") + "</w:bdo>", "turned"),
        ("<w:fldSimple w:instr='DATE'>" + run("1 May") + "</w:fldSimple>", "1 May"),
        (field("DATE", "2 May"), "2 May"),
        (field("IF a &gt; " + "</w:instrText></w:r>" + field("PAGE", "7") + "<w:r><w:instrText>", "yes"), "yes"),
        ("<w:r><w:fldChar w:fldCharType='begin'/></w:r>" + run("a begin without an end"), "a begin without an end"),
        (run("an end alone") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>", "an end alone"),
        (field("TITLE", "x").replace(END, "") + run(" y"), "x y"),
        (field("A", "x ") + field("B", "y"), "x y"),
        (field("A", "gone").replace(END, f"<w:del w:id='1'>{END}</w:del>") + run(" kept"), "gone kept"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>production</w:t></w:r>", "co-production"),
        ("<w:r><w:t>pro</w:t><w:softHyphen/><w:t>duction</w:t></w:r>", "production"),
        ("<w:r><w:t>5 </w:t><w:sym w:font='Symbol' w:char='F0B3'/><w:t> 4</w:t></w:r>", "5 ≥ 4"),
        ("<w:r><w:t>5 </w:t><w:sym w:font='Arial' w:char='2264'/><w:t> 6</w:t></w:r>", "5 ≤ 6"),
        ("<w:r><w:t>call </w:t><w:sym w:font='Webdings' w:char='F0C8'/></w:r>", "call"),
        (run("x is ") + "<m:oMath><m:r><m:t>y+1</m:t></m:r></m:oMath>", "x is y+1"),
        (run("mark") + "<w:r><w:footnoteReference w:id='99'/></w:r>" + run(" here"), "mark here"),
        (CHOICE.format(run("shown"), run("old form")), "shown"),
        (
            "<w:r><w:ruby><w:rt>" + run("aloud") + "</w:rt><w:rubyBase>" + run("base") + "</w:rubyBase></w:ruby></w:r>",
            "base",
        ),
    ],
)
def test_reads_what_a_paragraph_shows(inside: str, text: str) -> None:
    assert blocks(read(f"<w:p>{inside}</w:p>")) == [("paragraph", text)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("About us", "<w:pStyle w:val='berschrift2'/>"), [("heading", "About us")]),
        (paragraph("About us", "<w:pStyle w:val='House'/>"), [("heading", "About us")]),
        (paragraph("Our plan", "<w:pStyle w:val='Title'/>"), [("heading", "Our plan")]),
        (paragraph("By hand", "<w:outlineLvl w:val='2'/>"), [("heading", "By hand")]),
        (paragraph("Text", "<w:pStyle w:val='House'/><w:outlineLvl w:val='9'/>"), [("paragraph", "Text")]),
        (
            paragraph(
                "The panel met six times in the last year and heard from 40 people.", "<w:pStyle w:val='House'/>"
            ),
            [("paragraph", "The panel met six times in the last year and heard from 40 people.")],
        ),
        (paragraph("Item", "<w:pStyle w:val='Bullets'/>"), [("list item", "Item")]),
        (paragraph("Item", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='2'/></w:numPr>"), [("list item", "Item")]),
        (paragraph("No", "<w:pStyle w:val='Bullets'/><w:numPr><w:numId w:val='0'/></w:numPr>"), [("paragraph", "No")]),
        (paragraph("<w:r><w:t>•</w:t><w:tab/><w:t>Item</w:t></w:r>"), [("list item", "• Item")]),
        (paragraph("(a) an item"), [("list item", "(a) an item")]),
        (paragraph("- - - - -") + paragraph("One"), [("paragraph", "- - - - -"), ("paragraph", "One")]),
        (paragraph("A plan. And more."), [("paragraph", "A plan. And more.")]),
        (paragraph("Said", "<w:pStyle w:val='Quote'/>"), [("quote", "Said")]),
        (paragraph("Table 1", "<w:pStyle w:val='Caption'/>"), [("caption", "Table 1")]),
        (paragraph("x = 1", "<w:pStyle w:val='Source'/>"), [("code", "x = 1")]),
        (paragraph("Odd", "<w:pStyle w:val='Loop'/>"), [("paragraph", "Odd")]),
        (paragraph("Odd", "<w:pStyle w:val='Missing'/>"), [("paragraph", "Odd")]),
        (
            paragraph(run("What we heard", "<w:b/>")) + paragraph("") + paragraph("People told us many things. " * 4),
            [("heading", "What we heard"), ("paragraph", ("People told us many things. " * 4).strip())],
        ),
        (paragraph(run("Bold and last", "<w:b/>")), [("paragraph", "Bold and last")]),
        (
            paragraph(run("Bold", "<w:b/>") + run(" in part")) + paragraph("People told us many things. " * 4),
            [("paragraph", "Bold in part"), ("paragraph", ("People told us many things. " * 4).strip())],
        ),
        (
            paragraph(run("split", "")).replace("<w:p>", "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>")
            + paragraph("Paragraph", "<w:pStyle w:val='Quote'/>"),
            [("quote", "splitParagraph")],
        ),
        (f"<w:sdt><w:sdtContent>{paragraph('inside')}</w:sdtContent></w:sdt>", [("paragraph", "inside")]),
    ],
)
def test_says_what_each_paragraph_is(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(read(body)) == expected


def test_levels_of_headings_and_lists() -> None:
    document = read(
        paragraph("Top", "<w:outlineLvl w:val='0'/>")
        + paragraph("Item", "<w:numPr><w:ilvl w:val='2'/><w:numId w:val='2'/></w:numPr>")
        + paragraph(run("By hand", "<w:b/>"))
        + paragraph("A paragraph that is long enough to be one, and so what stands above it is a heading.")
    )
    assert [(block.kind.value, block.level) for block in document.blocks] == [
        ("heading", 1),
        ("list item", 3),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_reads_every_table_cell_once_with_its_place() -> None:
    merged = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr>"
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    going_on = f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>{control.format('<w:tc>{}</w:tc>')}</w:tr>"
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('inner')}</w:tc></w:tr></w:tbl>"
    deleted = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{paragraph('gone')}</w:tc></w:tr>"
    rows = merged.format(run("wide"), run("third")) + deleted + going_on.format(paragraph("cell") + inner)
    document = read(f"<w:sdt><w:sdtContent><w:tbl>{rows}</w:tbl></w:sdtContent></w:sdt>" + paragraph("after"))
    found = [(document.text[it.start : it.end], it.kind.value, it.table, it.row, it.cell) for it in document.blocks]
    assert found == [
        ("wide", "table cell", 1, 1, 1),
        ("third", "table cell", 1, 1, 3),
        ("cell", "table cell", 1, 2, 2),
        ("inner", "table cell", 2, 1, 1),
        ("after", "paragraph", 0, 0, 0),
    ]
    assert (
        str(document.locate(document.text.index("third"), document.text.index("third") + 5))
        == "table 1, row 1, column 3"
    )


def test_reads_a_text_box_once_and_after_its_paragraph() -> None:
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('boxed')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    new = f"<w:drawing>{box(paragraph('boxed') + paragraph('twice'))}</w:drawing>"
    document = read(paragraph(run("before ") + f"<w:r>{CHOICE.format(new, old)}</w:r>" + run("after")))
    assert blocks(document) == [("paragraph", "before after"), ("text box", "boxed"), ("text box", "twice")]
    assert {block.note for block in document.blocks[1:]} == {"text box 1"}


def test_reads_alternative_text_and_counts_pictures_without() -> None:
    document = read(
        paragraph(run("See: ") + picture("descr='Two people talk.'"))
        + paragraph(picture("descr=''") + picture("descr='C:\\My pictures\\crest.bmp'"))
        + paragraph(picture("descr=''", "<a:blip/><adec:decorative val='1'/>"))
    )
    assert blocks(document) == [("paragraph", "See:"), ("alt text", "Two people talk.")]
    assert document.coverage.skipped == ((Skipped.IMAGE, 2),)


def test_reads_the_words_of_a_diagram() -> None:
    drawing = "<w:r><w:drawing><dgm:relIds r:dm='rId7'/></w:drawing></w:r>"
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId7" Type="x/diagramData" Target="diagrams/data1.xml"/></Relationships>'
    )
    words = (
        '<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Plan</a:t></a:r></a:p></d>'
    )
    more = {"word/_rels/document.xml.rels": relationships, "word/diagrams/data1.xml": words}
    document = load(word_file(paragraph(run("Cycle") + drawing), more=more), "paper.docx", Limits())
    assert blocks(document) == [("paragraph", "Cycle"), ("text box", "Plan")]
    again = load(word_file(paragraph(run("Cycle") + 3 * drawing), more=more), "paper.docx", Limits())
    assert again.text == document.text


def test_reads_notes_that_are_called_in_their_order() -> None:
    call = "<w:r><w:{}Reference w:id='{}'/></w:r>"
    document = read(
        paragraph(run("Text") + call.format("footnote", 5) + call.format("endnote", 2) + call.format("footnote", 3)),
        footnotes="".join(f"<w:footnote w:id='{n}'>{paragraph(f'note {n}')}</w:footnote>" for n in (-1, 3, 4, 5)),
        endnotes=f"<w:endnote w:id='2'>{paragraph('end')}</w:endnote>",
    )
    assert [(document.text[it.start : it.end], it.kind.value, it.note) for it in document.blocks[1:]] == [
        ("note 5", "footnote", "footnote 1"),
        ("note 3", "footnote", "footnote 2"),
        ("end", "footnote", "endnote 1"),
    ]


def test_reads_a_note_once_even_if_it_calls_itself() -> None:
    call = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    notes = {1: run("one") + call.format(1), 2: run("two") + call.format(3) + call.format(2), 3: run("three")}
    document = read(
        paragraph(run("Text") + call.format(1) * 3 + call.format(2)),
        footnotes="".join(f"<w:footnote w:id='{n}'>{paragraph(note)}</w:footnote>" for n, note in notes.items()),
    )
    assert [block for block in blocks(document) if block[0] == "footnote"] == [
        ("footnote", "one"),
        ("footnote", "two"),
        ("footnote", "three"),
    ]


def test_numbers_without_end_are_no_reason_to_refuse_a_file() -> None:
    long = "9" * 5_000
    cell = f"<w:tc><w:tcPr><w:gridSpan w:val='{long}'/></w:tcPr>{paragraph('cell')}</w:tc>"
    level = f"<w:numPr><w:ilvl w:val='{long}'/><w:numId w:val='1'/></w:numPr>"
    document = read(paragraph("item", level) + f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>")
    assert [(block.kind.value, block.level, block.cell) for block in document.blocks] == [
        ("list item", 1_001, 0),
        ("table cell", 0, 1),
        ("table cell", 0, 1_001),
    ]


def test_reads_the_headers_and_footers_that_are_shown_once() -> None:
    references = "<w:headerReference w:type='{}' r:id='rId_header'/><w:footerReference w:type='{}' r:id='rId_footer'/>"
    body = (
        paragraph("Text", f"<w:sectPr>{references.format('default', 'first')}</w:sectPr>")
        + f"<w:sectPr>{references.format('default', 'even')}</w:sectPr>"
    )
    parts = {"header": paragraph("Draft"), "footer": paragraph("Private")}
    assert blocks(read(body, **parts)) == [("paragraph", "Text"), ("header", "Draft")]
    shown = read(body, **parts, settings="<w:evenAndOddHeaders/>")
    assert blocks(shown) == [("paragraph", "Text"), ("header", "Draft"), ("footer", "Private")]
    assert read(body.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>"), **parts).blocks[-1].kind is BlockKind.FOOTER


@pytest.mark.parametrize(
    "contents",
    [
        f"{CONTENTS}<w:sdtContent>{paragraph('Contents')}{paragraph('1 Aims 2')}</w:sdtContent></w:sdt>",
        paragraph(field("TOC \\o", "Aims 2")),
        paragraph("Aims 2", "<w:pStyle w:val='Contents1'/>") + paragraph("Costs 3", "<w:pStyle w:val='Contents1'/>"),
        paragraph("<w:fldSimple w:instr='TOC'>" + run("Aims 2") + "</w:fldSimple>"),
        f"{CONTENTS}<w:sdtContent>{paragraph(field('TOC', 'Aims 2'))}</w:sdtContent></w:sdt>",
    ],
)
def test_leaves_out_the_table_of_contents_and_says_so(contents: str) -> None:
    document = read(contents + paragraph("Text"))
    assert blocks(document) == [("paragraph", "Text")]
    assert document.coverage.skipped == ((Skipped.CONTENTS, 1),)


@pytest.mark.parametrize(
    ("inside", "marks"),
    [
        (run("a ") + run("b", "<w:vanish/>"), [("hidden", "b")]),
        (run("a ") + run("b", "<w:rStyle w:val='Secret'/>"), [("hidden", "b")]),
        (run("b", "<w:rStyle w:val='Secret'/><w:vanish w:val='0'/>"), []),
        (run("call ") + run("f(x)", "<w:rStyle w:val='HTMLCode'/>"), [("code", "f(x)")]),
        (run("a ") + run("raison d'être", "<w:lang w:val='fr-FR'/>"), [("foreign", "raison d'être")]),
        (run("a", "<w:lang w:val='en-US'/>") + run("b", "<w:lang w:eastAsia='ja-JP'/>"), []),
        ("<w:hyperlink>" + run("our ") + run("site") + "</w:hyperlink>" + run(" x"), [("link", "our site")]),
        (field("HYPERLINK x", "our site"), [("link", "our site")]),
        (run("a ") + "<w:ins w:id='1'>" + run("new ") + "</w:ins>" + run("b"), [("inserted", "new")]),
    ],
)
def test_marks_what_is_special(inside: str, marks: list[tuple[str, str]]) -> None:
    document = read(f"<w:p>{inside}</w:p>")
    assert [(it.kind.value, document.text[it.start : it.end]) for it in document.marks] == marks


def mark(name: str, number: int = 0) -> str:
    element = f"<w:comment{name} w:id='{number}'/>"
    return f"<w:r>{element}</w:r>" if name == "Reference" else element


def remarked(body: str, comments: int = 1) -> Document:
    words = paragraph("plainspeak: ignore")
    return read(body, comments="".join(f"<w:comment w:id='{it}'>{words}</w:comment>" for it in range(comments)))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (f"one {mark('RangeStart')}two{mark('RangeEnd')} three{mark('Reference')}", ["two"]),
        (f"one {mark('RangeStart')}two</w:p><w:p>three{mark('RangeEnd')} four{mark('Reference')}", ["two\n\nthree"]),
        (f"one two{mark('Reference')} three</w:p><w:p>four", ["one two three"]),
        (f"one {mark('RangeStart')}{mark('RangeEnd')}two{mark('Reference')}", ["one two"]),
        (f"one {mark('RangeStart')}two{mark('Reference')}</w:p><w:p>three", ["one two"]),
        (f"one {mark('RangeStart', 7)}two{mark('RangeEnd', 7)}{mark('Reference', 7)}", []),
        (f"one {mark('RangeEnd')}two{mark('RangeStart')} three", []),
        ("one</w:p><w:p><w:commentReference w:id='0'/>", []),
    ],
)
def test_says_what_a_remark_is_about(body: str, words: list[str]) -> None:
    runs = re.sub(r"(?<=>)[^<]+|^[^<]+", lambda text: run(text[0]), body)
    document = remarked(f"<w:p>{runs}</w:p>")
    assert [document.text[it.start : it.end] for it in document.remarks] == words


def test_many_remarks_on_many_runs_take_no_time() -> None:
    many = 10_000
    starts, ends = ("".join(mark(name, number) for number in range(many)) for name in ("RangeStart", "RangeEnd"))
    started = time.process_time()
    document = remarked(f"<w:p>{starts}{run('word ') * many}{ends}{run('more')}</w:p>", many)
    assert {(it.start, it.end) for it in document.remarks} == {(0, 5 * many)}
    assert time.process_time() - started < 5


def test_leads_every_character_back_to_its_run() -> None:
    deleted = "<w:del w:id='1'><w:r><w:delText>x</w:delText></w:r></w:del>"
    document = read(paragraph(run("We ") + deleted + "<w:r><w:t>util</w:t><w:tab/><w:t>ise  it</w:t></w:r>"))
    assert document.text == "We util ise it"
    assert document.origins(3, 14) == [
        InRun("/word/document.xml", 2, 0, 4),
        InRun("/word/document.xml", 2, 4, 5),
        InRun("/word/document.xml", 2, 5, 8),
        InRun("/word/document.xml", 2, 8, 10),
        InRun("/word/document.xml", 2, 10, 12),
    ]


def test_reads_strict_files_and_other_part_names() -> None:
    body = paragraph("Judgment", "<w:pStyle w:val='House'/>") + paragraph("Text")
    document = load(word_file(body, strict=True), "paper.docx", Limits())
    assert blocks(document) == [("heading", "Judgment"), ("paragraph", "Text")]


def test_says_what_it_did_not_read() -> None:
    document = read(paragraph("Text") + "<w:altChunk r:id='rId9'/>")
    assert document.notices == ("Part of this paper is another file inside it. We did not read that part.",)
    assert document.coverage.skipped == ((Skipped.EMBEDDED, 1),)
    macros = load(word_file(paragraph("Text"), more={"word/vbaProject.bin": "x"}), "paper.docm", Limits())
    assert macros.notices == ("The file has macros in it. We did not run them.",)


def without(data: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(data)) as archive:
        return zipped({it: archive.read(it).decode() for it in archive.namelist() if it != name})


def doubled() -> bytes:
    file = BytesIO(word_file(paragraph("one")))
    with ZipFile(file, "a") as archive:
        archive.writestr("word/Document.xml", "<x/>")
    return file.getvalue()


def with_password() -> bytes:
    data = bytearray(word_file(paragraph("one")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = data.find(signature)
        data[position + flags] |= 1
    return bytes(data)


DTD = '<!DOCTYPE w:document [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
BOMB = {"word/document.xml": "<w:document>" + " " * 20_000_000 + "</w:document>"}
ENTITY = {
    "word/document.xml": DTD + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"
}


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (b"no zip file", Damaged, "paper.docx is damaged, so we could not read it."),
        (word_file(paragraph("one"))[:-30], Damaged, "paper.docx is damaged, so we could not read it."),
        (zipped({"a.txt": "x"}), Damaged, "paper.docx has no document in it."),
        (without(word_file(""), "word/document.xml"), Damaged, "paper.docx has no document in it."),
        (word_file("<w:p>"), Damaged, "paper.docx is damaged, so we could not read it."),
        (word_file(paragraph("one"), styles="<w:style>"), Damaged, "paper.docx is damaged, so we could not read it."),
        (word_file("", more=ENTITY), Damaged, "paper.docx is damaged, so we could not read it."),
        (word_file("", more={"word/document.xml": "<workbook/>"}), UnknownFormat, "paper.docx is not a Word file."),
        (doubled(), Damaged, "paper.docx holds two parts of the same name, so programs may disagree on what it says."),
        (with_password(), PasswordProtected, "paper.docx is protected with a password."),
        (word_file("", more=BOMB), TooLarge, "paper.docx would take too much room to unpack, so we did not open it."),
        (word_file(paragraph("")), NoText, "paper.docx has no text in it."),
        (word_file("<w:altChunk r:id='rId9'/>"), NoText, "paper.docx only holds other files."),
        (word_file(paragraph(picture("descr=''"))), Scanned, "paper.docx has pictures in it and no text."),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_says_why_a_file_cannot_be_read(data: bytes, error: type[UnreadableFile], message: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        load(data, "paper.docx", Limits())
    assert (type(caught.value), caught.value.message) == (error, message)
    assert caught.value.hint.endswith(".")


def test_refuses_more_than_the_limit_unpacked() -> None:
    with pytest.raises(TooLarge):
        load(word_file(paragraph("one")), "paper.docx", Limits(unpacked_bytes=1_000))


def test_never_leaks_an_error_of_its_libraries() -> None:
    whole = word_file(paragraph("one two") + "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", footnotes="", header=paragraph("h"))
    for position in range(0, len(whole), 7):
        broken = whole[:position] + bytes([whole[position] ^ 0xFF]) + whole[position + 1 :]
        try:
            document = load(broken, "paper.docx", Limits())
        except UnreadableFile as err:
            assert err.message.startswith("paper.docx ")
        else:
            assert document.text


def test_reads_a_paragraph_of_many_runs_and_many_short_bold_paragraphs() -> None:
    assert len(read(f"<w:p>{'<w:r><w:t>word </w:t></w:r>' * 50_000}</w:p>").text) == 50_000 * 5 - 1
    assert len(read(paragraph(run("Bold", "<w:b/>")) * 5_000).blocks) == 5_000
