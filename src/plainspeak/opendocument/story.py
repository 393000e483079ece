"""The text of one paragraph of an OpenDocument file, piece by piece, as a reader of the paper sees it."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from plainspeak.document import MarkKind
from plainspeak.marking import Marks, Spoken
from plainspeak.opendocument import names
from plainspeak.opendocument.styles import Style, Styles
from plainspeak.opendocument.texts import Texts
from plainspeak.origins import InRun

_CODE_STYLES = {"source text", "teletype", "user entry", "example", "variable", "html code", "html typewriter"}
_UNSEEN = {names.text("ruby-text"), names.text("number"), names.text("hidden-text"), names.office("annotation-end")}


class Piece(NamedTuple):
    """Some text. A space that is written as an element is " ", a line break is "\\n"; they have no origin."""

    text: str
    origin: InRun | None
    marks: Marks


class Apart(NamedTuple):
    """What stands in the middle of a paragraph and is not part of it: a drawing, a note or a comment."""

    element: etree._Element


class Story:
    """One part with text in it. Its paragraphs must be read in order, for tracked insertions go across them."""

    def __init__(self, part: str, root: etree._Element, styles: Styles) -> None:
        self.root = root
        self.styles = styles
        self.texts = Texts(part, root)
        self._insertions = set(_insertions(root))
        self._inserted: set[str] = set()

    def items(self, paragraph: etree._Element, marks: Marks) -> Iterator[Piece | Apart]:
        """Everything a reader sees in a `text:p` or `text:h`, in order."""
        style = self.styles.of("paragraph", paragraph.get(names.STYLE_NAME))
        yield from self._inside(paragraph, _with_style(marks, style) - {MarkKind.FOREIGN})

    def turn(self, change: etree._Element) -> None:
        """Begin or end a tracked change."""
        number = change.get(names.CHANGE_ID, "")
        if change.tag == names.CHANGE_START and number in self._insertions:
            self._inserted.add(number)
        else:
            self._inserted.discard(number)

    def _inside(self, element: etree._Element, marks: Marks) -> Iterator[Piece | Apart]:
        if element.text:
            yield self._piece(element.text, self.texts.origin(element), marks)
        for child in element:
            yield from self._child(child, marks)
            if child.tail:
                yield self._piece(child.tail, self.texts.origin(child, tail=True), marks)

    def _child(self, child: etree._Element, marks: Marks) -> Iterator[Piece | Apart]:
        tag = child.tag
        if tag in (names.SPACES, names.TAB, names.LINE_BREAK):
            yield Piece("\n" if tag == names.LINE_BREAK else " ", None, marks)
        elif tag in (names.CHANGE_START, names.CHANGE_END):
            self.turn(child)
        elif is_apart(child):
            yield Apart(child)
        elif tag == names.SPAN:
            style = self.styles.of("text", child.get(names.STYLE_NAME))
            yield from self._inside(child, _with_style(marks, style))
        elif tag == names.LINK:
            yield from self._inside(child, marks | {MarkKind.LINK})
        elif tag not in _UNSEEN:
            yield from self._inside(child, marks)

    def _piece(self, text: str, origin: InRun, marks: Marks) -> Piece:
        return Piece(text, origin, marks | {MarkKind.INSERTED} if self._inserted else marks)


def is_apart(element: etree._Element) -> bool:
    """Whether an element is a drawing, a note or a comment."""
    return is_drawing(element) or element.tag in (names.NOTE, names.ANNOTATION)


def is_drawing(element: etree._Element) -> bool:
    """Whether an element is a picture, a shape or an embedded object, or a part of one."""
    return element.tag.startswith(names.DRAWINGS) and element.tag != names.LINK_AROUND_DRAWING


def _with_style(marks: Marks, style: Style) -> Marks:
    if style.hidden:
        marks = marks | {MarkKind.HIDDEN}
    if style.foreign:
        marks = marks | {MarkKind.FOREIGN}
    if style.remark:
        marks = marks | {Spoken(style.remark)}
    return marks | {MarkKind.CODE} if style.names & _CODE_STYLES else marks


def _insertions(root: etree._Element) -> Iterator[str]:
    for region in root.iter(names.CHANGED_REGION):
        if region.find(names.text("insertion")) is not None:
            yield region.get(names.XML_ID, "") or region.get(names.text("id"), "")
