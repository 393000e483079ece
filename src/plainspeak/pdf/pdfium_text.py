"""The characters of a page, by PDFium.

PDFium answers one question about one character at a time, and every question costs as much as some fifty steps of
Python. So all boxes are written into one array, and how a character is drawn is only asked where it may have changed:
behind a space, and where the height of the line changes.
"""

import ctypes
import math
from collections import deque
from collections.abc import Callable
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np

from plainspeak.pdf.page import ASCENT, DESCENT, Flags, Frame, Glyphs, Integers, Numbers, Style
from plainspeak.pdf.pdfium_unknown import without_unknown

_HYPHENS_AT_LINE_END = (0x02, 0xFFFE)
"""What PDFium gives for a hyphen behind which it thinks the word goes on."""
_LINE_END = (0x0D, 0x0A)
_SPACE = 0x20
_NO_INK = 3
_FILLED_AND_STROKED = 2
_HEAVY = 600
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_OTHER_HEIGHT = 0.03
"""A step of the upper or lower edge by this part of the height means that something else is drawn."""


class _Drawn(NamedTuple):
    """What all characters of one text object have in common."""

    style: Style
    angle: int
    """How far its line is turned anticlockwise in user space: 0, 90, 180 or 270."""
    x: float
    y: float
    """A point of its baseline in user space."""


def glyphs(page: Any, frame: Frame) -> Glyphs:
    """The characters of the page, also those beside what is shown of it."""
    reader = _Reader(page, frame)
    codes = reader.codes()
    if not len(codes):
        return Glyphs([], np.empty((0, 4)), np.empty(0, dtype=int), ())
    found, wanted = reader.glyphs(codes), ~np.isin(codes, _LINE_END)
    return _with_ligatures(found.only(wanted))


class _Reader:
    """Asks PDFium about one page. Holds the buffers it writes into, and the text objects already looked up."""

    def __init__(self, page: Any, frame: Frame) -> None:
        import pypdfium2.raw

        self._raw = pypdfium2.raw
        self._textpage = page.get_textpage()
        self._handle = self._textpage.raw
        self._frame = frame
        self._count: int = self._raw.FPDFText_CountChars(self._handle)
        self._matrix = self._raw.FS_MATRIX()
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._name = ctypes.create_string_buffer(200)
        self._flags = ctypes.c_int()

    def codes(self) -> Integers:
        """The Unicode number of every character, 0 where there is none."""
        text = (ctypes.c_ushort * (self._count + 1))()
        written = self._raw.FPDFText_GetText(self._handle, 0, self._count, text)
        codes: Integers = np.ctypeslib.as_array(text)[:-1].astype(int)
        if written != self._count + 1 or ((codes >= 0xD800) & (codes <= 0xDFFF)).any() or (codes == 0).any():
            code_of, handle = self._raw.FPDFText_GetUnicode, self._handle
            codes = np.array([code_of(handle, index) for index in range(self._count)], dtype=int)
        return without_unknown(codes, self._handle)

    def glyphs(self, codes: Integers) -> Glyphs:
        """All characters with their boxes and styles."""
        user = self._loose_boxes()
        objects, owners = self._objects(codes, user)
        kinds: dict[Style, int] = {}
        styles = np.array([kinds.setdefault(each.style, len(kinds)) for each in objects])[owners]
        angles = np.array([each.angle for each in objects])[owners]
        for index in np.flatnonzero(angles != 0).tolist():
            user[index] = self._tight_box(index)
        boxes = self._frame.boxes_to_page(_levelled(user, objects, owners, angles))
        return Glyphs(_texts(codes), boxes, styles, tuple(kinds))

    def _loose_boxes(self) -> Numbers:
        """Left, bottom, right and top of every character in user space, as wide as the font says."""
        rectangles = (self._raw.FS_RECTF * self._count)()
        first, size = ctypes.addressof(rectangles), ctypes.sizeof(self._raw.FS_RECTF)
        box_of = _by_number(self._raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
        handle = ctypes.cast(self._handle, ctypes.c_void_p).value
        addresses = range(first, first + size * self._count, size)
        deque(map(box_of, repeat(handle), range(self._count), addresses), maxlen=0)
        left, top, right, bottom = np.frombuffer(bytes(rectangles), dtype=np.float32).reshape(-1, 4).T.astype(float)
        return np.stack((left, bottom, right, top), axis=1)

    def _tight_box(self, index: int) -> tuple[float, float, float, float]:
        """The same for a character that is not upright, for which PDFium knows no width: as wide as its ink."""
        left, right, bottom, top = self._numbers
        self._raw.FPDFText_GetCharBox(self._handle, index, left, right, bottom, top)
        return left.value, bottom.value, right.value, top.value

    def _objects(self, codes: Integers, boxes: Numbers) -> tuple[list[_Drawn], Integers]:
        """The text objects, and for every character the index of its own."""
        object_at = _by_number(self._raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int)
        known: dict[int, int] = {}
        objects: list[_Drawn] = []
        starts = np.flatnonzero(_may_begin_an_object(codes, boxes))
        owners = []
        for index in starts.tolist():
            address = object_at(self._handle, index) or 0
            if address not in known:
                known[address] = len(objects)
                objects.append(self._drawn(index))
            owners.append(known[address])
        return objects, np.repeat(owners, np.diff([*starts, self._count]))

    def _drawn(self, index: int) -> _Drawn:
        raw, handle, matrix = self._raw, self._handle, self._matrix
        raw.FPDFText_GetMatrix(handle, index, matrix)
        x, y = self._numbers[:2]
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360
        text_object = raw.FPDFText_GetTextObject(handle, index)
        mode = raw.FPDFTextObj_GetTextRenderMode(text_object) if text_object else 0
        font = self._font(index)
        heavy = raw.FPDFText_GetFontWeight(handle, index) >= _HEAVY or any(n in font.lower() for n in _BOLD_NAMES)
        style = Style(
            size=round(raw.FPDFText_GetFontSize(handle, index) * math.hypot(matrix.c, matrix.d), 2),
            font=font,
            bold=heavy or mode == _FILLED_AND_STROKED,
            hidden=mode == _NO_INK,
            turn=(self._frame.rotate - angle) % 360,
        )
        return _Drawn(style, angle, x.value, y.value)

    def _font(self, index: int) -> str:
        length = self._raw.FPDFText_GetFontInfo(self._handle, index, self._name, len(self._name), self._flags)
        return self._name.raw[: max(0, min(length, len(self._name)) - 1)].decode("utf-8", "replace")


def _by_number(function: Any, result: type, *arguments: type) -> Callable[..., Any]:
    """A function of a text page that takes and gives addresses as numbers, which cost a half or a third of pointers."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, ctypes.c_void_p, *arguments)(address)


def _may_begin_an_object(codes: Integers, boxes: Numbers) -> Flags:
    """The first character, each one behind a space, and each one higher or lower than the last."""
    height = np.abs(boxes[:, 3] - boxes[:, 1])
    limit = _OTHER_HEIGHT * np.maximum(height[1:], height[:-1])
    steps = np.abs(np.diff(boxes[:, 1])) + np.abs(np.diff(boxes[:, 3]))
    begins: Flags = np.ones(len(codes), dtype=bool)
    begins[1:] = (codes[1:] > _SPACE) & ((codes[:-1] <= _SPACE) | (steps > limit))
    return begins


def _levelled(user: Numbers, objects: list[_Drawn], owners: Integers, angles: Integers) -> Numbers:
    """The boxes in user space, from `DESCENT` below the baseline to `ASCENT` above it."""
    sizes, xs, ys = (
        np.array(column)[owners] for column in zip(*((o.style.size, o.x, o.y) for o in objects), strict=True)
    )
    boxes = user.copy()
    for angle, side, base, sign in ((0, 1, ys, 1), (90, 0, xs, -1), (180, 1, ys, -1), (270, 0, xs, 1)):
        here = angles == angle
        below, above = base - sign * DESCENT * sizes, base + sign * ASCENT * sizes
        boxes[here, side] = np.minimum(below, above)[here]
        boxes[here, side + 2] = np.maximum(below, above)[here]
    return boxes


def _texts(codes: Integers) -> list[str]:
    """The characters with these numbers; those that have none come out as U+FFFD."""
    known = (codes > 0) & (codes <= 0x10FFFF) & ((codes < 0xD800) | (codes > 0xDFFF))
    codes = np.where(np.isin(codes, _HYPHENS_AT_LINE_END), ord("-"), np.where(known, codes, 0xFFFD))
    return list(codes.astype("<u4").tobytes().decode("utf-32-le"))


def _with_ligatures(glyphs: Glyphs) -> Glyphs:
    """Put letters together that are one shape: PDFium gives each letter of a ligature the box of the whole."""
    same = np.zeros(len(glyphs), dtype=bool)
    same[1:] = (glyphs.boxes[1:] == glyphs.boxes[:-1]).all(axis=1)
    texts = list(glyphs.texts)
    first = 0
    for index in np.flatnonzero(same).tolist():
        first = first if same[index - 1] else index - 1
        if texts[first].isalpha() and texts[index].isalpha():
            texts[first] += texts[index]
        else:
            same[index] = False
    return Glyphs(texts, glyphs.boxes, glyphs.styles, glyphs.kinds).only(~same)
