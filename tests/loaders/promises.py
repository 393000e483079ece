"""What every document promises, whatever file it was read from. Held by tests and by the fuzzer."""

import re
from itertools import pairwise
from math import isfinite

from plainspeak.document import Document, Format
from plainspeak.limits import Limits
from plainspeak.origins import InRun, InText, OnPage, Segment

_WORD = re.compile(r"\w+")
_LIGATURE = re.compile("[ﬀ-ﬆ]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufffe\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


def assert_whole(document: Document) -> None:
    """Hold a document to what its types promise."""
    position = 0
    for block in document.blocks:
        text = document.text[block.start : block.end]
        assert block.start == position or document.text[position : block.start] == "\n\n"
        assert text and text == text.strip(), block
        assert not re.search(r"[^\S\n ]|  |\n\n| \n|\n ", text), text
        assert not _UNSEEN.search(text), text
        position = block.end
    assert document.blocks and position == len(document.text)
    position = 0
    for segment in document.segments:
        assert position <= segment.start < segment.end <= len(document.text)
        position = segment.end
        _assert_in_range(document, segment)
    for mark in document.marks:
        assert 0 <= mark.start < mark.end <= len(document.text)
        assert document.block_at(mark.start) == document.block_at(mark.end - 1)
    assert all(a.start <= b.start for a, b in pairwise(document.marks))
    for remark in document.remarks:
        assert 0 <= remark.start <= remark.end <= len(document.text) and 0 <= remark.at <= len(document.text)


def assert_placed(document: Document) -> None:
    """Every word is that word in the source, or stands there as an entity."""
    assert document.source is not None
    for word in _WORD.finditer(document.text):
        origins = document.origins(*word.span())
        assert origins, word
        found = "".join(document.source[origin.start : origin.end] for origin in origins)
        assert found == word.group() or "&" in found or _UNSEEN.search(found) or _LIGATURE.search(found), (word, found)
        assert document.locate(*word.span()).column


def assert_leads_back(document: Document, data: bytes) -> None:
    """Every segment of an office file is the text of its run."""
    texts: dict[str, list[str]] = {}
    for segment in document.segments:
        origin = segment.origin
        assert isinstance(origin, InRun)
        if origin.part not in texts:
            texts[origin.part] = _texts(document, data, origin.part)
        found = texts[origin.part][origin.run]
        assert 0 <= origin.start < origin.end <= len(found), (segment, found)
        read, stored = document.text[segment.start : segment.end], found[origin.start : origin.end]
        if len(read) == len(stored):
            assert read == stored or (read.isspace() and stored.isspace()), (segment, stored)


def _assert_in_range(document: Document, segment: Segment) -> None:
    origin = segment.origin
    if isinstance(origin, InText):
        assert document.source is not None and 0 <= origin.start <= origin.end <= len(document.source), segment
    elif isinstance(origin, OnPage):
        assert 1 <= origin.page <= (document.coverage.pages or 0) and origin.line >= 1, segment
        assert all(map(isfinite, origin[2:])) and origin.x0 <= origin.x1 and origin.top <= origin.bottom, segment


def _texts(document: Document, data: bytes, part: str) -> list[str]:
    """The texts that the origins of a part count in."""
    if document.format is Format.WORD:
        from plainspeak.ooxml.package import Package
        from plainspeak.ooxml.runs import all_runs, run_text

        return list(map(run_text, all_runs(Package(data, document.path, Limits()).parse(part))))
    if document.format is Format.POWERPOINT:
        from plainspeak.ooxml.package import Package
        from plainspeak.powerpoint.texts import all_texts

        return all_texts(Package(data, document.path, Limits(), program="PowerPoint").parse(part))
    from plainspeak.opendocument.package import Package as OpenPackage
    from plainspeak.opendocument.texts import all_texts as all_open_texts

    return all_open_texts(OpenPackage(data, document.path, Limits()).parse(part))
