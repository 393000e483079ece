"""Compressed streams of a PDF that are broken are found, and nothing else is called so."""

import time
import zlib
from pathlib import Path

import pytest

from plainspeak.errors import Damaged
from plainspeak.limits import Limits
from plainspeak.loaders import load_bytes
from plainspeak.pdf.streams import broken_streams

PAPER = Path(__file__).parents[2] / "examples" / "panel-paper.pdf"
PACKED = zlib.compress(b"BT (We will utilise the room.) Tj ET\n" * 50)
CUT = PACKED[: len(PACKED) // 2]
TURNED = PACKED[:40] + bytes([PACKED[40] ^ 4]) + PACKED[41:]
WRONG_SUM = PACKED[:-1] + bytes([PACKED[-1] ^ 1])


def stream(contents: bytes, entries: bytes = b"/Filter /FlateDecode", line_end: bytes = b"\n") -> bytes:
    return b"4 0 obj\n<</Length 99 " + entries + b">>\nstream" + line_end + contents + b"\nendstream endobj\n"


@pytest.mark.parametrize(
    ("data", "broken"),
    [
        (stream(PACKED), 0),
        (stream(PACKED, b"/Filter[/FlateDecode]", b"\r\n"), 0),
        (stream(CUT), 1),
        (stream(TURNED), 1),
        (stream(WRONG_SUM), 1),
        (stream(b""), 1),
        (stream(CUT) + stream(PACKED) + stream(TURNED, b"/Filter [ /Fl ]"), 2),
        (stream(PACKED + b"\r\n\r\n"), 0),
        (stream(CUT, b"/Subtype /Image /Filter /FlateDecode"), 0),
        (stream(CUT, b"/Filter /DCTDecode"), 0),
        (stream(CUT, b"/Filter [/ASCII85Decode /FlateDecode]"), 0),
        (stream(CUT, b"/Filter /FlateDecoder"), 0),
        (stream(CUT, b""), 0),
        (stream(CUT) + b"trailer <</Encrypt 9 0 R>>", 0),
        (b"", 0),
    ],
)
def test_broken_streams(data: bytes, broken: int) -> None:
    assert broken_streams(data) == broken


def test_a_stream_that_unpacks_to_any_size_takes_little_time() -> None:
    data = stream(zlib.compress(bytes(50_000_000))) * 20
    start = time.process_time()
    assert broken_streams(data) == 0
    assert time.process_time() - start < 5


def test_a_paper_that_breaks_off_in_the_middle_of_a_page_says_so() -> None:
    whole = PAPER.read_bytes()
    assert load_bytes(whole, "paper.pdf", Limits()).notices == ()
    spoilt = spoil(whole, pages=1)
    document = load_bytes(spoilt, "paper.pdf", Limits())
    assert document.notices[0] == (
        "This PDF is damaged in 1 place. Words may be missing, or wrong. Ask for a new copy."
    )


def test_a_paper_without_a_page_that_can_be_read_is_not_called_empty() -> None:
    with pytest.raises(Damaged, match=r"paper\.pdf is damaged: none of its text can be read\. Ask for a new copy\."):
        load_bytes(spoil(PAPER.read_bytes(), pages=99), "paper.pdf", Limits())


def spoil(data: bytes, *, pages: int) -> bytes:
    """Spoil the beginning of so many streams that draw a page."""
    position = 0
    while pages and (position := data.find(b"stream\n", position) + len(b"stream\n")) >= len(b"stream\n"):
        try:
            drawn = zlib.decompressobj().decompress(data[position:])
        except zlib.error:
            continue
        if b" Tf" in drawn:
            data = data[: position + 30] + bytes(30) + data[position + 60 :]
            pages -= 1
    return data
