"""A drawing as text, one mark a line, so that a difference can be read."""

from __future__ import annotations

from librarian_self.charts.picture import Close, Command, Curve, Label, Line, Mark, Move, Picture, Shape


def dump(picture: Picture) -> str:
    """The whole drawing, in points with two decimals."""
    lines = [f"picture {picture.width:.2f} {picture.height:.2f}", *(_mark(mark) for mark in picture.marks)]
    return "\n".join(lines) + "\n"


def _mark(mark: Mark) -> str:
    if isinstance(mark, Label):
        weight = "bold" if mark.bold else "regular"
        place = f"{_numbers(mark.x, mark.y)} {mark.anchor} {mark.size:.2f} {weight} {mark.colour}"
        return f"label {place} {mark.words!r}"
    return _shape(mark)


def _shape(shape: Shape) -> str:
    parts = ["shape"]
    if shape.fill is not None:
        parts.append(f"fill {shape.fill.colour}")
    if shape.stroke is not None:
        dash = f" dash {_numbers(*shape.stroke.dash)}" if shape.stroke.dash else ""
        parts.append(f"stroke {shape.stroke.colour} {shape.stroke.width:.2f}{dash}")
    return " ".join([*parts, *(_command(command) for command in shape.commands)])


def _command(command: Command) -> str:
    match command:
        case Move(x, y):
            return f"M {_numbers(x, y)}"
        case Line(x, y):
            return f"L {_numbers(x, y)}"
        case Curve(x1, y1, x2, y2, x, y):
            return f"C {_numbers(x1, y1, x2, y2, x, y)}"
        case Close():
            return "Z"


def _numbers(*numbers: float) -> str:
    return " ".join(f"{number + 0.0:.2f}".replace("-0.00", "0.00") for number in numbers)
