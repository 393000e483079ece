"""Every distinct token text that has been met, by number, with what is known of each as columns of one table.

What a rule asks of a text ("is it white space?", "how common is it?") is asked once and kept for all documents, so that
what is known of every token of a document is one array looked up in another.
"""

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plainspeak.arrays import Integers

Column = NDArray[Any]
Ask = Callable[[Sequence[str]], Column]
"""Takes texts and gives one row for each."""

_STRETCH = 100_000  # numbers looked up at a time
_ROOM = 1_024  # rows at first; it grows


class _Numbers(dict[str, int]):
    """Texts by number; a new one gets the next."""

    def __init__(self, forms: list[str], lower: list[str]) -> None:
        super().__init__()
        self._forms = forms
        self._lower = lower

    def __missing__(self, form: str) -> int:
        number = self[form] = len(self._forms)
        self._forms.append(form)
        self._lower.append(lowered(form))
        return number


def looked_up(column: Column, numbers: Integers) -> Column:
    """What a column says of many texts, given by their numbers."""
    found = np.empty(len(numbers), column.dtype)
    # In stretches, for numpy makes large numbers of small ones before it looks up by them.
    for start in range(0, len(found), _STRETCH):
        found[start : start + _STRETCH] = column[numbers[start : start + _STRETCH]]
    return found


def lowered(form: str) -> str:
    """A token text in lower case with straight apostrophes."""
    return form.lower().replace("’", "'")


class Vocabulary:
    """Texts by number. It only grows: start another when it has grown too large."""

    def __init__(self) -> None:
        self.forms: list[str] = []
        """The texts as written."""
        self.lower: list[str] = []
        """The same in lower case with straight apostrophes."""
        self._numbers = _Numbers(self.forms, self.lower)
        self._columns: dict[Any, _Rows] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self.forms)

    def numbers(self, texts: Sequence[str]) -> NDArray[np.int32]:
        """The number of each text."""
        with self._lock:
            return np.fromiter(map(self._numbers.__getitem__, texts), np.int32, len(texts))

    def column(self, ask: Ask) -> Column:
        """What `ask` gives for each text as written, a row a number. The answers are kept under `ask`: give it again."""
        return self._column(ask, ask, self.forms)

    def lower_column(self, ask: Ask) -> Column:
        """What `ask` gives for each text in lower case."""
        return self._column((ask, "lower"), ask, self.lower)

    def that(self, holds: Callable[[str], bool]) -> Column:
        """Whether `holds` is true of each text as written."""
        return self._column((holds, "that"), lambda texts: _truths(holds, texts), self.forms)

    def lower_that(self, holds: Callable[[str], bool]) -> Column:
        """Whether `holds` is true of each text in lower case."""
        return self._column((holds, "lower that"), lambda texts: _truths(holds, texts), self.lower)

    def among(self, words: frozenset[str]) -> Column:
        """Whether each text in lower case is one of `words`."""
        return self._column(words, lambda texts: _truths(words.__contains__, texts), self.lower)

    def _column(self, key: object, ask: Ask, texts: list[str]) -> Column:
        with self._lock:
            rows = self._columns.get(key)
            if rows is None:
                rows = self._columns[key] = _Rows()
            if rows.length < len(texts):
                rows.add(ask(texts[rows.length :]))
            return rows.values[: rows.length]


def _truths(holds: Callable[[str], bool], texts: Sequence[str]) -> Column:
    return np.fromiter(map(holds, texts), np.bool_, len(texts))


class _Rows:
    """An array that grows."""

    def __init__(self) -> None:
        self.values: Column = np.empty(0)
        self.length = 0  # of those rows that are in use

    def add(self, rows: Column) -> None:
        """Put rows behind those that are there."""
        end = self.length + len(rows)
        if end > len(self.values):
            room = np.empty((max(_ROOM, 2 * end), *rows.shape[1:]), rows.dtype)
            if self.length:
                room[: self.length] = self.values[: self.length]
            self.values = room
        self.values[self.length : end] = rows
        self.length = end
