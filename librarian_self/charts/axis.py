"""What a chart shows: a named place on a scale, now and as it is meant to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Axis:
    """One section (or theme, or competency) of a chart.

    `now` and `target` lie on the scale from `lowest` to `highest`, whose steps are 1 apart; None where they are not
    known or withheld, which is drawn as a gap and never as zero. `figure` is what stands beside a bar, as the
    reader writes numbers ("1,7").
    """

    label: str
    now: float | None
    target: float | None
    lowest: float
    highest: float
    figure: str = ""

    @property
    def gap(self) -> float | None:
        """How far the target lies above now, at least 0; None without both."""
        if self.now is None or self.target is None:
            return None
        return max(0.0, self.target - self.now)

    @property
    def steps(self) -> float:
        """How many levels the scale has."""
        return self.highest - self.lowest + 1

    def share(self, value: float) -> float:
        """How much of the axis a value fills, 0 to 1.

        The lowest level fills one step of it: whoever stands there has a place on the scale, not nothing.
        """
        return min(1.0, max(0.0, (value - self.lowest + 1) / self.steps))


@dataclass(frozen=True, slots=True)
class Legend:
    """The two words under a chart: what is solid, and what is dashed or hatched."""

    now: str
    target: str


def common_levels(axes: Sequence[Axis]) -> tuple[int, ...]:
    """The levels that all axes share, lowest first; empty when their scales differ or have no whole steps."""
    scales = {(axis.lowest, axis.highest) for axis in axes}
    if len(scales) != 1:
        return ()
    lowest, highest = scales.pop()
    if lowest != int(lowest) or highest != int(highest) or highest - lowest > MOST_LEVELS:
        return ()
    return tuple(range(int(lowest), int(highest) + 1))


MOST_LEVELS = 10
"""A scale with more steps than this is shown without its numbers."""
