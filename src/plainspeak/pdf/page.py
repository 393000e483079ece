"""What an engine makes of a page: its characters and ruling lines, each with its place on the page as it is shown.

All lengths are in points of the page, from the top left corner of the page as it is shown (turned and cropped).
"""

from dataclasses import dataclass
from typing import NamedTuple

ASCENT = 0.76
DESCENT = 0.20
"""How far a line of text reaches above and below its baseline, in parts of the font size.

Fonts lie about their own heights, and two engines read the lies differently; with these two numbers both give the same
box, it covers the letters, and the boxes of two lines set solid do not meet.
"""


class Box(NamedTuple):
    """A rectangle, in points from the top left corner of the page as it is shown."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right, in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From top to bottom, in points."""
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies in the box or on its edge."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


class Glyph(NamedTuple):
    """One character as it is drawn, or several where one shape stands for them, as in a ligature."""

    text: str
    """A space without width is none that is drawn: the engine supposes it from the gap."""
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    """Of the font, in points as shown."""
    font: str
    bold: bool
    turn: int
    """How far its line of text is turned clockwise on the page as shown: 0, 90, 180 or 270."""
    hidden: bool
    """Drawn without ink, as the text layer under a scan."""


@dataclass(frozen=True, slots=True)
class Page:
    """The characters of one page, in the order in which the file draws them."""

    number: int
    """From 1."""
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...] = ()
    """Straight lines and the edges of boxes, each as a thin rectangle."""
    pictured: float = 0.0
    """Which part of it pictures cover, 0 to 1."""
    outside: int = 0
    """How many characters lie outside the part of the page that is shown; they are not among `glyphs`."""


def is_shown(glyph: Glyph, width: float, height: float) -> bool:
    """Whether the middle of the character lies on a page of this size, and its size is one that can be seen."""
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    return 0 <= x <= width and 0 <= y <= height and 0.1 <= glyph.size <= 10_000


class Frame(NamedTuple):
    """How user space, in which a PDF draws, maps to the page as it is shown: cropped, then turned."""

    x0: float
    y0: float
    x1: float
    y1: float
    """The part of user space that is shown: left, bottom, right, top."""
    rotate: int
    """The page's /Rotate: 0, 90, 180 or 270 degrees clockwise."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is shown."""
        width, height = self.x1 - self.x0, self.y1 - self.y0
        return (height, width) if self.rotate in (90, 270) else (width, height)

    def point_to_page(self, x: float, y: float) -> tuple[float, float]:
        """A point of user space on the page as it is shown."""
        if self.rotate == 90:
            return y - self.y0, x - self.x0
        if self.rotate == 180:
            return self.x1 - x, y - self.y0
        if self.rotate == 270:
            return self.y1 - y, self.x1 - x
        return x - self.x0, self.y1 - y

    def point_from_page(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as it is shown in user space: the way back from `point_to_page`."""
        if self.rotate == 90:
            return self.x0 + y, self.y0 + x
        if self.rotate == 180:
            return self.x1 - x, self.y0 + y
        if self.rotate == 270:
            return self.x1 - y, self.y1 - x
        return self.x0 + x, self.y1 - y

    def box_to_page(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of user space on the page as it is shown."""
        ax, ay = self.point_to_page(left, bottom)
        bx, by = self.point_to_page(right, top)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def turned(box: Box, turn: int, width: float, height: float) -> Box:
    """The box on a page of `width` times `height` after turning the page back by `turn`, so that its text is upright."""
    if turn == 90:
        return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    if turn == 180:
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    if turn == 270:
        return Box(height - box.bottom, box.x0, height - box.top, box.x1)
    return box


def turned_back(box: Box, turn: int, width: float, height: float) -> Box:
    """The box on the page as it is shown, from where it is once its text is upright: the way back from `turned`."""
    if turn == 90:
        return Box(width - box.bottom, box.x0, width - box.top, box.x1)
    if turn == 180:
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    if turn == 270:
        return Box(box.top, height - box.x1, box.bottom, height - box.x0)
    return box
