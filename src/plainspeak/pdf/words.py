"""Characters to words: doubled letters out, spaces rebuilt from the gaps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from plainspeak.pdf.doubles import without_doubles
from plainspeak.pdf.page import DESCENT, Box, Glyph, Page, turned

_WIDEST_JOIN = 0.18
"""A gap wider than this many font sizes is a space. Where fonts hide their widths, gaps inside words reach 0.17."""
_DEEPEST_OVERLAP = 0.5
"""A character that starts further left than this many font sizes before the end of the last is not its next one."""
_SAME_BASELINE = 0.12
_SUPPOSED_SPACE = 0.02
"""As much of a gap, in font sizes, is enough for a space where the engine, which knows the font, supposes one too."""
_WIDEST_TRACKING = 0.25
"""Letters set apart by up to this many font sizes are still one word,"""
_WIDEST_BESIDE_SPACES = 1.0
"""and by up to this many where spaces are drawn between the words."""
_WINDOWS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
"""Characters that fonts give by their number in Windows, which stands for nothing in Unicode."""
_LEADERS = frozenset("._·… ")
_FEWEST_LEADERS = 4


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a space between them, on one baseline, seen with their text upright."""

    text: str
    box: Box
    edges: tuple[float, ...]
    """Left edge of every character of `text`, and the right edge of the last. Letters of a ligature share theirs."""
    size: float
    font: str
    bold: bool
    hidden: bool
    order: int
    """When the file draws its first character, counted in characters of its page."""
    last: int
    """When the file draws its last character."""
    spaced: bool
    """Whether a space, drawn or left as a gap, stands before it on the stretch it was drawn in."""

    @property
    def base(self) -> float:
        """Height of its baseline, from the top."""
        return self.box.bottom - DESCENT * self.size


def words(page: Page, turn: int) -> list[Word]:
    """The words whose line is turned by `turn`, in drawing order, in the coordinates of the page turned upright."""
    glyphs = [_upright(glyph, page) for glyph in page.glyphs if glyph.turn == turn]
    drawn = _without_leaders(without_doubles(glyphs))
    return [word for stretch in _stretches(drawn) for word in _words_of(stretch)]


def _upright(glyph: Glyph, page: Page) -> Glyph:
    if glyph.turn == 0:
        return glyph
    x0, top, x1, bottom = turned(Box(*glyph[1:5]), glyph.turn, page.width, page.height)
    return glyph._replace(x0=x0, top=top, x1=x1, bottom=bottom)


Placed = tuple[int, Glyph]
"""A character and when it is drawn."""


def _without_leaders(glyphs: list[Placed]) -> list[Placed]:
    """Leave out the dots that lead from a title to its page number, and the lines to write on in a form."""
    kept: list[Placed] = []
    for leads, same in groupby(glyphs, key=lambda placed: placed[1].text in _LEADERS):
        run = list(same)
        if not leads or sum(not glyph.text.isspace() for _, glyph in run) < _FEWEST_LEADERS:
            kept.extend(run)
    return kept


def _stretches(glyphs: Iterable[Placed]) -> Iterator[list[Placed]]:
    """Characters drawn one after the other along one baseline without a jump."""
    stretch: list[Placed] = []
    for order, glyph in glyphs:
        if stretch and not _goes_on(stretch[-1][1], glyph):
            yield stretch
            stretch = []
        stretch.append((order, glyph))
    if stretch:
        yield stretch


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    size = min(last.size, glyph.size)
    base, last_base = glyph.bottom - DESCENT * glyph.size, last.bottom - DESCENT * last.size
    return (
        abs(base - last_base) <= _SAME_BASELINE * size
        and abs(last.size - glyph.size) <= 0.2 * size
        and -_DEEPEST_OVERLAP * size <= glyph.x0 - last.x1 <= 3 * size
    )


def _words_of(stretch: list[Placed]) -> Iterator[Word]:
    tracking = _tracking([glyph for _, glyph in stretch])
    word: list[Placed] = []
    spaced = supposed = False
    for order, glyph in stretch:
        if glyph.text.isspace() and glyph.x1 > glyph.x0:
            if word:
                yield _word(word, spaced)
            word, spaced = [], True
        elif glyph.text.isspace():
            supposed = True
        else:
            least = tracking + (_SUPPOSED_SPACE if supposed else _WIDEST_JOIN)
            if word and glyph.x0 - word[-1][1].x1 > least * glyph.size:
                yield _word(word, spaced)
                word, spaced = [], True
            word.append((order, glyph))
            supposed = False
    if word:
        yield _word(word, spaced)


def _tracking(glyphs: list[Glyph]) -> float:
    """How far letters are set apart on purpose, in font sizes: the usual gap, if it is not that between words."""
    gaps = [
        (b.x0 - a.x1) / b.size for a, b in pairwise(glyphs) if b.size and not a.text.isspace() and not b.text.isspace()
    ]
    usual = median(gaps) if len(gaps) > 2 else 0.0
    spaces = any(glyph.text.isspace() and glyph.x1 > glyph.x0 for glyph in glyphs)
    return usual if 0.03 < usual <= (_WIDEST_BESIDE_SPACES if spaces else _WIDEST_TRACKING) else 0.0


def _word(glyphs: list[Placed], spaced: bool) -> Word:
    first, last = glyphs[0][1], glyphs[-1][1]
    edges: list[float] = []
    for _, glyph in glyphs:
        edges.extend([glyph.x0] * len(glyph.text))
    text = "".join(glyph.text for _, glyph in glyphs)
    return Word(
        text=text.translate(_WINDOWS) if len(text) > 1 else text,
        box=Box(
            first.x0, min(g.top for _, g in glyphs), max(g.x1 for _, g in glyphs), max(g.bottom for _, g in glyphs)
        ),
        edges=(*edges, last.x1),
        size=max(glyph.size for _, glyph in glyphs),
        font=first.font,
        bold=first.bold,
        hidden=first.hidden,
        order=glyphs[0][0],
        last=glyphs[-1][0],
        spaced=spaced,
    )


def turns(page: Page) -> list[int]:
    """The directions in which text runs on the page, the one with most characters first."""
    counted = {turn: sum(1 for _ in same) for turn, same in groupby(sorted(glyph.turn for glyph in page.glyphs))}
    return sorted(counted, key=lambda turn: -counted[turn])
