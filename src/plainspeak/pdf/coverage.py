"""Says what of a PDF could not be read: scans, broken pages, letters that fonts hide, text beside the page."""

import re
from collections.abc import Iterable, Sequence

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Skipped
from plainspeak.errors import Damaged, Scanned, UnreadableFonts
from plainspeak.pdf.engines import Reading, ReadPage

_FEWEST_LETTERS = 20
"""A page with fewer letters and a picture over much of it is a scan."""
_PICTURE = 0.3
_MOST_UNREADABLE = 0.02
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x1f\x7f]")


def report(build: DocumentBuilder, reading: Reading, broken: int, path: str) -> None:
    """Write down what is missing, where `broken` is how many streams of the file are.

    Raises `Scanned`, `Damaged` or `UnreadableFonts` when so much is missing that nothing is left.
    """
    _scans(build, reading, path)
    _breaks(build, reading, broken, path)
    _fonts(build, reading, path)
    for what, number in (
        (Skipped.DAMAGED_PAGE, reading.count - len(reading.pages)),
        (Skipped.HIDDEN, sum(page.outside > 0 for page in reading.pages)),
        (Skipped.CONTENTS, sum(page.has_contents for page in reading.pages)),
    ):
        if number:
            build.skip(what, number)


def _scans(build: DocumentBuilder, reading: Reading, path: str) -> None:
    scans = [page.number for page in reading.pages if page.letters < _FEWEST_LETTERS and page.pictured >= _PICTURE]
    if reading.letters < _FEWEST_LETTERS and any(page.pictured for page in reading.pages):
        pages = f"{reading.count:,} page{'' if reading.count == 1 else 's'}"
        raise Scanned(
            f"{path} looks like a scan. It has {pages} of pictures and no text we can read.",
            "Run it through OCR (text recognition) first, then try again.",
        )
    if scans:
        build.skip(Skipped.SCANNED_PAGE, len(scans))
        them = "it" if len(scans) == 1 else "them"
        build.notice(f"{_pages(scans)} without text, as a scan makes them. We could not read {them}.")


def _breaks(build: DocumentBuilder, reading: Reading, broken: int, path: str) -> None:
    if broken and not reading.letters:
        raise Damaged(f"{path} is damaged: none of its text can be read.", "Ask for a new copy.")
    if broken:
        places = "1 place" if broken == 1 else f"{broken:,} places"
        build.notice(f"This PDF is damaged in {places}. Words may be missing, or wrong. Ask for a new copy.")


def _pages(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"Page {numbers[0]} is a picture"
    return f"Pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]} are pictures"


def _fonts(build: DocumentBuilder, reading: Reading, path: str) -> None:
    unreadable, characters = _unreadable(reading.pages)
    if not unreadable:
        return
    share = unreadable / characters
    if share > _MOST_UNREADABLE:
        raise UnreadableFonts(
            f"The fonts in {path} hide its letters ({share:.0%} cannot be read).", "Ask for the Word version."
        )
    build.notice(f"The fonts in this PDF hide {unreadable:,} of its {characters:,} characters.")


def _unreadable(pages: Iterable[ReadPage]) -> tuple[int, int]:
    """Characters that stand for nothing we know, and all characters. A private sign on its own is a bullet."""
    lines = [line for page in pages for region in page.regions for line in region.lines]
    if not any(_UNREADABLE.search(line.text) for line in lines):
        return 0, 0
    words = [text for line in lines for text in line.texts]
    unreadable = sum(len(_UNREADABLE.findall(text)) for text in words if len(text) > 1 or text == "\ufffd")
    return unreadable, sum(map(len, words))
