"""Makes the fixes that need no person to look, in the source of a text file."""

from collections.abc import Callable

from plainspeak.checker import Checker
from plainspeak.edits import Edit, apply, encode_like, fixes, source_span
from plainspeak.errors import OutputError
from plainspeak.result import Result

_ROUNDS = 5


def fixed(checker: Checker, data: bytes, result: Result, *, unsafe: bool = False) -> tuple[bytes, int]:
    """The bytes of a text file with every fix made that lasts, and their number.

    `unsafe` makes the first suggestion of every finding, not only the safe ones. Raises `OutputError` for a file that is
    not text.
    """
    document = result.document
    if document.source is None:
        raise OutputError(
            f"{document.path}: fixes can only be made in text files.",
            "For a Word paper use 'plainspeak annotate --track-changes'.",
        )
    old = document.source

    def encoded(source: str) -> bytes:
        return encode_like(data, old, source, document.path)

    edits = lasting_fixes(result, lambda source: checker.check_bytes(encoded(source), document.path), unsafe=unsafe)
    return (encoded(apply(old, edits)), len(edits)) if edits else (data, 0)


def lasting_fixes(result: Result, check: Callable[[str], Result], *, unsafe: bool = False) -> list[Edit]:
    """The fixes in a text file that a new `check` of the source then has nothing to say of."""
    edits = list(fixes(result, unsafe=unsafe))
    for _ in range(_ROUNDS):
        kept = _unflagged(edits, check(apply(result.document.source or "", edits))) if edits else []
        if len(kept) == len(edits):
            return edits
        edits = kept
    return []


def _unflagged(edits: list[Edit], again: Result) -> list[Edit]:
    """The edits whose new words the check does not flag."""
    flagged = []
    for finding in again.findings:
        if finding.rewrites and (span := source_span(again.document, finding.start, finding.end)):
            flagged.append(span)
    kept, shift = [], 0
    for edit in edits:
        start = edit.start + shift
        end = start + len(edit.text)
        shift += len(edit.text) - (edit.end - edit.start)
        if not any(flag_start < end and start < flag_end for flag_start, flag_end in flagged):
            kept.append(edit)
    return kept
