"""Where to put a comment that asks to leave a finding alone, so that it does just that and changes no word."""

from collections.abc import Iterator

from plainspeak.document import BlockKind, Document, Format
from plainspeak.edits import Edit, apply, source_span
from plainspeak.errors import PlainspeakError
from plainspeak.finding import Finding
from plainspeak.ignores import find_ignores
from plainspeak.loaders import load_bytes


def ignoring(document: Document, finding: Finding) -> Edit | None:
    """A comment to put in for a finding; `None` where the format has none, or every place would change the text."""
    if document.format is Format.TEXT or document.source is None:
        return None
    return next((edit for edit in _places(document, finding) if _holds(document, finding, edit)), None)


def _places(document: Document, finding: Finding) -> Iterator[Edit]:
    """Places to try, the nicest first."""
    source = document.source or ""
    whole = finding.start == finding.end
    comment = f"<!-- plainspeak: {'ignore-file' if whole else 'ignore'} {finding.rule} -->"
    block = document.blocks[0 if whole else document.block_at(finding.start)]
    span = source_span(document, block.start, block.end)
    if span is None:
        return
    start, end = span
    words = source_span(document, finding.start, finding.end)
    if words and not whole:
        for place in (_line_end(source, end), end, words[1]):
            yield Edit(place, place, f" {comment}")
    line = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    indent = source[line:start] if source[line:start].isspace() else ""
    newline = "\r\n" if "\r\n" in source else "\n"
    between = newline * 2 if block.kind is BlockKind.PARAGRAPH else newline
    yield Edit(line, line, f"{indent}{comment}{between}")


def _line_end(source: str, place: int) -> int:
    ends = (found for sign in "\r\n" if (found := source.find(sign, place)) >= 0)
    return min(ends, default=len(source))


def _holds(document: Document, finding: Finding, edit: Edit) -> bool:
    """Whether the comment leaves every word as it was, and the finding alone."""
    data = apply(document.source or "", [edit]).encode("utf-8", "replace")
    try:
        again = load_bytes(data, document.path, format=document.format)
    except PlainspeakError:
        return False
    if again.text != document.text:
        return False
    return any(finding.rule in ignore.rules and ignore.covers(finding) for ignore in find_ignores(again).found)
