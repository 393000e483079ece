"""The segments of a document, in columns: a PDF of 2,000 full pages has a million, which as objects would take 400 MB."""

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, get_type_hints, overload

from plainspeak.document import Format
from plainspeak.origins import InRun, InText, OnPage, Origin, Segment

ORIGINS: dict[Format, type[Origin]] = {
    Format.TEXT: InText,
    Format.MARKDOWN: InText,
    Format.HTML: InText,
    Format.WORD: InRun,
    Format.OPENDOCUMENT: InRun,
    Format.POWERPOINT: InRun,
    Format.PDF: OnPage,
}
"""What leads back into a file of each format."""


class Segments(Sequence[Segment]):
    """Segments with origins of one kind. They grow while the document is built, and not after that."""

    __slots__ = ("columns", "kind")

    def __init__(self, kind: type[Origin], segments: Iterable[Segment] = ()) -> None:
        self.kind = kind
        self.columns: tuple[Any, ...] = (array("q"), array("q"), *_columns(kind))
        """Of every segment its start, its end, and the fields of its origin."""
        for segment in segments:
            self.append(*segment)

    def append(self, start: int, end: int, origin: Origin) -> None:
        """Add one more. Raises `ValueError` or `TypeError` where its origin is of another kind."""
        for column, value in zip(self.columns, (start, end, *origin), strict=True):
            column.append(value)

    def extend(self, others: "Segments", shift: int) -> None:
        """Add some more, whose places in the text are those of `others`, and so many characters on."""
        starts, ends, *origins = others.columns
        shifted = ([place + shift for place in places] for places in (starts, ends))
        for column, values in zip(self.columns, (*shifted, *origins), strict=True):
            column.extend(values)

    @property
    def starts(self) -> Sequence[int]:
        """Where each starts."""
        starts: array[int] = self.columns[0]
        return starts

    def between(self, start: int, end: int) -> range:
        """Which of them hold one of the characters `start` to `end`."""
        starts, ends = self.columns[:2]
        first = max(bisect_right(starts, start) - 1, 0)
        if first < len(ends) and ends[first] <= start:
            first += 1
        return range(first, bisect_left(starts, end, first))

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Segment]:
        starts, ends, *fields = self.columns
        origins: Iterator[Origin] = map(self.kind, *fields)
        return map(Segment, starts, ends, origins)

    @overload
    def __getitem__(self, index: int) -> Segment: ...
    @overload
    def __getitem__(self, index: slice) -> "Segments": ...
    def __getitem__(self, index: int | slice) -> "Segment | Segments":
        start, end, *origin = [column[index] for column in self.columns]
        if isinstance(index, int):
            return Segment(start, end, self.kind(*origin))
        part = object.__new__(Segments)
        part.kind, part.columns = self.kind, (start, end, *origin)
        return part

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Segments) and (self.kind, self.columns) == (other.kind, other.columns)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Segments({self.kind.__name__}, {list(self)})"

    def plain(self) -> list[memoryview | list[str]]:
        """The columns as plain values, numbers as this machine keeps them: no copy is made."""
        return [column if isinstance(column, list) else memoryview(column) for column in self.columns]

    @classmethod
    def of(cls, kind: type[Origin], plain: Sequence[Any]) -> "Segments":
        """The segments whose columns these are. Raises `ValueError` or `TypeError` for what are none."""
        segments = cls(kind)
        for column, values in zip(segments.columns, plain, strict=True):
            if isinstance(column, list):
                column.extend(map(sys.intern, values))
            else:
                column.frombytes(values)
        if len(set(map(len, segments.columns))) > 1:
            raise ValueError("columns of different lengths")
        return segments


def _columns(kind: type[Origin]) -> "Iterator[array[int] | array[float] | list[str]]":
    """An empty column for each field."""
    for held in get_type_hints(kind).values():
        yield [] if held is str else array("q") if held is int else array("d")
