"""Words in a chart: how they break, and how much room they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.charts.picture import Anchor, Label, Measure

LEADING: Final = 1.2
ASCENT: Final = 0.78
DESCENT: Final = 0.24
"""Of a line, in sizes of the letters (Source Sans 3, accents of capital letters included)."""

ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def box_of(label: Label, measure: Measure) -> Box:
    """The room that a label takes."""
    width = measure(label.words, label.bold, label.size)
    part = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    left = label.x - width * part
    return Box(left, label.y - ASCENT * label.size, left + width, label.y + DESCENT * label.size)


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are set: the measure of their font, the size in points, and whether they are bold."""

    measure: Measure
    size: float
    bold: bool = False

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return LEADING * self.size

    def width(self, words: str) -> float:
        """The width of one line of words."""
        return self.measure(words, self.bold, self.size)

    def height(self, lines: int) -> float:
        """The height of a block of lines, from the top of the first to the foot of the last."""
        return (lines - 1) * self.leading + (ASCENT + DESCENT) * self.size


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Words broken into lines; `whole` is False when something had to be left out."""

    lines: tuple[str, ...]
    whole: bool


def wrapped(words: str, width: float, most: int, letters: Letters) -> Wrapped:
    """Break words into at most `most` lines of `width`; what has no room ends in an ellipsis."""
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most - 1:
        taken = _fitting(rest, width, letters)
        if taken == 0:
            break
        lines.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    if not rest:
        return Wrapped(tuple(lines), whole=True)
    last = " ".join(rest)
    shown = shortened(last, width, letters)
    return Wrapped((*lines, shown) if shown else tuple(lines), whole=shown == last)


def _fitting(words: list[str], width: float, letters: Letters) -> int:
    """How many of the words fit on one line."""
    taken = 0
    while taken < len(words) and letters.width(" ".join(words[: taken + 1])) <= width:
        taken += 1
    return taken


def shortened(words: str, width: float, letters: Letters) -> str:
    """The words, or as many letters of them as fit with an ellipsis; empty when not even that fits."""
    if letters.width(words) <= width:
        return words
    for end in range(len(words) - 1, -1, -1):
        candidate = words[:end].rstrip() + ELLIPSIS
        if letters.width(candidate) <= width:
            return candidate
    return ""


def stacked(
    lines: tuple[str, ...], x: float, top: float, letters: Letters, *, anchor: Anchor, colour: str
) -> list[Label]:
    """The labels of a block of lines whose top is at `top`."""
    first = top + ASCENT * letters.size
    return [
        Label(x, first + i * letters.leading, line, letters.size, letters.bold, anchor, colour)
        for i, line in enumerate(lines)
    ]
