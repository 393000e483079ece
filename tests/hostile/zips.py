"""Office files as zip archives: bombs, archives that lie about themselves, and names that lead out of a folder."""

import io
import lzma
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace

from tests.hostile.case import HARD, Case, Expectation, checked, paper, refused
from tests.hostile.zip_files import Entry, swelling, zip_file
from tests.word_files import paragraph, word_file

_MAIN = "word/document.xml"
_TOO_MUCH = refused("would take too much room to unpack")
_DAMAGED = refused("paper.docx is damaged")
_TWO = refused("holds two parts of the same name")


def _entries() -> list[Entry]:
    """The parts of a Word file that is as it should be."""
    with zipfile.ZipFile(io.BytesIO(word_file(paragraph(HARD)))) as archive:
        return [Entry(name, archive.read(name)) for name in archive.namelist()]


def _with(*more: Entry) -> bytes:
    return zip_file([*_entries(), *more])


def _changed(**changes: object) -> bytes:
    """The file with its main part changed."""
    return zip_file(replace(entry, **changes) if entry.name == _MAIN else entry for entry in _entries())


def _swapped(entry: Entry) -> bytes:
    """The file with another main part."""
    return zip_file(entry if it.name == _MAIN else it for it in _entries())


def _many(names: Iterable[str]) -> bytes:
    return _with(*(Entry(name, b"a") for name in names))


def case(
    name: str,
    make: Callable[[], bytes],
    expect: Expectation | None = None,
    seconds: float = 3,
    megabytes: int = 200,
    path: str = "paper.docx",
) -> Case:
    """A case of a zip file called .docx."""
    return Case(f"zip: {name}", paper(path, make), expect or checked(1), seconds, megabytes)


CASES = (
    case("a part that swells to 1 GB", lambda: _swapped(swelling(_MAIN, 1_000)), _TOO_MUCH),
    case("a part that swells 1,000-fold to 20 MB", lambda: _swapped(swelling(_MAIN, 20)), _TOO_MUCH),
    case("a picture that swells to 1 GB", lambda: _with(swelling("word/media/a.png", 1_000)), _TOO_MUCH),
    case(
        "parts that swell to 360 MB together", lambda: _with(*(swelling(f"a{n}.bin", 9) for n in range(40))), _TOO_MUCH
    ),
    case(
        "a list of parts that swells to 1 GB",
        lambda: zip_file([swelling("[Content_Types].xml", 1_000)]),
        refused("paper.docx"),
    ),
    case("a mimetype that swells to 1 GB", lambda: zip_file([swelling("mimetype", 1_000)]), refused("paper.docx")),
    case("a part of 50 MB that claims 1,000 bytes", lambda: _swapped(swelling(_MAIN, 50, size=1_000)), _DAMAGED),
    case("a part that claims no bytes", lambda: _changed(size=0), _DAMAGED),
    case("a part that claims 4 GB", lambda: _changed(size=0xFFFFFFFE), _TOO_MUCH),
    case("a part that claims more than it holds", lambda: _changed(size=9_000_000)),
    case("60,000 parts", lambda: _many(f"word/a{n}.xml" for n in range(60_000)), _TOO_MUCH),
    case("1,000 parts that are all one", lambda: _overlapping(1_000)),
    case("5,000 parts of 9 MB that are all one", lambda: _overlapping(4_900, swelling("a", 9)), _TOO_MUCH),
    case("two main parts", lambda: _with(Entry(_MAIN, b"<a/>")), _TWO),
    case("two main parts, one in capitals", lambda: _with(Entry("WORD/Document.XML", b"<a/>")), _TWO),
    case("two main parts, one with a backslash", lambda: _with(Entry("word\\document.xml", b"<a/>")), _TWO),
    case("zip files in zip files", lambda: _with(Entry("word/embeddings/a.docx", _nested(6)))),
    case("names that lead out", lambda: _many(["../../../../tmp/a", "/etc/passwd", "C:\\a", "a/../../b"])),
    case("a name of 60,000 characters", lambda: _many(["a" * 60_000])),
    case("a name with a zero and an escape", lambda: _many(["a\0b", "\x1b[2J", "\u202egpj"])),
    case("folders by the thousand", lambda: _many(f"a{n}/" for n in range(4_000))),
    case("another name at the part itself", lambda: _changed(local_name="word/other.xml"), _DAMAGED),
    case("a part that begins behind the end", lambda: _changed(offset=0x7FFFFFFF), _DAMAGED),
    case("a part that begins in another", lambda: _changed(offset=11), _DAMAGED),
    case("a wrong checksum", lambda: _changed(crc=1), _DAMAGED),
    case("a packed part that is no packed part", lambda: _changed(packed=b"\xff" * 500), _DAMAGED),
    case("a way of packing that nobody knows", lambda: _changed(method=99), _DAMAGED),
    case("a part packed with bzip2 that is none", lambda: _changed(method=12), _DAMAGED),
    case("a part packed with lzma that wants 4 GB", lambda: _changed(method=14, packed=_lzma()), refused("paper.docx")),
    case("a part with a password", lambda: _changed(flags=1), refused("is protected with a password")),
    case("extra fields that are none", lambda: _changed(extra=b"\1\0\xff\xff" * 50), _DAMAGED),
    case("a list of 65,535 parts that are not there", lambda: zip_file(_entries(), claims=0xFFFF)),
    case("no parts", lambda: zip_file([]), refused("is not a Word file")),
    case(
        "a comment with another list of parts",
        lambda: zip_file(_entries(), comment=b"PK\5\6" + bytes(18)),
        refused("paper.docx"),
    ),
    case("cut in half", lambda: _cut(_with()), refused("is damaged and cannot be opened")),
    case("cut at the list of parts", lambda: _with()[:-30], refused("is damaged and cannot be opened")),
    case("something in front", lambda: b"#!/bin/sh\nrm -rf /\n" + _with(), refused("is not a Word file")),
    case("a web page behind it", lambda: _with() + b"<html>" * 1_000),
    case(
        "a bomb called .txt", lambda: _swapped(swelling(_MAIN, 1_000)), refused("too much room to unpack"), path="a.txt"
    ),
    case(
        "a bomb called .odt", lambda: _swapped(swelling(_MAIN, 1_000)), refused("too much room to unpack"), path="a.odt"
    ),
    case("an archive of papers", lambda: zip_file([Entry("paper.txt", HARD.encode())]), refused("is a zip archive")),
)


def _overlapping(number: int, entry: Entry | None = None) -> bytes:
    """A Word file behind parts that all claim to be the first of them."""
    first = entry or Entry("a", b"a" * 1_000)
    return zip_file([first, *(replace(first, name=f"a{n}", offset=0) for n in range(number)), *_entries()])


def _nested(depth: int) -> bytes:
    data = zip_file([swelling("a.txt", 9)])
    for _ in range(depth):
        data = zip_file(Entry(f"{n}.zip", data) for n in range(10))
    return data


def _lzma() -> bytes:
    """Packed with a dictionary of 4 GB."""
    raw = lzma.compress(b"a", lzma.FORMAT_ALONE)
    return b"\x09\x14\x05\x00" + raw[:1] + b"\xff\xff\xff\xff" + raw[13:]


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]
