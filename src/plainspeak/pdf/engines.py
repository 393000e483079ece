"""Reads all pages of a PDF with the first engine, and with the second what the first cannot read.

Why PDFium comes first: docs/decisions/pdf-engines.md.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from plainspeak.errors import Damaged, NoText, PasswordProtected, TooLarge
from plainspeak.limits import Limits
from plainspeak.pdf.layout import Region, layout
from plainspeak.pdf.page import Page
from plainspeak.pdf.pdfium import PdfiumFile
from plainspeak.pdf.pdfminer import PdfminerFile


class OpenFile(Protocol):
    """A PDF opened by an engine."""

    def __len__(self) -> int: ...

    def page(self, index: int) -> Page:
        """Read one page. May raise anything."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


Engine = Callable[[bytes, str], OpenFile]
ENGINES: tuple[Engine, ...] = (PdfiumFile, PdfminerFile)


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What is kept of a page once it is read."""

    number: int
    width: float
    height: float
    regions: tuple[Region, ...]
    has_contents: bool
    letters: int
    characters: int
    pictured: float
    outside: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The pages of a file as far as they could be read."""

    pages: tuple[ReadPage, ...]
    count: int
    """How many pages the file has."""

    @property
    def letters(self) -> int:
        """Letters and digits on all pages."""
        return sum(page.letters for page in self.pages)


def read_pages(data: bytes, path: str, limits: Limits) -> Reading:
    """Read a PDF. Raises `Damaged`, `PasswordProtected`, `TooLarge` or `NoText`."""
    best: Reading | None = None
    failure: Damaged | None = None
    for engine in ENGINES:
        try:
            reading = _read(engine, data, path, limits)
        except Damaged as err:
            failure = failure or err
            continue
        if best is None or reading.letters > best.letters:
            best = reading if best is None else _completed(reading, best)
        if best.letters and len(best.pages) == best.count:
            return best
    if best is None or not best.pages:
        raise failure or Damaged(f"{path} is damaged: none of its pages can be read.", "Ask for a new copy.")
    if failure is not None and not best.letters and not any(page.pictured for page in best.pages):
        raise failure
    return best


def _completed(reading: Reading, other: Reading) -> Reading:
    """A reading with the pages only the other one has."""
    pages = {page.number: page for page in (*other.pages, *reading.pages)}
    return Reading(tuple(pages[number] for number in sorted(pages)), max(reading.count, other.count))


def _read(engine: Engine, data: bytes, path: str, limits: Limits) -> Reading:
    with closing(engine(data, path)) as file:
        count = len(file)
        if count > limits.pages:
            raise TooLarge(
                f"{path} has {count:,} pages. The limit is {limits.pages:,}.", "Split it, or allow more pages."
            )
        pages: list[ReadPage] = []
        characters = 0
        for index in range(count):
            page = _page(file, index)
            if page is None:
                continue
            pages.append(page)
            characters += page.characters
            if characters > limits.characters:
                raise TooLarge(
                    f"{path} has more than {limits.characters:,} characters.", "Split it and check the parts."
                )
        if isinstance(file, PdfiumFile) and file.is_dynamic_form and sum(page.letters for page in pages) < 1000:
            raise NoText(
                f"{path} is a form that only Adobe Acrobat can show, so there is no text in it that we can read.",
                "Open it in Acrobat, print it to a new PDF, and check that.",
            )
        return Reading(tuple(pages), count)


def _page(file: OpenFile, index: int) -> ReadPage | None:
    try:
        page = file.page(index)
    except (PasswordProtected, MemoryError):
        raise
    except Exception:  # engines let out errors of every kind on a broken page
        return None
    glyphs = page.glyphs
    hidden = np.array([kind.hidden for kind in glyphs.kinds], dtype=bool)
    if page.pictured > 0.5 and hidden[glyphs.styles].sum() > 0.5 * len(glyphs):
        # A scan with the recognised words behind it: its reader sees them in the picture.
        kinds = tuple(kind._replace(hidden=False) for kind in glyphs.kinds)
        page = replace(page, glyphs=replace(glyphs, kinds=kinds))
    ordered = layout(page)
    return ReadPage(
        number=page.number,
        width=page.width,
        height=page.height,
        regions=ordered.regions,
        has_contents=ordered.has_contents,
        letters=sum(map(str.isalnum, glyphs.texts)),
        characters=len(glyphs),
        pictured=page.pictured,
        outside=page.outside,
    )
