"""Reads an annotated Word copy again and makes sure that it says what was meant, and nothing else."""

from collections.abc import Sequence

from lxml import etree

from plainspeak.document import Document
from plainspeak.errors import OutputError, PlainspeakError
from plainspeak.limits import Limits
from plainspeak.loaders.word import load
from plainspeak.ooxml import names
from plainspeak.ooxml.anchors import extents_of_runs
from plainspeak.ooxml.marked_copy import Placed
from plainspeak.ooxml.package import Package
from plainspeak.ooxml.rewrite import Rewriter
from plainspeak.ooxml.runs import all_runs
from plainspeak.ooxml.tracked import reject

_LIMITS = Limits()
Edit = tuple[int, int, str]
"""Start and end of some characters of the document, and what is put in their place."""


def check_copy(
    data: bytes, document: Document, placed: Sequence[Placed], edits: Sequence[Edit], made: set[str]
) -> None:
    """Compare the copy `data` with the `document` it was made from.

    With every tracked change in `made` accepted it must read as `document` with the `edits`, with every one rejected just
    as `document`; and each comment must be there, on exactly its words. Raises `OutputError`.
    """
    if not _reads_as_meant(data, document, placed, edits, made):
        raise OutputError(
            f"{document.path} could not be annotated: the copy did not read as it should.",
            "Nothing was written. Please tell us, if you can with the paper.",
        )


def _reads_as_meant(
    data: bytes, document: Document, placed: Sequence[Placed], edits: Sequence[Edit], made: set[str]
) -> bool:
    try:
        accepted = load(data, document.path, _LIMITS)
        rejected_data = _rejected(data, document.path, made) if made else data
        rejected = load(rejected_data, document.path, _LIMITS) if made else accepted
        extents = _extents(Package(rejected_data, document.path, _LIMITS), rejected)
    except PlainspeakError:
        return False
    return (
        accepted.text.split() == _edited(document.text, edits).split()
        and (rejected.text, rejected.blocks, rejected.marks) == (document.text, document.blocks, document.marks)
        and all(it.id in extents for it in placed)
        and all(extents[it.id] == (it.start, it.end) for it in placed if it.end > it.start)
    )


def _edited(text: str, edits: Sequence[Edit]) -> str:
    for start, end, new in reversed(edits):
        text = text[:start] + new + text[end:]
    return text


def _rejected(data: bytes, path: str, made: set[str]) -> bytes:
    package = Package(data, path, _LIMITS)
    copy = Rewriter(package)
    reject(copy.root(package.main), made)
    return copy.data()


def _extents(package: Package, document: Document) -> dict[str, tuple[int, int]]:
    """The first and last characters of the document in the range of each comment, by the id of the comment."""
    root = package.parse(package.main)
    runs = all_runs(root)
    words = extents_of_runs(document, package.main)
    first_run: dict[str, int] = {}
    extents: dict[str, tuple[int, int]] = {}
    number = 0
    for element in root.iter(names.RUN, names.COMMENT_START, names.COMMENT_END):
        comment_id = element.get(names.ID, "")
        if element.tag == names.RUN:
            number += 1
        elif element.tag == names.COMMENT_START:
            first_run[comment_id] = number
        else:
            # A text box may hang in the middle of a range, but its words come later in the document.
            inside = range(first_run.get(comment_id, number), number)
            with_words = [run for run in inside if run in words]
            first = next((run for run in with_words if not _is_boxed(runs[run])), None)
            last = next((run for run in reversed(with_words) if not _is_boxed(runs[run])), None)
            extents[comment_id] = (0, 0) if first is None or last is None else (words[first][0], words[last][1])
    return extents


def _is_boxed(run: etree._Element) -> bool:
    return next(run.iterancestors(names.BOX_CONTENT), None) is not None
