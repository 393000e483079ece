"""Collects the characters, lines and pictures that pdfminer.six finds on a page.

This module imports pdfminer.six, whose device it extends; it is imported only when that engine is used.
"""

import math
from itertools import pairwise
from typing import Any

import numpy as np
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.utils import apply_matrix_pt, apply_matrix_rect

from plainspeak.pdf.page import ASCENT, DESCENT, Box, Glyphs, Page, Style

_NO_INK = 3
_FILLED_AND_STROKED = 2
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_THIN = 3.0
_MOST_POINTS = 2_000

Point = tuple[float, float]


class Device(PDFTextDevice):
    """What pdfminer.six draws on. After `process_page` the page is in `result`."""

    result: Page

    def __init__(self, manager: Any, number: int) -> None:
        super().__init__(manager)
        self._number = number
        self._texts: list[str] = []
        self._boxes: list[Box] = []
        self._styles: list[int] = []
        self._kinds: dict[Style, int] = {}
        self._rules: list[Box] = []
        self._pictured = 0.0
        self._mode = 0
        self._outer: list[Any] = []

    def begin_page(self, page: Any, ctm: Any) -> None:
        """Begin a page. `ctm` turns it as it is shown, with its corner at the origin."""
        self._crop = apply_matrix_rect(ctm, page.cropbox)

    def end_page(self, page: Any) -> None:
        """Put the page together."""
        x0, y0, x1, y1 = self._crop
        width, height = abs(x1 - x0), abs(y1 - y0)
        boxes, styles = np.array(self._boxes, dtype=float).reshape(-1, 4), np.array(self._styles, dtype=int)
        rules = np.array(self._rules, dtype=float).reshape(-1, 4)
        drawn = Glyphs(self._texts, boxes, styles, tuple(self._kinds))
        shown = drawn.shown(width, height)
        pictured = min(1.0, self._pictured / max(1.0, width * height))
        outside = len(drawn) - len(shown)
        self.result = Page(self._number, width, height, shown, rules, pictured, outside)

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        """Go into a drawing inside the page."""
        self._outer.append(self.ctm)

    def end_figure(self, name: str) -> None:
        """Come back out of it."""
        self.set_ctm(self._outer.pop())

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Draw some characters."""
        self._mode = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self, matrix: Any, font: Any, fontsize: float, scaling: float, rise: float, cid: int, *_: Any
    ) -> float:
        """Draw one character, and say how far the next one stands from it."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = "\ufffd"
        advance: float = font.char_width(cid) * fontsize * scaling
        name = font.fontname if isinstance(font.fontname, str) else ""
        size = abs(fontsize) * math.hypot(matrix[2], matrix[3])
        turn = round(-math.degrees(math.atan2(matrix[1], matrix[0])) / 90) * 90 % 360
        bold = any(part in name.lower() for part in _BOLD_NAMES) or self._mode == _FILLED_AND_STROKED
        style = Style(round(size, 2), name, bold, self._mode == _NO_INK, turn)
        self._texts.append(text)
        self._boxes.append(_level_box(self._point(matrix, 0, rise), self._point(matrix, advance, rise), size, turn))
        self._styles.append(self._kinds.setdefault(style, len(self._kinds)))
        return advance

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        """Draw a shape: kept if it is a straight line, or an outline made of them."""
        points = [self._point(self.ctm, *step[-2:]) for step in path if len(step) > 2]
        if not points or len(points) > _MOST_POINTS:
            return
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if max(xs) - min(xs) <= _THIN or max(ys) - min(ys) <= _THIN:
            self._rules.append(Box(min(xs), min(ys), max(xs), max(ys)))
        elif stroke:
            outline = [*points, points[0]] if path[-1][0] == "h" else points
            self._rules += [_around(a, b) for a, b in pairwise(outline) if _is_level(a, b)]

    def render_image(self, name: str, stream: Any) -> None:
        """Draw a picture, which fills the unit square of its own space."""
        assert self.ctm is not None
        x0, y0, x1, y1 = apply_matrix_rect(self.ctm, (0, 0, 1, 1))
        self._pictured += abs(x1 - x0) * abs(y1 - y0)

    def _point(self, matrix: Any, x: float, y: float) -> Point:
        x, y = apply_matrix_pt(matrix, (x, y))
        return x - self._crop[0], self._crop[3] - y


def _level_box(start: Point, end: Point, size: float, turn: int) -> Box:
    """The box of a character between two points of its baseline."""
    (x, y), (far_x, far_y) = start, end
    if turn == 90:
        return Box(x - DESCENT * size, min(y, far_y), x + ASCENT * size, max(y, far_y))
    if turn == 180:
        return Box(min(x, far_x), y - DESCENT * size, max(x, far_x), y + ASCENT * size)
    if turn == 270:
        return Box(x - ASCENT * size, min(y, far_y), x + DESCENT * size, max(y, far_y))
    return Box(min(x, far_x), y - ASCENT * size, max(x, far_x), y + DESCENT * size)


def _is_level(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= 1 or abs(a[1] - b[1]) <= 1


def _around(a: Point, b: Point) -> Box:
    return Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
