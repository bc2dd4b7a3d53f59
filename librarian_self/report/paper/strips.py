"""Strips: the slices of a document that are never cut, stacked down the page."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from librarian_self.charts.picture import Picture
from librarian_self.report.field import Field
from librarian_self.report.paper.lines import Run
from librarian_self.report.tagging.elements import Element


class TextMark(NamedTuple):
    """One line of words: where it begins, and its baseline below the top of its strip."""

    x: float
    y: float
    runs: tuple[Run, ...]
    element: Element | None


class FillMark(NamedTuple):
    """An even rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class RuleMark(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float
    dash: tuple[float, ...] = ()


class PictureMark(NamedTuple):
    """A chart, its top left corner."""

    x: float
    y: float
    picture: Picture
    element: Element


class LinkMark(NamedTuple):
    """Where a link can be pressed: its left top corner, and the words that stand there."""

    x: float
    y: float
    width: float
    height: float
    element: Element
    words: str


class FieldMark(NamedTuple):
    """Where a viewer lets one fill something in: its left top corner, and the size of the letters written there."""

    x: float
    y: float
    width: float
    height: float
    element: Element
    field: Field
    size: float


StripMark: TypeAlias = TextMark | FillMark | RuleMark | PictureMark | LinkMark | FieldMark


class Outline(NamedTuple):
    """An entry of the document's outline; level 0 is the outermost. Links to its `anchor` lead there."""

    title: str
    level: int
    anchor: str = ""


class Strip(NamedTuple):
    """A slice of the page, as wide as the text. Marks stand in points from its left top corner, y downwards.

    `before` is the air above it, dropped at the top of a page. `keep`: never the last on a page when something
    follows. `repeat`: what is set again above it when it begins a page (the headers of its table). `new_page`: it
    begins one.
    """

    height: float
    marks: tuple[StripMark, ...] = ()
    before: float = 0.0
    keep: bool = False
    repeat: tuple[Strip, ...] = ()
    outline: Outline | None = None
    new_page: bool = False

    def moved(self, x: float, y: float) -> tuple[StripMark, ...]:
        """The marks, moved to the right and down."""
        return tuple(_moved(mark, x, y) for mark in self.marks) if x or y else self.marks

    def as_furniture(self) -> Strip:
        """The same strip as a mere repetition, which no element of the document holds."""
        marks = tuple(
            mark._replace(element=None) if isinstance(mark, TextMark) else mark
            for mark in self.marks
            if not isinstance(mark, LinkMark | FieldMark)
        )
        return Strip(self.height, marks)


def _moved(mark: StripMark, x: float, y: float) -> StripMark:
    match mark:
        case TextMark():
            return TextMark(mark.x + x, mark.y + y, mark.runs, mark.element)
        case FillMark():
            return FillMark(mark.x + x, mark.y + y, mark.width, mark.height, mark.colour)
        case RuleMark(x1, y1, x2, y2):
            return RuleMark(x1 + x, y1 + y, x2 + x, y2 + y, mark.colour, mark.width, mark.dash)
        case PictureMark():
            return PictureMark(mark.x + x, mark.y + y, mark.picture, mark.element)
        case FieldMark():
            return mark._replace(x=mark.x + x, y=mark.y + y)
        case LinkMark():
            return LinkMark(mark.x + x, mark.y + y, mark.width, mark.height, mark.element, mark.words)


def with_before(strips: list[Strip], before: float) -> list[Strip]:
    """The same strips with this air above the first."""
    return [strips[0]._replace(before=before), *strips[1:]] if strips else []


def kept(strips: list[Strip]) -> list[Strip]:
    """The same strips, which stay on one page, the last of them with what follows."""
    return [strip._replace(keep=True) for strip in strips]


def unwidowed(strips: list[Strip], *, whole_up_to: int) -> list[Strip]:
    """Keep a few strips whole, and of more the first two and the last two together."""
    count = len(strips)
    if count <= whole_up_to:
        return [*kept(strips[:-1]), *strips[-1:]]
    return [strip._replace(keep=True) if i in (0, count - 2) else strip for i, strip in enumerate(strips)]
