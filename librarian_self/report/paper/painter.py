"""Paints a chart's picture on a page."""

from __future__ import annotations

from typing import Final

from librarian_self.charts.picture import Anchor, Close, Command, Curve, Label, Line, Move, Picture, Shape
from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.style import Face
from librarian_self.report.tagging.marking import Bounds
from librarian_self.report.tagging.page import PageContent


def paint(picture: Picture, page: PageContent, left: float, top: float, ruler: Ruler) -> None:
    """Paint the picture with its left top corner at (left, top), counted from the foot of the page."""
    page.save()
    page.join_round()
    if picture.ground is not None:
        area = Bounds(left, top - picture.height, left + picture.width, top)
        page.pixels(area, picture.ground.columns, picture.ground.rows, picture.ground.rgb)
    for mark in picture.marks:
        if isinstance(mark, Shape):
            _paint_shape(mark, page, left, top)
        else:
            _paint_label(mark, page, left, top, ruler)
    page.restore()


def _paint_shape(shape: Shape, page: PageContent, left: float, top: float) -> None:
    if shape.fill is not None:
        page.fill_with(shape.fill.colour)
    if shape.stroke is not None:
        page.draw_with(shape.stroke.colour, shape.stroke.width, shape.stroke.dash)
    steps = " ".join(_step(command, left, top) for command in shape.commands)
    page.path(steps, _PAINT[shape.stroke is not None, shape.fill is not None])


_PAINT: Final = {(True, True): "B*", (True, False): "S", (False, True): "f*", (False, False): "n"}
"""The operator that strokes, fills (even-odd) or does both (ISO 32000-1, 8.5.3)."""


def _step(command: Command, left: float, top: float) -> str:
    """One piece of a path as a PDF writes it."""
    match command:
        case Move(x, y):
            return f"{left + x:.2f} {top - y:.2f} m"
        case Line(x, y):
            return f"{left + x:.2f} {top - y:.2f} l"
        case Curve(x1, y1, x2, y2, x, y):
            first, second = f"{left + x1:.2f} {top - y1:.2f}", f"{left + x2:.2f} {top - y2:.2f}"
            return f"{first} {second} {left + x:.2f} {top - y:.2f} c"
        case Close():
            return "h"


def _paint_label(label: Label, page: PageContent, left: float, top: float, ruler: Ruler) -> None:
    width = ruler.measure(label.words, label.bold, label.size)
    before = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[label.anchor]
    page.fill_with(label.colour)
    page.begin_text()
    page.move_to(left + label.x - before, top - label.y)
    page.show(label.words, (Face.BOLD if label.bold else Face.REGULAR).value, label.size)
    page.end_text()
