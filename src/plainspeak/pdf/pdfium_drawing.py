"""Pictures and straight lines of a page, by PDFium."""

import ctypes
from collections.abc import Iterator
from itertools import repeat
from typing import Any

import numpy as np

from plainspeak.pdf.page import Frame, Numbers
from plainspeak.pdf.pdfium_calls import ADDRESS, INTEGER, address, function
from plainspeak.pdf.pdfium_paths import bounds, straight_lines

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
"""The numbers PDFium has for kinds of shapes."""
_MOST_OBJECTS = 5_000
"""A page with more shapes than this holds a drawing, and its lines say nothing about the text."""
_DEEPEST_FORM = 4


def drawing(page: Any, frame: Frame) -> tuple[Numbers, float]:
    """The straight lines of the page, as thin boxes, and which part of it pictures cover, 0 to 1."""
    paths: list[int] = []
    pictures: list[int] = []
    for kind, shape in _shapes("FPDFPage_CountObjects", "FPDFPage_GetObject", address(page)):
        if kind == _PATH:
            paths.append(shape)
        elif kind == _IMAGE:
            pictures.append(shape)
        elif kind == _FORM:
            pictures += _pictures_in(shape, 1)
    rules = straight_lines(paths if len(paths) <= _MOST_OBJECTS else [])
    width, height = frame.size
    return frame.boxes_to_page(rules), min(1.0, _area(pictures) / max(1.0, width * height))


def _shapes(count_name: str, shape_name: str, holder: int, most: int | None = None) -> Iterator[tuple[int, int]]:
    """The kind of each shape of a page or a form, and where it stands; without those of text."""
    count = function(count_name, INTEGER, ADDRESS)(holder)
    count = count if most is None else min(count, most)
    shapes = list(map(function(shape_name, ctypes.c_size_t, ADDRESS, INTEGER), repeat(holder), range(count)))
    kinds = map(function("FPDFPageObj_GetType", INTEGER, ADDRESS), shapes)
    return ((kind, shape) for kind, shape in zip(kinds, shapes, strict=True) if kind != _TEXT)


def _pictures_in(form: int, depth: int) -> Iterator[int]:
    if depth > _DEEPEST_FORM:
        return
    for kind, shape in _shapes("FPDFFormObj_CountObjects", "FPDFFormObj_GetObject", form, _MOST_OBJECTS):
        if kind == _IMAGE:
            yield shape
        elif kind == _FORM:
            yield from _pictures_in(shape, depth + 1)


def _area(pictures: list[int]) -> float:
    x0, y0, x1, y1 = bounds(pictures).T
    return float((np.maximum(0.0, x1 - x0) * np.maximum(0.0, y1 - y0)).sum())
