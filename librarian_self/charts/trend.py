"""A small line: one figure over several assessments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from librarian_self.charts.legend import now_stroke
from librarian_self.charts.picture import Anchor, Fill, Label, Mark, Measure, Picture, Stroke
from librarian_self.charts.shapes import Point, circle, segments
from librarian_self.charts.theme import ChartTheme
from librarian_self.charts.words import ASCENT, DESCENT, Box, Letters, box_of, shortened

SIDE_AIR: Final = 6.0
DOT: Final = 2.4
FIGURE_AIR: Final = 4.0
"""Between a dot and the figure above it."""

ROUNDING: Final = 1e-6
"""What a figure that was moved to the edge may reach over it by the arithmetic of fractions."""


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One assessment: its short date and the figure in the reader's writing; None where it was withheld."""

    label: str
    value: float | None
    figure: str = ""


def trend(
    points: Sequence[TrendPoint],
    theme: ChartTheme,
    measure: Measure,
    size: tuple[float, float],
    scale: tuple[float, float] | None = None,
) -> Picture:
    """Draw the values in order, evenly spaced, into `size` (width, height in points).

    `scale` is the lowest and highest value there can be; without it the values themselves set it. The first and
    the last figure are always written, those between where they have room. A missing value leaves a gap.
    """
    width, height = size
    letters = Letters(measure, theme.text)
    figures = Letters(measure, theme.text, bold=True)
    top = figures.leading + FIGURE_AIR + DOT
    foot = height - letters.leading - DOT - 2
    spots = _spots(points, (SIDE_AIR, width - SIDE_AIR), (top, max(top, foot)), scale)
    marks: list[Mark] = [
        segments([((0.0, foot + DOT + 1), (width, foot + DOT + 1))], Stroke(theme.line, 0.8))
    ]
    sides = [(a, b) for a, b in pairwise(spots) if a is not None and b is not None]
    if sides:
        marks.append(segments(sides, now_stroke(theme)))
    marks += [circle(*spot, DOT, None, Fill(theme.now)) for spot in spots if spot is not None]
    marks += _dates(points, width, height, letters, theme)
    marks += _figures(points, spots, width, figures, theme)
    return Picture(width, height, tuple(marks))


def _spots(
    points: Sequence[TrendPoint],
    across: tuple[float, float],
    down: tuple[float, float],
    scale: tuple[float, float] | None,
) -> list[Point | None]:
    """Where each value lies; None where there is none."""
    values = [point.value for point in points if point.value is not None]
    lowest, highest = scale or (min(values, default=0.0), max(values, default=0.0))
    (left, right), (top, foot) = across, down
    step = (right - left) / max(1, len(points) - 1)
    spots: list[Point | None] = []
    for i, point in enumerate(points):
        if point.value is None:
            spots.append(None)
            continue
        part = (point.value - lowest) / (highest - lowest) if highest > lowest else 0.5
        x = left + i * step if len(points) > 1 else (left + right) / 2
        spots.append((x, foot - min(1.0, max(0.0, part)) * (foot - top)))
    return spots


def _dates(
    points: Sequence[TrendPoint], width: float, height: float, letters: Letters, theme: ChartTheme
) -> list[Mark]:
    """The first date on the left, the last on the right; a single one in the middle."""
    if not points:
        return []
    baseline = height - DESCENT * letters.size
    if len(points) == 1:
        word = shortened(points[0].label, width, letters)
        return [Label(width / 2, baseline, word, letters.size, letters.bold, Anchor.MIDDLE, theme.muted)]
    ends = ((points[0].label, 0.0, Anchor.START), (points[-1].label, width, Anchor.END))
    return [
        Label(
            x,
            baseline,
            shortened(word, width / 2 - 4, letters),
            letters.size,
            letters.bold,
            anchor,
            theme.muted,
        )
        for word, x, anchor in ends
    ]


def _figures(
    points: Sequence[TrendPoint],
    spots: Sequence[Point | None],
    width: float,
    letters: Letters,
    theme: ChartTheme,
) -> list[Mark]:
    """The figures above their dots: the last, the first, then those between that still have room."""
    known = [i for i, spot in enumerate(spots) if spot is not None]
    order = [*known[-1:], *known[:1], *known[1:-1]]
    placed: list[Label] = []
    taken: list[Box] = []
    for i in dict.fromkeys(order):
        spot = spots[i]
        if spot is None or not points[i].figure:
            continue
        label = _figure(points[i].figure, spot, width, letters, theme)
        box = box_of(label, letters.measure)
        inside = box.left >= -ROUNDING and box.right <= width + ROUNDING
        if inside and not any(box.meets(other) for other in taken):
            placed.append(label)
            taken.append(box)
    return [*placed]


def _figure(words: str, spot: Point, width: float, letters: Letters, theme: ChartTheme) -> Label:
    """The words above a dot, moved inwards from the edge."""
    half = letters.width(words) / 2
    x = min(max(spot[0], half), max(half, width - half))
    baseline = spot[1] - DOT - FIGURE_AIR + (1 - ASCENT) * letters.size
    return Label(x, baseline, words, letters.size, letters.bold, Anchor.MIDDLE, theme.ink)
