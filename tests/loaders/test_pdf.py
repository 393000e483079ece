"""What the PDF loader makes of pages: blocks in reading order, whole sentences, and every word in its box."""


import pytest

from plainspeak.document import BlockKind, Document
from plainspeak.limits import Limits
from plainspeak.loaders.pdf import load
from plainspeak.pdf.engines import ENGINES
from tests.pdf_files import Sheet, box, pdf, picture, prose, rule, text

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
    monkeypatch.setattr("plainspeak.pdf.engines.ENGINES", (engine,))
    sheets, expected = CASES[name]
    assert blocks(read(*sheets)) == expected
