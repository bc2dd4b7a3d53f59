"""A chart's picture as SVG inside the page, the same strokes as on paper."""

from __future__ import annotations

from typing import Final

from librarian_self.charts.picture import (
    Anchor,
    Close,
    Command,
    Curve,
    Label,
    Line,
    Move,
    Picture,
    Pixels,
    Shape,
)
from librarian_self.report.html.png import data_address
from librarian_self.report.html.words import attribute, element, plain

ANCHORS: Final = {Anchor.START: "start", Anchor.MIDDLE: "middle", Anchor.END: "end"}


def drawing(picture: Picture, name: str, title: str, sentence: str) -> str:
    """The picture; `title` names it and `sentence` says what it shows to whoever cannot see it. `name` is an id."""
    ground = _ground(picture, picture.ground) if picture.ground else ""
    marks = ground + "".join(
        _shape(mark) if isinstance(mark, Shape) else _label(mark) for mark in picture.marks
    )
    said = element("title", plain(title), {"id": f"{name}-title"})
    said += element("desc", plain(sentence), {"id": f"{name}-desc"})
    size = {
        "viewBox": f"0 0 {picture.width:.2f} {picture.height:.2f}",
        "style": f"max-width: {picture.width:.0f}px",
    }
    spoken = {"role": "img", "aria-labelledby": f"{name}-title", "aria-describedby": f"{name}-desc"}
    return element("svg", said + marks, {"xmlns": "http://www.w3.org/2000/svg", **size, **spoken})


def _ground(picture: Picture, pixels: Pixels) -> str:
    area = {"width": f"{picture.width:.2f}", "height": f"{picture.height:.2f}"}
    return element("image", "", {"href": data_address(pixels), **area, "preserveAspectRatio": "none"})


def _shape(shape: Shape) -> str:
    fill = shape.fill.colour if shape.fill else "none"
    look = f'fill="{attribute(fill)}" fill-rule="evenodd"'
    if shape.stroke is not None:
        pen = shape.stroke
        look += f' stroke="{attribute(pen.colour)}" stroke-width="{pen.width:g}" stroke-linejoin="round"'
        if pen.dash:
            look += f' stroke-dasharray="{" ".join(f"{part:g}" for part in pen.dash)}"'
    return f'<path d="{" ".join(map(_step, shape.commands))}" {look}/>'


def _step(command: Command) -> str:
    match command:
        case Move(x, y):
            return f"M{x:.2f} {y:.2f}"
        case Line(x, y):
            return f"L{x:.2f} {y:.2f}"
        case Curve(x1, y1, x2, y2, x, y):
            return f"C{x1:.2f} {y1:.2f} {x2:.2f} {y2:.2f} {x:.2f} {y:.2f}"
        case Close():
            return "Z"


def _label(label: Label) -> str:
    look = {
        "x": f"{label.x:.2f}",
        "y": f"{label.y:.2f}",
        "font-size": f"{label.size:g}",
        "font-weight": "700" if label.bold else "",
        "text-anchor": ANCHORS[label.anchor],
        "fill": label.colour,
    }
    return element("text", plain(label.words), look)
