"""A copy of a Markdown, HTML or text file with the findings in it.

In Markdown and HTML the words stand between `<mark>` and `</mark>` with a comment behind them, so that the page reads as
before; in plain text what we say stands behind the words in square brackets.
"""

from collections.abc import Iterator

from plainspeak.advice import advice_on
from plainspeak.document import Block, BlockKind, Document, Format
from plainspeak.edits import Edit, apply, encode_like, plain_span, source_span
from plainspeak.errors import OutputError
from plainspeak.finding import Finding
from plainspeak.limits import Limits
from plainspeak.loaders import load_bytes
from plainspeak.reports.remarks import marked_findings, summary
from plainspeak.result import Result

_MARKUP = frozenset("<>*_`[]|&\\~\n")
_LONGEST_MARKED = 60
"""A longer stretch, as a sentence, has a comment behind it and no mark, so that the words in it can have theirs."""


def annotate(data: bytes, result: Result, *, force_lossy: bool = False) -> bytes:
    """A copy of the text file `data`, of which `result` speaks. Nothing is ever lost, whatever `force_lossy` says.

    The copy is read again before it is given back. Raises `OutputError` when its text is not that of the file.
    """
    document = result.document
    source = document.source or ""
    copy = apply(source, [*_edits(result), _summary(result, len(source))])
    marked = encode_like(data, source, copy, document.path)
    if document.format is not Format.TEXT:
        again = load_bytes(marked, document.path, Limits())
        if again.text != document.text:
            raise OutputError(
                f"{document.path}: the marks would have changed the text, so no copy was written.",
                "Use 'plainspeak check' to see what was found, and please tell us about this file.",
            )
    return marked


def _edits(result: Result) -> Iterator[Edit]:
    document = result.document
    reached = 0
    for finding in marked_findings(result):
        span = source_span(document, finding.start, finding.end)
        if span is None or _block(document, finding).kind is BlockKind.ALT_TEXT:
            continue
        words = (document.source or "")[slice(*span)]
        plain = plain_span(document, finding.start, finding.end) and not _MARKUP & set(words)
        if document.format is not Format.TEXT and plain and span[0] >= reached and len(words) <= _LONGEST_MARKED:
            yield Edit(span[0], span[0], "<mark>")
            yield Edit(span[1], span[1], "</mark>")
            reached = span[1]
        yield Edit(span[1], span[1], _said(document, f"{finding.rule}: {finding.message} {advice_on(finding)}"))


def _block(document: Document, finding: Finding) -> Block:
    return document.blocks[document.block_at(finding.start)]


def _said(document: Document, words: str) -> str:
    words = " ".join(words.split())
    if document.format is Format.TEXT:
        return f" [plainspeak, {words}]"
    # A comment may not hold two hyphens in a row, nor end with one.
    return f"<!-- plainspeak, {words.replace('--', '- -')} -->"


def _summary(result: Result, end: int) -> Edit:
    lines = " ".join(summary(result, marked_findings(result)))
    return Edit(end, end, f"\n{_said(result.document, lines).strip()}\n")
