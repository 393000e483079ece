"""Where in the body of a Word file a comment on some characters can stand.

Word ignores comments in text boxes, headers, footers and notes ([MS-OI29500] 2.1.315). Those go to the paragraph of the
body that the box hangs on or the note is called from; of a header or footer to the start of the paper.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from lxml import etree

from plainspeak.document import Document
from plainspeak.errors import OutputError
from plainspeak.ooxml import names
from plainspeak.ooxml.kinds import has_text
from plainspeak.ooxml.package import Package
from plainspeak.ooxml.runs import all_runs
from plainspeak.ooxml.units import Units, is_fragile
from plainspeak.origins import InRun

_NOTES = {names.w("footnote"): names.FOOTNOTE_REFERENCE, names.w("endnote"): names.ENDNOTE_REFERENCE}
_NO_PLACE_INSIDE = (names.BOX_CONTENT, names.ALTERNATIVES, names.RUN)


class At(NamedTuple):
    """A place in a run of the body."""

    run: int
    offset: int


class Place(NamedTuple):
    """What a comment stands on: from one place in a run, or a run or element as a whole, to another."""

    first: At | etree._Element
    last: At | etree._Element
    start: int
    """The characters of the document there."""
    end: int


class Anchors:
    """Finds places for comments in the tree `root` of the main part, which must not have changed yet."""

    def __init__(self, package: Package, document: Document, root: etree._Element) -> None:
        self.runs = all_runs(root)
        self._package = package
        self._document = document
        self._root = root
        self._numbers = {run: number for number, run in enumerate(self.runs)}
        self._extents = extents_of_runs(document, package.main)
        self._units = Units(self.runs)
        self._other_runs: dict[str, list[etree._Element]] = {}

    def words(self, start: int, end: int) -> Place | None:
        """The place of the characters `start` to `end`, if a comment can stand there.

        It covers more than them where they are part of something that is filled by Word, as a date.
        """
        origins = self._origins(start, end)
        if not origins or self._document.blocks[self._document.block_at(start)].note:
            return None
        first, last = origins[0], origins[-1]
        if not (self._can_hold(first) and self._can_hold(last)):
            return None
        place = Place(At(first.run, first.start), At(last.run, last.end), start, end)
        if unit := self._units.around(self.runs[first.run]):
            place = place._replace(first=unit[0], start=min(start, self._extent(unit)[0]))
        if unit := self._units.around(self.runs[last.run]):
            place = place._replace(last=unit[1], end=max(end, self._extent(unit)[1]))
        return place

    def host(self, start: int, end: int) -> etree._Element:
        """The paragraph of the body that is nearest to the characters `start` to `end`. Raises `OutputError`."""
        block = self._document.blocks[self._document.block_at(start)]
        origins = self._origins(start, end) or self._origins(block.start, block.end)
        run = self._run_in_body(origins[0]) if origins else None
        above = [] if run is None else [it for it in run.iterancestors(names.PARAGRAPH) if it in self._paragraphs]
        nearest = self._nearest(above[-1]) if above else iter(self._paragraphs)
        found = next((it for it in nearest if not is_fragile(it) and has_text(it)), None)
        if found is None:
            raise OutputError(f"{self._document.path} has no paragraph that a comment could stand on.")
        return found

    def _nearest(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """The paragraph, those below it in the same content control, those above it, and the rest."""
        paragraphs = list(self._paragraphs)
        number = self._paragraphs[paragraph]
        control = next(paragraph.iterancestors(names.CONTROL), None)
        below = paragraphs[number + 1 :]
        yield paragraph
        yield from takewhile(lambda it: control is not None and control in it.iterancestors(names.CONTROL), below)
        yield from reversed(paragraphs[:number])
        yield from below

    @cached_property
    def _paragraphs(self) -> dict[etree._Element, int]:
        """The paragraphs of the body itself, with their numbers."""
        free = (it for it in self._root.iter(names.PARAGRAPH) if _is_free(it))
        return {paragraph: number for number, paragraph in enumerate(free)}

    def _can_hold(self, origin: InRun) -> bool:
        if origin.part != self._package.main:
            return False
        run = self.runs[origin.run]
        paragraph = next(run.iterancestors(names.PARAGRAPH), None)
        return paragraph is not None and _is_free(run) and not is_fragile(paragraph)

    def _extent(self, unit: tuple[etree._Element, etree._Element]) -> tuple[int, int]:
        """The characters of the document from the first element of a unit to its last."""
        first = self._numbers[next(unit[0].iter(names.RUN))]
        last = self._numbers[list(unit[1].iter(names.RUN))[-1]]
        found = [self._extents[run] for run in range(first, last + 1) if run in self._extents]
        return found[0][0], found[-1][1]

    def _origins(self, start: int, end: int) -> list[InRun]:
        return [it for it in self._document.origins(start, end) if isinstance(it, InRun)]

    def _run_in_body(self, origin: InRun) -> etree._Element | None:
        if origin.part == self._package.main:
            return self.runs[origin.run]
        if origin.part not in self._other_runs:
            self._other_runs[origin.part] = all_runs(self._package.parse(origin.part))
        note = next(self._other_runs[origin.part][origin.run].iterancestors(*_NOTES), None)
        return None if note is None else self._calls.get((_NOTES[note.tag], note.get(names.ID)))

    @cached_property
    def _calls(self) -> dict[tuple[str, str | None], etree._Element]:
        """The marks that call notes, by the name of the mark and the id of the note."""
        return {(it.tag, it.get(names.ID)): it for it in self._root.iter(*_NOTES.values())}


def extents_of_runs(document: Document, part: str) -> dict[int, tuple[int, int]]:
    """Where the text of each run of a part starts and ends in the document."""
    extents: dict[int, tuple[int, int]] = {}
    for segment in document.segments:
        if isinstance(segment.origin, InRun) and segment.origin.part == part:
            run = segment.origin.run
            extents[run] = (extents.get(run, segment)[0], segment.end)
    return extents


def _is_free(element: etree._Element) -> bool:
    return next(element.iterancestors(*_NO_PLACE_INSIDE), None) is None
