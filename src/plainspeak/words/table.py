"""Reads a table that people keep in a spreadsheet, however the spreadsheet wrote it.

A byte-order mark, semicolons or tabs, Windows line ends, Windows-1252 and curly quotes all pass without complaint.
"""

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from pathlib import Path

from plainspeak.errors import WordlistError

_DELIMITERS = ",;\t"
_CURLY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2011": "-", "\ufeff": None})


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a table as text, without the spaces around them."""

    header: tuple[str, ...]
    """In lower case."""
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Every row that is not empty, with its number in the spreadsheet; the header is row 1."""


def read_table(path: Path) -> Table:
    """Read a table. Raises WordlistError when the file cannot be read or holds no table."""
    try:
        data = path.read_bytes()
    except OSError as err:
        raise WordlistError(f"{path.name}: the list cannot be opened ({err.strerror}).", "Check the path.") from err
    return parse_table(data, path.name)


def parse_table(data: bytes, name: str) -> Table:
    """Read a table from the bytes of a file."""
    if data.startswith(b"PK\x03\x04") or (b"\0" in data.replace(b"\0\0", b"")[:200] and not _is_utf16(data)):
        raise WordlistError(
            f"{name}: this is not a CSV file.", "In the spreadsheet, choose 'Save as' and then 'CSV UTF-8'."
        )
    text = _decode(data)
    first_line = text.lstrip().partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first_line.count)
    lines = _straighten_fences(text, delimiter)
    try:
        records = list(csv.reader(lines.splitlines(keepends=True), delimiter=delimiter, strict=False))
    except csv.Error as err:
        raise WordlistError(f"{name}: this table cannot be read ({err}).", "Save it again as 'CSV UTF-8'.") from err
    return _as_table(records, name)


def _as_table(records: list[list[str]], name: str) -> Table:
    cells = [(number, tuple(cell.strip() for cell in record)) for number, record in enumerate(records, 1)]
    filled = [(number, row) for number, row in cells if any(row)]
    if not filled:
        raise WordlistError(f"{name}: the list is empty.", "Its first row must name the columns, as 'term,say'.")
    header = tuple(re.sub(r"\s+", " ", straight(cell)).lower() for cell in filled[0][1])
    return Table(header, tuple(filled[1:]))


def straight(text: str) -> str:
    """The same text with straight quotes, ordinary hyphens and ordinary spaces."""
    return text.translate(_CURLY)


def _decode(data: bytes) -> str:
    if _is_utf16(data):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            # What Excel saves as plain "CSV"; the five bytes it leaves undefined become replacement characters.
            text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_utf16(data: bytes) -> bool:
    return data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))


def _straighten_fences(text: str, delimiter: str) -> str:
    """Curly quotes around a whole cell were meant as the straight ones that CSV knows."""
    edge = re.escape(delimiter)
    return re.sub(rf"(?<![^{edge}\n])“([^“”\n]*)”(?![^{edge}\n])", r'"\1"', text)
