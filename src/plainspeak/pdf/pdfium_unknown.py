"""Finds the characters of a page whose font does not say what letters they are.

For these PDFium gives the number of the shape in the font, so that "We" may come out as ":H". In some fonts, as old
programs draw them dot by dot, that number is the letter all the same.
"""

from collections.abc import Sequence
from itertools import repeat

import numpy as np

from plainspeak.pdf.page import Flags, Integers, Numbers
from plainspeak.pdf.pdfium_calls import ADDRESS, INTEGER, function, given

_SPACE = 0x20
_UNKNOWN = 0xE000
"""A private sign: a bullet where it stands alone, and else a letter that nobody can read."""
_COMMON = tuple(map(ord, "etaoinsr"))
"""Six in ten letters of English are one of these (Norvig, English letter frequency counts, 2012)."""
_FEWEST_COMMON = 0.4
_WIDTHS = 64
"""Steps a font size is cut into, to tell shapes apart that have one number."""
_IS_LETTER = np.array([chr(code).isalnum() for code in range(0x80)])


def without_unknown(codes: Integers, looks: Integers, widths: Numbers, handle: int) -> Integers:
    """The Unicode numbers of all characters of a text page, with a private sign for what nobody can read.

    `widths` are in font sizes. Of English letters and digits with one number, one look and one width PDFium is asked
    about one alone. Not so of signs: in a font for mathematics a comma and half an arrow may share all three.
    """
    is_letter = _IS_LETTER[np.minimum(codes, 0x7F)]
    signs, letters = np.flatnonzero(~is_letter & (codes > _SPACE)), np.flatnonzero(is_letter)
    shapes = ((looks << 15) + (codes << 8) + np.clip(widths * _WIDTHS, 0, 255).astype(int))[letters]
    examples = _one_of_each(shapes)
    unread = shapes[examples][_have_errors(letters[examples].tolist(), handle)]
    unknown = signs[_have_errors(signs.tolist(), handle)]
    if len(unread):
        unknown = np.concatenate((unknown, letters[np.isin(shapes, unread)]))
    if not _are_letters(codes[unknown]):
        codes[unknown] = _UNKNOWN
    return codes


def _one_of_each(shapes: Integers) -> Integers:
    """Where each of some numbers below 2**32 stands last."""
    in_order = np.sort((shapes << 32) + np.arange(len(shapes)))
    last = np.flatnonzero(np.diff(in_order >> 32, append=-1))
    examples: Integers = in_order[last] & 0xFFFFFFFF
    return examples


def _have_errors(indices: Sequence[int], handle: int) -> Flags:
    """Whether PDFium says so of the characters with these indices."""
    has_error = function("FPDFText_HasUnicodeMapError", INTEGER, ADDRESS, INTEGER)
    errors: Flags = given(has_error, len(indices), repeat(handle), indices) == 1
    return errors


def _are_letters(codes: Integers) -> bool:
    """Whether these numbers are those of letters after all."""
    return bool(np.isin(codes, _COMMON).sum() >= _FEWEST_COMMON * len(codes))
