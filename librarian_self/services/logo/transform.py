"""Moving, turning and stretching the lines of a drawing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin, sqrt, tan
from typing import Final

from librarian_self.charts.picture import Close, Command, Curve, Line, Move, Shape
from librarian_self.i18n.messages import msg
from librarian_self.services.logo.refusing import NoLogo

_CALL: Final = re.compile(r"\s*,?\s*([a-zA-Z]+)\s*\(([^()]*)\)\s*")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


@dataclass(frozen=True, slots=True)
class Transform:
    """The affine map x' = a·x + c·y + e, y' = b·x + d·y + f (SVG 1.1, 7.4)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @classmethod
    def scale(cls, x: float, y: float) -> Transform:
        """Stretch."""
        return cls(a=x, d=y)

    @classmethod
    def move(cls, x: float, y: float) -> Transform:
        """Move."""
        return cls(e=x, f=y)

    @classmethod
    def turn(cls, degrees: float, x: float = 0.0, y: float = 0.0) -> Transform:
        """Turn about a point."""
        angle = radians(degrees)
        turned = cls(cos(angle), sin(angle), -sin(angle), cos(angle))
        return cls.move(x, y).after(turned).after(cls.move(-x, -y))

    def after(self, first: Transform) -> Transform:
        """`first`, then this one."""
        return Transform(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            self.a * first.e + self.c * first.f + self.e,
            self.b * first.e + self.d * first.f + self.f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    @property
    def stretch(self) -> float:
        """How much wider lines become, on the whole."""
        return sqrt(abs(self.a * self.d - self.b * self.c))

    def shape(self, shape: Shape) -> Shape:
        """The same shape elsewhere."""
        stroke = shape.stroke
        if stroke is not None:
            dashes = tuple(length * self.stretch for length in stroke.dash)
            stroke = replace(stroke, width=stroke.width * self.stretch, dash=dashes)
        return replace(shape, commands=tuple(self._command(each) for each in shape.commands), stroke=stroke)

    def _command(self, command: Command) -> Command:
        match command:
            case Move(x, y):
                return Move(*self.point(x, y))
            case Line(x, y):
                return Line(*self.point(x, y))
            case Curve(x1, y1, x2, y2, x, y):
                return Curve(*self.point(x1, y1), *self.point(x2, y2), *self.point(x, y))
            case Close():
                return command


def read_transform(words: str) -> Transform:
    """Read `translate(3 4) rotate(45)`; raises NoLogo."""
    found, place = Transform(), 0
    while place < len(words.rstrip()):
        call = _CALL.match(words, place)
        if call is None:
            raise _unknown(words)
        found = found.after(_read_call(call[1], [float(each) for each in _NUMBER.findall(call[2])]))
        place = call.end()
    return found


def _read_call(name: str, numbers: Sequence[float]) -> Transform:
    match name, tuple(numbers):
        case "matrix", (a, b, c, d, e, f):
            return Transform(a, b, c, d, e, f)
        case "translate", (x,):
            return Transform.move(x, 0.0)
        case "translate", (x, y):
            return Transform.move(x, y)
        case "scale", (x,):
            return Transform.scale(x, x)
        case "scale", (x, y):
            return Transform.scale(x, y)
        case "rotate", (degrees,):
            return Transform.turn(degrees)
        case "rotate", (degrees, x, y):
            return Transform.turn(degrees, x, y)
        case "skewX", (degrees,):
            return Transform(c=tan(radians(degrees)))
        case "skewY", (degrees,):
            return Transform(b=tan(radians(degrees)))
    raise _unknown(name)


def _unknown(words: str) -> NoLogo:
    return NoLogo(msg("the logo is moved in a way that is not understood (“{words}”)", words=words[:40]))
