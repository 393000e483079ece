"""Numbers the texts of a part: the count that the origins of an OpenDocument file speak of."""

from collections.abc import Iterator

from lxml import etree

from plainspeak.origins import InRun

Text = tuple[etree._Element, bool]
"""An element, and whether its tail is meant: the text behind its end, and not that behind its start."""


def all_texts(root: etree._Element) -> list[str]:
    """Every text between two tags of a part, in document order. The `run` of an `InRun` is an index of this list."""
    return [_of(text) for text in _texts(root)]


def words_of(element: etree._Element) -> str:
    """All that stands in an element, with one space between words."""
    return " ".join("".join(map(str, element.itertext())).split())


class Texts:
    """The texts of one part by their number."""

    def __init__(self, part: str, root: etree._Element) -> None:
        self._part = part
        self._numbers = {text: number for number, text in enumerate(_texts(root))}

    def origin(self, element: etree._Element, *, tail: bool = False) -> InRun:
        """Where the text of an element stands, or the text behind it."""
        return InRun(self._part, self._numbers[element, tail], 0, len(_of((element, tail))))


def _texts(root: etree._Element) -> Iterator[Text]:
    for event, element in etree.iterwalk(root, events=("start", "end")):
        text = (element, event == "end")
        if _of(text):
            yield text


def _of(text: Text) -> str:
    element, tail = text
    return (element.tail if tail else element.text) or ""
