"""Draws a page: grounds and lines first, then words and charts in reading order, each marked as what it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.painter import paint
from librarian_self.report.paper.strips import FillMark, PictureMark, RuleMark, StripMark, TextMark
from librarian_self.report.tagging.elements import Element
from librarian_self.report.tagging.marking import Bounds
from librarian_self.report.tagging.page import Artifact, PageContent


class Sheet:
    """One page to draw on; marks stand in points from its left top corner."""

    def __init__(self, page: PageContent, height: float, ruler: Ruler) -> None:
        self._page = page
        self._height = height
        self._ruler = ruler

    def draw(self, marks: Iterable[StripMark]) -> None:
        """Draw what the document consists of here.

        What is drawn is gathered by the element that it belongs to, so that a search or a reader finds the words of
        a cell together although its lines stand beside those of its neighbours. Words without one come first: they
        are the repeated headers of tables.
        """
        drawn = list(marks)
        self._draw_layout(drawn)
        content = [mark for mark in drawn if isinstance(mark, TextMark | PictureMark)]
        content.sort(key=_order)
        for element, group in groupby(content, key=_element):
            if element is None:
                self._page.begin_artifact(Artifact.REPEATED)
            else:
                self._page.begin(element)
            self._draw_content(list(group))
            self._page.end()

    def draw_furniture(self, marks: Sequence[StripMark], kind: Artifact) -> None:
        """Draw what stands in a margin."""
        self._draw_layout(marks)
        words = [mark for mark in marks if isinstance(mark, TextMark)]
        if words:
            self._page.begin_artifact(kind)
            self._write(words)
            self._page.end()

    def _draw_layout(self, marks: Sequence[StripMark]) -> None:
        """Grounds, then lines, which mean nothing."""
        grounds = _merged(mark for mark in marks if isinstance(mark, FillMark))
        rules = [mark for mark in marks if isinstance(mark, RuleMark)]
        if not grounds and not rules:
            return
        self._page.begin_artifact(Artifact.LAYOUT)
        for ground in grounds:
            self._page.fill_with(ground.colour)
            foot = self._height - ground.y - ground.height
            self._page.rectangle(ground.x, foot, ground.width, ground.height)
        for rule in rules:
            self._page.draw_with(rule.colour, rule.width, rule.dash)
            self._page.line(rule.x1, self._height - rule.y1, rule.x2, self._height - rule.y2)
        self._page.end()

    def _draw_content(self, marks: list[TextMark | PictureMark]) -> None:
        """All that one element shows in one piece."""
        for mark in marks:
            if isinstance(mark, PictureMark):
                top = self._height - mark.y
                foot, right = top - mark.picture.height, mark.x + mark.picture.width
                self._page.bound(mark.element, Bounds(mark.x, foot, right, top))
                paint(mark.picture, self._page, mark.x, top, self._ruler)
        self._write([mark for mark in marks if isinstance(mark, TextMark)])

    def _write(self, marks: Sequence[TextMark]) -> None:
        """Lines of words as one text object."""
        if not marks:
            return
        page = self._page
        page.begin_text()
        for mark in marks:
            page.move_to(mark.x, self._height - mark.y)
            for run in mark.runs:
                page.fill_with(run.colour)
                page.show(run.text, run.face.value, run.size)
        page.end_text()


def _merged(fills: Iterable[FillMark]) -> list[FillMark]:
    """The grounds, those that continue each other made one, as a screen shows a seam between them."""
    found: dict[tuple[float, float, str, float], FillMark] = {}
    for mark in fills:
        above = found.pop((mark.x, mark.width, mark.colour, round(mark.y, 2)), None)
        top = mark.y if above is None else above.y
        foot = mark.y + mark.height
        found[mark.x, mark.width, mark.colour, round(foot, 2)] = mark._replace(y=top, height=foot - top)
    return sorted(found.values(), key=_by_width, reverse=True)


def _by_width(mark: FillMark) -> float:
    return mark.width


def _order(mark: TextMark | PictureMark) -> int:
    return -1 if mark.element is None else mark.element.order


def _element(mark: TextMark | PictureMark) -> Element | None:
    return mark.element
