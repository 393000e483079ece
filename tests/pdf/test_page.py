"""Places in user space and on the page as it is shown lead to each other and back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.pdf.page import Box, Frame, boxes_turned, boxes_turned_back

LENGTHS = st.floats(-1000, 1000, allow_nan=False)
TURNS = st.sampled_from([0, 90, 180, 270])


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    x, y = draw(LENGTHS), draw(LENGTHS)
    return Frame(x, y, x + draw(st.floats(10, 900)), y + draw(st.floats(10, 900)), draw(TURNS))


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    x, y = draw(LENGTHS), draw(LENGTHS)
    return Box(x, y, x + draw(st.floats(0, 100)), y + draw(st.floats(0, 100)))


@given(frames(), LENGTHS, LENGTHS)
def test_points_come_back(frame: Frame, x: float, y: float) -> None:
    assert frame.point_from_page(*frame.point_to_page(x, y)) == pytest.approx((x, y), abs=1e-6)


@given(frames())
def test_the_shown_part_fills_the_page(frame: Frame) -> None:
    width, height = frame.size
    assert frame.box_to_page(*frame[:4]) == pytest.approx((0, 0, width, height), abs=1e-6)


@given(frames(), boxes())
def test_many_boxes_go_where_one_goes(frame: Frame, box: Box) -> None:
    (many,) = frame.boxes_to_page(np.array([box]))
    assert tuple(many) == pytest.approx(frame.box_to_page(*box), abs=1e-6)


@given(boxes(), TURNS)
def test_turning_comes_back(box: Box, turn: int) -> None:
    upright = boxes_turned(np.array([box]), turn, 600, 800)
    assert tuple(boxes_turned_back(upright, turn, 600, 800)[0]) == pytest.approx(box, abs=1e-6)


@pytest.mark.parametrize(
    ("turn", "upright"),
    [
        (0, (10, 20, 40, 30)),
        (90, (20, 560, 30, 590)),
        (180, (560, 770, 590, 780)),
        (270, (770, 10, 780, 40)),
    ],
)
def test_where_a_box_is_once_its_text_is_upright(turn: int, upright: tuple[float, ...]) -> None:
    assert tuple(boxes_turned(np.array([(10.0, 20.0, 40.0, 30.0)]), turn, 600, 800)[0]) == upright


@pytest.mark.parametrize(("rotate", "corner"), [(0, (0, 800)), (90, (0, 0)), (180, (600, 0)), (270, (800, 600))])
def test_where_the_lower_left_corner_goes(rotate: int, corner: tuple[float, float]) -> None:
    assert Frame(0, 0, 600, 800, rotate).point_to_page(0, 0) == corner
