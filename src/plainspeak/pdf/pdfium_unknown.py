"""Finds the characters of a page whose font does not say what letters they are.

For these PDFium gives the number of the shape in the font, so that "We" may come out as ":H". In some fonts, as old
programs draw them dot by dot, that number is the letter all the same.
"""

import ctypes
from itertools import repeat
from typing import Any

import numpy as np

from plainspeak.pdf.page import Integers

_SPACE = 0x20
_UNKNOWN = 0xE000
"""A private sign: a bullet where it stands alone, and else a letter that nobody can read."""
_COMMON = tuple(map(ord, "etaoinsr"))
"""Six in ten letters of English are one of these (Norvig, English letter frequency counts, 2012)."""
_FEWEST_COMMON = 0.4


def without_unknown(codes: Integers, textpage: Any) -> Integers:
    """The Unicode numbers of all characters of a text page of PDFium, with a private sign for what nobody can read."""
    from pypdfium2 import raw

    # The same function by its address, and with numbers for pointers, which takes two thirds of the time.
    address = ctypes.cast(raw.FPDFText_HasUnicodeMapError, ctypes.c_void_p).value or 0
    has_error = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)(address)
    handle = ctypes.cast(textpage, ctypes.c_void_p).value
    errors = np.fromiter(map(has_error, repeat(handle), range(len(codes))), dtype=int, count=len(codes))
    unknown = (errors == 1) & (codes > _SPACE)
    return codes if _are_letters(codes[unknown]) else np.where(unknown, _UNKNOWN, codes)


def _are_letters(codes: Integers) -> bool:
    """Whether these numbers are those of letters after all."""
    return bool(np.isin(codes, _COMMON).sum() >= _FEWEST_COMMON * len(codes))
