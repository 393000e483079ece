"""What an engine makes of a page: its characters and ruling lines, each with its place on the page as it is shown.

All lengths are in points of the page, from the top left corner of the page as it is shown (turned and cropped).
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

ASCENT = 0.76
DESCENT = 0.20
"""How far a line of text reaches above and below its baseline, in parts of the font size.

Fonts lie about their own heights, and two engines read the lies differently; with these two numbers both give the same
box, it covers the letters, and the boxes of two lines set solid do not meet.
"""
_SMALLEST, _LARGEST = 0.1, 10_000.0


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


class Style(NamedTuple):
    """How some characters are drawn."""

    size: float
    """Of the font, in points as shown."""
    font: str
    bold: bool
    hidden: bool
    """Drawn without ink, as the text layer under a scan."""
    turn: int
    """How far their line of text is turned clockwise on the page as shown: 0, 90, 180 or 270."""


@dataclass(frozen=True, eq=False)
class Glyphs:
    """The characters of a page, in the order in which the file draws them; entry i of every field belongs together."""

    texts: list[str]
    """One character each, or several where one shape stands for them, as in a ligature.

    A space without width is none that is drawn: the engine supposes it from the gap.
    """
    boxes: Numbers
    """Four columns as in `Box`."""
    styles: Integers
    """Index in `kinds`."""
    kinds: tuple[Style, ...]

    @cached_property
    def sizes(self) -> Numbers:
        """The font size of every character."""
        return np.array([kind.size for kind in self.kinds], dtype=float)[self.styles]

    @cached_property
    def turns(self) -> Integers:
        """The turn of every character."""
        return np.array([kind.turn for kind in self.kinds], dtype=int)[self.styles]

    @cached_property
    def codes(self) -> Integers:
        """The number of every character in Unicode, of its first letter where it has several."""
        text = "".join(self.texts)
        if len(text) != len(self.texts):
            text = "".join(each[0] if each else "\ufffd" for each in self.texts)
        codes: Integers = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(int)
        return codes

    @cached_property
    def middles(self) -> tuple[Numbers, Numbers]:
        """The middle of every character, from the left and from the top."""
        return (self.boxes[:, 0] + self.boxes[:, 2]) / 2, (self.boxes[:, 1] + self.boxes[:, 3]) / 2

    def __len__(self) -> int:
        return len(self.texts)

    def only(self, wanted: Flags) -> "Glyphs":
        """The characters for which `wanted` is true."""
        if wanted.all():
            return self
        indices = np.flatnonzero(wanted)
        return Glyphs([self.texts[i] for i in indices.tolist()], self.boxes[indices], self.styles[indices], self.kinds)

    def shown(self, width: float, height: float) -> "Glyphs":
        """Those whose middle lies on a page of this size, and whose size is one that can be seen."""
        if not self.texts:
            return self
        x, y = self.middles
        on_page = (x >= 0) & (x <= width) & (y >= 0) & (y <= height)
        return self.only(on_page & (self.sizes >= _SMALLEST) & (self.sizes <= _LARGEST))


@dataclass(frozen=True, slots=True)
class Page:
    """What is drawn on one page."""

    number: int
    """From 1."""
    width: float
    height: float
    glyphs: Glyphs
    rules: Numbers = field(default_factory=lambda: np.empty((0, 4)))
    """Straight lines and the edges of boxes, each as a thin rectangle with four columns as in `Box`."""
    pictured: float = 0.0
    """Which part of it pictures cover, 0 to 1."""
    outside: int = 0
    """How many characters lie outside the part of the page that is shown; they are not among `glyphs`."""


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

    def boxes_to_page(self, boxes: Numbers) -> Numbers:
        """Rectangles of user space (left, bottom, right, top) on the page as it is shown, as `Box` has them."""
        left, bottom, right, top = boxes.T
        if self.rotate == 90:
            edges = (bottom - self.y0, left - self.x0, top - self.y0, right - self.x0)
        elif self.rotate == 180:
            edges = (self.x1 - right, bottom - self.y0, self.x1 - left, top - self.y0)
        elif self.rotate == 270:
            edges = (self.y1 - top, self.x1 - right, self.y1 - bottom, self.x1 - left)
        else:
            edges = (left - self.x0, self.y1 - top, right - self.x0, self.y1 - bottom)
        return np.stack(edges, axis=1)


def boxes_turned(boxes: Numbers, turn: int, width: float, height: float) -> Numbers:
    """Boxes on a page of `width` times `height` after turning the page back by `turn`, so that its text is upright."""
    x0, top, x1, bottom = boxes.T
    if turn == 90:
        return np.stack((top, width - x1, bottom, width - x0), axis=1)
    if turn == 180:
        return np.stack((width - x1, height - bottom, width - x0, height - top), axis=1)
    if turn == 270:
        return np.stack((height - bottom, x0, height - top, x1), axis=1)
    return boxes


def boxes_turned_back(boxes: Numbers, turn: int, width: float, height: float) -> Numbers:
    """Boxes on the page as it is shown, from where they are once its text is upright: the way back from `boxes_turned`."""
    if turn in (90, 270):
        width, height = height, width
    return boxes_turned(boxes, -turn % 360, width, height)
