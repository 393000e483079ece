"""Figures with the interval in which they would fall on other data of the same kind: the bootstrap, with a fixed seed.

Efron B. Bootstrap methods: another look at the jackknife. Annals of Statistics 1979;7(1):1-26.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

_RESAMPLES = 1000
_SEED = 7


class Figure(NamedTuple):
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float


class Hits(NamedTuple):
    """What one document or sentence adds to precision and recall."""

    right: int
    predicted: int
    wanted: int


def f1(hits: Sequence[Hits]) -> Figure:
    """The harmonic mean of precision and recall over all documents."""
    return _resampled(hits, lambda sums: 2 * sums[..., 0] / np.maximum(sums[..., 1] + sums[..., 2], 1))


def precision(hits: Sequence[Hits]) -> Figure:
    """The share of what was found that is right."""
    return _resampled(hits, lambda sums: sums[..., 0] / np.maximum(sums[..., 1], 1))


def recall(hits: Sequence[Hits]) -> Figure:
    """The share of what should be found that was."""
    return _resampled(hits, lambda sums: sums[..., 0] / np.maximum(sums[..., 2], 1))


def macro_f1(kinds: Sequence[Sequence[Hits]]) -> Figure:
    """F1 of the means of precision and recall over several kinds of thing, each a list with an item a document."""
    table = np.stack([np.array(hits, dtype=float) for hits in kinds], axis=1)

    def measure(sums: NDArray[np.float64]) -> Any:
        right, predicted, wanted = sums[..., 0], sums[..., 1], sums[..., 2]
        precise = (right / np.maximum(predicted, 1)).mean(axis=-1)
        complete = (right / np.maximum(wanted, 1)).mean(axis=-1)
        return 2 * precise * complete / np.maximum(precise + complete, 1e-9)

    flat = table.reshape(len(table), -1)
    return _resampled(flat, lambda sums: measure(sums.reshape(*sums.shape[:-1], len(kinds), 3)))


def mean(values: ArrayLike) -> Figure:
    """The mean, as of the share of pairs that are in the right order."""
    column = np.asarray(values, dtype=float).reshape(-1, 1)
    return _resampled(np.hstack([column, np.ones_like(column)]), lambda sums: sums[..., 0] / sums[..., 1])


def pearson(first: ArrayLike, second: ArrayLike) -> Figure:
    """Pearson's correlation of two lists of numbers."""
    x, y = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    table = np.stack([np.ones_like(x), x, y, x * x, y * y, x * y], axis=1)

    def measure(sums: NDArray[np.float64]) -> Any:
        n, sx, sy, sxx, syy, sxy = np.moveaxis(sums, -1, 0)
        spread = np.sqrt(np.maximum((n * sxx - sx * sx) * (n * syy - sy * sy), 1e-12))
        return (n * sxy - sx * sy) / spread

    return _resampled(table, measure)


def _resampled(rows: ArrayLike, measure: Callable[[NDArray[np.float64]], Any]) -> Figure:
    """`measure` of the column sums of all rows, and of rows drawn at random with replacement."""
    table = np.asarray(rows, dtype=float)
    random = np.random.default_rng(_SEED)
    draws = random.multinomial(len(table), np.full(len(table), 1 / len(table)), size=_RESAMPLES)
    low, high = np.quantile(measure(draws @ table), [0.025, 0.975])
    return Figure(float(measure(table.sum(axis=0))), float(low), float(high))
