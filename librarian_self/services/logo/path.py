"""The path data of a drawing (SVG 1.1, 8.3) as straight lines and Bézier curves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import acos, ceil, copysign, cos, hypot, pi, radians, sin, sqrt, tan
from typing import Final

from librarian_self.charts.picture import Close, Command, Curve, Line, Move
from librarian_self.i18n.messages import msg
from librarian_self.services.logo.refusing import NoLogo

MOST_COMMANDS: Final = 20_000

_TOKEN: Final = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|[\s,]+")
_FLAG: Final = re.compile(r"()([01])")
_NUMBERS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FLAGS: Final = (3, 4)
"""Of an arc: these numbers are one digit each, and may stand without a blank."""

Point = tuple[float, float]


def read_path(words: str) -> tuple[Command, ...]:
    """Read the `d` of a path; raises NoLogo."""
    drawing = _Drawing()
    for letter, numbers in _steps(words):
        drawing.draw(letter, numbers)
        if len(drawing.commands) > MOST_COMMANDS:
            raise NoLogo(msg("the logo has more lines than a logo needs"))
    return tuple(drawing.commands)


def _steps(words: str) -> Iterator[tuple[str, list[float]]]:
    """Every command with its numbers; one that goes on without its letter has it again."""
    letter, waits, numbers = "", False, list[float]()
    for letter_read, number_read, place in _tokens(words):
        if letter_read:
            if waits or numbers:
                raise _broken(words[:place][-20:])
            letter, waits = letter_read, True
        else:
            numbers.append(number_read)
            if not letter or (letter in "Aa" and len(numbers) - 1 in _FLAGS and number_read not in (0, 1)):
                raise _broken(words[:place][-20:])
        if len(numbers) == _NUMBERS[letter.upper()]:
            yield letter, numbers
            letter, waits, numbers = {"M": "L", "m": "l", "Z": "", "z": ""}.get(letter, letter), False, []
    if waits or numbers:
        raise _broken(words[-20:])


def _tokens(words: str) -> Iterator[tuple[str, float, int]]:
    """Letters and numbers as they stand, each with the place after it. The flags of an arc may stand close."""
    place, in_arc, count = 0, False, 0
    while place < len(words):
        is_flag = in_arc and count % _NUMBERS["A"] in _FLAGS and words[place] in "01"
        token = _FLAG.match(words, place) if is_flag else _TOKEN.match(words, place)
        if token is None:
            raise _broken(words[place : place + 20])
        place = token.end()
        if token[1]:
            in_arc, count = token[1] in "Aa", 0
            yield token[1], 0.0, place
        elif token[2]:
            count += 1
            yield "", float(token[2]), place


class _Drawing:
    """Where the pen is, and what it drew."""

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self._here: Point = (0.0, 0.0)
        self._begin: Point = (0.0, 0.0)
        self._cubic: Point | None = None
        self._quadratic: Point | None = None

    def draw(self, letter: str, numbers: list[float]) -> None:
        """Carry out one command; small letters count from where the pen is."""
        origin = self._here if letter.islower() else (0.0, 0.0)
        cubic, quadratic, self._cubic, self._quadratic = self._cubic, self._quadratic, None, None
        match letter.upper():
            case "Z":
                self.commands.append(Close())
                self._here = self._begin
            case "A":
                self._arc(numbers, origin)
            case "H":
                self._line((origin[0] + numbers[0], self._here[1]))
            case "V":
                self._line((self._here[0], origin[1] + numbers[0]))
            case upper:
                points = [
                    (origin[0] + x, origin[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)
                ]
                self._through(upper, points, cubic, quadratic)

    def _through(
        self, letter: str, points: list[Point], cubic: Point | None, quadratic: Point | None
    ) -> None:
        match letter:
            case "M":
                self._here = self._begin = points[0]
                self.commands.append(Move(*points[0]))
            case "L":
                self._line(points[0])
            case "C":
                self._curve(*points)
            case "S":
                self._curve(self._mirrored(cubic), *points)
            case "Q":
                self._bend(*points)
            case "T":
                self._bend(self._mirrored(quadratic), points[0])

    def _line(self, to: Point) -> None:
        self.commands.append(Line(*to))
        self._here = to

    def _curve(self, first: Point, second: Point, to: Point) -> None:
        self.commands.append(Curve(*first, *second, *to))
        self._here, self._cubic = to, second

    def _bend(self, control: Point, to: Point) -> None:
        """A quadratic curve is a cubic one with both control points two thirds of the way to its own."""
        first, second = _between(self._here, control, 2 / 3), _between(to, control, 2 / 3)
        self._curve(first, second, to)
        self._cubic, self._quadratic = None, control

    def _mirrored(self, control: Point | None) -> Point:
        x, y = self._here
        return self._here if control is None else (2 * x - control[0], 2 * y - control[1])

    def _arc(self, numbers: list[float], origin: Point) -> None:
        rx, ry, turn, large, sweep, x, y = numbers
        to = (origin[0] + x, origin[1] + y)
        if not rx or not ry or to == self._here:
            self._line(to)
            return
        for curve in arc(self._here, to, (abs(rx), abs(ry)), turn, large=bool(large), sweep=bool(sweep)):
            self.commands.append(curve)
        self._here = to


def arc(start: Point, end: Point, radii: Point, turn: float, *, large: bool, sweep: bool) -> Iterator[Curve]:
    """The curves of an elliptical arc; `turn` in degrees (SVG 1.1, appendix F.6: from the ends to the centre)."""
    cos_turn, sin_turn = cos(radians(turn)), sin(radians(turn))
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cos_turn * half_x + sin_turn * half_y, -sin_turn * half_x + cos_turn * half_y
    rx, ry = radii
    short = hypot(x / rx, y / ry)
    rx, ry = rx * max(1.0, short), ry * max(1.0, short)
    reach = (x / rx) ** 2 + (y / ry) ** 2
    root = sqrt(max(0.0, 1 / reach - 1)) * (-1 if large == sweep else 1)
    middle_x, middle_y = root * rx * y / ry, -root * ry * x / rx
    begin = _angle((x - middle_x) / rx, (y - middle_y) / ry)
    sweep_by = _angle((-x - middle_x) / rx, (-y - middle_y) / ry) - begin
    if sweep and sweep_by < 0:
        sweep_by += 2 * pi
    elif not sweep and sweep_by > 0:
        sweep_by -= 2 * pi
    centre_x = cos_turn * middle_x - sin_turn * middle_y + (start[0] + end[0]) / 2
    centre_y = sin_turn * middle_x + cos_turn * middle_y + (start[1] + end[1]) / 2

    def placed(px: float, py: float) -> Point:
        px, py = px * rx, py * ry
        return cos_turn * px - sin_turn * py + centre_x, sin_turn * px + cos_turn * py + centre_y

    pieces = max(1, ceil(abs(sweep_by) / (pi / 2) - 1e-9))
    step = sweep_by / pieces
    pull = 4 / 3 * tan(step / 4)
    for piece in range(pieces):
        a, b = begin + piece * step, begin + (piece + 1) * step
        first = placed(cos(a) - pull * sin(a), sin(a) + pull * cos(a))
        second = placed(cos(b) + pull * sin(b), sin(b) - pull * cos(b))
        yield Curve(*first, *second, *(end if piece == pieces - 1 else placed(cos(b), sin(b))))


def _angle(x: float, y: float) -> float:
    """The direction of a vector of about length 1, in radians."""
    return copysign(acos(max(-1.0, min(1.0, x / hypot(x, y)))), y)


def _between(first: Point, second: Point, share: float) -> Point:
    return first[0] + (second[0] - first[0]) * share, first[1] + (second[1] - first[1]) * share


def _broken(words: str) -> NoLogo:
    return NoLogo(msg("a line of the logo cannot be read (“{words}”)", words=words))
