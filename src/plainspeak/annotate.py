"""A copy of a paper with the findings in it, in the paper's own format."""

from importlib import import_module
from pathlib import Path
from typing import Any

from plainspeak.document import Format
from plainspeak.errors import OutputError
from plainspeak.result import Result

_WRITERS = {
    Format.WORD: "word",
    Format.PDF: "pdf",
    Format.MARKDOWN: "marked",
    Format.HTML: "marked",
    Format.TEXT: "marked",
}


def copy_name(path: Path) -> Path:
    """The name of the copy: "paper.plainspeak.docx" for "paper.docx"."""
    return path.with_name(f"{path.stem}.plainspeak{path.suffix}")


def annotated(data: bytes, result: Result, **choices: Any) -> bytes:
    """The bytes of a copy of `data`, of which `result` speaks, with a mark on every finding.

    `choices` are those of the format's writer, as `track_changes` for Word. Raises `OutputError` when the copy would not
    say what was meant, or when we write no copies of this format.
    """
    document = result.document
    if document.format not in _WRITERS:
        raise OutputError(
            f"{document.path}: we cannot write a marked copy of this kind of file.",
            "Save it as .docx or .pdf and annotate that, or use 'plainspeak check'.",
        )
    writer = _WRITERS[document.format]
    copy: bytes = import_module(f"plainspeak.reports.{writer}").annotate(data, result, **choices)
    return copy
