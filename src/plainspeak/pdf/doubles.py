"""Finds characters that are drawn twice over themselves, which is how some programs print bold."""

import numpy as np

from plainspeak.pdf.page import Flags, Glyphs, Integers

_COVERED = 0.5
"""The same letter again, covering this part of itself, is one letter."""
_ASIDE = 0.15
"""How far it may stand aside, in font sizes. Where a font says that its letters are wider than they are, real double
letters cover each other too; but they stand at least 0.2 apart, and letters printed twice no more than 0.1."""
_LEVEL = 0.2
"""How far apart the two may stand up or down, in font sizes."""
_SAME_SIZE = 0.1
_SPACE = 0x20
_FINE = 16
"""Steps a point is cut into, to sort by letter, row and place in one number:"""
_ROW, _TEXT = 20, 40
"""20 bits for the place (65,000 points), 20 for the row, the rest for the letter."""


def doubles(glyphs: Glyphs) -> tuple[Flags, Flags]:
    """For each character whether it repeats an earlier one in the same place, and whether a later one repeats it."""
    repeats, repeated = np.zeros(len(glyphs), dtype=bool), np.zeros(len(glyphs), dtype=bool)
    drawn = np.flatnonzero(glyphs.codes > _SPACE)
    if len(drawn) < 2:
        return repeats, repeated
    text = glyphs.codes[drawn]
    x0, _, x1, bottom = glyphs.boxes[drawn].T
    size = glyphs.sizes[drawn]
    in_order = np.sort(size)
    step = max(float(in_order[(len(size) - 1) // 2] + in_order[len(size) // 2]) / 4, 0.5)  # half the middle size
    for shift in (0.0, 0.5):  # two grids, so that no pair is parted by the edge between two rows of both
        rows = np.floor(bottom / step + shift).astype(np.int64)
        order = _order((text << _TEXT) + (rows << _ROW) + (x0 * _FINE).astype(np.int64))
        a, b = order[:-1], order[1:]
        common = np.minimum(x1[a], x1[b]) - np.maximum(x0[a], x0[b])
        same = (text[a] == text[b]) & (common > 0)
        same &= common >= _COVERED * np.minimum(x1[a] - x0[a], x1[b] - x0[b])
        same &= np.abs(x0[a] - x0[b]) <= _ASIDE * size[a]
        same &= (np.abs(bottom[a] - bottom[b]) <= _LEVEL * size[a]) & (
            np.abs(size[a] - size[b]) <= _SAME_SIZE * size[a]
        )
        one, other = drawn[a[same]], drawn[b[same]]
        repeated[np.minimum(one, other)] = True
        repeats[np.maximum(one, other)] = True
    return repeats, repeated


def _order(keys: Integers) -> Integers:
    """The order of some numbers, equal ones as they come. To keep those in order takes three times as long."""
    order: Integers = np.argsort(keys)
    in_order = keys[order]
    return np.argsort(keys, kind="stable") if (in_order[1:] == in_order[:-1]).any() else order
