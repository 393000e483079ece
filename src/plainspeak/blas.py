"""Keeps matrix products on one processor core. Ours are small: more cores would wait for each other, and burn time."""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any


def one_core() -> AbstractContextManager[Any]:
    """A `with` block whose matrix products stay on one core; what held before holds again after it."""
    limits: AbstractContextManager[Any] = _libraries().limit(limits=1)
    return limits


@cache
def _libraries() -> Any:
    """The libraries that numpy multiplies with. To find them takes longer than many a product."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController().select(user_api="blas")
