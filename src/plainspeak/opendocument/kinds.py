"""What a paragraph of an OpenDocument text is to its reader."""

from collections.abc import Iterator

from lxml import etree

from plainspeak.document import BlockKind
from plainspeak.ooxml.kinds import reads_as_prose
from plainspeak.opendocument import names
from plainspeak.opendocument.story import is_apart
from plainspeak.opendocument.styles import Style

# The names that LibreOffice and Word give their styles in the files they write; the language of the program is no
# matter.
_BY_STYLE = {
    "title": (BlockKind.HEADING, 1),
    "quotations": (BlockKind.QUOTE, 0),
    "quote": (BlockKind.QUOTE, 0),
    "intense quote": (BlockKind.QUOTE, 0),
    "block text": (BlockKind.QUOTE, 0),
    "caption": (BlockKind.CAPTION, 0),
    "preformatted text": (BlockKind.CODE, 0),
    "html preformatted": (BlockKind.CODE, 0),
    "source code": (BlockKind.CODE, 0),
}
_LOWEST_LEVEL = 10


def kind_and_level(paragraph: etree._Element, style: Style) -> tuple[BlockKind, int]:
    """The kind of a `text:h` or `text:p` from itself and its style; the level is that of a heading."""
    if paragraph.tag == names.HEADING and not reads_as_prose("".join(_own_texts(paragraph)).strip()):
        level = paragraph.get(names.text("outline-level"), "1")[:9]
        return BlockKind.HEADING, min(max(int(level), 1), _LOWEST_LEVEL) if level.isdecimal() else 1
    return next((kind for name, kind in _BY_STYLE.items() if name in style.names), (BlockKind.PARAGRAPH, 0))


def _own_texts(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if not is_apart(child):
            yield from _own_texts(child)
        yield child.tail or ""
