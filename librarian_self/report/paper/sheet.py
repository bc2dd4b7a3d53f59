"""Draws pages on a reportlab canvas: grounds and lines first, then words and charts in reading order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from librarian_self.report.paper.elements import Element
from librarian_self.report.paper.painter import paint
from librarian_self.report.paper.strips import FillMark, PictureMark, RuleMark, StripMark, TextMark
from librarian_self.report.paper.style import PAGE_HEIGHT


def draw_marks(canvas: Canvas, marks: Iterable[StripMark]) -> None:
    """Draw marks that stand in points from the page's left top corner.

    What is drawn is gathered by the element that it belongs to, so that a search or a reader finds the words of a
    cell together although its lines stand beside those of its neighbours. Marks without one come first: they are
    furniture.
    """
    drawn = list(marks)
    for ground in _merged(mark for mark in drawn if isinstance(mark, FillMark)):
        _fill(canvas, ground)
    for mark in drawn:
        if isinstance(mark, RuleMark):
            _rule(canvas, mark)
    content = [mark for mark in drawn if isinstance(mark, TextMark | PictureMark)]
    content.sort(key=_order)
    for _, group in groupby(content, key=_order):
        _draw_element(canvas, list(group))


def _merged(fills: Iterable[FillMark]) -> list[FillMark]:
    """The grounds, those that continue each other made one, as a screen shows a seam between them."""
    found: dict[tuple[float, float, str, float], FillMark] = {}
    for mark in fills:
        above = found.pop((mark.x, mark.width, mark.colour, round(mark.y, 2)), None)
        top = mark.y if above is None else above.y
        foot = mark.y + mark.height
        found[mark.x, mark.width, mark.colour, round(foot, 2)] = replace(mark, y=top, height=foot - top)
    return sorted(found.values(), key=_by_width, reverse=True)


def _by_width(mark: FillMark) -> float:
    return mark.width


def _order(mark: TextMark | PictureMark) -> int:
    return _place(mark.element)


def _place(element: Element | None) -> int:
    return -1 if element is None else element.order


def _draw_element(canvas: Canvas, marks: list[TextMark | PictureMark]) -> None:
    """All that one element shows on this page; this is where its marked content begins and ends."""
    for mark in marks:
        if isinstance(mark, PictureMark):
            paint(mark.picture, canvas, mark.x, PAGE_HEIGHT - mark.y)
    _write(canvas, [mark for mark in marks if isinstance(mark, TextMark)])


def _write(canvas: Canvas, marks: list[TextMark]) -> None:
    """Lines of words as one text object."""
    if not marks:
        return
    words = canvas.beginText()
    for mark in marks:
        words.setTextOrigin(mark.x, PAGE_HEIGHT - mark.y)
        for run in mark.runs:
            words.setFont(run.face.value, run.size)
            words.setFillColor(HexColor(run.colour))
            words.textOut(run.text)
    canvas.drawText(words)


def _fill(canvas: Canvas, mark: FillMark) -> None:
    canvas.setFillColor(HexColor(mark.colour))
    canvas.rect(mark.x, PAGE_HEIGHT - mark.y - mark.height, mark.width, mark.height, stroke=0, fill=1)


def _rule(canvas: Canvas, mark: RuleMark) -> None:
    canvas.setStrokeColor(HexColor(mark.colour))
    canvas.setLineWidth(mark.width)
    canvas.setDash(list(mark.dash))
    canvas.line(mark.x1, PAGE_HEIGHT - mark.y1, mark.x2, PAGE_HEIGHT - mark.y2)
