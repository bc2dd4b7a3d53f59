"""A drawing as values: what the screen and the paper both paint, stroke for stroke."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Measure: TypeAlias = Callable[[str, bool, float], float]
"""How wide words are: text, whether bold, size in points; the answer is in points."""


@dataclass(frozen=True, slots=True)
class Move:
    """Begin a new line at a point."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """Go straight to a point."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Go to (x, y) along a cubic Bézier curve with the two control points."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Close:
    """Go straight back to where the line began."""


Command: TypeAlias = Move | Line | Curve | Close


@dataclass(frozen=True, slots=True)
class Stroke:
    """A pen: colour "#RRGGBB", width and dashes in points. Ends are flat, joins are round."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Fill:
    """An even colour, "#RRGGBB". Hatching is made of lines (see `hatch`), so that every painter agrees on it."""

    colour: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A path that is filled (even-odd), then stroked."""

    commands: tuple[Command, ...]
    stroke: Stroke | None = None
    fill: Fill | None = None


class Anchor(StrEnum):
    """Which point of the words stands at `x`."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Label:
    """One line of words; `y` is the baseline, `size` in points, `colour` "#RRGGBB"."""

    x: float
    y: float
    words: str
    size: float
    bold: bool = False
    anchor: Anchor = Anchor.START
    colour: str = "#000000"


Mark: TypeAlias = Shape | Label


@dataclass(frozen=True, slots=True)
class Pixels:
    """Even pixels in rows and columns; `rgb` has three bytes for each, row by row from the top."""

    columns: int
    rows: int
    rgb: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """Marks in the order of painting, in points (1/72 inch) from the top left corner, y downwards.

    `ground`, where there is one, fills the picture under them: a logo that came as pixels.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    ground: Pixels | None = None
