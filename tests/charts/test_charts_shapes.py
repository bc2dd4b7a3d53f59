"""Paths that charts are made of."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.charts.picture import Close, Command, Curve, Fill, Line, Move, Stroke
from librarian_self.charts.shapes import circle, path, rounded, segments

PEN = Stroke("#000000", 1.0)
sizes = st.floats(0.1, 500)
radii = st.floats(0, 80)


def ends(commands: tuple[Command, ...]) -> list[tuple[float, float]]:
    """Every point that a path goes through, control points left out."""
    return [(command.x, command.y) for command in commands if not isinstance(command, Close)]


def every_point(commands: tuple[Command, ...]) -> list[tuple[float, float]]:
    """Every point, control points too: a Bézier curve stays inside their hull."""
    points = ends(commands)
    for command in commands:
        if isinstance(command, Curve):
            points += [(command.x1, command.y1), (command.x2, command.y2)]
    return points


def test_a_path_moves_to_its_first_point_and_draws_to_the_others() -> None:
    assert path([(1, 2), (3, 4), (5, 6)]) == (Move(1, 2), Line(3, 4), Line(5, 6))


def test_a_closed_path_ends_where_it_began() -> None:
    assert path([(1, 2), (3, 4)], closed=True)[-1] == Close()


def test_a_path_of_one_point_is_a_move() -> None:
    assert path([(1, 2)]) == (Move(1, 2),)


def test_segments_are_separate_lines_of_one_shape() -> None:
    shape = segments([((0, 0), (1, 1)), ((2, 2), (3, 3))], PEN)
    assert shape.commands == (Move(0, 0), Line(1, 1), Move(2, 2), Line(3, 3))
    assert shape.stroke == PEN


def test_no_segments_are_an_empty_shape() -> None:
    assert segments([], PEN).commands == ()


@given(sizes, sizes, radii, radii)
def test_a_rounded_rectangle_never_leaves_its_rectangle(
    width: float, height: float, left: float, right: float
) -> None:
    for x, y in every_point(rounded(10, 20, width, height, (left, right)).commands):
        assert 10 - 1e-9 <= x <= 10 + width + 1e-9
        assert 20 - 1e-9 <= y <= 20 + height + 1e-9


@given(sizes, sizes)
def test_without_radii_it_goes_through_its_four_corners(width: float, height: float) -> None:
    corners = {(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)}
    assert set(ends(rounded(0, 0, width, height, (0, 0)).commands)) == corners


def test_its_two_ends_can_be_rounded_apart() -> None:
    shape = rounded(0, 0, 100, 10, (5, 0))
    assert (0.0, 0.0) not in ends(shape.commands)
    assert (100.0, 0.0) in ends(shape.commands)


def test_a_radius_gives_way_where_there_is_no_room() -> None:
    assert rounded(0, 0, 4, 10, (50, 50)) == rounded(0, 0, 4, 10, (2, 2))


def test_a_width_below_nothing_has_no_corners() -> None:
    assert rounded(0, 0, -3, 10, (5, 5)) == rounded(0, 0, -3, 10, (0, 0))


@given(st.floats(0.5, 200))
def test_a_circle_is_round(radius: float) -> None:
    shape = circle(0, 0, radius, PEN, Fill("#FFFFFF"))
    for x, y in ends(shape.commands):
        assert math.hypot(x, y) == pytest.approx(radius)
    curves = [command for command in shape.commands if isinstance(command, Curve)]
    assert len(curves) == 4


def test_the_bend_of_a_circle_is_that_of_a_quarter() -> None:
    """The middle of each Bézier quarter lies on the circle to three hundredths of a percent."""
    shape = circle(0, 0, 100, PEN, None)
    x0, y0 = 0.0, -100.0
    for command in shape.commands:
        if isinstance(command, Curve):
            x = (x0 + 3 * command.x1 + 3 * command.x2 + command.x) / 8
            y = (y0 + 3 * command.y1 + 3 * command.y2 + command.y) / 8
            assert math.hypot(x, y) == pytest.approx(100, rel=3e-4)
        if not isinstance(command, Close):
            x0, y0 = command.x, command.y


def test_a_shape_keeps_pen_and_colour() -> None:
    shape = circle(1, 2, 3, PEN, Fill("#FF0000"))
    assert (shape.stroke, shape.fill) == (PEN, Fill("#FF0000"))
