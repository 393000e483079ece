"""Asks PDFium the same question about many things at once.

PDFium answers about one character or shape at a time. Through pypdfium2 a question costs as much as some fifty steps of
Python. With numbers for addresses, in a `map` in which nothing of Python runs, it costs a third or less of that.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

ADDRESS, INTEGER = ctypes.c_void_p, ctypes.c_int

Function = Callable[..., Any]


@cache
def function(name: str, result: type, *arguments: type) -> Function:
    """The function of PDFium with this name, which takes addresses as numbers. A result that is one is a `c_size_t`."""
    from pypdfium2 import raw

    # It keeps the lock of Python: to give that away and take it back costs as much as most answers.
    return ctypes.PYFUNCTYPE(result, *arguments)(address(getattr(raw, name)))


def address(handle: Any) -> int:
    """Where something of PDFium's stands in memory."""
    return ctypes.cast(handle, ADDRESS).value or 0


def given(asked: Function, count: int, *arguments: Iterable[int], dtype: DTypeLike = np.int64) -> NDArray[Any]:
    """What PDFium gives back, asked with the first of all arguments, with the second of all, and so on."""
    return np.fromiter(map(asked, *arguments), dtype=dtype, count=count)


def written(
    asked: Function, count: int, *arguments: Iterable[int], width: int, dtype: DTypeLike, apart: bool = False
) -> NDArray[Any]:
    """The same for an answer of `width` numbers that PDFium writes into memory: `count` rows, with 0 for no answer.

    PDFium is told where the row stands, or each number of it where they may stand `apart`.
    """
    rows = np.zeros((count, width), dtype=dtype)
    first, step = rows.ctypes.data, rows.strides[0]
    places = range(first, first + step, rows.itemsize if apart else step)
    deque(map(asked, *arguments, *(range(place, place + step * count, step) for place in places)), maxlen=0)
    return rows
