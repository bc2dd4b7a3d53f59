"""How wide the columns and how high the rows of the table of figures are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from librarian_self.presenters.views.figures import TableRow
from librarian_self.ui.look import Size, look
from librarian_self.ui.widgets.textflow import TextFlow

SIDE: Final = 6
ABOVE: Final = 6
INDENT: Final = 12
"""Distances beside the words of a cell, above and below them, and before the words of an item."""

NARROWEST: Final = 110
FIRST_NARROWEST: Final = 84
FIRST_LEAST: Final = 220
"""Units: longer words break, in the first column sooner, as it alone has room below; what the first column would like
at least before the others get all their words on a line."""


class TableLayout:
    """Measures the words of a table. The first column takes what the others leave."""

    def __init__(self, columns: Sequence[str], rows: Sequence[TableRow]) -> None:
        worn = look()
        self.rows = tuple(rows)
        self._header = [TextFlow(words, worn.font(Size.SMALL, bold=True)) for words in columns]
        self._flows = [
            [TextFlow(words, worn.font(Size.SMALL, bold=row.is_section)) for words in row.cells]
            for row in rows
        ]
        self._least = self._narrowest()
        self._most = self._widest()

    def flow(self, row: int, column: int) -> TextFlow:
        """The words of a cell."""
        return self._flows[row][column]

    def head(self, column: int) -> TextFlow:
        """The name of a column."""
        return self._header[column]

    def widths(self, width: int) -> list[int]:
        """The widths of the columns in this width (pixels); together more where not even the longest words fit."""
        if not self._header:
            return []
        worn = look()
        least, most = self._least, self._most
        first = max(least[0], min(most[0], worn.px(FIRST_LEAST)))
        spare, wanted = width - first - sum(least[1:]), sum(most[1:]) - sum(least[1:])
        part = min(1.0, max(0.0, spare / wanted)) if wanted else 1.0
        others = [low + int((high - low) * part) for low, high in zip(least[1:], most[1:], strict=True)]
        return [max(least[0], width - sum(others)), *others]

    def heights(self, widths: Sequence[int]) -> list[int]:
        """The heights of the rows with columns of these widths."""
        worn = look()
        above = 2 * worn.gap(ABOVE)
        return [max(self._heights(row, widths)) + above for row in range(len(self.rows))]

    def header_height(self, widths: Sequence[int]) -> int:
        """The height of the names of the columns."""
        worn = look()
        pairs = zip(self._header, widths, strict=True)
        words = max((flow.height(max(1, width - 2 * worn.gap(SIDE))) for flow, width in pairs), default=0)
        return words + 2 * worn.gap(ABOVE) + worn.px(2)

    def _heights(self, row: int, widths: Sequence[int]) -> list[int]:
        worn = look()
        indent = 0 if self.rows[row].is_section else worn.gap(INDENT)
        rooms = [width - 2 * worn.gap(SIDE) for width in widths]
        rooms[0] -= indent
        return [flow.height(max(1, room)) for flow, room in zip(self._flows[row], rooms, strict=True)]

    def _columns(self) -> list[list[TextFlow]]:
        return [[head, *(row[column] for row in self._flows)] for column, head in enumerate(self._header)]

    def _narrowest(self) -> list[int]:
        worn = look()
        side = 2 * worn.gap(SIDE)
        longest = (max(flow.longest_word() for flow in column) for column in self._columns())
        first, others = worn.px(FIRST_NARROWEST) + worn.gap(INDENT), worn.px(NARROWEST)
        return [min(words, others if place else first) + side for place, words in enumerate(longest)]

    def _widest(self) -> list[int]:
        side = 2 * look().gap(SIDE)
        return [max(flow.natural_width() for flow in column) + side for column in self._columns()]
