"""The rows and cells of a table in an OpenDocument text."""

from collections.abc import Iterator

from lxml import etree

from plainspeak.opendocument import names

_AROUND_ROWS = {names.table(name) for name in ("table-header-rows", "table-rows", "table-row-group")}
_MOST_REPEATS = 1_000


def rows(table: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """The rows of a table, each with its number from 1."""
    number = 1
    for row in _rows(table):
        yield number, row
        number += _repeats(row, names.ROWS_REPEATED)


def cells(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """The cells of a row that are shown, each with its column from 1. A cell that another covers is passed over."""
    column = 1
    for cell in row:
        if cell.tag == names.CELL:
            yield column, cell
        if cell.tag in (names.CELL, names.COVERED_CELL):
            column += _repeats(cell, names.COLUMNS_REPEATED)


def _rows(container: etree._Element) -> Iterator[etree._Element]:
    for child in container:
        if child.tag == names.ROW:
            yield child
        elif child.tag in _AROUND_ROWS:
            yield from _rows(child)


def _repeats(element: etree._Element, name: str) -> int:
    """How often a cell or row stands there. Its text is read once, for the writer wrote it once."""
    repeats = element.get(name, "1")[:9]
    return min(int(repeats), _MOST_REPEATS) if repeats.isdecimal() else 1
