"""What stands in the margins of every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.charts.words import Letters, shortened
from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.lines import Run
from librarian_self.report.paper.strips import RuleMark, StripMark, TextMark
from librarian_self.report.paper.style import (
    BOTTOM,
    FURNITURE,
    HAIR,
    LINE,
    PAGE_HEIGHT,
    SIDE,
    TEXT_WIDTH,
    TOP,
)

HEAD_BASE: Final = TOP - 24.0
FOOT_BASE: Final = PAGE_HEIGHT - BOTTOM + 32.0
AIR: Final = 14.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words of the margins: name and title above (from page 2), purpose and page number below."""

    name: str
    title: str
    purpose: str
    pages: tuple[str, ...]

    def marks(self, index: int, ruler: Ruler) -> list[StripMark]:
        """The marks of page `index`, from the page's left top corner."""
        foot = FOOT_BASE - 12
        right = SIDE + TEXT_WIDTH
        marks = [
            RuleMark(SIDE, foot, right, foot, LINE, HAIR),
            *_pair(self.purpose, self.pages[index], FOOT_BASE, ruler),
        ]
        if index:
            marks += _pair(self.name, self.title, HEAD_BASE, ruler)
        return marks


def _pair(left: str, right: str, base: float, ruler: Ruler) -> list[StripMark]:
    """Words at the left and at the right end of one line; the left ones give way."""
    letters = Letters(ruler.measure, FURNITURE.size)
    right = shortened(right, TEXT_WIDTH / 2, letters)
    used = letters.width(right)
    left = shortened(left, TEXT_WIDTH - used - AIR, letters)
    ends = ((left, SIDE), (right, SIDE + TEXT_WIDTH - used))
    return [
        TextMark(x, base, (Run(words, FURNITURE.face, FURNITURE.size, FURNITURE.colour),), None)
        for words, x in ends
        if words
    ]
