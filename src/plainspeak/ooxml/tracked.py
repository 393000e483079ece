"""Puts other words in a Word file as a tracked change, which its reader can accept or reject."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import datetime
from itertools import count
from typing import NamedTuple

from lxml import etree

from plainspeak.ooxml import names
from plainspeak.ooxml.anchors import At, Place
from plainspeak.ooxml.comments import stamp
from plainspeak.ooxml.runs import part_text, run_text

_PLAIN = {names.TEXT, names.RUN_PROPERTIES, names.w("lastRenderedPageBreak")}


class Stretch(NamedTuple):
    """Characters of one run of the body."""

    run: int
    start: int
    end: int


class TrackedChanges:
    """Makes tracked changes in one part; `made` are the ids of those made."""

    def __init__(self, root: etree._Element, *, author: str, date: datetime) -> None:
        self.made: set[str] = set()
        self._author = {names.w("author"): author, names.w("date"): stamp(date)}
        self._numbers = _free_numbers(root)

    def replace(self, runs: Sequence[etree._Element], text: str) -> None:
        """Delete `runs` and insert `text`, formatted like the first of them, in their place."""
        deletions = [self._delete(run) for run in runs]
        if text:
            insertion = self._change(names.INSERTED)
            run = etree.SubElement(insertion, names.RUN)
            properties = runs[0].find(names.RUN_PROPERTIES)
            if properties is not None:
                run.append(deepcopy(properties))
            etree.SubElement(run, names.TEXT, {names.SPACE: "preserve"}).text = text
            # After all that is deleted, where that stands side by side; else inside the link or control it began in.
            beside = deletions[0].getparent() is deletions[-1].getparent()
            deletions[-1 if beside else 0].addnext(insertion)

    def _delete(self, run: etree._Element) -> etree._Element:
        deletion = self._change(names.DELETED)
        run.addprevious(deletion)
        deletion.append(run)
        for text in run.iterchildren(names.TEXT):
            text.tag = names.DELETED_TEXT
        return deletion

    def _change(self, kind: str) -> etree._Element:
        number = str(next(self._numbers))
        self.made.add(number)
        return etree.Element(kind, {names.ID: number, **self._author})


def stretches(runs: Sequence[etree._Element], place: Place, words: str) -> list[Stretch] | None:
    """The characters to delete in each run to change `words`; `None` where a change could break something.

    That is in another's tracked insertion, and where the runs of `place` are not plain text of one paragraph that reads
    just like `words`: a footnote mark, half a field, a deletion or a hidden hyphen would be lost or left behind.
    """
    first, last = place.first, place.last
    if not isinstance(first, At) or not isinstance(last, At):
        return None
    inside = runs[first.run : last.run + 1]
    found = [Stretch(first.run + number, 0, len(run_text(run))) for number, run in enumerate(inside)]
    found[0] = found[0]._replace(start=first.offset)
    found[-1] = found[-1]._replace(end=last.offset)
    text = "".join(run_text(run)[it.start : it.end] for run, it in zip(inside, found, strict=True))
    one_paragraph = len({next(run.iterancestors(names.PARAGRAPH), None) for run in inside}) == 1
    if not one_paragraph or "".join(text.split()) != "".join(words.split()):
        return None
    return found if all(_is_plain(run, it) for run, it in zip(inside, found, strict=True)) else None


def _is_plain(run: etree._Element, stretch: Stretch) -> bool:
    if any(True for _ in run.iterancestors(names.INSERTED, names.MOVED_TO)):
        return False
    position = 0
    for child in run:
        start, position = position, position + len(part_text(child))
        touched = start < stretch.end and position > stretch.start
        if touched and child.tag not in _PLAIN:
            return False
    return stretch.start < stretch.end


def reject(root: etree._Element, made: set[str]) -> None:
    """Take back the tracked changes with the ids `made`, as Word does when its reader rejects them."""
    for change in [it for it in root.iter(names.INSERTED, names.DELETED) if it.get(names.ID) in made]:
        if change.tag == names.DELETED:
            for run in list(change):
                change.addprevious(run)
                for text in run.iterchildren(names.DELETED_TEXT):
                    text.tag = names.TEXT
        parent = change.getparent()
        if parent is not None:
            parent.remove(change)


def _free_numbers(root: etree._Element) -> Iterator[int]:
    taken = (element.get(names.ID, "") for element in root.iter())
    return count(max((int(number) for number in taken if number.isdecimal()), default=0) + 1)
