"""Adds comments to a Word file."""

import re
from collections.abc import Sequence
from datetime import datetime

from lxml import etree

from plainspeak.ooxml import names
from plainspeak.ooxml.rewrite import Rewriter

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_WRAPPERS = {names.HYPERLINK, names.INSERTED, names.MOVED_TO, names.CONTROL, names.CONTROL_CONTENT, names.SIMPLE_FIELD}
_WRAPPERS |= {names.w("smartTag"), names.w("customXml"), names.w("dir"), names.w("bdo")}
_PROPERTIES = {names.w("sdtPr"), names.w("sdtEndPr"), names.w("smartTagPr"), names.w("customXmlPr"), names.w("fldData")}
# All that XML 1.0 allows in a text (section 2.2).
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Comments:
    """The comments of a file; new ones are put behind those it has."""

    def __init__(self, copy: Rewriter, part: str | None, *, author: str, initials: str, date: datetime) -> None:
        """`part` is the name of the comments part, if the file has one."""
        if part is None:
            self._root = etree.Element(names.w("comments"), nsmap={"w": names.w("")[1:-1]})
            copy.add_part("comments.xml", "comments", _CONTENT_TYPE, self._root)
        else:
            self._root = copy.root(part)
        numbers = [int(it.get(names.ID, "")) for it in self._root if it.get(names.ID, "").isdecimal()]
        self._next = max(numbers, default=-1) + 1
        self._author = {names.w("author"): author, names.w("initials"): initials, names.w("date"): stamp(date)}

    def add(self, lines: Sequence[str]) -> str:
        """Add a comment with a paragraph for each line, and give its id."""
        comment_id = str(self._next)
        self._next += 1
        comment = etree.SubElement(self._root, names.w("comment"), {names.ID: comment_id, **self._author})
        for number, line in enumerate(lines):
            paragraph = etree.SubElement(comment, names.PARAGRAPH)
            properties = etree.SubElement(paragraph, names.PARAGRAPH_PROPERTIES)
            etree.SubElement(properties, names.STYLE_OF_PARAGRAPH, {names.VALUE: "CommentText"})
            if number == 0:
                paragraph.append(_reference_run(names.w("annotationRef"), {}))
            text = etree.SubElement(etree.SubElement(paragraph, names.RUN), names.TEXT)
            text.text = _NOT_XML.sub("", line)
        return comment_id


def comment_on_runs(comment_id: str, first: etree._Element, last: etree._Element) -> None:
    """Let the comment be about all from `first` to `last`, runs or what Word keeps as one thing.

    Its marks go out of a link, insertion or control that begins or ends just there, so that they outlive it.
    """
    start, end, reference = _marks(comment_id)
    while (outer := first.getparent()) is not None and outer.tag in _WRAPPERS and _first_content(outer) is first:
        first = outer
    while (outer := last.getparent()) is not None and outer.tag in _WRAPPERS and outer[-1] is last:
        last = outer
    first.addprevious(start)
    last.addnext(end)
    end.addnext(reference)


def comment_on_paragraph(comment_id: str, paragraph: etree._Element) -> None:
    """Let the comment be about a whole paragraph."""
    start, end, reference = _marks(comment_id)
    paragraph.insert(0 if paragraph.find(names.PARAGRAPH_PROPERTIES) is None else 1, start)
    paragraph.extend([end, reference])


def stamp(date: datetime) -> str:
    """A moment as Word writes it."""
    return date.strftime("%Y-%m-%dT%H:%M:%SZ")


def _marks(comment_id: str) -> tuple[etree._Element, etree._Element, etree._Element]:
    attributes = {names.ID: comment_id}
    start, end = etree.Element(names.COMMENT_START, attributes), etree.Element(names.COMMENT_END, attributes)
    return start, end, _reference_run(names.COMMENT_REFERENCE, attributes)


def _first_content(wrapper: etree._Element) -> etree._Element | None:
    return next((child for child in wrapper if child.tag not in _PROPERTIES), None)


def _reference_run(reference: str, attributes: dict[str, str]) -> etree._Element:
    run = etree.Element(names.RUN)
    properties = etree.SubElement(run, names.RUN_PROPERTIES)
    etree.SubElement(properties, names.STYLE_OF_RUN, {names.VALUE: "CommentReference"})
    etree.SubElement(run, reference, attributes)
    return run
