"""The text of a part of a Word file, paragraph by paragraph and piece by piece, as a reader of the paper sees it."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from plainspeak.document import MarkKind, Skipped
from plainspeak.marking import Marks, Spoken
from plainspeak.ooxml import names
from plainspeak.ooxml.fields import Fields, is_contents
from plainspeak.ooxml.runs import all_runs, choice, part_text
from plainspeak.ooxml.styles import Style, Styles, switch_at
from plainspeak.ooxml.symbols import OBJECT
from plainspeak.origins import InRun

_NO_MARKS: Marks = frozenset()
_MARKS = {
    names.HYPERLINK: frozenset({MarkKind.LINK}),
    names.INSERTED: frozenset({MarkKind.INSERTED}),
    names.MOVED_TO: frozenset({MarkKind.INSERTED}),
}
_NO_TEXT = {names.PARAGRAPH_PROPERTIES, names.RUN_PROPERTIES, names.w("sdtPr"), names.w("rt")}
_DELETED = {names.DELETED, names.MOVED_FROM}
_CODE_STYLES = {"html code", "html typewriter", "html sample", "verbatim char", "source code"}


class Piece(NamedTuple):
    """Some text. A line break is a piece of its own, "\\n"."""

    text: str
    origin: InRun | None
    """`None` for an equation, whose letters are not in a run."""
    marks: Marks


class Shape(NamedTuple):
    """A picture, a drawing or an embedded object, which may hold text boxes."""

    element: etree._Element
    origin: InRun


class Note(NamedTuple):
    """The place where a footnote or an endnote is called."""

    kind: str
    """The kind of part that holds it, "footnotes" or "endnotes"."""
    id: str


Item = Piece | Shape | Note | Skipped
_NOTES = {names.FOOTNOTE_REFERENCE: "footnotes", names.ENDNOTE_REFERENCE: "endnotes"}


class Story:
    """One part with text in it: the body, the footnotes, a header. Its paragraphs must be read in order."""

    def __init__(self, part: str, root: etree._Element, styles: Styles) -> None:
        self.root = root
        self.part = part
        self._styles = styles
        self.fields = Fields(root)
        self._numbers = {run: number for number, run in enumerate(all_runs(root))}

    def items(self, paragraph: etree._Element) -> Iterator[Item]:
        """Everything a reader sees in a `w:p`, in order, and what was left out of it."""
        style = self._styles.of_paragraph(paragraph)
        hidden = frozenset({MarkKind.HIDDEN}) if style.hidden else _NO_MARKS
        yield from self._inline(paragraph, _spoken(style) | hidden)

    def _inline(self, element: etree._Element, marks: Marks) -> Iterator[Item]:
        for child in element:
            tag = child.tag
            if tag == names.RUN:
                yield from self._run(child, marks)
            elif tag in _DELETED:
                yield Skipped.DELETION
            elif tag == names.ALTERNATIVES:
                for branch in choice(child):
                    yield from self._inline(branch, marks)
            elif tag == names.MATHS:
                yield Piece("".join(text.text or "" for text in child.iter(names.MATHS_TEXT)), None, marks)
            elif tag == names.SIMPLE_FIELD and is_contents(child.get(names.w("instr"), "")):
                yield Skipped.CONTENTS
            elif tag not in _NO_TEXT:
                yield from self._inline(child, marks | _MARKS.get(tag, _NO_MARKS))

    def _run(self, run: etree._Element, marks: Marks) -> Iterator[Item]:
        marks = self._marks(run, marks)
        number, start = self._numbers[run], 0
        for child in run:
            tag = child.tag
            if tag == names.FIELD_MARK:
                if self.fields.turn(child):
                    yield Skipped.CONTENTS
            elif tag == names.FIELD_CODE:
                self.fields.add_code(child.text or "")
            elif text := part_text(child):
                origin = InRun(self.part, number, start, start + len(text))
                start = origin.end
                if self.fields.shown:
                    yield self._piece(child, text, origin, marks)
            elif tag in _NOTES:
                yield Note(_NOTES[tag], child.get(names.ID, ""))
            elif len(child) and tag not in _NO_TEXT:
                yield from self._inline(child, marks)

    def _piece(self, element: etree._Element, text: str, origin: InRun, marks: Marks) -> Piece | Shape:
        if text == OBJECT and element.tag != names.TEXT:
            return Shape(element, origin)
        return Piece(text, origin, marks | _MARKS[names.HYPERLINK] if self.fields.linked else marks)

    def _marks(self, run: etree._Element, marks: Marks) -> Marks:
        properties = run.find(names.RUN_PROPERTIES)
        if properties is None:
            return marks
        style = self._styles.of_run(properties)
        hidden = switch_at(properties, names.HIDDEN)
        if hidden is not None or style.hidden:
            marks = marks - {MarkKind.HIDDEN} if hidden is False else marks | {MarkKind.HIDDEN}
        if style.names & _CODE_STYLES:
            marks = marks | {MarkKind.CODE}
        marks |= _spoken(style)
        return marks | {MarkKind.FOREIGN} if _is_foreign(properties) else marks


def _spoken(style: Style) -> Marks:
    return frozenset({Spoken(style.remark)}) if style.remark else _NO_MARKS


def _is_foreign(properties: etree._Element) -> bool:
    """Whether the run itself names another language. Defaults and styles often name a wrong one and do not count."""
    language = properties.find(names.LANGUAGE)
    value = "" if language is None else language.get(names.VALUE, "")
    return value[:2].lower() not in ("", "en", "x-")
