"""A copy of a Word file with comments on some of its words, and other words put in as tracked changes."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from lxml import etree

from plainspeak.document import Document
from plainspeak.ooxml.anchors import Anchors, At, Place
from plainspeak.ooxml.comments import Comments, comment_on_paragraph, comment_on_runs
from plainspeak.ooxml.cutting import Cut, Pieces, cut
from plainspeak.ooxml.package import Package
from plainspeak.ooxml.rewrite import Rewriter
from plainspeak.ooxml.tracked import Stretch, TrackedChanges, stretches


class Placed(NamedTuple):
    """A comment, and the characters of the document that it stands on."""

    id: str
    start: int
    end: int
    """Equal to `start` for one that stands on a paragraph near what it is about."""


class _Comment(NamedTuple):
    place: Place | etree._Element
    """A paragraph, where no comment can stand on the words themselves."""
    lines: Sequence[str]


class MarkedCopy:
    """Collects comments and changes, all given in characters of the document, and then makes the copy in one go.

    Every place is looked up before the first run is cut, for a cut moves the rest.
    """

    def __init__(
        self, package: Package, document: Document, copy: Rewriter, *, author: str, initials: str, date: datetime
    ) -> None:
        root = copy.root(package.main)
        self._document = document
        self._copy = copy
        self._anchors = Anchors(package, document, root)
        self._new_comments = Comments(
            copy, package.related(package.main, "comments"), author=author, initials=initials, date=date
        )
        self._new_changes = TrackedChanges(root, author=author, date=date)
        self._comments: list[_Comment] = []
        self._changes: list[tuple[list[Stretch], str]] = []

    @property
    def made(self) -> set[str]:
        """The ids of the tracked changes made."""
        return self._new_changes.made

    def can_mark(self, start: int, end: int) -> bool:
        """Whether a comment can stand on exactly these characters."""
        place = self._anchors.words(start, end)
        return place is not None and (place.start, place.end) == (start, end)

    def comment(self, start: int, end: int, lines: Sequence[str]) -> None:
        """Say something about these characters, on them or as near as can be."""
        place = self._anchors.words(start, end)
        self._comments.append(_Comment(place or self._anchors.host(start, end), lines))

    def replace(self, start: int, end: int, text: str) -> bool:
        """Put `text` in place of these characters. False, and nothing is done, where that could break something."""
        place = self._anchors.words(start, end)
        found = stretches(self._anchors.runs, place, self._document.text[start:end]) if place else None
        if found:
            self._changes.append((found, text))
        return bool(found)

    def make(self) -> tuple[bytes, list[Placed]]:
        """The copy, and the comments in it."""
        pieces = self._cut()
        placed = [self._place(comment, pieces) for comment in self._comments]
        for found, text in self._changes:
            self._new_changes.replace([run for it in found for run in pieces[it.run].between(it.start, it.end)], text)
        return self._copy.data(), placed

    def _cut(self) -> dict[int, Pieces]:
        cuts: defaultdict[int, set[Cut]] = defaultdict(set)
        for place in (comment.place for comment in self._comments):
            if isinstance(place, Place) and isinstance(place.first, At):
                cuts[place.first.run].add(Cut(place.first.offset, starts=True))
            if isinstance(place, Place) and isinstance(place.last, At):
                cuts[place.last.run].add(Cut(place.last.offset, starts=False))
        for stretch in (stretch for found, _ in self._changes for stretch in found):
            cuts[stretch.run] |= {Cut(stretch.start, starts=True), Cut(stretch.end, starts=False)}
        return {run: cut(self._anchors.runs[run], at) for run, at in cuts.items()}

    def _place(self, comment: _Comment, pieces: dict[int, Pieces]) -> Placed:
        comment_id = self._new_comments.add(comment.lines)
        place = comment.place
        if not isinstance(place, Place):
            comment_on_paragraph(comment_id, place)
            return Placed(comment_id, 0, 0)
        first = pieces[place.first.run].starting[place.first.offset] if isinstance(place.first, At) else place.first
        last = pieces[place.last.run].ending[place.last.offset] if isinstance(place.last, At) else place.last
        comment_on_runs(comment_id, first, last)
        return Placed(comment_id, place.start, place.end)
