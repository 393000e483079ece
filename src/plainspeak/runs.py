"""Finds the stretches of true values in a row of them, as the words of a kind that stand together."""

import numpy as np

from plainspeak.arrays import Booleans


def runs(flags: Booleans, least: int = 1) -> list[tuple[int, int]]:
    """First and end of every run of `least` true values or more."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8))).reshape(-1, 2)
    return [(first, end) for first, end in edges[edges[:, 1] - edges[:, 0] >= least].tolist()]
