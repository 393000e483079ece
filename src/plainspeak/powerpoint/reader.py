"""Reads a PowerPoint package into a `DocumentBuilder`: slide by slide, each with its notes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count

from lxml import etree

from plainspeak.alt_text import is_useful
from plainspeak.builder import DocumentBuilder
from plainspeak.document import BlockKind, MarkKind, Skipped
from plainspeak.errors import TooLarge, UnknownFormat
from plainspeak.limits import Limits
from plainspeak.marking import Marking
from plainspeak.ooxml.names import DECORATIVE
from plainspeak.ooxml.package import Package
from plainspeak.powerpoint import names
from plainspeak.powerpoint.frames import cells, labels, related_parts
from plainspeak.powerpoint.order import in_reading_order
from plainspeak.powerpoint.paragraphs import Piece, pieces
from plainspeak.powerpoint.placeholders import TITLES, Placeholders, has_bullet, kind_of, level_of, said_of
from plainspeak.powerpoint.texts import Texts, text_of

_ON_EVERY_SLIDE = {"hdr": BlockKind.HEADER, "ftr": BlockKind.FOOTER}
_NO_TEXT = ("dt", "sldNum", "sldImg")
_TRUE = ("1", "true")
_HIDDEN = frozenset({MarkKind.HIDDEN})


@dataclass(frozen=True, slots=True)
class _Page:
    """One part that is being read: a slide, its notes, or a chart or diagram on it."""

    part: str
    root: etree._Element
    texts: Texts
    note: str
    """Where a person finds it, as "slide 5"."""
    placeholders: Placeholders
    marks: frozenset[MarkKind]


class Reader:
    """Reads one package, once."""

    def __init__(self, package: Package, build: DocumentBuilder) -> None:
        self._package = package
        self._build = build
        self._marking = Marking(build)
        self._tables, self._pictures = count(1), count(1)
        self._on_every_slide: set[str] = set()
        self._read_parts: set[str] = set()
        self._placeholders: dict[str | None, Placeholders] = {}

    def read(self, limits: Limits) -> int:
        """Add all text of the package to the builder. Returns the number of slides. Raises `UnreadableFile`."""
        presentation = self._package.parse(self._package.main)
        if presentation.tag != names.PRESENTATION:
            raise UnknownFormat(
                f"{self._package.archive.path} is not a PowerPoint file.",
                "Open it in its own program, save it as PDF and check that.",
            )
        slides = [slide.get(names.RELATIONSHIP_ID, "") for slide in presentation.iter(names.SLIDE_ID)]
        if len(slides) > limits.pages:
            raise TooLarge(
                f"{self._package.archive.path} has {len(slides):,} slides. The limit is {limits.pages:,}.",
                "Split it, or allow more pages.",
            )
        for number, slide in enumerate(slides, start=1):
            self._read_slide(self._package.target(self._package.main, slide), f"slide {number}")
        for notice in self._package.notices:
            self._build.notice(notice)
        return len(slides)

    def _page(self, part: str, note: str, placeholders: Placeholders, marks: frozenset[MarkKind]) -> _Page:
        root = self._package.parse(part)
        return _Page(part, root, Texts(part, root), note, placeholders, marks)

    def _read_slide(self, part: str, note: str) -> None:
        if not self._is_new(part):
            return
        slide = self._page(part, note, self._placeholders_of(self._package.related(part, "slideLayout")), frozenset())
        if slide.root.get("show") in ("0", "false"):
            slide = replace(slide, marks=_HIDDEN)
        self._read_shapes(slide, slide.root.find(names.SHAPES))
        notes = self._package.related(part, "notesSlide")
        if notes and self._is_new(notes):
            page = self._page(notes, f"{note}, notes", Placeholders(None, None), slide.marks)
            self._read_shapes(page, page.root.find(names.SHAPES))

    def _is_new(self, part: str) -> bool:
        """Whether a part is met for the first time. A small file may lead to a large part a thousand times."""
        is_new = part not in self._read_parts
        self._read_parts.add(part)
        return is_new

    def _placeholders_of(self, layout: str | None) -> Placeholders:
        if layout not in self._placeholders:
            master = layout and self._package.related(layout, "slideMaster")
            self._placeholders[layout] = Placeholders(
                *(self._package.parse(it) if it else None for it in (layout, master))
            )
        return self._placeholders[layout]

    def _read_shapes(self, page: _Page, container: etree._Element | None) -> None:
        for shape in () if container is None else in_reading_order(container, page.placeholders):
            if kind_of(shape) not in _NO_TEXT:
                self._read_shape(page, shape)

    def _read_shape(self, page: _Page, shape: etree._Element) -> None:
        properties = said_of(shape, names.PROPERTIES)
        if properties is not None and properties.get("hidden") in _TRUE:
            page = replace(page, marks=_HIDDEN)
        if shape.tag == names.GROUP:
            self._read_shapes(page, shape)
        elif shape.tag == names.FRAME:
            self._read_frame(page, shape)
        kind, bullets = kind_of(shape), page.placeholders.bullets(shape)
        for body in shape.iterchildren(names.TEXT_BODY):
            if not self._is_repeated(kind, body):
                for paragraph in body.iterchildren(names.PARAGRAPH):
                    self._read_paragraph(page, kind, paragraph, bulleted=has_bullet(paragraph, bullets))
        self._read_alt_text(page, shape, properties)

    def _is_repeated(self, kind: str | None, body: etree._Element) -> bool:
        if kind not in _ON_EVERY_SLIDE:
            return False
        words = " ".join(text.text or "" for text in body.iter(names.TEXT)).strip()
        if words and words in self._on_every_slide:
            self._build.skip(Skipped.REPEATED)
            return True
        self._on_every_slide.add(words)
        return False

    def _read_paragraph(self, page: _Page, kind: str | None, paragraph: etree._Element, *, bulleted: bool) -> None:
        if kind in TITLES:
            self._build.begin(BlockKind.HEADING, level=1, note=page.note)
        elif kind in _ON_EVERY_SLIDE:
            self._build.begin(_ON_EVERY_SLIDE[kind], note=page.note)
        elif bulleted:
            self._build.begin(BlockKind.LIST_ITEM, level=level_of(paragraph), note=page.note)
        else:
            self._build.begin(BlockKind.PARAGRAPH if kind else BlockKind.TEXT_BOX, note=page.note)
        self._add(page, pieces(paragraph))

    def _add(self, page: _Page, text: Iterable[Piece]) -> None:
        """Add text to the open block, and end it."""
        for piece in text:
            self._marking.turn(piece.marks | page.marks)
            if piece.element.tag == names.LINE_BREAK:
                self._build.break_line()
            else:
                self._build.add(text_of(piece.element), page.texts.origin(piece.element))
        self._marking.turn(frozenset())
        self._build.end()

    def _read_frame(self, page: _Page, frame: etree._Element) -> None:
        for table in frame.iter(names.TABLE):
            number = next(self._tables)
            for row, column, cell in cells(table):
                for paragraph in cell.iter(names.PARAGRAPH):
                    self._build.begin(BlockKind.TABLE_CELL, table=number, row=row, cell=column, note=page.note)
                    self._add(page, pieces(paragraph))
        if next(frame.iter(names.EMBEDDED_OBJECT), None) is not None:
            self._build.skip(Skipped.EMBEDDED)
        for relationship_id in related_parts(frame):
            part = self._package.target(page.part, relationship_id)
            if part in self._package.archive and self._is_new(part):
                self._read_related(self._page(part, page.note, page.placeholders, page.marks))

    def _read_related(self, page: _Page) -> None:
        kind = BlockKind.CAPTION if page.root.tag == names.CHART_SPACE else BlockKind.TEXT_BOX
        for paragraph in page.root.iter(names.PARAGRAPH):
            self._build.begin(kind, note=page.note)
            self._add(page, pieces(paragraph))
        for label in labels(page.root):
            self._build.begin(BlockKind.CAPTION, note=page.note)
            self._add(page, [Piece(label, frozenset())])

    def _read_alt_text(self, page: _Page, shape: etree._Element, properties: etree._Element | None) -> None:
        if properties is not None and is_useful(text_of(properties)):
            number = next(self._pictures)
            self._build.begin(BlockKind.ALT_TEXT, note=f"{page.note}, alt text of picture {number}")
            self._add(page, [Piece(properties, frozenset())])
        elif shape.tag == names.PICTURE and not any(it.get("val") in _TRUE for it in shape.iter(DECORATIVE)):
            self._build.skip(Skipped.IMAGE)
