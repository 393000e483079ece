"""Characters to words: doubled letters out, spaces rebuilt from the gaps."""

from typing import NamedTuple

import numpy as np

from plainspeak.pdf.doubles import doubles
from plainspeak.pdf.page import DESCENT, Box, Flags, Glyphs, Integers, Numbers, Page, boxes_turned

_WIDEST_JOIN = 0.18
"""A gap wider than this many font sizes is a space. Where fonts hide their widths, gaps inside words reach 0.17."""
_SUPPOSED_SPACE = 0.02
"""As much of a gap, in font sizes, is enough for a space where the engine, which knows the font, supposes one too."""
_LEAST_TRACKING = 0.03
_WIDEST_TRACKING = 0.25
"""Letters set apart by up to this many font sizes are still one word,"""
_WIDEST_BESIDE_SPACES = 1.0
"""and by up to this many where spaces are drawn between the words."""
_WIDEST_JUMP = 3.0
_DEEPEST_OVERLAP = 0.5
"""What is drawn next goes on where the last character ended, up to so many font sizes further or back."""
_SAME_BASELINE = 0.12
_OTHER_SIZE = 0.2
_IS_SPACE = np.array([chr(code).isspace() for code in range(0x3002)])
_IS_LEADER = np.array([chr(code) in "._·… " for code in range(0x2028)])
_FEWEST_LEADERS = 4
_WINDOWS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
"""Characters that fonts give by their number in Windows, which stands for nothing in Unicode."""


class Word(NamedTuple):
    """Characters without a space between them, on one baseline, seen with their text upright."""

    text: str
    box: Box
    edges: tuple[float, ...]
    """Left edge of every character of `text`, and the right edge of the last. Letters of a ligature share theirs.

    Empty where `text` is all letters and digits, for such a word is never cut, and most words are like that.
    """
    base: float
    """Height of its baseline, from the top."""
    size: float
    font: str
    bold: bool
    hidden: bool
    order: int
    """When the file draws its first character, counted in characters of its page."""
    spaced: bool
    """Whether a space, drawn or left as a gap, stands before it on the stretch it was drawn in."""
    led: bool = False
    """Whether a row of dots leads to it, as to the page numbers in a table of contents."""


def turns(page: Page) -> list[int]:
    """The directions in which text runs on the page, the one with most characters first."""
    found, counts = np.unique(page.glyphs.turns, return_counts=True)
    return [int(found[index]) for index in np.argsort(-counts, kind="stable")]


def words(page: Page, turn: int) -> list[Word]:
    """The words whose line is turned by `turn`, in drawing order, in the coordinates of the page turned upright."""
    glyphs = page.glyphs.only(page.glyphs.turns == turn)
    boxes = boxes_turned(glyphs.boxes, turn, page.width, page.height)
    glyphs = Glyphs(glyphs.texts, boxes, glyphs.styles, glyphs.kinds)
    repeats, repeated = doubles(glyphs)
    spaces = _IS_SPACE[np.minimum(glyphs.codes, len(_IS_SPACE) - 1)]
    leaders = _leaders(glyphs, spaces)
    drawn = np.flatnonzero(~(repeats | spaces | leaders))
    return _words(glyphs, spaces, leaders, drawn, repeated) if len(drawn) else []


def _leaders(glyphs: Glyphs, spaces: Flags) -> Flags:
    """The dots that lead from a title to its page number, and the lines to write on in a form."""
    leads = _IS_LEADER[np.minimum(glyphs.codes, len(_IS_LEADER) - 1)]
    found = np.zeros(len(glyphs), dtype=bool)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], leads, [False])).astype(int)))
    for start, end in edges.reshape(-1, 2).tolist():
        if end - start >= _FEWEST_LEADERS and (~spaces[start:end]).sum() >= _FEWEST_LEADERS:
            found[start:end] = True
    return found


def _words(glyphs: Glyphs, spaces: Flags, leaders: Flags, indices: Integers, repeated: Flags) -> list[Word]:
    boxes, sizes = glyphs.boxes[indices], glyphs.sizes[indices]
    begins, spaced = _beginnings(glyphs, spaces, indices, boxes, sizes)
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], len(indices))
    tops, bottoms = np.minimum.reduceat(boxes[:, 1], starts), np.maximum.reduceat(boxes[:, 3], starts)
    bases, rights = bottoms - DESCENT * sizes[starts], np.maximum.reduceat(boxes[:, 2], starts).tolist()
    led = np.concatenate(([False], _between(leaders, indices)))[starts]
    printed_twice = np.logical_or.reduceat(repeated[indices], starts).tolist()
    texts, edges = _texts_and_edges(
        [glyphs.texts[index] for index in indices.tolist()], boxes[:, 0], starts, ends, rights
    )
    kinds = [glyphs.kinds[number] for number in glyphs.styles[indices[starts]].tolist()]
    columns = (
        texts,
        map(Box._make, zip(boxes[starts, 0].tolist(), _shared(tops), rights, _shared(bottoms), strict=True)),
        edges,
        _shared(bases),
        [kind.size for kind in kinds],
        [kind.font for kind in kinds],
        [kind.bold or twice for kind, twice in zip(kinds, printed_twice, strict=True)],
        [kind.hidden for kind in kinds],
        indices[starts].tolist(),
        spaced[starts].tolist(),
        led.tolist(),
    )
    return list(map(Word._make, zip(*columns, strict=True)))


def _texts_and_edges(
    pieces: list[str], lefts: Numbers, starts: Integers, ends: Integers, rights: list[float]
) -> tuple[list[str], list[tuple[float, ...]]]:
    """What every word holds, and where its letters begin, from pieces of text of which a ligature has several letters."""
    whole = "".join(pieces)
    if len(whole) != len(pieces):
        lengths = np.array([len(piece) for piece in pieces])
        letters = np.concatenate(([0], np.cumsum(lengths)))
        lefts, starts, ends = np.repeat(lefts, lengths), letters[starts], letters[ends]
    spans, edges = list(zip(starts.tolist(), ends.tolist(), strict=True)), lefts.tolist()
    texts = [whole[start:end] for start, end in spans]
    if not whole.isascii():
        texts = [_readable(text) for text in texts]
    return texts, [
        () if text.isalnum() else (*edges[start:end], right)
        for text, (start, end), right in zip(texts, spans, rights, strict=True)
    ]


def _shared(numbers: Numbers) -> list[float]:
    """The same numbers, each made once: all words of a line have the same height, and a long paper has a million words."""
    known: dict[float, float] = {}
    return [known.setdefault(number, number) for number in numbers.tolist()]


def _readable(text: str) -> str:
    return text if text.isascii() or len(text) == 1 else text.translate(_WINDOWS)


def _beginnings(
    glyphs: Glyphs, spaces: Flags, indices: Integers, boxes: Numbers, sizes: Numbers
) -> tuple[Flags, Flags]:
    """For each character whether it begins a word, and whether it does so behind a space."""
    gaps, smaller = _gaps(boxes, sizes), np.minimum(sizes[1:], sizes[:-1])
    wide = glyphs.boxes[:, 2] > glyphs.boxes[:, 0]
    drawn_space = _between(spaces & wide, indices)
    supposed_space = _between(spaces & ~wide, indices)
    bases = boxes[:, 3] - DESCENT * sizes
    jumps = np.abs(np.diff(bases)) > _SAME_BASELINE * smaller
    jumps |= np.abs(np.diff(sizes)) > _OTHER_SIZE * smaller
    jumps |= (gaps * sizes[1:] > _WIDEST_JUMP * smaller) | (gaps * sizes[1:] < -_DEEPEST_OVERLAP * smaller)
    least = _tracking(gaps, jumps, drawn_space, drawn_space | supposed_space)
    least += np.where(supposed_space, _SUPPOSED_SPACE, _WIDEST_JOIN)
    apart = drawn_space | (gaps > least)
    begins, spaced = np.ones(len(indices), dtype=bool), np.zeros(len(indices), dtype=bool)
    begins[1:] = jumps | apart
    spaced[1:] = apart & ~jumps
    return begins, spaced


def _gaps(boxes: Numbers, sizes: Numbers) -> Numbers:
    """From the end of each character to the next one, in font sizes."""
    gaps: Numbers = (boxes[1:, 0] - boxes[:-1, 2]) / sizes[1:]
    return gaps


def _between(flags: Flags, indices: Integers) -> Flags:
    """For each two neighbours in `indices` whether a flag stands between them."""
    counted = np.cumsum(flags)
    between: Flags = counted[indices[1:]] > counted[indices[:-1]]
    return between


def _tracking(gaps: Numbers, jumps: Flags, drawn_space: Flags, any_space: Flags) -> Numbers:
    """For each gap how far letters are set apart on purpose around it: the usual gap of its stretch, if that is small."""
    stretch = np.cumsum(jumps)
    inside = ~jumps & ~any_space
    counts = np.bincount(stretch[inside], minlength=stretch[-1] + 1 if len(stretch) else 0)
    order = np.lexsort((gaps[inside], stretch[inside]))
    ends = np.cumsum(counts)
    usual = np.zeros(len(counts))
    enough = counts > 2
    usual[enough] = gaps[inside][order[(ends - counts + counts // 2)[enough]]]
    beside_spaces = np.bincount(stretch[drawn_space & ~jumps], minlength=len(counts)) > 0
    widest = np.where(beside_spaces, _WIDEST_BESIDE_SPACES, _WIDEST_TRACKING)
    usual[(usual <= _LEAST_TRACKING) | (usual > widest)] = 0.0
    tracking: Numbers = usual[stretch]
    return tracking
