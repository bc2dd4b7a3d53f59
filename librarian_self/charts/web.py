"""The web of a radar: where its axes and rings lie."""

from __future__ import annotations

import math
from dataclasses import dataclass

from librarian_self.charts.shapes import Point


@dataclass(frozen=True, slots=True)
class Web:
    """The centre, the radius of the outermost ring, and how many axes there are."""

    x: float
    y: float
    radius: float
    count: int

    def point(self, index: int, share: float) -> Point:
        """The point of an axis, counted clockwise from the top, at a share of the radius."""
        return self.x + self.lean(index) * self.radius * share, self.y - self.rise(
            index
        ) * self.radius * share

    def ring(self, share: float) -> list[Point]:
        """The corners of a ring at a share of the radius."""
        return [self.point(index, share) for index in range(self.count)]

    def lean(self, index: int) -> float:
        """How far an axis leans to the right: -1 to 1, exactly 0 at the top and at the bottom."""
        upright = index in (0, self.count / 2)
        return 0.0 if upright else math.sin(2 * math.pi * index / self.count)

    def rise(self, index: int) -> float:
        """How far an axis points up: -1 to 1."""
        return math.cos(2 * math.pi * index / self.count)
