"""Where to put a comment that asks to leave a finding alone, so that it does just that and changes no word."""

from collections.abc import Iterator

from plainspeak.document import BlockKind, Document, Format
from plainspeak.edits import Edit, apply, source_span
from plainspeak.errors import PlainspeakError
from plainspeak.finding import Finding
from plainspeak.ignores import find_ignores
from plainspeak.loaders import load_bytes


class Ignoring:
    """Finds the places in one text. What it has found for a block holds for every finding in it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._found: dict[tuple[int, bool], Edit | None] = {}

    def edit(self, finding: Finding) -> Edit | None:
        """A comment to put in for a finding.

        `None` where the format has no comments, or one would change the text wherever it stood.
        """
        if self._document.format is Format.TEXT or self._document.source is None:
            return None
        whole = finding.start == finding.end
        key = (0 if whole else self._document.block_at(finding.start), whole)
        if key not in self._found:
            places = _places(self._document, finding)
            self._found[key] = next((edit for edit in places if _holds(self._document, finding, edit)), None)
        edit = self._found[key]
        return edit and edit._replace(text=edit.text.replace(" -->", f" {finding.rule} -->"))


def _places(document: Document, finding: Finding) -> Iterator[Edit]:
    """Comments about every rule in the places to try, the nicest first."""
    source = document.source or ""
    whole = finding.start == finding.end
    comment = "<!-- plainspeak: ignore-file -->" if whole else "<!-- plainspeak: ignore -->"
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
    return any(not ignore.rules and ignore.covers(finding) for ignore in find_ignores(again).found)
