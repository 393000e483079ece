"""What the loaders of office files say of a file that they cannot read."""

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Skipped
from plainspeak.errors import NoText, Scanned


def save_a_copy(program: str) -> str:
    """What to do about a damaged file."""
    return f"Open it in {program}, save a copy and check that."


def no_text(path: str, program: str, build: DocumentBuilder) -> NoText:
    """The error for a file in which no text was found; it depends on what was found instead."""
    if build.skipped[Skipped.EMBEDDED]:
        return NoText(f"{path} only holds other files.", save_a_copy(program))
    if build.skipped[Skipped.IMAGE]:
        return Scanned(
            f"{path} has pictures in it and no text.", "Run it through OCR (text recognition), then try again."
        )
    return NoText(f"{path} has no text in it.", "Check that it is the right file.")
