"""Marks stretches of text while they are added, so that one stretch has one mark."""

from plainspeak.builder import DocumentBuilder
from plainspeak.document import MarkKind


class Marking:
    """What the text that comes next in `build` is marked as."""

    def __init__(self, build: DocumentBuilder) -> None:
        self._build = build
        self._marked_from: dict[MarkKind, int] = {}

    def turn(self, marks: frozenset[MarkKind]) -> None:
        """End the marks that stop here, and begin the new ones. A block must end without any."""
        for kind in [kind for kind in self._marked_from if kind not in marks]:
            self._build.mark(kind, self._marked_from.pop(kind))
        for kind in marks:
            self._marked_from.setdefault(kind, self._build.position)
