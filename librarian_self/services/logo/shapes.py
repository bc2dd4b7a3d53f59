"""The shapes of a drawing as paths (SVG 1.1, 9)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from librarian_self.charts.picture import Close, Command, Curve, Line, Move
from librarian_self.services.logo.path import arc, read_path

Attributes = Mapping[str, str]

_LENGTH: Final = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*")
_UNITS: Final = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def length(words: str) -> float:
    """A length in pixels of 1/96 inch; raises ValueError for one that is none."""
    found = _LENGTH.fullmatch(words)
    if found is None:
        raise ValueError(f"{words[:40]!r} is no length")
    return float(found[1]) * _UNITS[found[2] or "px"]


def lengths(words: str) -> tuple[float, ...]:
    """Several lengths; raises ValueError for one that is none."""
    return tuple(length(each) for each in words.replace(",", " ").split())


def number(attributes: Attributes, name: str) -> float:
    """The length of this name; 0 where there is none. Raises ValueError for one that is none."""
    return length(attributes[name]) if name in attributes else 0.0


def _path(attributes: Attributes) -> tuple[Command, ...]:
    return read_path(attributes.get("d", ""))


def _rectangle(attributes: Attributes) -> tuple[Command, ...]:
    left, top = number(attributes, "x"), number(attributes, "y")
    width, height = number(attributes, "width"), number(attributes, "height")
    if width <= 0 or height <= 0:
        return ()
    rx = min(number(attributes, "rx" if "rx" in attributes else "ry"), width / 2)
    ry = min(number(attributes, "ry" if "ry" in attributes else "rx"), height / 2)
    right, foot = left + width, top + height
    if rx <= 0 or ry <= 0:
        return (Move(left, top), Line(right, top), Line(right, foot), Line(left, foot), Close())
    return (
        Move(left + rx, top),
        Line(right - rx, top),
        *_corner((right - rx, top), (right, top + ry), (rx, ry)),
        Line(right, foot - ry),
        *_corner((right, foot - ry), (right - rx, foot), (rx, ry)),
        Line(left + rx, foot),
        *_corner((left + rx, foot), (left, foot - ry), (rx, ry)),
        Line(left, top + ry),
        *_corner((left, top + ry), (left + rx, top), (rx, ry)),
        Close(),
    )


def _corner(
    start: tuple[float, float], end: tuple[float, float], radii: tuple[float, float]
) -> tuple[Curve, ...]:
    return tuple(arc(start, end, radii, 0.0, large=False, sweep=True))


def _circle(attributes: Attributes) -> tuple[Command, ...]:
    radius = number(attributes, "r")
    return _round(attributes, radius, radius)


def _ellipse(attributes: Attributes) -> tuple[Command, ...]:
    return _round(attributes, number(attributes, "rx"), number(attributes, "ry"))


def _round(attributes: Attributes, rx: float, ry: float) -> tuple[Command, ...]:
    if rx <= 0 or ry <= 0:
        return ()
    x, y = number(attributes, "cx"), number(attributes, "cy")
    right, left = (x + rx, y), (x - rx, y)
    return (Move(*right), *_corner(right, left, (rx, ry)), *_corner(left, right, (rx, ry)), Close())


def _line(attributes: Attributes) -> tuple[Command, ...]:
    begin = Move(number(attributes, "x1"), number(attributes, "y1"))
    return (begin, Line(number(attributes, "x2"), number(attributes, "y2")))


def _polyline(attributes: Attributes) -> tuple[Command, ...]:
    values = lengths(attributes.get("points", ""))
    if len(values) % 2:
        raise ValueError("a point with one coordinate")
    points = list(zip(values[::2], values[1::2], strict=True))
    return (Move(*points[0]), *(Line(*point) for point in points[1:])) if points else ()


def _polygon(attributes: Attributes) -> tuple[Command, ...]:
    open_line = _polyline(attributes)
    return (*open_line, Close()) if open_line else ()


SHAPES: Final[Mapping[str, Callable[[Attributes], tuple[Command, ...]]]] = {
    "path": _path,
    "rect": _rectangle,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}
