"""The text objects of a page, by PDFium: what all characters that a file draws in one go have in common."""

import ctypes
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count, repeat
from typing import NamedTuple

import numpy as np

from plainspeak.pdf.page import Integers, Numbers, Style
from plainspeak.pdf.pdfium_calls import ADDRESS, INTEGER, function, given, written

_NO_INK = 3
_FILLED_AND_STROKED = 2
_HEAVY = 600
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_LONGEST_NAME = 200


class Look(NamedTuple):
    """How a text object is drawn, in the words of PDFium."""

    font: int
    """Where PDFium keeps it, as long as the page is open."""
    mode: int
    size: float
    a: float
    b: float
    c: float
    d: float
    """Of the matrix that places it on the page."""

    @property
    def angle(self) -> int:
        """How far its line is turned anticlockwise in user space: 0, 90, 180 or 270."""
        return round(math.degrees(math.atan2(self.b, self.a)) / 90) * 90 % 360


class _Font(NamedTuple):
    name: str
    heavy: bool


@dataclass(frozen=True, eq=False)
class TextObjects:
    """The text objects of a page."""

    looks: Integers
    """Of each object, the index of its look."""
    points: Numbers
    """Of each object, a point of its baseline in user space."""
    angles: Integers
    """Of each look, the angle."""
    kinds: tuple[Style, ...]
    """Of each look, what it means."""

    @cached_property
    def sizes(self) -> Numbers:
        """Of each look, the size of the font in points as shown."""
        return np.array([kind.size for kind in self.kinds], dtype=float)


def text_objects(handle: int, characters: Integers, rotate: int) -> tuple[TextObjects, Integers]:
    """The text objects that some characters of a text page belong to, and for every character the index of its own.

    `rotate` is the /Rotate of the page.
    """
    object_at = function("FPDFText_GetTextObject", ctypes.c_size_t, ADDRESS, INTEGER)
    found = given(object_at, len(characters), repeat(handle), characters.tolist())
    addresses, first, owners = np.unique(found, return_index=True, return_inverse=True)
    firsts = characters[first].tolist()
    drawn = _drawn(handle, addresses.tolist(), firsts)
    examples = dict(zip(drawn, firsts, strict=True))
    numbers, looks = dict(zip(examples, count())), [Look(*each) for each in examples]
    fonts = {look.font: _font(handle, index) for look, index in zip(looks, examples.values(), strict=True)}
    origin_of = function("FPDFText_GetCharOrigin", INTEGER, ADDRESS, INTEGER, ADDRESS, ADDRESS)
    objects = TextObjects(
        looks=np.array([numbers[each] for each in drawn]),
        points=written(origin_of, len(firsts), repeat(handle), firsts, width=2, dtype=float, apart=True),
        angles=np.array([look.angle for look in looks]),
        kinds=tuple(_style(look, fonts[look.font], rotate) for look in looks),
    )
    return objects, owners


def _drawn(
    handle: int, objects: Sequence[int], firsts: Sequence[int]
) -> list[tuple[int, int, float, float, float, float, float]]:
    """The look of each text object, as plain numbers, from itself and from a character of it."""
    font_of = function("FPDFTextObj_GetFont", ctypes.c_size_t, ADDRESS)
    mode_of = function("FPDFTextObj_GetTextRenderMode", INTEGER, ADDRESS)
    size_of = function("FPDFText_GetFontSize", ctypes.c_double, ADDRESS, INTEGER)
    matrix_of = function("FPDFText_GetMatrix", INTEGER, ADDRESS, INTEGER, ADDRESS)
    matrices = written(matrix_of, len(firsts), repeat(handle), firsts, width=6, dtype=np.float32)
    own = map(font_of, objects), map(mode_of, objects), map(size_of, repeat(handle), firsts)
    a, b, c, d = matrices[:, :4].T.tolist()
    return list(zip(*own, a, b, c, d, strict=True))


def _font(handle: int, index: int) -> _Font:
    """The font of a character."""
    name, flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
    info_of = function("FPDFText_GetFontInfo", ctypes.c_ulong, ADDRESS, INTEGER, ADDRESS, ctypes.c_ulong, ADDRESS)
    length = info_of(handle, index, ctypes.addressof(name), len(name), ctypes.addressof(flags))
    text = name.raw[: max(0, min(length, len(name)) - 1)].decode("utf-8", "replace")
    weight = function("FPDFText_GetFontWeight", INTEGER, ADDRESS, INTEGER)(handle, index)
    return _Font(text, weight >= _HEAVY or any(part in text.lower() for part in _BOLD_NAMES))


def _style(look: Look, font: _Font, rotate: int) -> Style:
    return Style(
        size=round(look.size * math.hypot(look.c, look.d), 2),
        font=font.name,
        bold=font.heavy or look.mode == _FILLED_AND_STROKED,
        hidden=look.mode == _NO_INK,
        turn=(rotate - look.angle) % 360,
    )
