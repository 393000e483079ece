"""What the text loader makes of plain text: which lines belong together, and what they are."""

import time

import pytest

from plainspeak import builder
from plainspeak.document import Document
from plainspeak.errors import NoText, TooLarge, UnknownFormat
from plainspeak.limits import Limits
from plainspeak.loaders import _text_reader
from plainspeak.loaders.text import load
from tests.loaders.shown import shown


def read(source: str | bytes) -> Document:
    data = source.encode() if isinstance(source, str) else source
    return load(data, "letter.txt", Limits())


FILLED = (
    "The committee met in the town hall and talked about the plan for the library,\n"
    "which had been put off twice. Members asked when the work would start and who\n"
    "would pay for it."
)
FILLED_TEXT = FILLED.replace("\n", " ")

PARAGRAPHS = {
    "filled lines are one paragraph": (f"{FILLED}\n\n{FILLED}\n", [f"paragraph: {FILLED_TEXT}"] * 2),
    "so are two short lines of one sentence": (
        "The quick brown fox\njumps over the lazy dog.",
        ["paragraph: The quick brown fox jumps over the lazy dog."],
    ),
    "a full line may end a sentence": (
        "We went to the old library on the hill, and there it all began to rain on us.\n"
        "Nobody minded. The librarian made tea for everyone who had come in to get out\n"
        "of it.",
        [
            "paragraph: We went to the old library on the hill, and there it all began to rain on us. Nobody minded. "
            "The librarian made tea for everyone who had come in to get out of it."
        ],
    ),
    "a paragraph may begin with an indent alone": (
        "   It was a bright cold day in April, and the clocks were striking\n"
        "thirteen. Winston Smith slipped quickly through the glass doors of\n"
        "his house.\n"
        "   The hallway smelt of boiled cabbage and old rag mats. At one end\n"
        "of it a poster had been tacked to the wall.\n",
        [
            "paragraph: It was a bright cold day in April, and the clocks were striking thirteen. Winston Smith "
            "slipped quickly through the glass doors of his house.",
            "paragraph: The hallway smelt of boiled cabbage and old rag mats. At one end of it a poster had been "
            "tacked to the wall.",
        ],
    ),
    "one long line is one paragraph": (
        "This is the first paragraph of the paper, which some program wrote as one long line. It has two sentences.\n"
        "This is the second one. It is shorter.\n"
        "And here is the third paragraph, which again is a long line that goes on for quite a while before it ends.\n",
        [
            "paragraph: This is the first paragraph of the paper, which some program wrote as one long line. "
            "It has two sentences.",
            "paragraph: This is the second one. It is shorter.",
            "paragraph: And here is the third paragraph, which again is a long line that goes on for quite a while "
            "before it ends.",
        ],
    ),
    "a hyphen at the end of a line is that of a word": (
        "This has to do with the co-production of research, and with all of the long-\n"
        "term plans, with in-\nand outpatients, and with much else.",
        [
            "paragraph: This has to do with the co-production of research, and with all of the long-term plans, "
            "with in- and outpatients, and with much else."
        ],
    ),
    "two blanks behind a full stop are one": (
        "We met.  We talked.  We left.",
        ["paragraph: We met. We talked. We left."],
    ),
    "lines stretched to the right edge are prose": (
        "The  committee  met  on  Tuesday  and  agreed  the  plan  that  had been\n"
        "put to it  by the director  of the trust,  who said that the money would\n"
        "be found  before the  end of  the year.  The members  asked for a report\n"
        "to be made to the next meeting.\n",
        [
            "paragraph: The committee met on Tuesday and agreed the plan that had been put to it by the director of "
            "the trust, who said that the money would be found before the end of the year. The members asked for a "
            "report to be made to the next meeting."
        ],
    ),
    "a page ends a paragraph": (
        "We met on page one\fand on page two, where we\ntalked.",
        ["paragraph: We met on page one", "paragraph: and on page two, where we talked."],
    ),
    "an address is not prose": (
        f"Jane Smith\n12 High Street\nAnytown\nAB1 2CD\n\nDear Mr Jones\n\n{FILLED}\n\nYours sincerely\n\nJane Smith\n",
        [
            "paragraph: Jane Smith",
            "paragraph: 12 High Street",
            "paragraph: Anytown",
            "paragraph: AB1 2CD",
            "paragraph: Dear Mr Jones",
            f"paragraph: {FILLED_TEXT}",
            "paragraph: Yours sincerely",
            "paragraph: Jane Smith",
        ],
    ),
    "a verse is not prose": (
        "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate:\n"
        "Rough winds do shake the darling buds of May,\nAnd summer's lease hath all too short a date.\n",
        [
            "paragraph: Shall I compare thee to a summer's day?",
            "paragraph: Thou art more lovely and more temperate:",
            "paragraph: Rough winds do shake the darling buds of May,",
            "paragraph: And summer's lease hath all too short a date.",
        ],
    ),
    "a list without marks is not prose": (
        "You will need:\nflour\nmilk\neggs\n",
        ["paragraph: You will need:", "paragraph: flour", "paragraph: milk", "paragraph: eggs"],
    ),
    "two lines of a title stay two": (
        f"Minutes of the Patient and Public Involvement Panel of the Hospital\n"
        f"Held on Tuesday 5 March 2019 at the Town Hall in Anytown, Room 2\n\n{FILLED}\n",
        [
            "paragraph: Minutes of the Patient and Public Involvement Panel of the Hospital",
            "paragraph: Held on Tuesday 5 March 2019 at the Town Hall in Anytown, Room 2",
            f"paragraph: {FILLED_TEXT}",
        ],
    ),
}

LISTS = {
    "marks are left out": (
        "- one\n* two\n+ three\n• four\n– five\no six\n\u00b7       seven\n\uf0b7\teight\n",
        [f"list item 1: {word}" for word in "one two three four five six seven eight".split()],
    ),
    "numbers and letters are marks": (
        "1. one\n2) two\n(3) three\n(a) four\nb) five\nc. six\n(iv) seven\n3.2 Eight\n3.2.1. Nine\n",
        [f"list item 1: {word}" for word in "one two three four five six seven Eight Nine".split()],
    ),
    "initials are none": ("A. Smith\nB. Jones\n", ["paragraph: A. Smith", "paragraph: B. Jones"]),
    "nor are a copyright, a page or a year": (
        "(c) 2019 Crown\n\np. 5 of the plan\n\nc. 1850 it closed.\n",
        ["paragraph: (c) 2019 Crown", "paragraph: p. 5 of the plan", "paragraph: c. 1850 it closed."],
    ),
    "nor are numbers that count": (
        "3.2 million people came.\n\n1984 was a good year.\n\n2 of us",
        ["paragraph: 3.2 million people came.", "paragraph: 1984 was a good year.", "paragraph: 2 of us"],
    ),
    "an indent makes a list in a list": (
        "1. one\n   a) two\n   b) three\n      - four\n2. five\n",
        ["list item 1: one", "list item 2: two", "list item 2: three", "list item 3: four", "list item 1: five"],
    ),
    "an item goes on in the next line": (
        "Members will:\n- read the papers before the meeting and send any questions they have to\n"
        "  the chair in good time\n- tell us if they\ncannot come\n",
        [
            "paragraph: Members will:",
            "list item 1: read the papers before the meeting and send any questions they have to the chair in good time",
            "list item 1: tell us if they cannot come",
        ],
    ),
    "a paragraph set in belongs to the item": (
        "* We met.\n\n  We talked for a long time.\n\nWe left.\n",
        ["list item 1: We met.", "list item 1: We talked for a long time.", "paragraph: We left."],
    ),
    "a filled line may begin with a dash or a number": (
        "The panel met in May and agreed to the plan that the council had put to it\n"
        "- with one member against - and asked for a report to be made to it by May\n"
        "12. The report was late, and when it came the figure had gone up to nearly\n"
        "3.2 million pounds, which is more than the whole of the money for the year.\n",
        [
            "paragraph: The panel met in May and agreed to the plan that the council had put to it - with one member "
            "against - and asked for a report to be made to it by May 12. The report was late, and when it came the "
            "figure had gone up to nearly 3.2 million pounds, which is more than the whole of the money for the year."
        ],
    ),
}

HEADINGS = {
    "underlined": (
        "Title\n=====\n\nText here.\n\nPart\n----\nMore text.\n",
        ["heading 1: Title", "paragraph: Text here.", "heading 2: Part", "paragraph: More text."],
    ),
    "between two lines": ("*******\n Title\n*******\n\nText.\n", ["heading 1: Title", "paragraph: Text."]),
    "in capitals": (
        "REPORT OF THE DIRECTOR\nThe year was good.\n",
        ["heading 1: REPORT OF THE DIRECTOR", "paragraph: The year was good."],
    ),
    "a sentence in capitals is none": ("PLEASE DO NOT PARK HERE.\n", ["paragraph: PLEASE DO NOT PARK HERE."]),
    "an acronym or a postcode is none": ("NHS\n\nSW1A 1AA\n", ["paragraph: NHS", "paragraph: SW1A 1AA"]),
    "numbered, with prose below": (
        "1. Welcome\n\nThe chair welcomed everyone.\n\n2. Finance report\nJS gave it. We are on budget.\n\n"
        "2.1 Income\n\nIncome was up.\n",
        [
            "heading 1: Welcome",
            "paragraph: The chair welcomed everyone.",
            "heading 1: Finance report",
            "paragraph: JS gave it. We are on budget.",
            "heading 2: Income",
            "paragraph: Income was up.",
        ],
    ),
    "an agenda is a list": (
        "1. Welcome\n\n2. Minutes\n\n3. Next meeting\n\nAll papers are on the web site of the council.\n",
        [
            "list item 1: Welcome",
            "list item 1: Minutes",
            "list item 1: Next meeting",
            "paragraph: All papers are on the web site of the council.",
        ],
    ),
    "a short line with prose below": (
        f"Reality check\n\n{FILLED}\n",
        ["heading 2: Reality check", f"paragraph: {FILLED_TEXT}"],
    ),
    "a greeting, a name or a date is none": (
        f"Dear Jane\n\n{FILLED}\n\nBy Roy Curtis\n\n{FILLED}\n\nWednesday, 3 April 2019\n\n{FILLED}\n",
        [
            "paragraph: Dear Jane",
            f"paragraph: {FILLED_TEXT}",
            "paragraph: By Roy Curtis",
            f"paragraph: {FILLED_TEXT}",
            "paragraph: Wednesday, 3 April 2019",
            f"paragraph: {FILLED_TEXT}",
        ],
    ),
    "a line drawn between paragraphs is left out": (
        "One.\n\n-----\n\nTwo.\n* * *\nThree.\n",
        ["paragraph: One.", "paragraph: Two.", "paragraph: Three."],
    ),
}

TABLES = {
    "columns of blanks": (
        "Item            Lead        Time\n----            ----        ----\n"
        "Welcome         JS          5 mins\nFinance report  Board       20 mins\n",
        [
            "table cell 1.1: Item",
            "table cell 1.2: Lead",
            "table cell 1.3: Time",
            "table cell 2.1: Welcome",
            "table cell 2.2: JS",
            "table cell 2.3: 5 mins",
            "table cell 3.1: Finance report",
            "table cell 3.2: Board",
            "table cell 3.3: 20 mins",
        ],
    ),
    "numbers set to the right": (
        "Apples        5\nPears        12\n",
        ["table cell 1.1: Apples", "table cell 1.2: 5", "table cell 2.1: Pears", "table cell 2.2: 12"],
    ),
    "tabs": (
        "Name\tRole\nJo\tChair\n",
        ["table cell 1.1: Name", "table cell 1.2: Role", "table cell 2.1: Jo", "table cell 2.2: Chair"],
    ),
    "bars": (
        "+-------+-----------+\n| Name  | Cost      |\n+-------+-----------+\n| Chair | 20 pounds |\n+-------+-----------+\n",
        ["table cell 1.1: Name", "table cell 1.2: Cost", "table cell 2.1: Chair", "table cell 2.2: 20 pounds"],
    ),
    "rows of several lines between rules": (
        "+-----+----------+\n| Who | Does     |\n+=====+==========+\n| Jo  | Writes   |\n|     | minutes  |\n"
        "+-----+----------+\n| Sam | Chairs   |\n+-----+----------+\n",
        [
            "table cell 1.1: Who",
            "table cell 1.2: Does",
            "table cell 2.1: Jo",
            "table cell 2.2: Writes minutes",
            "table cell 3.1: Sam",
            "table cell 3.2: Chairs",
        ],
    ),
    "a cell goes on below in lower case": (
        "Jo      Writes the\n        minutes\nSam     Chairs\n",
        ["table cell 1.1: Jo", "table cell 1.2: Writes the minutes", "table cell 2.1: Sam", "table cell 2.2: Chairs"],
    ),
    "a bar in one line makes no columns of bars": (
        "yes | no      5\nmaybe         6\n",
        ["table cell 1.1: yes | no", "table cell 1.2: 5", "table cell 2.1: maybe", "table cell 2.2: 6"],
    ),
    "who was present": (
        "Present:    A Smith (Chair)\n            B Jones\n",
        ["table cell 1.1: Present:", "table cell 1.2: A Smith (Chair)", "table cell 2.2: B Jones"],
    ),
}

QUOTATIONS = {
    "lines of an e-mail answered": (
        "Hi all,\n\n> We talked about this and I think that\n> > we should go on.\n>\n> - one\n\nI agree.\n",
        [
            "paragraph: Hi all,",
            "quote: We talked about this and I think that we should go on.",
            "list item 1: one",
            "paragraph: I agree.",
        ],
    ),
    "text between stays apart": ("> You said so.\nI did not.\n", ["quote: You said so.", "paragraph: I did not."]),
}

ALL = PARAGRAPHS | LISTS | HEADINGS | TABLES | QUOTATIONS


@pytest.mark.parametrize(("source", "blocks"), ALL.values(), ids=ALL)
def test_blocks(source, blocks):
    assert shown(read(source)) == blocks


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize(("source", "blocks"), ALL.values(), ids=ALL)
def test_every_line_end_is_one(source, blocks, line_end):
    document = read(source.replace("\n", line_end))
    assert shown(document) == blocks
    assert document.source == source.replace("\n", line_end)


def test_places_count_lines_as_editors_do():
    document = read("One.\r\n\r\nTwo\u2028and\x85a half.\rThree\r\nfour.\n")
    place = document.text.index("four")
    assert str(document.locate(place, place + 4)) == "5:1"


ENCODINGS = {
    "UTF-8": ("café £5".encode(), "café £5"),
    "UTF-8 with a mark": ("café".encode("utf-8-sig"), "café"),
    "UTF-16 with a mark": ("café £5".encode("utf-16"), "café £5"),
    "UTF-16, the other way": (b"\xfe\xff" + "café".encode("utf-16-be"), "café"),
    "UTF-32 with a mark": ("café".encode("utf-32"), "café"),
    "UTF-16 without a mark": ("We met in the café.".encode("utf-16-le"), "We met in the café."),
    "UTF-16 without a mark, the other way": ("We met in the café.".encode("utf-16-be"), "We met in the café."),
}


@pytest.mark.parametrize(("data", "text"), ENCODINGS.values(), ids=ENCODINGS)
def test_encodings_that_show_themselves(data, text):
    document = read(data)
    assert (document.text, document.source, document.notices) == (text, text, ())


GUESSED = {
    "Windows-1252": (
        "It’s £5 – “dear”".encode("cp1252"),
        "It’s £5 – “dear”",
        "We could not tell how letter.txt is encoded. We read it as Windows-1252; check any odd characters.",
    ),
    "Latin-1": (
        b"caf\xe9",
        "café",
        "We could not tell how letter.txt is encoded. We read it as Windows-1252; check any odd characters.",
    ),
    "UTF-8 with a byte of something else": (
        "It’s “dear” at ".encode() + b"\xa35",
        "It’s “dear” at £5",
        "Some characters of letter.txt are not valid UTF-8. We read them as Windows-1252; check any odd characters.",
    ),
    "UTF-16 cut short": (
        "café".encode("utf-16")[:-1],
        "caf\ufffd",
        "Some characters of letter.txt are damaged and could not be read.",
    ),
}


@pytest.mark.parametrize(("data", "text", "notice"), GUESSED.values(), ids=GUESSED)
def test_encodings_that_are_guessed_are_said(data, text, notice):
    document = read(data)
    assert (document.text, document.notices) == (text, (notice,))


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03binary\xff", b"text\x00text", bytes(range(256)) * 4])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UnknownFormat, match=r"^letter\.txt is not text"):
        read(data)


@pytest.mark.parametrize("source", [" \n\t\r\n", "\ufeff", "\f\f", "---\n\n===\n", "…!?\n", "\u202e"])
def test_no_text_is_said(source):
    with pytest.raises(NoText, match=r"^letter\.txt has no text"):
        read(source)


@pytest.mark.parametrize(("source", "pages"), [("one\ftwo\fthree", 3), ("one\ftwo\f\n", 2), ("one", None)])
def test_pages_are_counted_where_form_feeds_end_them(source, pages):
    assert read(source).coverage.pages == pages


HOSTILE = {
    "a stanza that ends in quotation marks": "- Ab\n" * 20_000 + '"' * 1_000_000,
    "one line of blanks": "a" + " " * 1_000_000 + "b",
    "one line of bars": "a|" * 200_000,
    "one line of bullets": "* " * 200_000,
    "one line of dashes": "- " * 200_000 + "a",
    "one line of digits": "1" * 1_000_000,
    "one line of tabs": "\t" * 1_000_000 + "a",
    "quotations in quotations": "> " * 200_000 + "a",
    "addresses without end": "www." * 200_000 + "@a" * 200_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_nothing_takes_long(source):
    started = time.process_time()
    read(f"Yes.\n\n{source}")
    assert time.process_time() - started < 5


@pytest.mark.parametrize("line_end", ["\n", "\r", "\r\n", "\f"])
def test_too_many_lines_are_an_error(line_end, monkeypatch):
    monkeypatch.setattr(_text_reader, "_MOST_LINES", 3)
    assert read(f"a{line_end}" * 3).text
    with pytest.raises(TooLarge, match=r"^letter\.txt has more than 3 lines\. Split it"):
        read(f"a{line_end}" * 4)


def test_too_many_pieces_are_an_error(monkeypatch):
    monkeypatch.setattr(builder, "_MOST_PIECES", 3)
    assert len(read("a\n\nb\n\nc").segments) == 3
    with pytest.raises(TooLarge, match=r"^letter\.txt has more than 3 pieces of text\. Split it"):
        read("a\n\nb\n\nc\n\nd")
