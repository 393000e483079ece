"""Finds the comments of a Word file that speak to plainspeak, and the words they were put on."""

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
    for comment_id, runs in _commented_runs(package.parse(package.main)).items():
        if comment_id in comments:
            found = [extents[run] for run in runs if run in extents]
            start, end = (found[0][0], found[-1][1]) if found else (0, 0)
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


def _commented_runs(root: etree._Element) -> dict[str, list[int]]:
    """The numbers of the runs under each comment; of one put on a place, those of its paragraph."""
    numbers = {run: number for number, run in enumerate(all_runs(root))}
    under: dict[str, list[int]] = {}
    open_ids: list[str] = []
    for element in root.iter(names.RUN, names.COMMENT_START, names.COMMENT_END, names.COMMENT_REFERENCE):
        comment_id = element.get(names.ID, "")
        if element.tag == names.RUN:
            for each in open_ids:
                under[each].append(numbers[element])
        elif element.tag == names.COMMENT_START:
            under[comment_id] = []
            open_ids.append(comment_id)
        elif element.tag == names.COMMENT_END and comment_id in open_ids:
            open_ids.remove(comment_id)
        elif element.tag == names.COMMENT_REFERENCE and not under.get(comment_id):
            paragraph = next(element.iterancestors(names.PARAGRAPH), element)
            under[comment_id] = [numbers[run] for run in paragraph.iter(names.RUN)]
    return under
