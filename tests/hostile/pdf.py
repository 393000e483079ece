"""PDFs: circles, bombs, giant numbers and counts, fonts that hide their letters, and files that are damaged or locked."""

import random
from collections.abc import Callable
from io import BytesIO

from tests.hostile.case import Case, Expectation, checked, paper, refused
from tests.hostile.pdf_objects import HARD, boxed, drawn, packed, pdf_file, stream, swollen, with_page
from tests.pdf_files import Sheet, pdf, picture, text

_ANYTHING = refused("paper.pdf")
_FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"


def case(
    name: str,
    make: Callable[[], bytes],
    expect: Expectation | None = None,
    path: str = "paper.pdf",
    seconds: float = 4,
    megabytes: int = 300,
) -> Case:
    """A case of a PDF."""
    return Case(f"pdf: {name}", paper(path, make), expect or checked(1), seconds, megabytes)


def _words(number: int) -> bytes:
    """So many words, scattered over a page."""
    chance = random.Random(1)
    places = ((chance.randrange(50, 500), chance.randrange(20, 650)) for _ in range(number))
    return b"".join(b"BT /F1 6 Tf %d %d Td (word) Tj ET " % place for place in places)


def forms(depth: int) -> dict[int, bytes]:
    """Forms that each draw the next one twice."""
    forms = {
        10 + n: stream(b"/X Do /X Do", f"{_FORM} /Resources << /XObject << /X {11 + n} 0 R >> >>") for n in range(depth)
    }
    return forms | {10 + depth: stream(b"0 0 1 1 re f", _FORM), 4: stream(HARD + b"/X Do")}


def _one_page_often(times: int) -> bytes:
    return pdf_file({2: f"<< /Type /Pages /Kids [{'3 0 R ' * times}] /Count {times} >>"})


def _font(to_unicode: bytes) -> bytes:
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    return pdf_file({5: font, 6: stream(to_unicode)})


def hidden_letters() -> bytes:
    """A font that says of each letter that it is a sign of its own."""
    return _font(_CMAP % b"1 beginbfrange <00> <ff> <e000> endbfrange")


def locked(**passwords: str) -> bytes:
    import pikepdf

    file = BytesIO()
    with pikepdf.open(BytesIO(pdf_file())) as opened:
        opened.save(file, encryption=pikepdf.Encryption(**passwords))
    return file.getvalue()


_CMAP = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange %b endcmap"
_DRAWN = {  # below the hard sentence
    "600 words, scattered": _words(600),
    "3,000 words, scattered": _words(3_000),
    "500,000 characters in one place": b"BT /F1 1 Tf 72 600 Td (" + b"a" * 500_000 + b") Tj ET",
    "states saved and never restored": b"q " * 200_000,
    "states restored and never saved": b"Q " * 200_000,
    "text that is never ended": b"BT " * 50_000,
    "a string that is never ended": b"BT /F1 12 Tf (" + b"(" * 100_000,
    "a hexadecimal string that is never ended": b"BT /F1 12 Tf <" + b"41" * 100_000,
    "arrays in arrays": b"[" * 200_000,
    "dictionaries in dictionaries": b"/a <<" * 100_000,
    "giant numbers": b"9" * 50_000 + b" 0 0 1 0 0 cm BT /F1 " + b"9" * 400 + b" Tf (a) Tj ET",
    "a matrix that ends all places": b"1e38 0 0 1e38 1e38 1e38 cm 1e38 0 0 1e38 0 0 cm BT /F1 12 Tf 1 1 Td (a) Tj ET",
    "letters of no size": b"BT /F1 0 Tf 72 600 Td (" + b"a" * 5_000 + b") Tj ET",
    "letters of minus size": b"BT /F1 -12 Tf 72 600 Td (" + b"a" * 500 + b") Tj ET",
    "20,000 lines": b"".join(b"%d %d m %d %d l S " % (n % 500, n % 777, n % 333, n % 600) for n in range(20_000)),
    "a grid of 20,000 boxes": b"".join(
        b"%d %d 2 2 re S " % (50 + n % 200 * 2, 50 + n // 200 * 2) for n in range(20_000)
    ),
    "letters that each turn": b"".join(
        b"BT /F1 9 Tf %f %f %f 1 %d %d Tm (a) Tj ET " % (n % 7, n % 5, n % 3, 50 + n % 500, 50 + n % 600)
        for n in range(3_000)
    ),
    "a picture in the page that never ends": b"BI /W 1 /H 1 /BPC 8 ID " + b"a" * 100_000,
    "operators that nobody knows": b"evil " * 100_000,
    "a form that is not there": b"/X Do " * 10_000,
    "text off the page": b"BT /F1 12 Tf 99999 99999 Td (a) Tj ET " * 1_000,
}

CASES = (
    *(case(name, lambda attack=attack: drawn(attack), seconds=10, megabytes=500) for name, attack in _DRAWN.items()),
    case(
        "3,000,000 characters on a page",
        lambda: drawn(b"BT /F1 1 Tf 72 600 Td " + b"(aaaaaaaaaa) Tj " * 300_000),
        _ANYTHING,
        seconds=45,
        megabytes=1_200,
    ),
    case(
        "forms that draw the next twice, 24 times over",
        lambda: pdf_file(forms(24)),
        _ANYTHING,
        seconds=45,
        megabytes=1_200,
    ),
    case(
        "a form that draws itself",
        lambda: pdf_file(
            {10: stream(b"/X Do", f"{_FORM} /Resources << /XObject << /X 10 0 R >> >>"), 4: stream(HARD + b"/X Do")}
        ),
    ),
    case("a page of 1 GB", lambda: pdf_file({4: swollen(1_000)}), _ANYTHING, seconds=20, megabytes=1_200),
    case(
        "a page of 1 GB, packed twice",
        lambda: pdf_file({4: _packed_twice(1_000)}),
        _ANYTHING,
        seconds=20,
        megabytes=1_200,
    ),
    case(
        "a list of objects of 1 GB",
        lambda: pdf_file({2: "<< /Type /Pages /Kids [20 0 R] /Count 1 >>", 21: _object_stream(swollen(1_000))}),
        None,
        seconds=20,
        megabytes=1_200,
    ),
    case("a page packed 100 times", lambda: pdf_file({4: packed(HARD, 100)}), None),
    case(
        "a page packed 2,000 times in name only",
        lambda: pdf_file({4: stream(HARD, f"/Filter [{'/ASCIIHexDecode ' * 2_000}]")}),
        None,
    ),
    case("a filter that nobody knows", lambda: pdf_file({4: stream(HARD, "/Filter /EvilDecode")}), None),
    case(
        "a tree of pages that is a circle",
        lambda: pdf_file({2: "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"}),
        refused("is damaged. We could read 1 of 2 pages", "The results cover only those"),
    ),
    case(
        "a tree of pages of nothing but itself",
        lambda: pdf_file({2: "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"}),
        None,
    ),
    case(
        "a page that is its own parent",
        lambda: pdf_file({3: "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>"}),
        None,
    ),
    case("a tree of pages 5,000 deep", lambda: pdf_file(_deep_tree(5_000)), _ANYTHING, seconds=8),
    case("one page, 3,000 times", lambda: _one_page_often(3_000), refused("has 3,000 pages. The limit is 2,000")),
    case("one page, 2,000 times", lambda: _one_page_often(2_000), checked(2_000), seconds=20),
    case(
        "a count of 2,000,000,000 pages",
        lambda: pdf_file({2: "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"}),
        None,
        seconds=20,
    ),
    case("a count of minus one page", lambda: pdf_file({2: "<< /Type /Pages /Kids [3 0 R] /Count -1 >>"})),
    case("a count of no pages", lambda: pdf_file({2: "<< /Type /Pages /Kids [3 0 R] /Count 0 >>"})),
    case("no pages", lambda: pdf_file({2: "<< /Type /Pages /Kids [] /Count 0 >>"}), None),
    case("no tree of pages", lambda: pdf_file({1: "<< /Type /Catalog >>"}), None),
    case("a page as wide as can be", lambda: boxed("[0 0 1e38 1e38]")),
    case("a page of no size", lambda: boxed("[0 0 0 0]")),
    case("a page inside out", lambda: boxed("[595 842 0 0]")),
    case("a page whose size is no number", lambda: boxed("[/a (b) null 7]")),
    case("a page that is turned by 2^31 degrees", lambda: with_page("/Rotate 2147483648")),
    case("a page of giant units", lambda: with_page("/UserUnit 1e30")),
    case("contents in a circle", lambda: pdf_file({4: "[4 0 R 4 0 R]"}), _ANYTHING),
    case(
        "one content, 20,000 times",
        lambda: with_page(f"/Contents [{'4 0 R ' * 20_000}]"),
        None,
        seconds=45,
        megabytes=1_200,
    ),
    case(
        "a length that is itself", lambda: pdf_file({4: b"<< /Length 4 0 R >>\nstream\n" + HARD + b"\nendstream"}), None
    ),
    case(
        "a length of 2 GB", lambda: pdf_file({4: b"<< /Length 2147483647 >>\nstream\n" + HARD + b"\nendstream"}), None
    ),
    case("a table of places that points at itself", lambda: pdf_file(trailer="/Prev 9")),
    case("a table of places in a circle", lambda: _circle(), None),
    case("a table of places that is not there", lambda: pdf_file(start=99_999_999)),
    case("a table of places at no number", lambda: pdf_file().replace(b"startxref\n", b"startxref\nevil")),
    case("a root that is not there", lambda: pdf_file().replace(b"/Root 1 0 R", b"/Root 9 0 R"), None),
    case("cut in half", lambda: pdf_file()[: len(pdf_file()) // 2], _ANYTHING),
    case("cut at the end", lambda: pdf_file()[:-120], _ANYTHING),
    case("nothing but a beginning", lambda: b"%PDF-1.7\n", _ANYTHING),
    case("nothing but a beginning and 1 MB of nothing", lambda: b"%PDF-1.7\n" + bytes(1_000_000), _ANYTHING),
    case("200,000 arrays in each other", lambda: pdf_file({20: "[" * 200_000 + "]" * 200_000})),
    case(
        "200,000 arrays in each other in the tree of pages",
        lambda: pdf_file({2: f"<< /Type /Pages /Count 1 /Kids {'[' * 200_000}3 0 R{']' * 200_000} >>"}),
        _ANYTHING,
    ),
    case(
        "a chain of 50,000 references",
        lambda: pdf_file({2: "20 0 R", **{n: f"{n + 1} 0 R" for n in range(20, 50_020)}}),
        None,
    ),
    case("something in front", lambda: b"HTTP/1.1 200 OK\r\n\r\n" + pdf_file()),
    case(
        "a list of letters of 2^31 lines",
        lambda: _font(_CMAP % b"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange"),
        checked(0),
    ),
    case("a list of letters that uses itself", lambda: _font(b"/A usecmap " * 10_000), None),
    case("a list of letters that is no list", lambda: _font(b"\xff" * 10_000), None),
    case("letters that nobody can read", hidden_letters, refused("hide its letters")),
    case("a font that does not name its letters", lambda: _two_fonts(b""), refused("hide its letters")),
    case(
        "two letters without a name",
        lambda: _two_fonts(b"".join(HARD.replace(b"700", b"%d" % (700 - 20 * n)) for n in range(20))),
        checked(20, "The fonts in this PDF hide 2 of its 422 characters."),
    ),
    case("a scan", lambda: pdf(picture(0, 0, 595, 842)), refused("looks like a scan. It has 1 page of pictures")),
    case("a scan of 50 pages", lambda: pdf(*[picture(0, 0, 595, 842)] * 50), refused("It has 50 pages of pictures")),
    case(
        "a page and a scan",
        lambda: pdf(text(72, 72, "We will utilise the room."), picture(0, 0, 595, 842)),
        checked(1, "Page 2 is a picture"),
    ),
    case("an empty page", lambda: pdf_file({4: stream(b"")}), refused("has no text in it")),
    case("a password", lambda: locked(user="a", owner="b"), refused("is protected with a password")),
    case("a password for changes alone", lambda: locked(user="", owner="b")),
    case(
        "a lock that nobody knows",
        lambda: pdf_file(trailer="/Encrypt << /Filter /Evil /V 99 /R 99 /O () /U () /P 0 >>"),
        _ANYTHING,
    ),
    case(
        "programs, files and addresses",
        lambda: with_page(
            "/AA << /O << /S /Launch /F (/bin/sh) >> >> /Annots [<< /Subtype /Link /A << /S /URI /URI (http://192.0.2.1/) >> >>]"  # noqa: E501
        ),
    ),
    case(
        "a script that runs when it is opened",
        lambda: pdf_file(
            {
                1: "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL('http://192.0.2.1/')) >> >>"  # noqa: E501
            }
        ),
    ),
    case(
        "outlines in a circle",
        lambda: pdf_file(
            {
                1: "<< /Type /Catalog /Pages 2 0 R /Outlines 20 0 R >>",
                20: "<< /First 20 0 R /Next 20 0 R /Last 20 0 R /Count 9 >>",
            }
        ),
    ),
    case(
        "a tree of structure in a circle",
        lambda: pdf_file(
            {1: "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 20 0 R >>", 20: "<< /K [20 0 R] /ParentTree 20 0 R >>"}
        ),
    ),
    case("a letter that draws itself", lambda: _type3(b"AAAA"), refused("hide its letters")),
    case("letters drawn dot by dot", lambda: _type3(b"the room is open on Tuesday")),
    case("50,000 marks", lambda: with_page(f"/Annots [{'<< /Subtype /Text /Contents (a) >> ' * 50_000}]")),
    case(
        "1,000 fonts",
        lambda: pdf(
            Sheet(
                text(72, 72, "We will utilise the room."),
                f"/Evil << {' '.join(f'/F{n} 5 0 R' for n in range(1_000))} >>",
            )
        ),
    ),
    case("a PDF called .docx", lambda: pdf_file(), None, "paper.docx"),
    case("text called .pdf", lambda: b"utilise", refused("is not a PDF, whatever its name says"), "paper.pdf"),
)


def _packed_twice(megabytes: int) -> bytes:
    import zlib

    inner = swollen(megabytes).partition(b"stream\n")[2].removesuffix(b"\nendstream")
    return stream(zlib.compress(inner, 9), "/Filter [/FlateDecode /FlateDecode]")


def _object_stream(bomb: bytes) -> bytes:
    return bomb.replace(b"/Filter", b"/Type /ObjStm /N 1000 /First 8000 /Filter", 1)


def _deep_tree(depth: int) -> dict[int, str]:
    tree = {n: f"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 >>" for n in range(20, 20 + depth)}
    return tree | {2: "<< /Type /Pages /Kids [20 0 R] /Count 1 >>", 20 + depth: "<< /Type /Page /Contents 4 0 R >>"}


def _circle() -> bytes:
    data = pdf_file()
    place = int(data.rpartition(b"startxref\n")[2].split()[0])
    return data.replace(b"/Root 1 0 R ", b"/Root 1 0 R /Prev %d " % place)


def _two_fonts(text: bytes) -> bytes:
    """A PDF with "ab" in a font that numbers its shapes, and does not say which letter each one is."""
    return _with_second_font(
        {
            7: "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [8 0 R] >>",
            8: "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /FontDescriptor 9 0 R /CIDSystemInfo "
            "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
            9: "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] >>",
            4: stream(text + b"BT /F2 12 Tf 72 600 Td <00440045> Tj ET"),
        }
    )


def _type3(text: bytes) -> bytes:
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 "
        "/Widths [1] /Encoding << /Differences [65 /A] >> /CharProcs << /A 6 0 R >> "
        "/Resources << /Font << /F2 7 0 R >> >> >>"
    )
    letter = stream(b"BT /F2 1 Tf (A) Tj ET")
    return _with_second_font({7: font, 6: letter, 4: stream(HARD + b"BT /F2 12 Tf 72 600 Td (%b) Tj ET" % text)})


def _with_second_font(changed: dict[int, str | bytes]) -> bytes:
    page = "/Resources << /Font << /F1 5 0 R /F2 7 0 R >> >>"
    return pdf_file({3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {page} >>"} | changed)
