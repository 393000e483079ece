"""Plain text: runs of signs, giant words and lines, and bytes that are in no encoding."""

import codecs
from collections.abc import Callable

from tests.hostile.case import HARD, Case, Expectation, checked, paper, refused

_TOO_MANY_LINES = refused("has more than 1,000,000 lines")


def between(attack: str) -> str:
    """The attack with a hard sentence before and after it."""
    return f"{HARD}\n\n{attack}\n\n{HARD}\n"


def case(
    name: str,
    make: Callable[[], bytes | str],
    expect: Expectation | None = None,
    path: str = "paper.txt",
    seconds: float = 4,
    megabytes: int = 250,
) -> Case:
    """A case of plain text."""
    return Case(f"text: {name}", paper(path, make), expect or checked(), seconds, megabytes)


# Each on its own and over and over. spaCy's tokenizer takes 12 seconds for 8,000 of the first five.
_RUNS = {
    "opening brackets": "(" * 8_000,
    "closing brackets": ")" * 8_000,
    "apostrophes": "'" * 8_000,
    "underscores": "_" * 10_000,
    "emoji": "😀" * 8_000,
    "emoji joined into one": "👩\u200d" * 20_000 + "👩",
    "combining marks on one letter": "e" + "\u0301" * 100_000,
    "a letter and a colon": "a:" * 50_000,
    "digits in a row": "9" * 100_000,
    "figures with points": "1." * 50_000,
    "figures with commas": "1," * 50_000,
    "initials": "A." * 50_000,
    "a word of hyphens": "a-" * 50_000 + "a",
    "a word of slashes": "a/" * 50_000 + "a",
    "a word of many syllables": "ba" * 100_000,
    "beginnings of addresses": "http://" * 20_000,
    "at signs": "a@" * 50_000,
    "quotation marks never closed": "“ " * 50_000,
    "full stops": "." * 100_000,
    "question marks apart": "? " * 50_000,
    "short words without an end": "to " * 100_000 + ".",
    "short forms": "NHS " * 50_000,
    "short forms in brackets": "National Health Service (NHS) " * 10_000,
    "an open bracket before each word": "(a " * 50_000,
    "titles of people": "Mr " * 50_000,
    "beginnings of a passive": "was being " * 20_000,
    "negations": "not un" * 30_000,
    "beginnings of a hidden verb": "make a " * 30_000,
    "a wordy phrase": "in order " * 30_000,
    "of of of": "of the " * 50_000,
    "nouns": "board " * 50_000,
    "remarks to us": "plainspeak: allow " * 20_000,
    "signs of direction": "\u202e\u2066\u200f" * 20_000,
    "tag characters": "\U000e0041" * 50_000,
    "private characters": "\ue000" * 50_000,
    "line and paragraph separators": "a\u2028b\u2029c\x85" * 20_000,
    "lone returns": "a\rb\r" * 30_000,
    "form feeds": "a\f" * 50_000,
    "bullets": "* \n" * 50_000,
    "underlines of headings": "a\n=\n" * 30_000,
    "indents that grow": "\n".join(" " * number + "a" for number in range(1_500)),
}

CASES = (
    *(case(name, lambda attack=attack: between(attack), seconds=6, megabytes=350) for name, attack in _RUNS.items()),
    case("a word of 5 MB", lambda: between("a" * 5_000_000), megabytes=400),
    case("a line of 3 MB", lambda: between("the room is open " * 180_000), seconds=20, megabytes=700),
    case("900,000 short lines", lambda: between("a\n" * 900_000), seconds=40, megabytes=1_500),
    case("400,000 paragraphs", lambda: between("a\n\n" * 400_000), seconds=45, megabytes=1_500),
    case("a million paragraphs", lambda: between("a\n\n" * 1_000_000), _TOO_MANY_LINES),
    case("5 MB of spaces", lambda: between(" " * 5_000_000)),
    case("900,000 empty lines", lambda: between("\n" * 900_000), seconds=12, megabytes=350),
    case("5 MB of empty lines", lambda: between("\n" * 5_000_000), _TOO_MANY_LINES),
    case("nothing but spaces", lambda: " \n\t\u00a0" * 500_000, refused("has no text in it")),
    case("nothing but signs of direction", lambda: "\u202e\u200b\ufeff" * 500, refused("has no text in it")),
    case("empty", lambda: b"", refused("paper.txt is empty.")),
    case("nothing but a byte-order mark", lambda: codecs.BOM_UTF8, refused("has no text in it")),
    case("byte-order marks in the text", lambda: between("\ufeff" * 1_000)),
    case("zeros", lambda: between("\0" * 100), refused("is not text")),
    case("one zero far behind", lambda: between("a" * 100_000 + "\0"), refused("is not text")),
    case("control characters", lambda: between("\x01\x02\x03\x0e" * 500), refused("is not text")),
    case("terminal sequences", lambda: between("\x1b[2J\x1b]0;owned\x07\x9b31m")),
    case("Latin-1", lambda: between("café £5").encode("latin-1"), checked(2, "We read it as Windows-1252")),
    case(
        "two encodings in one file",
        lambda: between("café “£5”").encode() + "café\n".encode("cp1252"),
        checked(2, "not valid UTF-8. We read them as Windows-1252"),
    ),
    case(
        "overlong and cut UTF-8",
        lambda: between("").encode() + b"\xc0\xaf\xe0\x80\x80\xf5\xe2\x82",
        checked(2, "Windows-1252"),
    ),
    case("UTF-16", lambda: between("café").encode("utf-16")),
    case("UTF-16 without a mark", lambda: between("café").encode("utf-16-be")),
    case(
        "UTF-16 with half a pair",
        lambda: codecs.BOM_UTF16_LE + between("\ud800 \udc00\ud800").encode("utf-16-le", "surrogatepass"),
        checked(2, "are damaged and could not be read"),
    ),
    case("UTF-16 with half a character", lambda: between("").encode("utf-16") + b"a", checked(2, "are damaged")),
    case(
        "UTF-32 beyond Unicode", lambda: between("").encode("utf-32") + b"\xff\xff\xff\x7f", checked(2, "are damaged")
    ),
    case("surrogates in UTF-8", lambda: between("").encode() + b"\xed\xa0\x80\xed\xb0\x80", checked(2, "Windows-1252")),
    case("more than 50 MB", lambda: b"a " * 25_500_000, refused("is larger than 50 MB"), megabytes=150),
)
