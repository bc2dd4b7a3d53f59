"""Hatching as plain lines, cut to a convex outline, so that screen and paper show the same."""

from __future__ import annotations

import math
from collections.abc import Sequence

from librarian_self.charts.picture import Shape, Stroke
from librarian_self.charts.shapes import Point, segments


def hatch(outline: Sequence[Point], stroke: Stroke, spacing: float) -> Shape | None:
    """Lines that fall to the right at 45°, `spacing` points apart, inside a convex outline.

    The ends stop half a pen short, so that nothing of them stands out. None where no line has room.
    """
    step = spacing * math.sqrt(2)
    offsets = [x - y for x, y in outline]
    first, last = math.ceil(min(offsets) / step), math.floor(max(offsets) / step)
    found = [_cut(outline, index * step, stroke.width / 2) for index in range(first, last + 1)]
    lines = [line for line in found if line is not None]
    return segments(lines, stroke) if lines else None


def _cut(outline: Sequence[Point], offset: float, short: float) -> tuple[Point, Point] | None:
    """The part of the line x − y = offset inside the outline, shortened by `short` at both ends."""
    crossings: list[float] = []
    for (x1, y1), (x2, y2) in zip(outline, (*outline[1:], outline[0]), strict=True):
        before, after = x1 - y1 - offset, x2 - y2 - offset
        if before != after and before * after <= 0:
            crossings.append(x1 + (x2 - x1) * before / (before - after))
    if not crossings:
        return None
    inset = short / math.sqrt(2)
    left, right = min(crossings) + inset, max(crossings) - inset
    if right <= left:
        return None
    return (left, left - offset), (right, right - offset)
