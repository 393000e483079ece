"""Where in a file the characters of a text came from.

Offsets count characters, from 0; an end is never included.
"""

from typing import NamedTuple


class InText(NamedTuple):
    """Characters of a text file, counted in `Document.source`."""

    start: int
    end: int

    def cut(self, start: int, end: int) -> "InText":
        """The characters `start` to `end` of this origin."""
        return InText(self.start + start, self.start + end)


class InRun(NamedTuple):
    """Characters of one run of an office file."""

    part: str
    """Name of the part inside the package, as "/word/document.xml"."""
    run: int
    """Which run element of the part, in document order, from 0."""
    start: int
    end: int

    def cut(self, start: int, end: int) -> "InRun":
        """The characters `start` to `end` of this origin."""
        return self._replace(start=self.start + start, end=self.start + end)


class OnPage(NamedTuple):
    """A box on a page, in points from the top left corner of the page as it is shown (turned and cropped)."""

    page: int
    """From 1."""
    line: int
    """Line of text on its page, from 1, in reading order."""
    x0: float
    top: float
    x1: float
    bottom: float

    def cut(self, start: int, end: int) -> "OnPage":
        """The box itself: a box is not cut, so a loader gives every word a box of its own."""
        return self


Origin = InText | InRun | OnPage


class Segment(NamedTuple):
    """A stretch of `Document.text` and where it came from.

    Where text and origin are equally long they agree character by character; where they are not (`&amp;`, a ligature,
    a box on a page) the origin belongs to the segment as a whole.
    """

    start: int
    end: int
    origin: Origin

    def cut(self, start: int, end: int) -> Origin:
        """The origin of the characters `start` to `end` of the text, as exact as it is known."""
        start, end = max(start, self.start), min(end, self.end)
        if isinstance(self.origin, OnPage) or self.origin.end - self.origin.start != self.end - self.start:
            return self.origin
        return self.origin.cut(start - self.start, end - self.start)
