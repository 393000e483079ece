"""What stands in the frames of a slide: tables, charts and diagrams."""

from collections.abc import Iterator

from lxml import etree

from plainspeak.ooxml.names import DIAGRAM_DATA, DIAGRAM_PARTS
from plainspeak.powerpoint import names

_COVERED = ("1", "true")


def cells(table: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """The cells of an `a:tbl` with their row and column, from 1. One that is merged into another is passed over."""
    for row_number, row in enumerate(table.iterchildren(names.ROW), start=1):
        for column, cell in enumerate(row.iterchildren(names.CELL), start=1):
            if cell.get("hMerge") not in _COVERED and cell.get("vMerge") not in _COVERED:
                yield row_number, column, cell


def related_parts(frame: etree._Element) -> Iterator[str]:
    """The ids of the relationships to the parts with the words of a frame's chart or diagram (SmartArt)."""
    for chart in frame.iter(names.CHART):
        yield chart.get(names.RELATIONSHIP_ID, "")
    for parts in frame.iter(DIAGRAM_PARTS):
        yield parts.get(DIAGRAM_DATA, "")


def labels(chart: etree._Element) -> Iterator[etree._Element]:
    """The names of a chart's series and categories, each once, from the root of its part."""
    seen = set()
    for texts in chart.iter(names.CACHED_TEXTS):
        for label in texts.iter(names.CACHED_TEXT):
            if label.text not in seen:
                seen.add(label.text)
                yield label
