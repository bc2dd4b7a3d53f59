"""Paints a chart's picture on a reportlab canvas."""

from __future__ import annotations

from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from librarian_self.charts.picture import Anchor, Close, Command, Curve, Label, Line, Move, Picture, Shape
from librarian_self.report.paper.style import Face


def paint(picture: Picture, canvas: Canvas, left: float, top: float) -> None:
    """Paint the picture with its left top corner at (left, top), counted from the foot of the page."""
    canvas.saveState()
    canvas.setLineJoin(1)
    canvas.setLineCap(0)
    for mark in picture.marks:
        if isinstance(mark, Shape):
            _paint_shape(mark, canvas, left, top)
        else:
            _paint_label(mark, canvas, left, top)
    canvas.restoreState()


def _paint_shape(shape: Shape, canvas: Canvas, left: float, top: float) -> None:
    if shape.fill is not None:
        canvas.setFillColor(HexColor(shape.fill.colour))
    if shape.stroke is not None:
        canvas.setStrokeColor(HexColor(shape.stroke.colour))
        canvas.setLineWidth(shape.stroke.width)
        canvas.setDash(list(shape.stroke.dash))
    # Hatching has hundreds of points: written here they cost a tenth of what reportlab's path objects do.
    steps = " ".join(_step(command, left, top) for command in shape.commands)
    canvas.addLiteral(f"n {steps} {_PAINT[shape.stroke is not None, shape.fill is not None]}")


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


def _paint_label(label: Label, canvas: Canvas, left: float, top: float) -> None:
    canvas.setFillColor(HexColor(label.colour))
    canvas.setFont((Face.BOLD if label.bold else Face.REGULAR).value, label.size)
    x, y = left + label.x, top - label.y
    match label.anchor:
        case Anchor.START:
            canvas.drawString(x, y, label.words)
        case Anchor.MIDDLE:
            canvas.drawCentredString(x, y, label.words)
        case Anchor.END:
            canvas.drawRightString(x, y, label.words)
