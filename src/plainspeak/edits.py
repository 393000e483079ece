"""Changes to the source of a text file: where the words of a finding stand in it, and how to put others there."""

import codecs
from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from plainspeak.document import Document, Format
from plainspeak.errors import OutputError
from plainspeak.origins import InText
from plainspeak.result import Result

_ENCODINGS = (
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"", "cp1252"),
    (b"", "utf-16-le"),
    (b"", "utf-16-be"),
)


class Edit(NamedTuple):
    """Characters of the source, and what takes their place."""

    start: int
    end: int
    """Not included. Equal to `start` for something put in."""
    text: str


def source_span(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """Where the characters `start` to `end` of the text stand in the source; `None` when they are not in it."""
    origins = [origin for origin in document.origins(start, end) if isinstance(origin, InText)]
    return (origins[0].start, origins[-1].end) if origins else None


def plain_span(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The same when the source has just these words there, with no markup between them and only spaces to differ."""
    span = source_span(document, start, end)
    if span is None or document.source is None:
        return None
    return span if document.source[slice(*span)].split() == document.text[start:end].split() else None


def fixes(result: Result, *, unsafe: bool) -> Iterator[Edit]:
    """The edit for every finding whose first suggestion may be put in; none overlaps another.

    Only safe suggestions, unless `unsafe`.
    """
    document = result.document
    reached = 0
    for finding in result.findings:
        best = finding.suggestions[0] if finding.suggestions else None
        if best is None or best.text is None or not (best.safe or unsafe):
            continue
        span = plain_span(document, finding.start, finding.end)
        if span and span[0] >= reached and span[0] < span[1]:
            yield Edit(*span, escape(best.text, quote=False) if document.format is Format.HTML else best.text)
            reached = span[1]


def apply(source: str, edits: Iterable[Edit]) -> str:
    """The source with the edits made. They must not overlap; several at one place are made in their order."""
    pieces, reached = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [source[reached : edit.start], edit.text]
        reached = edit.end
    return "".join([*pieces, source[reached:]])


def encode_like(data: bytes, old_source: str, new_source: str, path: str) -> bytes:
    """The new source in the encoding in which `data` is the old one. Raises `OutputError` when there is none."""
    for mark, encoding in _ENCODINGS:
        try:
            if mark + old_source.encode(encoding) == data:
                return mark + new_source.encode(encoding)
        except UnicodeEncodeError:
            continue
    raise OutputError(f"{path} is in an encoding that we cannot write.", "Save it as UTF-8 and try again.")
