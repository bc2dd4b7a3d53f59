"""What stands in the margins of every page."""

from __future__ import annotations

from typing import Final, NamedTuple

from librarian_self.charts.words import Letters, shortened
from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.lines import Run, broken
from librarian_self.report.paper.strips import RuleMark, StripMark, TextMark
from librarian_self.report.paper.style import HAIR, LINE, USUAL, Style

HEAD_GAP: Final = 24.0
"""From the header's baseline to the text."""

FOOT_GAP: Final = 20.0
"""From the text to the rule above the footer."""

AIR: Final = 14.0

MOST_LINES: Final = 2
"""What is said at the foot may take a second line rather than be cut."""


MOST_LETTERS: Final = 400
"""What is looked at of words that are far too long."""


class Furniture(NamedTuple):
    """The words of the margins: name and title above (from page 2), purpose and page number below."""

    name: str
    title: str
    purpose: str
    pages: tuple[str, ...]
    style: Style = USUAL

    def header(self, index: int, ruler: Ruler) -> list[StripMark]:
        """The marks above the text of page `index`, from the page's left top corner; the first page has none."""
        if not index:
            return []
        return self._pair(self.name, self.title, self.style.top - HEAD_GAP, ruler, lines=1)

    def footer(self, index: int, ruler: Ruler) -> list[StripMark]:
        """The marks below the text of page `index`."""
        style = self.style
        rule = style.height - style.bottom + FOOT_GAP
        right = style.side + style.text_width
        base = rule + style.furniture.size + 4
        words = self._pair(self.purpose, self.pages[index], base, ruler, lines=MOST_LINES)
        return [RuleMark(style.side, rule, right, rule, LINE, HAIR), *words]

    def _pair(self, left: str, right: str, base: float, ruler: Ruler, lines: int) -> list[StripMark]:
        """Words at the left and at the right end of one line; the left ones give way, to further lines at first."""
        style = self.style
        kind = style.furniture
        letters = Letters(ruler.measure, kind.size)
        right = shortened(right, style.text_width / 2, letters)
        used = letters.width(right)
        room = style.text_width - used - AIR
        run = Run(left[:MOST_LETTERS], kind.face, kind.size, kind.colour)
        said = ["".join(piece.text for piece in line.runs) for line in broken([run], room, ruler)]
        if len(said) > lines:
            said = [*said[: lines - 1], shortened("".join(said[lines - 1 :]), room, letters)]
        ends = [(words, style.side, i) for i, words in enumerate(said)]
        ends.append((right, style.side + style.text_width - used, 0))
        return [
            TextMark(x, base + i * kind.leading, (Run(words, kind.face, kind.size, kind.colour),), None)
            for words, x, i in ends
            if words
        ]
