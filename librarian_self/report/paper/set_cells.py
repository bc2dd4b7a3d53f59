"""Cells: the lines of a row beside each other, and what a page may cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from librarian_self.report.blocks import Cell
from librarian_self.report.paper.lines import SetLine
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import Strip, StripMark, unwidowed
from librarian_self.report.paper.style import Type
from librarian_self.report.tagging.elements import Element, Role

PAD: Final = 3.6
"""Above and below the words of a row."""

LONGEST_WHOLE_ROW: Final = 7
"""Lines of a row that is never cut."""


class CellLine(NamedTuple):
    """One line of a cell."""

    line: SetLine
    kind: Type
    element: Element


class Place(NamedTuple):
    """Where the words of a column stand."""

    x: float
    width: float
    end: bool = False


def cell_lines(cell: Cell, place: Place, holder: Element, setting: Setting, kind: Type) -> list[CellLine]:
    """The lines of a cell, paragraph after paragraph."""
    found: list[CellLine] = []
    for paragraph in cell:
        element = setting.tree.add(holder, Role.PARAGRAPH)
        lines = setting.lines(paragraph, place.width, element, kind)
        found += [CellLine(line, kind, element) for line in lines]
    return found


def row_strips(
    cells: Sequence[Sequence[CellLine]],
    places: Sequence[Place],
    leading: float,
    pad: float,
    setting: Setting,
) -> list[Strip]:
    """A strip for each line of the highest cell; words that end at the right are moved there."""
    tall = max((len(cell) for cell in cells), default=0) or 1
    strips: list[Strip] = []
    for i in range(tall):
        above = pad if i == 0 else 0.0
        below = pad if i == tall - 1 else 0.0
        marks: list[StripMark] = []
        for cell, place in zip(cells, places, strict=True):
            if i < len(cell):
                marks += _cell_marks(cell[i], place, above, setting)
        strips.append(Strip(above + leading + below, tuple(marks)))
    return unwidowed(strips, whole_up_to=LONGEST_WHOLE_ROW)


def _cell_marks(cell: CellLine, place: Place, top: float, setting: Setting) -> Sequence[StripMark]:
    x = place.x + (place.width - cell.line.width if place.end else 0.0)
    return setting.marks(cell.line, x, cell.kind, cell.element, top)
