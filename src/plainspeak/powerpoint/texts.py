"""Numbers the texts of a part: the count that the origins of a PowerPoint file speak of."""

from lxml import etree

from plainspeak.ooxml.names import MATHS_TEXT
from plainspeak.origins import InRun
from plainspeak.powerpoint import names

_WITH_TEXT = (names.TEXT, names.CACHED_TEXT, MATHS_TEXT, names.PROPERTIES)


def all_texts(root: etree._Element) -> list[str]:
    """The text of every element that has some, in document order. The `run` of an `InRun` is an index of this list.

    Such elements are `a:t`, `m:t`, `c:v`, and the `p:cNvPr` of every shape, which may have an alternative text.
    """
    return [text_of(element) for element in root.iter(*_WITH_TEXT)]


def text_of(element: etree._Element) -> str:
    """The text of one of these elements."""
    if element.tag == names.PROPERTIES:
        return element.get("descr", "") or element.get("title", "")
    return element.text or ""


class Texts:
    """The texts of one part by their number."""

    def __init__(self, part: str, root: etree._Element) -> None:
        self._part = part
        self._numbers = {element: number for number, element in enumerate(root.iter(*_WITH_TEXT))}

    def origin(self, element: etree._Element) -> InRun:
        """Where the text of one of these elements stands."""
        return InRun(self._part, self._numbers[element], 0, len(text_of(element)))
