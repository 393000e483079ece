"""Puts raised and lowered words, as the "th" of "29th", back into the line where they belong."""

from collections.abc import Sequence

from plainspeak.pdf.word_columns import Words

_SMALL = 0.85
"""A raised or lowered word is set smaller than this part of the size of its line."""
_LONGEST_RAISED = 5
"""In characters: "th", "2", "1,2"."""
_NEXT_TO = 0.5
"""How near, in font sizes of the line, a raised word stands to a word of its line."""

Row = list[int]
"""The words of a line by number, the largest first."""


def put_back_raised_words(words: Words, groups: Sequence[list[Row]]) -> None:
    """Move words that stand a little higher, or lower, than their line into it. A row without words goes."""
    mover = _Mover(words)
    for rows in groups:
        if len(rows) > 1:
            mover.move(rows)


class _Mover:
    """Moves words of one page."""

    def __init__(self, words: Words) -> None:
        self._texts, self._lefts, self._rights = words.texts, words.lefts, words.rights
        self._tops: list[float] = words.boxes[:, 1].tolist()
        self._bottoms: list[float] = words.boxes[:, 3].tolist()
        self._sizes: list[float] = words.sizes.tolist()

    def move(self, rows: list[Row]) -> None:
        sizes = self._sizes
        for index, row in enumerate(rows):
            smallest = sizes[row[-1]]
            near = [some for some in rows[max(0, index - 2) : index + 3] if some and sizes[some[0]] > smallest]
            largest = max([sizes[some[0]] for some in near], default=0.0)
            for number in [number for number in row if self._may_be_raised(number, largest)] if near else ():
                home = next((other for other in near if self._is_raised_in(number, other)), None)
                if home is not None:
                    row.remove(number)
                    home.append(number)
        rows[:] = filter(None, rows)

    def _may_be_raised(self, number: int, size: float) -> bool:
        return self._sizes[number] <= _SMALL * size and len(self._texts[number]) <= _LONGEST_RAISED

    def _is_raised_in(self, number: int, row: Row) -> bool:
        line, size = row[0], self._sizes[row[0]]
        if not self._may_be_raised(number, size):
            return False
        top, bottom = self._tops[number], self._bottoms[number]
        if min(bottom, self._bottoms[line]) - max(top, self._tops[line]) < 0.5 * (bottom - top):
            return False
        return any(self._sizes[other] > self._sizes[number] and self._is_next_to(number, other, size) for other in row)

    def _is_next_to(self, number: int, other: int, size: float) -> bool:
        reach = _NEXT_TO * size
        gaps = self._lefts[number] - self._rights[other], self._lefts[other] - self._rights[number]
        return any(-reach <= gap <= reach for gap in gaps)
