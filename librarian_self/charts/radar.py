"""The radar: where one is, and where one wants to be, section by section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from librarian_self.charts.axis import Axis, Legend, common_levels
from librarian_self.charts.bars import gap_bars
from librarian_self.charts.legend import legend_height, line_legend, now_stroke, target_dot, target_stroke
from librarian_self.charts.picture import Anchor, Fill, Label, Mark, Measure, Picture, Shape, Stroke
from librarian_self.charts.radar_labels import Round, arrange
from librarian_self.charts.shapes import Point, circle, path, segments
from librarian_self.charts.theme import ChartTheme
from librarian_self.charts.web import Web
from librarian_self.charts.words import Letters

FEWEST_AXES: Final = 3
"""With fewer known values there is no area to see, and bars say more."""

USUAL_RINGS: Final = 4
"""Where the axes have no scale in common."""

RING_WORDS: Final = 0.75
"""Size of the numbers of the rings, in sizes of the labels."""


def radar(
    axes: Sequence[Axis],
    theme: ChartTheme,
    measure: Measure,
    size: tuple[float, float],
    legend: Legend | None = None,
) -> Picture:
    """Draw all axes into a picture of `size` (width, height in points).

    An axis without a value leaves a gap in the line. With fewer than three values of now, or where the labels
    cannot be set without touching, the chart becomes bars of the same width, as high as they need.
    """
    width, height = size
    letters = Letters(measure, theme.text)
    known = sum(axis.now is not None for axis in axes)
    foot = height - (legend_height(letters) if legend else 0.0)
    colours = [theme.muted if axis.now is None else theme.ink for axis in axes]
    around = Round([axis.label for axis in axes], colours, width, foot, letters)
    arranged = arrange(around) if known >= FEWEST_AXES else None
    if arranged is None:
        return gap_bars(axes, theme, measure, width, legend)
    web, labels = arranged
    drawn = [*_area(axes, web, theme), *_web(axes, web, theme), *_lines(axes, web, theme)]
    marks = [*drawn, *_ring_numbers(axes, web, theme, letters), *labels]
    if legend:
        marks += line_legend(legend, theme, letters, width / 2, height)
    return Picture(width, height, tuple(marks))


def _known(axes: Sequence[Axis], web: Web, value: Callable[[Axis], float | None]) -> list[Point | None]:
    """The point of each axis' value, None where it has none."""
    values = [value(axis) for axis in axes]
    return [
        None if found is None else web.point(i, axis.share(found))
        for i, (axis, found) in enumerate(zip(axes, values, strict=True))
    ]


def _sides(points: list[Point | None]) -> list[tuple[Point, Point]]:
    """The sides of a polygon between neighbours that are both known."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return [(start, end) for start, end in pairs if start is not None and end is not None]


def _area(axes: Sequence[Axis], web: Web, theme: ChartTheme) -> list[Mark]:
    """The soft ground of now: the whole polygon, or a wedge for each pair of known neighbours."""
    points = _known(axes, web, _now)
    whole = [point for point in points if point is not None]
    if len(whole) == len(points):
        return [Shape(path(whole, closed=True), fill=Fill(theme.now_soft))]
    wedges = [path([(web.x, web.y), *side], closed=True) for side in _sides(points)]
    commands = tuple(command for wedge in wedges for command in wedge)
    return [Shape(commands, fill=Fill(theme.now_soft))] if commands else []


def _web(axes: Sequence[Axis], web: Web, theme: ChartTheme) -> list[Mark]:
    """Rings and spokes."""
    rings = len(common_levels(axes)) or USUAL_RINGS
    thin = Stroke(theme.line, 0.6)
    marks: list[Mark] = [Shape(path(web.ring(i / rings), closed=True), stroke=thin) for i in range(1, rings)]
    marks.append(Shape(path(web.ring(1.0), closed=True), stroke=Stroke(theme.frame, 0.6)))
    marks.append(segments([((web.x, web.y), end) for end in web.ring(1.0)], thin))
    return marks


def _ring_numbers(axes: Sequence[Axis], web: Web, theme: ChartTheme, letters: Letters) -> list[Mark]:
    """The levels that the rings stand for, where all axes have one scale; over the lines, so that they can be read."""
    levels = common_levels(axes)
    size = letters.size * RING_WORDS
    if not levels or web.radius / len(levels) <= size * 1.2:
        return []
    tops = (web.y - web.radius * ring / len(levels) + size for ring in range(1, len(levels) + 1))
    return [
        Label(web.x + 2.5, top, str(level), size, letters.bold, Anchor.START, theme.muted)
        for level, top in zip(levels, tops, strict=True)
    ]


def _lines(axes: Sequence[Axis], web: Web, theme: ChartTheme) -> list[Mark]:
    """The dashed line of the target, then the solid one of now, with a dot on every value."""
    targets, nows = _known(axes, web, _target), _known(axes, web, _now)
    marks: list[Mark] = [_line(targets, target_stroke(theme)), _line(nows, now_stroke(theme))]
    ring = target_dot(theme)
    marks += [circle(*point, 2.6, ring, Fill(theme.surface)) for point in targets if point is not None]
    marks += [circle(*point, 1.9, None, Fill(theme.now)) for point in nows if point is not None]
    return [mark for mark in marks if not isinstance(mark, Shape) or mark.commands]


def _line(points: list[Point | None], stroke: Stroke) -> Shape:
    """A closed line through all points, or its sides between known neighbours."""
    whole = [point for point in points if point is not None]
    if whole and len(whole) == len(points):
        return Shape(path(whole, closed=True), stroke=stroke)
    return segments(_sides(points), stroke)


def _now(axis: Axis) -> float | None:
    return axis.now


def _target(axis: Axis) -> float | None:
    return axis.target
