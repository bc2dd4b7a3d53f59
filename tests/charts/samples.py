"""Axes for the tests of charts."""

from __future__ import annotations

from librarian_self.charts.axis import Axis, Legend
from librarian_self.charts.trend import TrendPoint

LEGEND = Legend("now", "target")


def axis(label: str, now: float | None, target: float | None, figure: str = "") -> Axis:
    """An axis on the scale from 1 to 5."""
    return Axis(label, now, target, 1, 5, figure)


EIGHT = (
    axis("Role", 4.2, 4.5, "0,3"),
    axis("Service", 3.6, 4.2, "0,6"),
    axis("Communication with readers and colleagues", 3.1, 4.0, "0,9"),
    axis("Resources", 3.4, 4.0, "0,6"),
    axis("Digital", 2.1, 3.8, "1,7"),
    axis("Teamwork", 3.8, 4.0, "0,2"),
    axis("Learning", 2.7, 4.0, "1,3"),
    axis("Culture", 3.0, 3.5, "0,5"),
)
"""Believable means of eight sections; one has a long name."""

WITHHELD = axis("Quality", None, None, "–")

TREND = (
    TrendPoint("03.2025", 2.8, "2,8"),
    TrendPoint("11.2025", 3.1, "3,1"),
    TrendPoint("03.2026", None),
    TrendPoint("11.2026", 3.6, "3,6"),
)
