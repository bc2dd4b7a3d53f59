"""The colours of charts: two screens and paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ChartTheme:
    """Colours as "#RRGGBB" and the size of words in points.

    `now` and `target` never stand for themselves alone: now is solid, the target dashed or hatched. `frame` is the
    line that must be seen (an axis, the edge of a bar), `line` the one that only helps the eye.
    """

    surface: str
    track: str
    ink: str
    muted: str
    line: str
    frame: str
    now: str
    now_soft: str
    target: str
    text: float = 9.0


LIGHT: Final = ChartTheme(
    surface="#FFFFFF",
    track="#F7F4EE",
    ink="#1E2A2E",
    muted="#556267",
    line="#DDD6C9",
    frame="#857C6C",
    now="#0B6B6B",
    now_soft="#DDEEEC",
    target="#8A4B06",
)
DARK: Final = ChartTheme(
    surface="#1D2427",
    track="#14191B",
    ink="#E8ECEB",
    muted="#A9B5B7",
    line="#35403F",
    frame="#748281",
    now="#5CC5BE",
    now_soft="#1C3938",
    target="#E5A855",
)
PAPER: Final = ChartTheme(
    surface="#FFFFFF",
    track="#FFFFFF",
    ink="#1E2A2E",
    muted="#556267",
    line="#C9C0B0",
    frame="#857C6C",
    now="#0B6B6B",
    now_soft="#DDEEEC",
    target="#8A4B06",
)
"""Light, on white; lines are a shade darker, as a laser printer breaks a pale hairline into dots."""
