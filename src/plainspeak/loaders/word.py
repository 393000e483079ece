"""Reads Word files (.docx and its relatives): the text as its reader sees it, block by block.

The walk is our own, because every ready one loses text: of 65 real papers of public bodies, python-docx's
`Document.paragraphs` loses more than a twentieth in 23, mostly from tables, content controls and text boxes.
"""

from dataclasses import replace

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Document, Format, Skipped
from plainspeak.errors import Damaged, NoText, PlainspeakError, Scanned, TooLarge
from plainspeak.limits import Limits

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")


def load(data: bytes, path: str, limits: Limits) -> Document:
    """Read a Word file. `InRun` counts the characters of `plainspeak.ooxml.runs.run_text`.

    Raises `UnreadableFile` and nothing else: what the libraries below say of a broken file means nothing to its owner.
    """
    try:
        return _load(data, path, limits)
    except PlainspeakError:
        raise
    except MemoryError as err:
        raise TooLarge(f"{path} needs more memory than we may use.", "Split it into smaller papers.") from err
    except Exception as err:
        raise Damaged(
            f"{path} is damaged, so we could not read it.", "Open it in Word, save a copy and check that."
        ) from err


def _load(data: bytes, path: str, limits: Limits) -> Document:
    from plainspeak.ooxml.package import Package
    from plainspeak.ooxml.reader import Reader
    from plainspeak.ooxml.remarks import find_remarks

    build = DocumentBuilder(path, Format.WORD)
    package = Package(data, path, limits)
    Reader(package, build).read()
    if not build.position:
        raise _no_text(path, build)
    document = build.build()
    return replace(document, remarks=tuple(find_remarks(package, document)))


def _no_text(path: str, build: DocumentBuilder) -> NoText:
    if build.skipped[Skipped.EMBEDDED]:
        return NoText(f"{path} only holds other files.", "Open it in Word, save a copy and check that.")
    if build.skipped[Skipped.IMAGE]:
        return Scanned(
            f"{path} has pictures in it and no text.", "Run it through OCR (text recognition), then try again."
        )
    return NoText(f"{path} has no text in it.", "Check that it is the right file.")
