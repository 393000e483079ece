"""Reads a PDF from its first page to its last, step by step."""

from plainspeak.builder import DocumentBuilder
from plainspeak.document import Document, Format, Skipped
from plainspeak.limits import Limits
from plainspeak.pdf.coverage import report
from plainspeak.pdf.emit import emit
from plainspeak.pdf.engines import read_pages
from plainspeak.pdf.furniture import repeated_lines
from plainspeak.pdf.hyphens import Vocabulary
from plainspeak.pdf.joins import joined
from plainspeak.pdf.kinds import kinds
from plainspeak.pdf.layout import Region
from plainspeak.pdf.paragraphs import Paragraph, PlacedLine, paragraphs
from plainspeak.pdf.steps import Steps
from plainspeak.pdf.streams import broken_streams


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read a PDF. Raises a child of `UnreadableFile` that says why when it cannot be read."""
    reading = read_pages(data, path, limits)
    build = DocumentBuilder(path, Format.PDF)
    report(build, reading, broken_streams(data), path)
    repeated = repeated_lines([page.regions for page in reading.pages])
    if repeated:
        build.skip(Skipped.REPEATED, len(repeated))
    regions = [region for page in reading.pages for region in page.regions]
    steps = Steps(regions)
    found = [p for page in reading.pages for p in _paragraphs(page.regions, repeated, steps)]
    words = Vocabulary(line for region in regions for line in region.lines)
    emit(build, joined(found, kinds(found)), words, {page.number: (page.width, page.height) for page in reading.pages})
    return build.build(pages=reading.count)


def _paragraphs(regions: tuple[Region, ...], repeated: set[int], steps: Steps) -> list[Paragraph]:
    """The paragraphs of one page. Lines are numbered before the repeated ones are left out, as a reader counts them."""
    found: list[Paragraph] = []
    number = 0
    for region in regions:
        placed = [PlacedLine(region.page, number + i, region.turn, line) for i, line in enumerate(region.lines, 1)]
        number += len(placed)
        found += paragraphs(region, [line for line in placed if id(line.line) not in repeated], steps)
    return found
