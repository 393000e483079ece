"""Characters to words: doubled letters out, spaces rebuilt from the gaps."""

from itertools import pairwise

import numpy as np

from plainspeak.pdf.doubles import doubles
from plainspeak.pdf.page import DESCENT, Flags, Glyphs, Integers, Numbers, Page, boxes_turned
from plainspeak.pdf.word_columns import Words

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


def turns(page: Page) -> list[int]:
    """The directions in which text runs on the page, the one with most characters first."""
    found, counts = np.unique(page.glyphs.turns, return_counts=True)
    return [int(found[index]) for index in np.argsort(-counts, kind="stable")]


def words(page: Page, turn: int) -> Words:
    """The words whose line is turned by `turn`, in drawing order, in the coordinates of the page turned upright."""
    glyphs = page.glyphs.only(page.glyphs.turns == turn)
    boxes = boxes_turned(glyphs.boxes, turn, page.width, page.height)
    glyphs = Glyphs(glyphs.texts, boxes, glyphs.styles, glyphs.kinds)
    repeats, repeated = doubles(glyphs)
    spaces = _IS_SPACE[np.minimum(glyphs.codes, len(_IS_SPACE) - 1)]
    leaders = _leaders(glyphs, spaces)
    drawn = np.flatnonzero(~(repeats | spaces | leaders))
    return _words(glyphs, spaces, leaders, drawn, repeated)


def _leaders(glyphs: Glyphs, spaces: Flags) -> Flags:
    """The dots that lead from a title to its page number, and the lines to write on in a form."""
    leads = _IS_LEADER[np.minimum(glyphs.codes, len(_IS_LEADER) - 1)]
    found = np.zeros(len(glyphs), dtype=bool)
    edges = np.flatnonzero(np.diff(leads, prepend=False, append=False)).reshape(-1, 2)
    for start, end in edges[edges[:, 1] - edges[:, 0] >= _FEWEST_LEADERS].tolist():
        if (~spaces[start:end]).sum() >= _FEWEST_LEADERS:
            found[start:end] = True
    return found


def _words(glyphs: Glyphs, spaces: Flags, leaders: Flags, indices: Integers, repeated: Flags) -> Words:
    boxes, sizes = glyphs.boxes[indices], glyphs.sizes[indices]
    begins, spaced = _beginnings(glyphs, spaces, indices, boxes, sizes)
    starts = np.flatnonzero(begins)
    texts, firsts, letters = _texts_and_letters([glyphs.texts[i] for i in indices.tolist()], boxes[:, 0], starts)
    top, right, bottom = (
        edge.reduceat(boxes[:, side], starts) for side, edge in ((1, np.minimum), (2, np.maximum), (3, np.maximum))
    )
    looks, kinds = glyphs.styles[indices[starts]], glyphs.kinds
    printed_twice = np.logical_or.reduceat(repeated[indices], starts)
    return Words(
        texts=texts,
        boxes=np.stack((boxes[starts, 0], top, right, bottom), axis=1),
        bases=bottom - DESCENT * sizes[starts],
        sizes=sizes[starts],
        fonts=[kinds[look].font for look in looks.tolist()],
        bold=np.array([kind.bold for kind in kinds], dtype=bool)[looks] | printed_twice,
        hidden=np.array([kind.hidden for kind in kinds], dtype=bool)[looks],
        spaced=spaced[starts],
        led=np.concatenate(([False], _between(leaders, indices)))[starts],
        firsts=firsts,
        letters=letters,
    )


def _texts_and_letters(pieces: list[str], lefts: Numbers, starts: Integers) -> tuple[list[str], Integers, Numbers]:
    """What every word holds, its first letter, and where each letter begins: a piece that is a ligature has several."""
    whole = "".join(pieces)
    if len(whole) != len(pieces):
        lengths = np.array([len(piece) for piece in pieces])
        lefts, starts = np.repeat(lefts, lengths), (np.cumsum(lengths) - lengths)[starts]
    texts = [whole[start:end] for start, end in pairwise([*starts.tolist(), len(whole)])]
    return texts if whole.isascii() else [_readable(text) for text in texts], starts, lefts


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
    jumps = np.abs(bases[1:] - bases[:-1]) > _SAME_BASELINE * smaller
    jumps |= np.abs(sizes[1:] - sizes[:-1]) > _OTHER_SIZE * smaller
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
    narrow = np.bincount(stretch[inside & (gaps <= _LEAST_TRACKING)], minlength=len(counts))
    is_wide = (counts > 2) & (
        narrow <= counts // 2
    )  # so its usual gap is: few stretches are, and only these are sorted
    in_wide = np.flatnonzero(inside & is_wide[stretch])
    in_order = gaps[in_wide][np.lexsort((gaps[in_wide], stretch[in_wide]))]
    counts = counts[is_wide]
    usual = np.zeros(len(is_wide))
    usual[is_wide] = in_order[np.cumsum(counts) - counts + counts // 2]
    beside_spaces = np.bincount(stretch[drawn_space & ~jumps], minlength=len(usual)) > 0
    widest = np.where(beside_spaces, _WIDEST_BESIDE_SPACES, _WIDEST_TRACKING)
    usual[usual > widest] = 0.0
    tracking: Numbers = usual[stretch]
    return tracking
