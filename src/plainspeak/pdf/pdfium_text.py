"""The characters of a page, by PDFium.

PDFium answers one question about one character at a time. So all boxes are written into one array, and how a character
is drawn is only asked where it may have changed: behind a space, and where the height of the line changes.
"""

import ctypes
from itertools import repeat
from typing import Any

import numpy as np

from plainspeak.pdf.page import ASCENT, DESCENT, Flags, Frame, Glyphs, Integers, Numbers
from plainspeak.pdf.pdfium_calls import ADDRESS, INTEGER, address, function, given, written
from plainspeak.pdf.pdfium_objects import TextObjects, text_objects
from plainspeak.pdf.pdfium_unknown import without_unknown

_HYPHENS_AT_LINE_END = (0x02, 0xFFFE)
"""What PDFium gives for a hyphen behind which it thinks the word goes on."""
_LINE_END = (0x0D, 0x0A)
_SPACE = 0x20
_LEAST = 0.1
_OTHER_HEIGHT = 0.03
"""A step of the upper or lower edge by this part of the height means that something else is drawn."""


def glyphs(page: Any, frame: Frame) -> Glyphs:
    """The characters of the page, also those beside what is shown of it."""
    text = page.get_textpage()
    handle = address(text.raw)
    codes = _codes(handle)
    if not len(codes):
        return Glyphs([], np.empty((0, 4)), np.empty(0, dtype=int), ())
    user = _loose_boxes(handle, len(codes))
    starts = np.flatnonzero(_may_begin_an_object(codes, user))
    objects, owner_of_start = text_objects(handle, starts, frame.rotate)
    owners = np.repeat(owner_of_start, np.diff(starts, append=len(codes)))
    looks = objects.looks[owners]
    codes = without_unknown(codes, looks, (user[:, 2] - user[:, 0]) / np.maximum(objects.sizes[looks], _LEAST), handle)
    _tighten(user, objects.angles[looks], handle)
    _level(user, objects, owners)
    wanted = (codes != _LINE_END[0]) & (codes != _LINE_END[1])
    boxes = frame.boxes_to_page(user[wanted])
    found = Glyphs(_texts(codes[wanted]), boxes, looks[wanted], objects.kinds)
    return _with_ligatures(found)


def _codes(handle: int) -> Integers:
    """The Unicode number of every character, 0 where there is none."""
    count: int = function("FPDFText_CountChars", INTEGER, ADDRESS)(handle)
    text = (ctypes.c_ushort * (count + 1))()
    get_text = function("FPDFText_GetText", INTEGER, ADDRESS, INTEGER, INTEGER, ADDRESS)
    is_whole = get_text(handle, 0, count, ctypes.addressof(text)) == count + 1
    codes: Integers = np.ctypeslib.as_array(text)[:-1].astype(int)
    if not is_whole or ((codes >= 0xD800) & (codes <= 0xDFFF)).any() or not codes.all():
        code_of = function("FPDFText_GetUnicode", ctypes.c_uint, ADDRESS, INTEGER)
        codes = given(code_of, count, repeat(handle), range(count))
    return codes


def _loose_boxes(handle: int, count: int) -> Numbers:
    """Left, bottom, right and top of every character in user space, as wide as the font says."""
    ask = function("FPDFText_GetLooseCharBox", INTEGER, ADDRESS, INTEGER, ADDRESS)
    boxes = written(ask, count, repeat(handle), range(count), width=4, dtype=np.float32)
    return boxes[:, (0, 3, 2, 1)].astype(float)


def _tighten(user: Numbers, angles: Integers, handle: int) -> None:
    """Give characters that are not upright the width of their ink, for PDFium knows no other width."""
    turned = np.flatnonzero(angles)
    if len(turned):
        ask = function("FPDFText_GetCharBox", INTEGER, ADDRESS, INTEGER, *[ADDRESS] * 4)
        boxes = written(ask, len(turned), repeat(handle), turned.tolist(), width=4, dtype=float, apart=True)
        user[turned] = boxes[:, (0, 2, 1, 3)]


def _may_begin_an_object(codes: Integers, boxes: Numbers) -> Flags:
    """The first character, each one behind a space, and each one higher or lower than the last."""
    height = np.abs(boxes[:, 3] - boxes[:, 1])
    limit = _OTHER_HEIGHT * np.maximum(height[1:], height[:-1])
    steps = np.abs(np.diff(boxes[:, 1])) + np.abs(np.diff(boxes[:, 3]))
    begins: Flags = np.ones(len(codes), dtype=bool)
    begins[1:] = (codes[1:] > _SPACE) & ((codes[:-1] <= _SPACE) | (steps > limit))
    return begins


def _level(user: Numbers, objects: TextObjects, owners: Integers) -> None:
    """Let the boxes in user space reach from `DESCENT` below the baseline to `ASCENT` above it."""
    angles, sizes = objects.angles[objects.looks], objects.sizes[objects.looks]
    runs_across, rises = angles % 180 == 0, np.where((angles == 0) | (angles == 270), 1, -1)
    bases = np.where(runs_across, objects.points[:, 1], objects.points[:, 0])
    below, above = bases - rises * DESCENT * sizes, bases + rises * ASCENT * sizes
    sides, characters = runs_across.astype(int)[owners], np.arange(len(user))
    user[characters, sides] = np.minimum(below, above)[owners]
    user[characters, sides + 2] = np.maximum(below, above)[owners]


def _texts(codes: Integers) -> list[str]:
    """The characters with these numbers; those that have none come out as U+FFFD."""
    known = (codes > 0) & (codes <= 0x10FFFF) & ((codes < 0xD800) | (codes > 0xDFFF))
    hyphens = (codes == _HYPHENS_AT_LINE_END[0]) | (codes == _HYPHENS_AT_LINE_END[1])
    codes = np.where(hyphens, ord("-"), np.where(known, codes, 0xFFFD))
    return list(codes.astype("<u4").tobytes().decode("utf-32-le"))


def _with_ligatures(glyphs: Glyphs) -> Glyphs:
    """Put letters together that are one shape: PDFium gives each letter of a ligature the box of the whole."""
    same = np.zeros(len(glyphs), dtype=bool)
    same[1:] = (glyphs.boxes[1:] == glyphs.boxes[:-1]).all(axis=1)
    if not same.any():
        return glyphs
    texts = list(glyphs.texts)
    first = 0
    for index in np.flatnonzero(same).tolist():
        first = first if same[index - 1] else index - 1
        if texts[first].isalpha() and texts[index].isalpha():
            texts[first] += texts[index]
        else:
            same[index] = False
    return Glyphs(texts, glyphs.boxes, glyphs.styles, glyphs.kinds).only(~same)
