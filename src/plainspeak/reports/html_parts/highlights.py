"""Some text of the paper with its findings marked in it, each with the number of its note."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup

from plainspeak.reports.html_parts.notes import Note
from plainspeak.visible import visible

_LONG = 60
"""Characters. Longer stretches are underlined, so that the words marked inside them stand out."""


def highlighted(text: str, start: int, end: int, notes: Sequence[Note], prefix: str) -> Markup:
    """The characters `start` to `end` of `text` as HTML, with the `notes` that touch them marked.

    Marks that overlap without one holding the other are cut in two. The number stands where a note's words end.
    """
    notes = [note for note in notes if note.finding.start < end and note.finding.end > start]
    if not notes:
        return _shown(text[start:end])
    return Markup("").join(_pieces(text, start, end, notes, prefix))


def _pieces(text: str, start: int, end: int, notes: Sequence[Note], prefix: str) -> Iterator[Markup]:
    starting: dict[int, list[Note]] = {}
    for note in notes:
        starting.setdefault(max(start, note.finding.start), []).append(note)
    cuts = sorted({start, end, *starting, *(min(end, note.finding.end) for note in notes)})
    unclosed: list[Note] = []
    for cut, following in pairwise(cuts):
        yield from _closed(unclosed, cut, prefix)
        for note in starting.get(cut, ()):
            unclosed.append(note)
            yield _opening(note)
        yield _shown(text[cut:following])
    for note in reversed(unclosed):
        yield _CLOSING + _number(note, prefix)


def _closed(unclosed: list[Note], cut: int, prefix: str) -> Iterator[Markup]:
    """Close the marks that end at `cut`, and for that close and open again those inside them that go on."""
    ending = [index for index, note in enumerate(unclosed) if note.finding.end <= cut]
    if not ending:
        return
    inside = unclosed[ending[0] :]
    del unclosed[ending[0] :]
    for note in reversed(inside):
        yield _CLOSING
        if note.finding.end <= cut:
            yield _number(note, prefix)
    for note in inside:
        if note.finding.end > cut:
            unclosed.append(note)
            yield _opening(note)


_CLOSING = Markup("</mark>")


def _opening(note: Note) -> Markup:
    long = " long" if note.finding.end - note.finding.start > _LONG else ""
    return Markup('<mark class="{}">').format(note.classes + long)


def _number(note: Note, prefix: str) -> Markup:
    form = Markup('<a class="n {0}" href="#{1}n{2}" aria-label="Note {2}">{2}</a>')
    return form.format(note.classes, prefix, note.number)


def _shown(text: str) -> Markup:
    """Text of the paper on one line. Tabs are spaces in a paper, not dangerous characters."""
    return Markup.escape(visible(text.replace("\t", " ")))
