"""Reads PDF files: pages to paragraphs in reading order, every word with its box."""

from plainspeak.document import Document
from plainspeak.errors import Damaged, PlainspeakError, TooLarge
from plainspeak.limits import Limits

SUFFIXES = (".pdf",)


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Read a PDF. Raises `UnreadableFile` and nothing else, whatever the engines below make of a broken file."""
    from plainspeak.pdf.read import read

    try:
        return read(data, path, limits)
    except PlainspeakError:
        raise
    except MemoryError as err:
        raise TooLarge(f"{path} needs more memory than we may use.", "Split it into smaller papers.") from err
    except Exception as err:
        raise Damaged(f"{path} is damaged, so we could not read it.", "Ask for a new copy.") from err
