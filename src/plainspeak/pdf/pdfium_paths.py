"""The straight lines among the paths that a page draws, by PDFium."""

import ctypes
from collections.abc import Iterator, Sequence

import numpy as np

from plainspeak.pdf.page import Flags, Integers, Numbers
from plainspeak.pdf.pdfium_calls import ADDRESS, INTEGER, function, given, written

_THIN = 3.0
"""A path thinner than this many points is a line."""
_MOST_STEPS = 2_000
"""A path with more steps than this is a drawing."""
_AT_ONCE = 50_000
"""How many steps are looked at in one go, so that they take little memory."""
_LINE, _MOVE = 0, 2
"""The numbers PDFium has for two kinds of steps."""
_LEVEL = 1.0


def bounds(shapes: Sequence[int]) -> Numbers:
    """Left, bottom, right and top of every shape, in user space."""
    ask = function("FPDFPageObj_GetBounds", INTEGER, ADDRESS, *[ADDRESS] * 4)
    return written(ask, len(shapes), shapes, width=4, dtype=np.float32, apart=True).astype(float)


def straight_lines(paths: Sequence[int]) -> Numbers:
    """The straight lines of some paths as thin boxes in user space: left, bottom, right, top."""
    if not paths:
        return np.empty((0, 4))
    boxes, shapes = bounds(paths), np.array(paths)
    thin = (boxes[:, 2] - boxes[:, 0] <= _THIN) | (boxes[:, 3] - boxes[:, 1] <= _THIN)
    owners, lines = [np.flatnonzero(thin)], [boxes[thin]]
    for some, counts in _outlines(np.flatnonzero(~thin), shapes):
        owner, line = _level_steps(shapes[some], counts)
        owners.append(some[owner])
        lines.append(line)
    order = np.argsort(np.concatenate(owners), kind="stable")
    in_order: Numbers = np.concatenate(lines)[order]
    return in_order


def _outlines(indices: Integers, shapes: Integers) -> Iterator[tuple[Integers, Integers]]:
    """Those of some paths whose outline is drawn, a few at once, and how many steps each has."""
    paths = shapes[indices].tolist()
    modes = function("FPDFPath_GetDrawMode", INTEGER, ADDRESS, ADDRESS, ADDRESS)
    strokes = written(modes, len(paths), paths, width=2, dtype=np.int32, apart=True)[:, 1]
    counts = given(function("FPDFPath_CountSegments", INTEGER, ADDRESS), len(paths), paths)
    drawn = (strokes != 0) & (counts > 0) & (counts <= _MOST_STEPS)
    indices, counts = indices[drawn], counts[drawn]
    parts = np.cumsum(counts) // _AT_ONCE
    for part in np.unique(parts):
        yield indices[parts == part], counts[parts == part]


def _level_steps(paths: Integers, counts: Integers) -> tuple[Integers, Numbers]:
    """The lines of some paths that run level or upright: for each the index of its path, and its box."""
    kinds, closes, points, owners = _steps(paths, counts)
    numbers, firsts = np.arange(len(kinds)), (np.cumsum(counts) - counts)[owners]
    is_first = (numbers == firsts)[:, np.newaxis]
    before = np.where(is_first, 0.0, np.roll(points, 1, axis=0))
    moves = np.maximum.accumulate(np.where(kinds == _MOVE, numbers, -1))
    begins = np.where((moves >= firsts)[:, np.newaxis], points[moves], 0.0)
    # Of every step two lines: to its point from the last, and where it closes its outline from there to the beginning.
    ends = np.stack((before, begins), axis=1)
    low, high = np.minimum(points[:, np.newaxis], ends), np.maximum(points[:, np.newaxis], ends)
    wanted = np.stack((kinds == _LINE, closes), axis=1) & (high - low <= _LEVEL).any(axis=2)
    return np.repeat(owners, wanted.sum(axis=1)), np.concatenate((low, high), axis=2)[wanted]


def _steps(paths: Integers, counts: Integers) -> tuple[Integers, Flags, Numbers, Integers]:
    """Of every step of some paths its kind, whether it closes its outline, its point, and the index of its path."""
    total, owners = int(counts.sum()), np.repeat(np.arange(len(paths)), counts)
    places = np.arange(total) - (np.cumsum(counts) - counts)[owners]
    step_at = function("FPDFPath_GetPathSegment", ctypes.c_size_t, ADDRESS, INTEGER)
    steps = list(map(step_at, paths[owners].tolist(), places.tolist()))
    kinds = given(function("FPDFPathSegment_GetType", INTEGER, ADDRESS), total, steps)
    closes = given(function("FPDFPathSegment_GetClose", INTEGER, ADDRESS), total, steps) != 0
    point_of = function("FPDFPathSegment_GetPoint", INTEGER, ADDRESS, ADDRESS, ADDRESS)
    x, y = written(point_of, total, steps, width=2, dtype=np.float32, apart=True).astype(float).T
    matrix_of = function("FPDFPageObj_GetMatrix", INTEGER, ADDRESS, ADDRESS)
    matrices = written(matrix_of, len(paths), paths.tolist(), width=6, dtype=np.float32).astype(float)
    a, b, c, d, e, f = matrices[owners].T
    return kinds, closes, np.stack((a * x + c * y + e, b * x + d * y + f), axis=1), owners
