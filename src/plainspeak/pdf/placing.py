"""Lays words out as one text, and says where each piece of it stands on its page.

A piece is a word; of a word with signs in it, some letters or one sign. Many words are looked at together.
"""

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from plainspeak.origins import OnPage
from plainspeak.pdf.page import Integers, Numbers, boxes_turned_back
from plainspeak.pdf.paragraphs import PlacedLine
from plainspeak.pdf.word_columns import Words, together
from plainspeak.segments import Segments

_PIECES = re.compile(r"\w+|\W")  # each sign apart, so that no mark on "e.g." takes in the comma behind it

Sizes = dict[int, tuple[float, float]]
"""Width and height of every page, by its number."""


class Row(NamedTuple):
    """What of a line goes into the document; at least one word."""

    placed: PlacedLine
    numbers: Sequence[int]
    apart: bool
    """Whether a space stands before the first word."""
    cut: bool
    """Whether the last word loses its last letter, a hyphen."""


class Laid(NamedTuple):
    """Words one behind the other. Word i reaches from `ends[i]` to `ends[i + 1]`, with the space before it."""

    text: str
    segments: Segments
    ends: list[int]
    pieces: list[int]
    """How many segments stand before each word, and before the end."""
    hidden: list[int]
    """The words that nobody sees."""


def laid(rows: Sequence[Row], pages: Sizes) -> Laid:
    """Lay out the words of some rows."""
    if not rows:
        return Laid("", Segments(OnPage), ends=[0], pieces=[0], hidden=[])
    words, numbers, counts = _gathered(rows)
    ends_of_rows = np.cumsum(counts)
    apart = np.concatenate(([False], ~words.touching(numbers[:-1], numbers[1:])))
    apart[ends_of_rows - counts] = [row.apart for row in rows]
    is_cut = np.zeros(len(numbers), dtype=bool)
    is_cut[ends_of_rows - 1] = [row.cut for row in rows]
    texts = [words.texts[number] for number in numbers.tolist()]
    for index in np.flatnonzero(is_cut).tolist():
        texts[index] = texts[index][:-1]
    lengths = np.fromiter(map(len, texts), dtype=int, count=len(texts))
    starts, spaces = np.cumsum(lengths) - lengths, np.cumsum(apart)
    begins, ends = _pieces("".join(texts), starts)
    owners = np.searchsorted(starts, begins, side="right") - 1
    letters = begins - starts[owners]
    boxes = _boxes(words, numbers[owners], letters, letters + ends - begins)
    owning_rows = np.repeat(np.arange(len(rows)), counts)[owners]
    _turn_back(boxes, [row.placed for row in rows], owning_rows, pages)
    numbered = (np.array([row.placed[:2] for row in rows])[owning_rows]).T
    columns = begins + spaces[owners], ends + spaces[owners], *numbered, *boxes.T
    return Laid(
        text="".join([f" {text}" if space else text for text, space in zip(texts, apart.tolist(), strict=True)]),
        segments=Segments.of(OnPage, [column.tobytes() for column in columns]),
        ends=[0, *(starts + lengths + spaces).tolist()],
        pieces=[*np.searchsorted(begins, starts).tolist(), len(begins)],
        hidden=np.flatnonzero(words.hidden[numbers]).tolist(),
    )


def _gathered(rows: Sequence[Row]) -> tuple[Words, Integers, Integers]:
    """All words of the lines that the rows are from, which of them the rows have, and how many each row has."""
    tables = list({id(row.placed.line.words): row.placed.line.words for row in rows}.values())
    sizes = np.cumsum([0, *map(len, tables)]).tolist()
    firsts = {id(words): first for words, first in zip(tables, sizes, strict=False)}
    counts = np.array([len(row.numbers) for row in rows])
    numbers = np.fromiter(chain.from_iterable(row.numbers for row in rows), dtype=int, count=counts.sum())
    return together(tables), numbers + np.repeat([firsts[id(row.placed.line.words)] for row in rows], counts), counts


def _pieces(text: str, starts: Integers) -> tuple[Integers, Integers]:
    """Where pieces begin and end, in words without a space between them that begin at `starts`."""
    meet = np.zeros(len(text) + 1, dtype=bool)
    meet[starts] = True
    meet[[piece.start() for piece in _PIECES.finditer(text)]] = True
    begins = np.flatnonzero(meet[:-1])
    return begins, np.append(begins[1:], len(text))


def _boxes(words: Words, numbers: Integers, starts: Integers, ends: Integers) -> Numbers:
    """The boxes of some letters of each word, from `starts` to `ends`."""
    boxes = words.boxes[numbers]
    firsts, afters = words.firsts[numbers], np.append(words.firsts, len(words.letters))[numbers + 1]
    boxes[:, 0] = words.letters[firsts + starts]
    inside = firsts + ends < afters
    boxes[inside, 2] = words.letters[(firsts + ends)[inside]]
    for piece in np.flatnonzero(inside & (boxes[:, 2] <= boxes[:, 0])).tolist():  # all of it is inside one ligature
        left, behind = boxes[piece, 0], words.letters[firsts[piece] + ends[piece] : afters[piece]]
        boxes[piece, 2] = next((edge for edge in behind if edge > left), words.boxes[numbers[piece], 2])
    return boxes


def _turn_back(boxes: Numbers, lines: Sequence[PlacedLine], owners: Integers, pages: Sizes) -> None:
    """Put boxes of lines that do not run upright where they stand on the page as it is shown."""
    turned = {(line.page, line.turn) for line in lines if line.turn}
    for page, turn in turned:
        here = np.array([line.page == page and line.turn == turn for line in lines])[owners]
        boxes[here] = boxes_turned_back(boxes[here], turn, *pages[page])
