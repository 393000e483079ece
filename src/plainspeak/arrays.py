"""Names for arrays, by what is in them, and sums that tell of any stretch of them."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Integers: TypeAlias = NDArray[np.signedinteger[Any]]
"""Whole numbers, small or large."""
Floats: TypeAlias = NDArray[np.float64]
Booleans: TypeAlias = NDArray[np.bool_]


def sums_before(numbers: Integers | Booleans, kind: np.dtype[np.signedinteger[Any]]) -> Integers:
    """What the numbers add up to before each of them, and in all: one sum more than numbers, of the given kind."""
    before = np.zeros(len(numbers) + 1, dtype=kind)
    np.cumsum(numbers, out=before[1:])
    return before
