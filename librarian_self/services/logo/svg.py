"""A logo of plain shapes. No reference is followed, and what is not understood is refused rather than left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from librarian_self.charts.picture import Command, Curve, Line, Move, Picture, Shape
from librarian_self.i18n.messages import msg
from librarian_self.services.logo.paint import Paint, painted
from librarian_self.services.logo.path import MOST_COMMANDS
from librarian_self.services.logo.refusing import NoLogo
from librarian_self.services.logo.shapes import SHAPES, number
from librarian_self.services.logo.transform import Transform, read_transform

SVG: Final = "http://www.w3.org/2000/svg"
MOST_ELEMENTS: Final = 5_000
MOST_SIDE: Final = 100_000.0
OVERHANG: Final = 0.1
"""Of a side: so far lines may reach over the frame, which round corners and wide pens do."""

_UNSEEN: Final = ("title", "desc", "metadata", "defs")
_REFUSED_INSIDE: Final = ("style", "script")
_FORBIDDEN: Final = ("clip-path", "mask", "filter", "href")


def picture_of_svg(data: bytes) -> Picture:
    """Read an SVG; raises NoLogo."""
    reader = _Reader()
    parser = ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = reader.refuse_doctype
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's own way to say that this is all
        return reader.picture()
    except ExpatError as error:
        raise NoLogo(
            msg("the logo is no SVG drawing: something is wrong in line {line}", line=error.lineno)
        ) from error
    except (ArithmeticError, ValueError) as error:
        raise NoLogo(msg("the logo holds numbers that cannot be drawn")) from error


class _Reader:
    """Takes the elements in as they come."""

    def __init__(self) -> None:
        self._count = 0
        self._commands = 0
        self._unseen = 0
        self._stack: list[tuple[Transform, Paint]] = []
        self._shapes: list[Shape] = []
        self._frame = (0.0, 0.0)

    def refuse_doctype(self, *_words: object) -> None:
        """Entities could make a large drawing of a small file; old programs wrote a harmless line there."""
        raise NoLogo(msg("the logo has a DOCTYPE; please save it without one, or as a PNG picture"))

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise NoLogo(msg("the logo has more lines than a logo needs"))
        space, _, name = tag.rpartition(" ")
        is_svg = space == SVG
        if not self._stack and not (is_svg and name == "svg"):
            raise NoLogo(msg("the logo is no SVG drawing"))
        if is_svg and name in _REFUSED_INSIDE:
            raise _not_understood(name)
        if self._unseen or not is_svg or name in _UNSEEN:
            self._unseen += 1
            return
        self._enter(name, attributes)

    def end(self, _tag: str) -> None:
        """An element ends."""
        if self._unseen:
            self._unseen -= 1
        else:
            self._stack.pop()

    def picture(self) -> Picture:
        """All that was drawn; raises NoLogo where something reaches out of the frame, or there is nothing."""
        width, height = self._frame
        if not self._shapes:
            raise NoLogo(msg("there is nothing to see on the logo"))
        for x, y in _points(self._shapes):
            inside = -OVERHANG * width <= x <= (1 + OVERHANG) * width
            if not (inside and -OVERHANG * height <= y <= (1 + OVERHANG) * height):
                raise NoLogo(msg("the logo reaches out of its frame"))
        return Picture(width, height, tuple(self._shapes))

    def _enter(self, name: str, attributes: Mapping[str, str]) -> None:
        for attribute, words in attributes.items():
            plain = attribute.rpartition(" ")[2]
            if plain.startswith("on") or (plain in _FORBIDDEN and words.strip() != "none"):
                raise _not_understood(plain)
        if not self._stack:
            self._stack.append((self._framed(attributes), painted(Paint(), attributes)))
            return
        transform, paint = self._stack[-1]
        transform = transform.after(read_transform(attributes.get("transform", "")))
        paint = painted(paint, attributes)
        self._stack.append((transform, paint))
        if name == "g":
            return
        if name not in SHAPES:
            raise _not_understood(name)
        self._draw(SHAPES[name](attributes), transform, paint)

    def _draw(self, commands: tuple[Command, ...], transform: Transform, paint: Paint) -> None:
        self._commands += len(commands)
        if self._commands > MOST_COMMANDS:
            raise NoLogo(msg("the logo has more lines than a logo needs"))
        shape = Shape(commands, paint.pen, paint.inside)
        if paint.is_seen and commands and (shape.fill or shape.stroke):
            self._shapes.append(transform.shape(shape))

    def _framed(self, attributes: Mapping[str, str]) -> Transform:
        """The frame of the drawing, and how its own coordinates lie in it."""
        box = attributes.get("viewBox", "").replace(",", " ").split()
        if box:
            left, top, width, height = (float(each) for each in box)
        else:
            left = top = 0.0
            width, height = number(attributes, "width"), number(attributes, "height")
        if not (0 < width <= MOST_SIDE and 0 < height <= MOST_SIDE):
            raise NoLogo(msg("the logo does not say how large it is (viewBox)"))
        self._frame = (width, height)
        return Transform.move(-left, -top)


def _points(shapes: list[Shape]) -> Iterator[tuple[float, float]]:
    """Every point that lines go through or are pulled to; raises ValueError for one that is nowhere."""
    for shape in shapes:
        for command in shape.commands:
            match command:
                case Move(x, y) | Line(x, y):
                    found = [(x, y)]
                case Curve(x1, y1, x2, y2, x, y):
                    found = [(x1, y1), (x2, y2), (x, y)]
                case _:
                    found = []
            for point in found:
                if not all(isfinite(part) for part in point):
                    raise ValueError("a point that is nowhere")
                yield point


def _not_understood(name: str) -> NoLogo:
    return NoLogo(
        msg(
            "the logo uses “{word}”; a logo is made of plain shapes in even colours, or is a PNG picture",
            word=name[:40],
        )
    )
