"""Writes the findings into a copy of the Word file they were made in, as comments on exactly the words they are about."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from plainspeak.document import Block, BlockKind, Document
from plainspeak.errors import OutputError
from plainspeak.finding import Finding
from plainspeak.limits import Limits
from plainspeak.reports.remarks import marked_findings, remark, summary
from plainspeak.result import Result

if TYPE_CHECKING:
    from plainspeak.ooxml.marked_copy import MarkedCopy
    from plainspeak.ooxml.package import Package
    from plainspeak.ooxml.rewrite import Rewriter

_AUTHOR = "plainspeak"
_INITIALS = "ps"
_LONGEST_QUOTE = 100
_NEEDS_NO_SPACE = " .,;:!?)"


def annotate(data: bytes, result: Result, *, track_changes: bool = False, force_lossy: bool = False) -> bytes:
    """A copy of the Word file `data`, of which `result` speaks, with a comment on each finding.

    `track_changes` also puts in the suggestions that are safe, as changes to accept or reject. A signed file is refused
    unless `force_lossy`: any change breaks the signature. The copy is read again and compared with what was meant before
    it is given back. Raises `OutputError` and `UnreadableFile`.
    """
    from plainspeak.ooxml.package import Package
    from plainspeak.ooxml.rewrite import Rewriter, is_signed

    document = result.document
    package = Package(data, document.path, Limits())
    rewriter = Rewriter(package)
    if is_signed(package):
        if not force_lossy:
            raise OutputError(
                f"{document.path} has a digital signature, which a copy with comments would lose.",
                "Add --force-lossy if the copy may lose it.",
            )
        rewriter.drop_signatures()
    try:
        return _marked(package, rewriter, result, track_changes=track_changes)
    except LookupError as err:
        raise OutputError(
            f"{document.path} is not the file that was checked.", "It may have changed since. Check it again."
        ) from err


def _marked(package: "Package", rewriter: "Rewriter", result: Result, *, track_changes: bool) -> bytes:
    from plainspeak.ooxml.marked_copy import MarkedCopy
    from plainspeak.reports.word_check import check_copy

    document = result.document
    copy = MarkedCopy(package, document, rewriter, author=_AUTHOR, initials=_INITIALS, date=datetime.now(UTC))
    marked = marked_findings(result)
    title = _title(document, copy)
    copy.comment(title.start, title.end, summary(result, marked))
    for finding in marked:
        where = [] if copy.can_mark(finding.start, finding.end) else [_quoted(document, finding)]
        copy.comment(finding.start, finding.end, where + remark(result, finding))
    edits = [edit for edit in _edits(result) if track_changes and copy.replace(*edit)]
    marked_data, placed = copy.make()
    check_copy(marked_data, document, placed, edits, copy.made)
    return marked_data


def _title(document: Document, copy: "MarkedCopy") -> Block:
    """The block that the summary stands on: the first heading, or the first block that can hold a comment."""
    heading = next((block for block in document.blocks if block.kind is BlockKind.HEADING), document.blocks[0])
    return next((it for it in (heading, *document.blocks) if copy.can_mark(it.start, it.end)), heading)


def _quoted(document: Document, finding: Finding) -> str:
    """Say where the words are, for a comment that cannot stand on them."""
    words = document.text[finding.start : finding.end]
    if len(words) > _LONGEST_QUOTE:
        words = words[:_LONGEST_QUOTE].rpartition(" ")[0] + " …"
    block = document.blocks[document.block_at(finding.start)]
    return f"{_place(block)}: “{words}”"


def _place(block: Block) -> str:
    if not block.note:
        return "Near here"
    if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
        return f"In the {block.note}"
    return f"In {block.note}" if block.kind in (BlockKind.FOOTNOTE, BlockKind.ALT_TEXT) else "In the text box"


def _edits(result: Result) -> list[tuple[int, int, str]]:
    """The safe suggestions as (start, end, text), apart from each other: of two that overlap, the first."""
    edits: list[tuple[int, int, str]] = []
    for finding in sorted(result.findings, key=lambda it: (it.start, it.end)):
        text = next((it.text for it in finding.suggestions if it.safe and it.text is not None), None)
        if text is None or finding.is_about_all or (edits and finding.start < edits[-1][1]):
            continue
        start, end = (finding.start, finding.end) if text else _with_a_space(result.document, finding)
        edits.append((start, end, text))
    return edits


def _with_a_space(document: Document, finding: Finding) -> tuple[int, int]:
    """The characters to delete: with the words goes a space beside them that nothing needs any more."""
    block = document.blocks[document.block_at(finding.start)]
    before = document.text[block.start : finding.start]
    after = document.text[finding.end : block.end]
    if before.endswith(" ") and (not after or after[0] in _NEEDS_NO_SPACE):
        return finding.start - 1, finding.end
    return finding.start, finding.end + (not before and after.startswith(" "))
