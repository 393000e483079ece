"""Makes the fixes that need no person to look, in the source of a text file."""

from plainspeak.checker import Checker
from plainspeak.edits import Edit, apply, encode_like, fixes, source_span
from plainspeak.errors import OutputError
from plainspeak.result import Result

_ROUNDS = 5


def fixed(checker: Checker, data: bytes, result: Result, *, unsafe: bool = False) -> tuple[bytes, int]:
    """The bytes of a text file with every fix made that the check then has nothing to say of, and their number.

    `unsafe` makes the first suggestion of every finding, not only the safe ones. Raises `OutputError` for a file that is
    not text.
    """
    document = result.document
    if document.source is None:
        raise OutputError(
            f"{document.path}: fixes can only be made in text files.",
            "For a Word paper use 'plainspeak annotate --track-changes'.",
        )
    edits = list(fixes(result, unsafe=unsafe))
    for _ in range(_ROUNDS):
        after = encode_like(data, document.source, apply(document.source, edits), document.path)
        kept = _unflagged(edits, checker.check_bytes(after, document.path))
        if len(kept) == len(edits):
            return after, len(edits)
        edits = kept
    return data, 0


def _unflagged(edits: list[Edit], again: Result) -> list[Edit]:
    """The edits whose new words the check does not flag."""
    flagged = []
    for finding in again.findings:
        rewrites = any(suggestion.text is not None for suggestion in finding.suggestions)
        if rewrites and (span := source_span(again.document, finding.start, finding.end)):
            flagged.append(span)
    kept, shift = [], 0
    for edit in edits:
        start = edit.start + shift
        end = start + len(edit.text)
        shift += len(edit.text) - (edit.end - edit.start)
        if not any(flag_start < end and start < flag_end for flag_start, flag_end in flagged):
            kept.append(edit)
    return kept
