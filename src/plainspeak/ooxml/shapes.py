"""What stands in a drawing: text boxes, alternative text, pictures, embedded files."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from plainspeak.alt_text import is_useful
from plainspeak.ooxml import names
from plainspeak.ooxml.runs import choice

_PICTURES = (names.PICTURE_DATA, names.OLD_PICTURE, names.CHART, names.NEW_CHART)


@dataclass(slots=True)
class Contents:
    """What was found in one drawing."""

    boxes: list[etree._Element] = field(default_factory=list)
    """The `w:txbxContent` elements that are shown, without those inside others."""
    alt_texts: list[str] = field(default_factory=list)
    diagrams: list[str] = field(default_factory=list)
    """Ids of the relationships to the parts with the words of diagrams (SmartArt)."""
    has_picture: bool = False
    has_file: bool = False
    decorative: bool = False
    """Whether the writer said that the picture says nothing."""


def look_into(shape: etree._Element) -> Contents:
    """Find what stands in a drawing, of two forms of the same only the one that is shown."""
    contents = Contents()
    for element in _shown(shape):
        if element.tag == names.BOX_CONTENT:
            contents.boxes.append(element)
        elif element.tag == names.DRAWING_PROPERTIES:
            contents.alt_texts += filter(is_useful, [element.get("descr") or element.get("title") or ""])
        elif element.tag == names.OLD_SHAPE:
            contents.alt_texts += filter(is_useful, [element.get("alt", "")])
        elif element.tag == names.DIAGRAM_PARTS:
            contents.diagrams.append(element.get(names.DIAGRAM_DATA, ""))
        elif element.tag == names.DECORATIVE:
            contents.decorative = element.get("val") in ("1", "true")
        contents.has_picture |= element.tag in _PICTURES
        contents.has_file |= element.tag == names.EMBEDDED_OBJECT
    return contents


def diagram_paragraphs(root: etree._Element) -> Iterator[str]:
    """The words of a diagram, from the root of its data part."""
    for paragraph in root.iter(names.DRAWING_PARAGRAPH):
        yield "".join(text.text or "" for text in paragraph.iter(names.DRAWING_TEXT))


def _shown(element: etree._Element) -> Iterator[etree._Element]:
    for child in choice(element) if element.tag == names.ALTERNATIVES else element:
        yield child
        if child.tag != names.BOX_CONTENT:
            yield from _shown(child)
