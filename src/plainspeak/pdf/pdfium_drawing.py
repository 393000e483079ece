"""Straight lines and pictures of a page, by PDFium."""

import ctypes
from collections.abc import Iterator
from typing import Any

from plainspeak.pdf.page import Box, Frame

_MOST_OBJECTS = 5_000
"""A page with more shapes than this holds a drawing, and its lines say nothing about the text."""
_MOST_SEGMENTS = 2_000
_THIN = 3.0
"""A shape thinner than this many points is a line."""
_DEEPEST_FORM = 4


def drawing(page: Any, frame: Frame) -> tuple[tuple[Box, ...], float]:
    """The straight lines of the page, and which part of it pictures cover, 0 to 1."""
    import pypdfium2.raw as raw

    shapes = list(_shapes(raw, page))
    width, height = frame.size
    pictures = sum(_area(raw, shape) for kind, shape in shapes if kind == raw.FPDF_PAGEOBJ_IMAGE)
    pictured = min(1.0, pictures / max(1.0, width * height))
    paths = [shape for kind, shape in shapes if kind == raw.FPDF_PAGEOBJ_PATH]
    if len(paths) > _MOST_OBJECTS:
        return (), pictured
    return tuple(frame.box_to_page(*rule) for path in paths for rule in _rules(raw, path)), pictured


def _area(raw: Any, shape: Any) -> float:
    x0, y0, x1, y1 = _bounds(raw, shape)
    return max(0.0, x1 - x0) * max(0.0, y1 - y0)


def _bounds(raw: Any, shape: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(shape, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _shapes(raw: Any, page: Any) -> Iterator[tuple[int, Any]]:
    for index in range(raw.FPDFPage_CountObjects(page)):
        shape = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(shape)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _pictures_in(raw, shape, 1)
        elif kind != raw.FPDF_PAGEOBJ_TEXT:
            yield kind, shape


def _pictures_in(raw: Any, form: Any, depth: int) -> Iterator[tuple[int, Any]]:
    if depth > _DEEPEST_FORM:
        return
    for index in range(min(raw.FPDFFormObj_CountObjects(form), _MOST_OBJECTS)):
        shape = raw.FPDFFormObj_GetObject(form, index)
        kind = raw.FPDFPageObj_GetType(shape)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            yield kind, shape
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _pictures_in(raw, shape, depth + 1)


def _rules(raw: Any, path: Any) -> Iterator[tuple[float, float, float, float]]:
    x0, y0, x1, y1 = _bounds(raw, path)
    if x1 - x0 <= _THIN or y1 - y0 <= _THIN:
        yield x0, y0, x1, y1
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if stroke.value and raw.FPDFPath_CountSegments(path) <= _MOST_SEGMENTS:
        yield from _straight_segments(raw, path)


def _straight_segments(raw: Any, path: Any) -> Iterator[tuple[float, float, float, float]]:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    start = here = (0.0, 0.0)
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _level(here, point)
        here = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _level(point, start)


def _level(a: tuple[float, float], b: tuple[float, float]) -> Iterator[tuple[float, float, float, float]]:
    left, right = sorted((a[0], b[0]))
    bottom, top = sorted((a[1], b[1]))
    if right - left <= 1 or top - bottom <= 1:
        yield left, bottom, right, top
