"""What the PDF loader makes of pages: blocks in reading order, whole sentences, and every word in its box."""

import io
import logging
import random

import pikepdf
import pypdfium2
import pytest

from plainspeak.document import BlockKind, Document, MarkKind, Skipped
from plainspeak.errors import (
    Damaged,
    NoText,
    PasswordProtected,
    PlainspeakError,
    Scanned,
    TooLarge,
    UnreadableFile,
    UnreadableFonts,
)
from plainspeak.limits import Limits
from plainspeak.loaders.pdf import load
from plainspeak.origins import OnPage
from plainspeak.pdf import engines
from plainspeak.pdf.engines import ENGINES
from tests.pdf_files import HEIGHT, WIDTH, Sheet, box, pdf, picture, prose, rule, text

PARAGRAPH, HEADING, ITEM = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM
CELL, CAPTION, FOOTNOTE = BlockKind.TABLE_CELL, BlockKind.CAPTION, BlockKind.FOOTNOTE

LONG = (
    "The panel met in the town hall and talked about the new plan for the library. "
    "It asked the council to write to every member before the next meeting and to say what would change."
)
OTHER = (
    "The council agreed to pay for the repairs of the roof and for two new computers. "
    "It will look at the costs again in the spring, when the builders have sent their bills."
)
TALE = (
    "A reader wrote to say that the opening hours on the door are wrong. "
    "The manager will put up a new notice and will thank the reader for her letter."
)


def read(*sheets: Sheet | str) -> Document:
    return load(pdf(*sheets), "paper.pdf", Limits())


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


CASES = {
    "a paragraph of several lines": (
        [prose(72, 100, LONG, 60)],
        [(PARAGRAPH, LONG)],
    ),
    "paragraphs parted by a gap": (
        [prose(72, 100, LONG, 60) + prose(72, 158, OTHER, 60)],
        [(PARAGRAPH, LONG), (PARAGRAPH, OTHER)],
    ),
    "paragraphs without a gap, the last line of the first is short": (
        [prose(72, 100, TALE, 60) + prose(72, 136, OTHER, 60)],
        [(PARAGRAPH, TALE), (PARAGRAPH, OTHER)],
    ),
    "a line set wider than usual is still one paragraph": (
        [prose(72, 100, LONG, 60, step=20) + prose(72, 180, OTHER, 60, step=20)],
        [(PARAGRAPH, LONG), (PARAGRAPH, OTHER)],
    ),
    "headings by size, the larger one higher": (
        [text(72, 60, "Library plan", 20) + text(72, 90, "What we did", 15) + prose(72, 110, LONG, 60)],
        [(HEADING, "Library plan"), (HEADING, "What we did"), (PARAGRAPH, LONG)],
    ),
    "a bold line before a paragraph is a heading": (
        [text(72, 98, "What we did", 10, "F2") + prose(72, 110, LONG, 60)],
        [(HEADING, "What we did"), (PARAGRAPH, LONG)],
    ),
    "two columns are read one after the other": (
        [prose(60, 100, LONG, 36) + prose(310, 100, OTHER, 36)],
        [(PARAGRAPH, LONG), (PARAGRAPH, OTHER)],
    ),
    "two columns drawn line by line": (
        [
            "".join(
                text(60, 100 + 12 * i, left, 10, "F3") + text(310, 100 + 12 * i, right, 10, "F3")
                for i, (left, right) in enumerate(
                    [
                        ("The panel met in the town hall and", "The council will pay for the roof"),
                        ("talked about the plan for the new", "of the library and for two of the"),
                        ("library. It asked the council to", "computers. It will look again at"),
                        ("write to members before it meets.", "the costs when the bills are in."),
                    ]
                )
            )
        ],
        [
            (
                PARAGRAPH,
                "The panel met in the town hall and talked about the plan for the new library. "
                "It asked the council to write to members before it meets.",
            ),
            (
                PARAGRAPH,
                "The council will pay for the roof of the library and for two of the computers. "
                "It will look again at the costs when the bills are in.",
            ),
        ],
    ),
    "a title above two columns and a line below them": (
        [
            text(60, 60, "Library plan for the whole town", 18)
            + prose(60, 100, LONG, 36)
            + prose(310, 100, OTHER, 36)
            + text(60, 220, "This line runs across the page below both of the columns, from left to right.", 10, "F3")
        ],
        [
            (HEADING, "Library plan for the whole town"),
            (PARAGRAPH, LONG),
            (PARAGRAPH, OTHER),
            (PARAGRAPH, "This line runs across the page below both of the columns, from left to right."),
        ],
    ),
    "list items, their bullets left out and their numbers kept": (
        [
            text(72, 100, "The panel asked for:")
            + "".join(
                text(80, 114 + 14 * i, mark) + text(100, 114 + 14 * i, words)
                for i, (mark, words) in enumerate([("\u2022", "ramps"), ("\u2022", "lifts"), ("1.", "signs")])
            )
        ],
        [(PARAGRAPH, "The panel asked for:"), (ITEM, "ramps"), (ITEM, "lifts"), (ITEM, "1. signs")],
    ),
    "bullets drawn after the text of the page": (
        [
            text(100, 114, "ramps at both doors")
            + text(100, 128, "lifts")
            + text(80, 114, "\u2022")
            + text(80, 128, "\u2022")
        ],
        [(ITEM, "ramps at both doors"), (ITEM, "lifts")],
    ),
    "a table with lines: a block for every cell": (
        [
            "".join(rule(72, y, 400, y) for y in (90, 110, 130))
            + "".join(rule(x, 90, x, 130) for x in (72, 200, 400))
            + text(80, 104, "Action")
            + text(210, 104, "Who does it")
            + text(80, 124, "Write the letter")
            + text(210, 124, "Sam")
        ],
        [(CELL, "Action"), (CELL, "Who does it"), (CELL, "Write the letter"), (CELL, "Sam")],
    ),
    "a table without lines": (
        [
            "".join(
                text(80, 100 + 14 * i, left) + text(250, 100 + 14 * i, middle) + text(400, 100 + 14 * i, right)
                for i, (left, middle, right) in enumerate(
                    [("Library", "Visits", "Loans"), ("Eye", "1,200", "800"), ("Bungay", "900", "350")]
                )
            )
        ],
        [(CELL, cell) for cell in "Library Visits Loans Eye 1,200 800 Bungay 900 350".split()],
    ),
    "paragraphs and headings inside a large cell": (
        [
            box(60, 80, 120, 200)
            + box(120, 80, 540, 200)
            + text(70, 98, "1.", 10, "F2")
            + text(130, 98, "Welcome", 10, "F2")
            + prose(130, 116, LONG, 60)
        ],
        [(CELL, "1."), (HEADING, "Welcome"), (PARAGRAPH, LONG)],
    ),
    "a word cut at the end of a line": (
        [text(72, 100, "We will tell everybody in the infor-") + text(72, 113, "mation leaflet.")],
        [(PARAGRAPH, "We will tell everybody in the information leaflet.")],
    ),
    "a hyphen that belongs to the word": (
        [
            text(72, 100, "We believe in the value of co-")
            + text(72, 113, "production and in the long-")
            + text(72, 126, "term plan.")
        ],
        [(PARAGRAPH, "We believe in the value of co-production and in the long-term plan.")],
    ),
    "a hyphen the document keeps elsewhere, and one it does not": (
        [
            text(72, 60, "A drop-in centre and an antisocial act.")
            + text(72, 100, "We will open the drop-")
            + text(72, 113, "in centre and end anti-")
            + text(72, 126, "social behaviour.")
        ],
        [
            (PARAGRAPH, "A drop-in centre and an antisocial act."),
            (PARAGRAPH, "We will open the drop-in centre and end antisocial behaviour."),
        ],
    ),
    "raised letters stay in their word": (
        [text(72, 100, "It was on the 29") + text(149.5, 96, "th", 7) + text(160, 100, "of May.")],
        [(PARAGRAPH, "It was on the 29th of May.")],
    ),
    "letters printed twice to look bold": (
        [text(72, 100, "LOCATION: hall, book ahead.") + text(72.4, 100, "LOCATION: hall, book ahead.")],
        [(PARAGRAPH, "LOCATION: hall, book ahead.")],
    ),
    "words set by place, without spaces": (
        [text(72, 100, "The") + text(94, 100, "town") + text(120, 100, "hall")],
        [(PARAGRAPH, "The town hall")],
    ),
    "letters set apart": (
        [
            "BT /F1 11 Tf 3 Tc 1 0 0 1 72 742 Tm (AGENDA FOR MAY) Tj ET\n",
        ],
        [(PARAGRAPH, "AGENDA FOR MAY")],
    ),
    "a paragraph that goes on overleaf": (
        [prose(72, 100, LONG[: LONG.index("before")], 60), prose(72, 100, LONG[LONG.index("before") :], 60)],
        [(PARAGRAPH, LONG)],
    ),
    "a paragraph that ends with its page": (
        [prose(72, 100, LONG, 60), prose(72, 100, OTHER, 60)],
        [(PARAGRAPH, LONG), (PARAGRAPH, OTHER)],
    ),
    "a caption": (
        [picture(72, 80, 300, 200) + text(72, 220, "Figure 1: Visits to the library") + prose(72, 260, LONG, 60)],
        [(CAPTION, "Figure 1: Visits to the library"), (PARAGRAPH, LONG)],
    ),
    "a footnote, and its mark left out of the sentence": (
        [
            text(72, 100, "The panel agreed", 11)
            + text(156.5, 96, "1", 7)
            + text(164, 100, "to the plan of the council for the new library.")
            + prose(72, 130, LONG, 60, size=11)
            + text(72, 776, "1", 6)
            + text(77, 780, "At its meeting in May.", 8)
        ],
        [
            (PARAGRAPH, "The panel agreed to the plan of the council for the new library."),
            (PARAGRAPH, LONG),
            (FOOTNOTE, "At its meeting in May."),
        ],
    ),
    "text that runs up the page comes after the rest": (
        [text(40, 400, "Draft for comment", matrix="0 1 -1 0") + prose(72, 100, LONG, 60)],
        [(PARAGRAPH, LONG), (PARAGRAPH, "Draft for comment")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_reads_blocks_as_a_person_does(name: str) -> None:
    sheets, expected = CASES[name]
    assert blocks(read(*sheets)) == expected


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", CASES)
def test_both_engines_give_the_same_text(name: str, engine: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "ENGINES", (engine,))
    sheets, expected = CASES[name]
    assert blocks(read(*sheets)) == expected


PLACES = {
    "upright": Sheet(text(100, 100, "We utilise, then stop.", 12)),
    "turned a quarter": Sheet(text(100, 100, "We utilise, then stop.", 12), "/Rotate 90"),
    "upside down": Sheet(text(100, 100, "We utilise, then stop.", 12), "/Rotate 180"),
    "turned three quarters": Sheet(text(100, 100, "We utilise, then stop.", 12), "/Rotate 270"),
    "cropped": Sheet(text(100, 100, "We utilise, then stop.", 12), "/CropBox [60 300 500 800]"),
    "cropped and turned": Sheet(text(100, 100, "We utilise, then stop.", 12), "/CropBox [60 300 500 800] /Rotate 90"),
    "turned, and drawn so that it is upright": Sheet(
        text(300, 400, "We utilise, then stop.", 12, matrix="0 1 -1 0"), "/Rotate 90"
    ),
    "running up the page": Sheet(text(300, 400, "We utilise, then stop.", 12, matrix="0 1 -1 0")),
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", PLACES)
def test_a_box_holds_its_word_alone(name: str, engine: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "ENGINES", (engine,))
    data = pdf(PLACES[name])
    document = load(data, "paper.pdf", Limits())
    assert document.text == "We utilise, then stop."
    start = document.text.index("utilise")
    (origin,) = document.origins(start, start + len("utilise"))
    assert isinstance(origin, OnPage)
    assert text_under(data, origin) == "utilise"


def text_under(data: bytes, origin: OnPage) -> str:
    """What PDFium finds in the middle of a box given on the page as it is shown."""
    page = pypdfium2.PdfDocument(data)[origin.page - 1]
    left, bottom, right, top = page.get_bbox()
    x0, y0, x1, y1 = origin.x0 + 0.5, origin.top + 4, origin.x1 - 0.5, origin.bottom - 4
    if origin.x1 - origin.x0 < origin.bottom - origin.top:
        x0, y0, x1, y1 = origin.x0 + 4, origin.top + 0.5, origin.x1 - 4, origin.bottom - 0.5
    corners = {
        0: [(left + x0, top - y0), (left + x1, top - y1)],
        90: [(left + y0, bottom + x0), (left + y1, bottom + x1)],
        180: [(right - x0, bottom + y0), (right - x1, bottom + y1)],
        270: [(right - y0, top - x0), (right - y1, top - x1)],
    }[page.get_rotation()]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    found: str = page.get_textpage().get_text_bounded(min(xs), min(ys), max(xs), max(ys))
    return found.strip()


def test_word_characters_and_others_have_boxes_of_their_own() -> None:
    document = read(text(72, 100, "co-production, (now)"))
    pieces = [document.text[segment.start : segment.end] for segment in document.segments]
    assert pieces == ["co", "-", "production", ",", "(", "now", ")"]
    edges = [segment.origin.x0 for segment in document.segments if isinstance(segment.origin, OnPage)]
    assert edges == sorted(set(edges))


def test_a_word_cut_at_a_line_end_keeps_both_places() -> None:
    document = read(text(72, 100, "We will tell everybody in the infor-") + text(72, 113, "mation leaflet."))
    start = document.text.index("information")
    origins = document.origins(start, start + len("information"))
    assert [origin.line for origin in origins if isinstance(origin, OnPage)] == [1, 2]


def test_says_page_and_line() -> None:
    document = read(prose(72, 100, LONG, 60), prose(72, 100, TALE, 60))
    start = document.text.index("letter")
    assert str(document.locate(start, start + 6)) == "page 2, line 3"


def test_levels_and_tables_are_numbered() -> None:
    lines = "".join(rule(72, y, 400, y) for y in (190, 210, 230)) + "".join(
        rule(x, 190, x, 230) for x in (72, 200, 400)
    )
    cells = text(80, 204, "Action") + text(210, 204, "Who") + text(80, 224, "Write") + text(210, 224, "Sam")
    document = read(text(72, 60, "Plan", 20) + text(72, 90, "What", 15) + prose(72, 110, LONG, 60) + lines + cells)
    assert [block.level for block in document.blocks][:3] == [1, 2, 0]
    places = [(block.table, block.row, block.cell) for block in document.blocks if block.kind is CELL]
    assert places == [(1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2)]


def test_leaves_out_headers_footers_and_page_numbers_that_repeat() -> None:
    sheets = [
        text(72, 40, "Library panel, May 2024", 9) + prose(72, 100, body, 60) + text(290, 810, f"Page {number} of 4", 9)
        for number, body in enumerate([LONG, OTHER, TALE, LONG], 1)
    ]
    document = read(*sheets)
    assert blocks(document) == [(PARAGRAPH, body) for body in (LONG, OTHER, TALE, LONG)]
    assert document.coverage.skipped == ((Skipped.REPEATED, 8),)


def test_headers_of_left_and_right_pages_may_differ() -> None:
    sheets = [
        text(72, 40, "Library panel" if number % 2 else "The town council", 9)
        + prose(72, 100, (LONG, OTHER, TALE)[number % 3], 60)
        for number in range(6)
    ]
    assert blocks(read(*sheets)) == [(PARAGRAPH, body) for body in (LONG, OTHER, TALE)] * 2


def test_a_form_that_is_the_same_on_every_page_is_read() -> None:
    sheets = [text(72, 40, "Name of the library", 9) + text(72, 80, "Date of the visit", 9) for _ in range(3)]
    assert len(read(*sheets).blocks) == 6


def test_what_stands_on_two_pages_only_is_not_repeated() -> None:
    sheets = [text(72, 40, "Library panel, May 2024", 9) + prose(72, 100, LONG, 60) for _ in range(2)]
    assert len(read(*sheets).blocks) == 4


def test_a_page_number_beside_the_title_of_the_chapter() -> None:
    sheets = [
        text(72, 40, f"{number} Chapter {word}", 9) + prose(72, 100, body, 60)
        for number, word, body in zip((7, 8, 9), ("one", "two", "three"), (LONG, OTHER, TALE), strict=True)
    ]
    assert blocks(read(*sheets)) == [(PARAGRAPH, body) for body in (LONG, OTHER, TALE)]


def test_a_page_that_is_a_picture_is_said_to_be_one() -> None:
    document = read(prose(72, 100, LONG, 60), picture(0, 0, WIDTH, HEIGHT), prose(72, 100, TALE, 60))
    assert document.coverage.skipped == ((Skipped.SCANNED_PAGE, 1),)
    assert document.notices == ("Page 2 is a picture without text, as a scan makes them. We could not read it.",)


def test_text_without_ink_is_hidden_but_not_behind_a_scan() -> None:
    hidden = text(72, 300, "Written in no ink.", mode=3)
    document = read(prose(72, 100, LONG, 60) + hidden)
    assert [document.text[start:end] for start, end in document.marked(MarkKind.HIDDEN)] == [
        "Written",
        "in",
        "no",
        "ink.",
    ]
    scan = read(
        picture(0, 0, WIDTH, HEIGHT) + "".join(text(72, 100 + 20 * n, "Words of a scan", mode=3) for n in range(5))
    )
    assert not scan.marks


def test_what_lies_beside_the_page_is_left_out_and_counted() -> None:
    document = read(prose(72, 100, LONG, 60) + text(-300, 100, "off the page"))
    assert blocks(document) == [(PARAGRAPH, LONG)]
    assert document.coverage.skipped == ((Skipped.HIDDEN, 1),)


def test_the_second_engine_is_tried_when_the_first_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Blind:
        def __init__(self, data: bytes, path: str) -> None:
            pass

        def __len__(self) -> int:
            return 0

        def close(self) -> None:
            pass

    monkeypatch.setattr(engines, "ENGINES", (Blind, *ENGINES[1:]))
    assert blocks(read(prose(72, 100, LONG, 60))) == [(PARAGRAPH, LONG)]


def test_pages_the_first_engine_cannot_read_come_from_the_second(monkeypatch: pytest.MonkeyPatch) -> None:
    class Halting(ENGINES[0]):  # type: ignore[misc, valid-type]
        def page(self, index: int) -> object:
            if index == 1:
                raise ValueError("a broken page")
            return super().page(index)

    sheets = [prose(72, 100, body, 60) for body in (LONG, OTHER, TALE)]
    monkeypatch.setattr(engines, "ENGINES", (Halting, *ENGINES[1:]))
    assert blocks(read(*sheets)) == [(PARAGRAPH, body) for body in (LONG, OTHER, TALE)]
    monkeypatch.setattr(engines, "ENGINES", (Halting,))
    document = read(*sheets)
    assert blocks(document) == [(PARAGRAPH, body) for body in (LONG, TALE)]
    assert (document.coverage.pages, document.coverage.skipped) == (3, ((Skipped.DAMAGED_PAGE, 1),))


def encrypted(password: str) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(prose(72, 100, LONG, 60)))) as paper:
        paper.save(target, encryption=pikepdf.Encryption(owner="owner", user=password))
    return target.getvalue()


def test_opens_a_file_that_only_forbids_changes() -> None:
    assert load(encrypted(""), "paper.pdf", Limits()).text == LONG


REFUSED = {
    "empty": (b"", Damaged, "paper.pdf is damaged: it cannot be opened as a PDF. Ask for a new copy."),
    "not a PDF": (b"Dear members,", Damaged, "paper.pdf is damaged: it cannot be opened as a PDF. Ask for a new copy."),
    "a password": (
        encrypted("secret"),
        PasswordProtected,
        "paper.pdf is protected with a password. Remove the password, save a copy and check that.",
    ),
    "a scan": (
        pdf(picture(0, 0, WIDTH, HEIGHT), picture(0, 0, WIDTH, HEIGHT)),
        Scanned,
        "paper.pdf looks like a scan. It has 2 pages of pictures and no text we can read. "
        "Run it through OCR (text recognition) first, then try again.",
    ),
    "an empty page": (
        pdf(""),
        NoText,
        "paper.pdf has no text in it that we can read. Check that it is the right file.",
    ),
    "too many pages": (
        pdf(*["" for _ in range(4)]),
        TooLarge,
        "paper.pdf has 4 pages. The limit is 3. Split it, or allow more pages.",
    ),
    "too many characters": (
        pdf(prose(72, 100, LONG + OTHER, 60)),
        TooLarge,
        "paper.pdf has more than 200 characters. Split it and check the parts.",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_says_why_a_file_cannot_be_read(name: str) -> None:
    data, error, message = REFUSED[name]
    with pytest.raises(error) as caught:
        load(data, "paper.pdf", Limits(pages=3, characters=200))
    assert type(caught.value) is error
    assert str(caught.value) == message


def test_letters_hidden_by_their_fonts_are_an_error() -> None:
    # Codes that this encoding gives no letter to.
    with pytest.raises(UnreadableFonts, match="hide its letters"):
        read(prose(72, 100, LONG, 60) + "BT /F1 11 Tf 1 0 0 1 72 500 Tm (\\001\\002\\003\\004\\005\\006) Tj ET" * 1)


def test_lines_that_overlap_are_read() -> None:
    document = read(text(105, 100, "ab cd") + text(100, 104, "The panel met in the hall."))
    assert document.text.split() == "ab cd The panel met in the hall.".split()


def test_damaged_files_never_raise_anything_else() -> None:
    whole = pdf(prose(72, 100, LONG, 60), prose(72, 100, OTHER, 60) + picture(100, 300, 200, 400))
    rnd = random.Random(7)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(rnd.randrange(1, 40)):
            data[rnd.randrange(len(data))] = rnd.randrange(256)
        try:
            document = load(bytes(data[: rnd.randrange(len(data) // 2, len(data) + 1)]), "paper.pdf", Limits())
        except UnreadableFile as error:
            assert str(error).startswith("paper.pdf")
        except PlainspeakError as error:  # pragma: no cover
            pytest.fail(f"{error!r} is no UnreadableFile")
        else:
            assert document.text.strip()


def test_says_that_a_dynamic_form_cannot_be_shown() -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(text(72, 100, "Please wait...")))) as form:
        template = form.make_stream(b"<template xmlns='http://www.xfa.org/schema/xfa-template/3.3/'/>")
        form.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]), XFA=template)
        form.Root.NeedsRendering = True
        form.save(target)
    with pytest.raises(NoText, match="a form that only Adobe Acrobat can show"):
        load(target.getvalue(), "form.pdf", Limits())


def test_leaves_out_a_table_of_contents() -> None:
    entries = [("Aims", 2), ("What we found in the libraries", 3), ("What it costs", 3), ("Next steps", 7)]
    contents = "".join(
        text(72, 100 + 14 * n, f"{title} {'.' * (70 - len(title))} {page}", 10, "F3")
        for n, (title, page) in enumerate(entries)
    )
    document = read(text(72, 60, "Contents", 20) + contents + prose(72, 200, LONG, 60))
    assert blocks(document) == [(HEADING, "Contents"), (PARAGRAPH, LONG)]
    assert document.coverage.skipped == ((Skipped.CONTENTS, 1),)


def test_figures_behind_dots_are_no_table_of_contents() -> None:
    rows = [("Bungay", "6,226"), ("Eye", "765"), ("Ipswich", "58,194")]
    table = "".join(
        text(72, 100 + 14 * n, f"{place} {'.' * (40 - len(place))} {number}", 10, "F3")
        for n, (place, number) in enumerate(rows)
    )
    assert [words for _, words in blocks(read(table))] == ["Bungay", "6,226", "Eye", "765", "Ipswich", "58,194"]


def test_says_nothing_on_the_way(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    broken = pdf(prose(72, 100, LONG, 60)).replace(b" 00000 n", b" 00/00 n")
    monkeypatch.setattr(engines, "ENGINES", ENGINES[1:])
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    with pytest.raises(UnreadableFile):
        load(broken, "paper.pdf", Limits())
    assert capfd.readouterr() == ("", "")
