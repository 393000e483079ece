"""Places in a text as editors count them: line and column from 0, in the units on which client and server agreed."""

from bisect import bisect_right

from lsprotocol import types

from plainspeak.locations import line_starts

_ENCODINGS = {
    types.PositionEncodingKind.Utf8: ("utf-8", 1),
    types.PositionEncodingKind.Utf16: ("utf-16-le", 2),
    types.PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
"""How each unit is encoded, and how many bytes it has."""


class Places:
    """The places of one text."""

    # Not the library's own `PositionCodec`, whose lines also end at form feeds and other signs where no editor ends one.

    def __init__(self, text: str, units: types.PositionEncodingKind | str | None) -> None:
        self._text = text
        self._line_starts = line_starts(text)
        self._encoding, self._unit = _ENCODINGS[types.PositionEncodingKind(units or types.PositionEncodingKind.Utf16)]

    def position(self, offset: int) -> types.Position:
        """The place of a character, counted from 0."""
        line = bisect_right(self._line_starts, offset) - 1
        before = self._text[self._line_starts[line] : offset]
        return types.Position(line, len(before.encode(self._encoding, "surrogatepass")) // self._unit)

    def range(self, start: int, end: int) -> types.Range:
        """The place of the characters `start` to `end`."""
        return types.Range(self.position(start), self.position(end))


def touch(one: types.Range, other: types.Range) -> bool:
    """Whether two ranges have a place in common; their ends count, as a cursor stands there."""
    return one.start <= other.end and other.start <= one.end
