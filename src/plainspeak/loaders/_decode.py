"""Turns the bytes of a text file into characters, and says when that took a guess.

No statistical detector: on text as short as a letter they are wrong and sure of it (charset-normalizer reads the
Latin-1 "café £5" as Urdu). A mark at the start, strict UTF-8 and the pattern of zero bytes decide; Windows-1252 is left.
"""

import codecs
import re
from dataclasses import dataclass

from plainspeak.errors import UnknownFormat

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark its own begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PEEK = 4096
"""How many bytes are looked at for a pattern of zero bytes."""

# Windows-1252 as browsers read it: the five bytes it leaves undefined stay control characters.
_WINDOWS_1252 = {
    byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
# What `surrogateescape` makes of a byte that is not UTF-8, to what Windows-1252 makes of it.
_STRAY = {0xDC00 + byte: _WINDOWS_1252.get(byte, chr(byte)) for byte in range(0x80, 0x100)}
_STRAYS = re.compile(r"[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\udc80-\udcff]")
# Control characters no text file has; tabs, line ends, form feeds and the ESC of terminal colours are let through.
_BINARY = re.compile(r"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, without a byte-order mark."""

    text: str
    encoding: str
    notice: str = ""
    """A whole sentence for the reader of the report, where the encoding was a guess."""


def decode(data: bytes, path: str) -> Decoded:
    """Read `data` as text. Raises `UnknownFormat` where it is none."""
    decoded = _by_mark(data, path) or _by_zero_bytes(data) or _by_validity(data, path)
    if len(_BINARY.findall(decoded.text, 0, _PEEK)) * 50 > min(len(decoded.text), _PEEK) or "\0" in decoded.text:
        raise UnknownFormat(
            f"{path} is not text, nor any other kind of file that we know.",
            "Open it in its own program, and save it as .docx or .pdf.",
        )
    return decoded


def damaged_characters(path: str) -> str:
    """The notice for a file in which some bytes stand for no character."""
    return f"Some characters of {path} are damaged and could not be read."


def _by_mark(data: bytes, path: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            try:
                return Decoded(body.decode(encoding), encoding)
            except UnicodeDecodeError:
                if encoding == "utf-8":
                    return _by_validity(body, path)
                return Decoded(body.decode(encoding, "replace"), encoding, damaged_characters(path))
    return None


def _by_zero_bytes(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: in English text every second byte is zero."""
    head = data[:_PEEK]
    half = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    for encoding, many, few in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if many > 0.4 * half and few < 0.1 * many:
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError:
                return None
    return None


def _by_validity(data: bytes, path: str) -> Decoded:
    """UTF-8 if it is valid, or if all but a few bytes are; else Windows-1252."""
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_STRAYS.findall(text))
    if not strays:
        return Decoded(text, "utf-8")
    if len(_BEYOND_ASCII.findall(text)) >= strays:
        return Decoded(
            text.translate(_STRAY),
            "utf-8",
            f"Some characters of {path} are not valid UTF-8. We read them as Windows-1252; check any odd characters.",
        )
    return Decoded(
        data.decode("latin-1").translate(_WINDOWS_1252),
        "windows-1252",
        f"We could not tell how {path} is encoded. We read it as Windows-1252; check any odd characters.",
    )
