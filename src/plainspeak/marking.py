"""Marks stretches of text while they are added, so that one stretch has one mark."""

from typing import NamedTuple

from plainspeak.builder import DocumentBuilder
from plainspeak.document import MarkKind


class Spoken(NamedTuple):
    """Marks text whose style speaks to us."""

    style: str
    """The name of the style, as "Plainspeak ignore jargon"."""


Marks = frozenset[MarkKind | Spoken]


class Marking:
    """What the text that comes next in `build` is marked as."""

    def __init__(self, build: DocumentBuilder) -> None:
        self._build = build
        self._marked_from: dict[MarkKind | Spoken, int] = {}

    def turn(self, marks: Marks) -> None:
        """End the marks that stop here, and begin the new ones. A block must end without any."""
        for kind in [kind for kind in self._marked_from if kind not in marks]:
            start = self._marked_from.pop(kind)
            if isinstance(kind, Spoken):
                self._build.remark_by_style(kind.style, start)
            else:
                self._build.mark(kind, start)
        for kind in marks:
            self._marked_from.setdefault(kind, self._build.position)
