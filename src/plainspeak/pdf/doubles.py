"""Leaves out characters that are drawn twice over themselves, which is how some programs print bold."""

import numpy as np

from plainspeak.pdf.page import Glyph

_COVERED = 0.5
"""The same letter again, covering this part of itself, is one letter. Real double letters stand apart."""
_LEVEL = 0.2
"""How far apart the two may stand up or down, in font sizes."""


def without_doubles(glyphs: list[Glyph]) -> list[tuple[int, Glyph]]:
    """The characters with their place in drawing order, each once; those that were drawn twice are called bold."""
    doubles = _doubles(glyphs)
    if not doubles:
        return list(enumerate(glyphs))
    bold = set(doubles.values())
    return [
        (order, glyph._replace(bold=True) if order in bold else glyph)
        for order, glyph in enumerate(glyphs)
        if order not in doubles
    ]


def _doubles(glyphs: list[Glyph]) -> dict[int, int]:
    """Index of every character that is drawn again -> index of the character it covers."""
    drawn = [index for index, glyph in enumerate(glyphs) if not glyph.text.isspace()]
    if not drawn:
        return {}
    x0, x1, bottom, size = (np.array([glyphs[i][field] for i in drawn]) for field in (1, 3, 4, 5))
    names: dict[str, int] = {}
    text = np.array([names.setdefault(glyphs[i].text, len(names)) for i in drawn])
    step = max(float(np.median(size)) / 2, 0.5)
    found: dict[int, int] = {}
    for shift in (0.0, 0.5):  # two grids, so that no pair is parted by the edge between two rows of both
        order = np.lexsort((x0, np.floor(bottom / step + shift), text))
        a, b = order[:-1], order[1:]
        width = np.minimum(x1[a] - x0[a], x1[b] - x0[b])
        common = np.minimum(x1[a], x1[b]) - np.maximum(x0[a], x0[b])
        same = (text[a] == text[b]) & (common >= _COVERED * width) & (common > 0)
        same &= (np.abs(bottom[a] - bottom[b]) <= _LEVEL * size[a]) & (np.abs(size[a] - size[b]) <= 0.1 * size[a])
        for first, second in zip(a[same].tolist(), b[same].tolist(), strict=True):
            early, late = sorted((drawn[first], drawn[second]))
            found[late] = found.get(early, early)
    return found
