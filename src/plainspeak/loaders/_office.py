"""What the loaders of office files say of a file that they cannot read."""

from collections.abc import Iterator
from contextlib import contextmanager

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Skipped
from plainspeak.errors import Damaged, NoText, PlainspeakError, Scanned, TooLarge


@contextmanager
def reading(path: str, program: str) -> Iterator[None]:
    """Turn whatever goes wrong inside into errors of ours: what a library says of a broken file helps nobody."""
    try:
        yield
    except PlainspeakError:
        raise
    except MemoryError as err:
        raise TooLarge(f"{path} needs more memory than we may use.", "Split it into smaller papers.") from err
    except Exception as err:
        raise Damaged(
            f"{path} is damaged, so we could not read it.", f"Open it in {program}, save a copy and check that."
        ) from err


def no_text(path: str, program: str, build: DocumentBuilder) -> NoText:
    """The error for a file in which no text was found; it depends on what was found instead."""
    if build.skipped[Skipped.EMBEDDED]:
        return NoText(f"{path} only holds other files.", f"Open it in {program}, save a copy and check that.")
    if build.skipped[Skipped.IMAGE]:
        return Scanned(
            f"{path} has pictures in it and no text.", "Run it through OCR (text recognition), then try again."
        )
    return NoText(f"{path} has no text in it.", "Check that it is the right file.")
