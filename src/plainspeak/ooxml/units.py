"""What Word fills or keeps as one thing: fields and some content controls. A comment stands around them, not inside.

Inside it would be lost as soon as Word fills the field or control anew, and LibreOffice mixes its text into the field's.
"""

from bisect import bisect_right

from lxml import etree

from plainspeak.ooxml import names
from plainspeak.ooxml.fields import first_word
from plainspeak.ooxml.runs import run_text
from plainspeak.ooxml.styles import find

Unit = tuple[etree._Element, etree._Element]
"""The first and the last element of something; may be the same."""

# The words of a link and the answers in a form are the writer's own, and are never filled anew.
_WRITTEN = ("HYPERLINK", "FORMTEXT")
_FILLED_CONTROLS = {names.w(it) for it in ("text", "dataBinding", "date", "dropDownList", "comboBox", "picture")}
_KIND = names.w("fldCharType")


class Units:
    """The units of a part, given all its runs in order."""

    def __init__(self, runs: list[etree._Element]) -> None:
        self._numbers = {run: number for number, run in enumerate(runs)}
        self._fields = _fields(runs)
        self._starts = [start for start, _ in self._fields]
        self._runs = runs

    def around(self, run: etree._Element) -> Unit | None:
        """The outermost unit that a run is in."""
        unit = None
        for element in run.iterancestors():
            if element.tag == names.PARAGRAPH:
                break
            if _is_filled(element):
                unit = (element, element)
        return unit or self._field_around(self._numbers[run])

    def _field_around(self, number: int) -> Unit | None:
        index = bisect_right(self._starts, number) - 1
        if index < 0 or self._fields[index][1] < number:
            return None
        start, end = self._fields[index]
        return self._runs[start], self._runs[end]


def is_fragile(paragraph: etree._Element) -> bool:
    """Whether LibreOffice would lose words of this paragraph if it held a comment.

    Seen in 7.4: in the first paragraph of a content control around paragraphs, all text before the comment's mark goes.
    """
    for control in paragraph.iterancestors(names.CONTROL):
        built_in = find(control, names.w("sdtPr"), names.w("docPartObj")) is not None
        if not built_in and next(control.iter(names.PARAGRAPH)) is paragraph:
            return True
    return False


def _is_filled(element: etree._Element) -> bool:
    if element.tag == names.SIMPLE_FIELD:
        return first_word(element.get(names.w("instr"), "")) not in _WRITTEN
    properties = element.find(names.w("sdtPr")) if element.tag == names.CONTROL else None
    return properties is not None and any(child.tag in _FILLED_CONTROLS for child in properties)


def _fields(runs: list[etree._Element]) -> list[tuple[int, int]]:
    """The runs that begin and end the outermost fields that Word fills.

    Left out are those that go over several paragraphs, and those whose marks stand in a run with text.
    """
    found: list[tuple[int, int]] = []
    begun: list[int] = []
    codes: list[str] = []
    for number, run in enumerate(runs):
        for child in run:
            if child.tag == names.FIELD_CODE and codes:
                codes[-1] += child.text or ""
            elif child.tag == names.FIELD_MARK and child.get(_KIND) == "begin":
                begun.append(number)
                codes.append("")
            elif child.tag == names.FIELD_MARK and child.get(_KIND) == "end" and begun:
                start = begun.pop()
                if first_word(codes.pop()) not in _WRITTEN and _are_neighbours(runs[start], run):
                    while found and found[-1][0] >= start:
                        found.pop()
                    found.append((start, number))
    return found


def _are_neighbours(first: etree._Element, last: etree._Element) -> bool:
    return first.getparent() is last.getparent() and not run_text(first) and not run_text(last)
