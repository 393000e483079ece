"""Finds the comments of a Word file that speak to plainspeak, and the words they were put on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lxml import etree

from plainspeak.builder import speaks_to_us
from plainspeak.document import Document, Remark
from plainspeak.ooxml import names
from plainspeak.ooxml.anchors import extents_of_runs
from plainspeak.ooxml.package import Package
from plainspeak.ooxml.runs import all_runs


def find_remarks(package: Package, document: Document) -> Iterator[Remark]:
    """Every comment that begins "plainspeak:", in the order of its words."""
    comments = _comments(package)
    if not comments:
        return
    extents = extents_of_runs(document, package.main)
    with_text = sorted(extents)
    for comment_id, (first, last) in _commented_runs(package.parse(package.main)).items():
        if comment_id in comments:
            begin, stop = bisect_left(with_text, first), bisect_right(with_text, last)
            start, end = (extents[with_text[begin]][0], extents[with_text[stop - 1]][1]) if begin < stop else (0, 0)
            yield Remark(comments[comment_id], start, start, end)


def _comments(package: Package) -> dict[str, str]:
    """The text of each comment that speaks to us, by its id."""
    part = package.related(package.main, "comments")
    if part is None:
        return {}
    found = {}
    for comment in package.parse(part).iter(names.COMMENT):
        text = " ".join(" ".join(_words(paragraph) for paragraph in comment.iter(names.PARAGRAPH)).split())
        if speaks_to_us(text):
            found[comment.get(names.ID, "")] = text
    return found


def _words(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(names.TEXT))


def _commented_runs(root: etree._Element) -> dict[str, tuple[int, int]]:
    """The numbers of the first and the last run under each comment; of one put on a place, those of its paragraph."""
    found: dict[str, tuple[int, int]] = {}
    begun: dict[str, int] = {}
    places: dict[etree._Element, list[str]] = {}
    number = 0
    for element in root.iter(names.RUN, names.COMMENT_START, names.COMMENT_END, names.COMMENT_REFERENCE):
        comment_id = element.get(names.ID, "")
        if element.tag == names.RUN:
            number += 1
        elif element.tag == names.COMMENT_START:
            begun[comment_id] = number
        elif element.tag == names.COMMENT_END and begun.get(comment_id, number) < number:
            found[comment_id] = begun.pop(comment_id), number - 1
        elif element.tag == names.COMMENT_REFERENCE and comment_id not in found:
            for paragraph in element.iterancestors(names.PARAGRAPH):
                places.setdefault(paragraph, []).append(comment_id)
                break
    numbers = {run: number for number, run in enumerate(all_runs(root))} if places else {}
    for paragraph, ids in places.items():
        runs = [numbers[run] for run in paragraph.iter(names.RUN)]
        if runs:
            found = dict.fromkeys(ids, (runs[0], runs[-1])) | found
    return found
