"""Paints a chart's picture on a reportlab canvas."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

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
    outline = canvas.beginPath()
    for command in shape.commands:
        _follow(command, outline, left, top)
    if shape.fill is not None:
        canvas.setFillColor(HexColor(shape.fill.colour))
    if shape.stroke is not None:
        canvas.setStrokeColor(HexColor(shape.stroke.colour))
        canvas.setLineWidth(shape.stroke.width)
        canvas.setDash(list(shape.stroke.dash))
    canvas.drawPath(outline, stroke=int(shape.stroke is not None), fill=int(shape.fill is not None))


def _follow(command: Command, outline: PDFPathObject, left: float, top: float) -> None:
    match command:
        case Move(x, y):
            outline.moveTo(left + x, top - y)
        case Line(x, y):
            outline.lineTo(left + x, top - y)
        case Curve(x1, y1, x2, y2, x, y):
            outline.curveTo(left + x1, top - y1, left + x2, top - y2, left + x, top - y)
        case Close():
            outline.close()


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
