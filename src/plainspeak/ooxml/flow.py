"""Which blocks follow each other in a container of a Word file, through the wrappers that do not show."""

from collections.abc import Iterator

from lxml import etree

from plainspeak.document import BlockKind
from plainspeak.ooxml import names
from plainspeak.ooxml.runs import choice
from plainspeak.ooxml.styles import find, number_of, switch_at, value_at

_BLOCKS = (names.PARAGRAPH, names.TABLE, names.EMBEDDED_DOCUMENT, names.SUB_DOCUMENT)
_ON_EVERY_PAGE = {names.w("headerReference"): BlockKind.HEADER, names.w("footerReference"): BlockKind.FOOTER}


def blocks(container: etree._Element) -> Iterator[list[etree._Element]]:
    """The blocks of a body, cell, text box, note or header, in order.

    Each is a list: one table, table of contents or embedded document, or the paragraphs that are one since the marks
    between them were deleted.
    """
    group: list[etree._Element] = []
    for block in _inside(container, _BLOCKS):
        if block.tag != names.PARAGRAPH and group:
            yield group
            group = []
        group.append(block)
        if block.tag != names.PARAGRAPH or not _mark_is_deleted(block):
            yield group
            group = []
    if group:
        yield group


def rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, without those deleted."""
    for row in _inside(table, (names.ROW,)):
        if find(row, names.ROW_PROPERTIES, names.DELETED) is None:
            yield row


def cells(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """The cells of a row, each with its column from 1; a cell merged from several counts from its first."""
    column = 1 + number_of(value_at(row, names.ROW_PROPERTIES, names.w("gridBefore")))
    for cell in _inside(row, (names.CELL,)):
        yield column, cell
        column += number_of(value_at(cell, names.w("tcPr"), names.w("gridSpan"))) or 1


def pages_parts(body: etree._Element, *, even_pages_differ: bool) -> Iterator[tuple[BlockKind, str]]:
    """The headers and footers that are shown, in order: what each is, and the id of the relationship to its part."""
    for section in body.iter(names.SECTION):
        first_page_differs = switch_at(section, names.w("titlePg")) or False
        shown = {"default": True, "first": first_page_differs, "even": even_pages_differ}
        for reference in section:
            if reference.tag in _ON_EVERY_PAGE and shown.get(reference.get(names.w("type"), "default")):
                yield _ON_EVERY_PAGE[reference.tag], reference.get(names.RELATIONSHIP_ID, "")


def is_contents_control(element: etree._Element) -> bool:
    """Whether this is the content control that Word puts around a table of contents."""
    gallery = find(element, names.w("sdtPr"), names.w("docPartObj"), names.w("docPartGallery"))
    return gallery is not None and gallery.get(names.VALUE) == "Table of Contents"


def _inside(container: etree._Element, wanted: tuple[str, ...]) -> Iterator[etree._Element]:
    for child in container:
        if child.tag in wanted or (child.tag == names.CONTROL and is_contents_control(child)):
            yield child
        elif child.tag == names.ALTERNATIVES:
            for branch in choice(child):
                yield from _inside(branch, wanted)
        elif child.tag != names.DELETED:
            yield from _inside(child, wanted)


def _mark_is_deleted(paragraph: etree._Element) -> bool:
    mark = find(paragraph, names.PARAGRAPH_PROPERTIES, names.RUN_PROPERTIES)
    return mark is not None and any(child.tag in (names.DELETED, names.MOVED_FROM) for child in mark)
