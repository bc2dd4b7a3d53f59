"""Hatching: lines that stay inside their outline."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.charts.hatch import hatch
from librarian_self.charts.picture import Line, Move, Stroke

PEN = Stroke("#8A4B06", 1.1)
lengths = st.floats(0.5, 300)
places = st.floats(-200, 600)


def box(x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


@given(places, places, lengths, lengths, st.floats(1.5, 12))
def test_no_line_leaves_the_outline(x: float, y: float, width: float, height: float, spacing: float) -> None:
    shape = hatch(box(x, y, width, height), PEN, spacing)
    for command in shape.commands if shape else ():
        assert isinstance(command, Move | Line)
        assert x - 1e-6 <= command.x <= x + width + 1e-6
        assert y - 1e-6 <= command.y <= y + height + 1e-6


def test_lines_fall_to_the_right_at_45_degrees() -> None:
    shape = hatch(box(0, 0, 40, 9), PEN, 3)
    assert shape is not None
    for start, end in zip(shape.commands[::2], shape.commands[1::2], strict=True):
        assert isinstance(start, Move)
        assert isinstance(end, Line)
        assert math.isclose(end.x - start.x, end.y - start.y)
        assert end.x > start.x


def test_neighbouring_lines_are_as_far_apart_as_asked() -> None:
    shape = hatch(box(0, 0, 40, 9), PEN, 3)
    assert shape is not None
    offsets = [command.x - command.y for command in shape.commands if isinstance(command, Move)]
    gaps = [later - earlier for earlier, later in pairwise(offsets)]
    assert len(gaps) > 5
    assert all(math.isclose(gap / math.sqrt(2), 3) for gap in gaps)


def test_an_outline_with_slanted_sides_is_hatched_too() -> None:
    shape = hatch([(0, 20), (20, 0), (40, 20), (20, 40)], PEN, 4)
    assert shape is not None
    for command in shape.commands:
        assert isinstance(command, Move | Line)
        assert abs(command.x - 20) + abs(command.y - 20) <= 20 + 1e-6


def test_where_no_line_has_room_there_is_none() -> None:
    assert hatch(box(1.2, 0, 0.3, 0.3), PEN, 3) is None


def test_it_is_drawn_with_the_pen_that_was_given() -> None:
    shape = hatch(box(0, 0, 40, 9), PEN, 3)
    assert shape is not None
    assert shape.stroke == PEN
    assert shape.fill is None
