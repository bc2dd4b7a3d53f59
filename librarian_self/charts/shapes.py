"""Paths that charts are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from librarian_self.charts.picture import Close, Command, Curve, Fill, Line, Move, Shape, Stroke

Point: TypeAlias = tuple[float, float]

ARC: Final = 0.5523
"""How far the control points of a Bézier quarter circle lie from its ends, in radii."""


def path(points: Sequence[Point], *, closed: bool = False) -> tuple[Command, ...]:
    """Join the points by straight lines."""
    (x, y), *rest = points
    commands: list[Command] = [Move(x, y), *(Line(*point) for point in rest)]
    if closed:
        commands.append(Close())
    return tuple(commands)


def segments(pairs: Iterable[tuple[Point, Point]], stroke: Stroke) -> Shape:
    """Many separate straight lines as one shape."""
    commands: list[Command] = []
    for start, end in pairs:
        commands += (Move(*start), Line(*end))
    return Shape(tuple(commands), stroke)


def circle(x: float, y: float, radius: float, stroke: Stroke | None, fill: Fill | None) -> Shape:
    """A circle around (x, y)."""
    return rounded(x - radius, y - radius, 2 * radius, 2 * radius, (radius, radius), stroke=stroke, fill=fill)


def rounded(
    x: float,
    y: float,
    width: float,
    height: float,
    radii: tuple[float, float],
    *,
    stroke: Stroke | None = None,
    fill: Fill | None = None,
) -> Shape:
    """A rectangle whose left and right corners have these radii, made smaller where there is no room for them."""
    left, right = (max(0.0, min(radius, width / 2, height / 2)) for radius in radii)
    l_bend, r_bend = left * (1 - ARC), right * (1 - ARC)
    end, foot = x + width, y + height
    commands = (
        Move(x + left, y),
        Line(end - right, y),
        Curve(end - r_bend, y, end, y + r_bend, end, y + right),
        Line(end, foot - right),
        Curve(end, foot - r_bend, end - r_bend, foot, end - right, foot),
        Line(x + left, foot),
        Curve(x + l_bend, foot, x, foot - l_bend, x, foot - left),
        Line(x, y + left),
        Curve(x, y + l_bend, x + l_bend, y, x + left, y),
        Close(),
    )
    return Shape(commands, stroke, fill)
