"""Tables as strips: rows are cut between lines when they must, headers come again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from librarian_self.report.blocks import Cell, Column, Paragraph, Role, Size, Span, Table
from librarian_self.report.paper.elements import Element
from librarian_self.report.paper.lines import SetLine
from librarian_self.report.paper.set_text import WRITING_LINE, set_paragraph
from librarian_self.report.paper.setting import Setting, line_marks
from librarian_self.report.paper.strips import RuleMark, Strip, StripMark, kept, unwidowed, with_before
from librarian_self.report.paper.style import (
    BLOCK_AIR,
    FRAME,
    HAIR,
    LINE,
    SMALL,
    TABLE_HEAD,
    WHOLE_TABLE,
    Face,
    Type,
)

GUTTER: Final = 12.0
"""Between columns."""

PAD: Final = 3.6
"""Above and below the words of a row."""

LONGEST_WHOLE_ROW: Final = 7
"""Lines of a row that is never cut."""


@dataclass(frozen=True, slots=True)
class CellLine:
    """One line of a cell."""

    line: SetLine
    kind: Type
    element: Element


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of a column stand."""

    x: float
    width: float
    end: bool = False


def places_of(columns: Sequence[Column], width: float) -> list[Place]:
    """Share the width among the columns."""
    whole = sum(column.share for column in columns)
    room = width - GUTTER * (len(columns) - 1)
    found: list[Place] = []
    x = 0.0
    for column in columns:
        own = room * column.share / whole
        found.append(Place(x, own, column.end))
        x += own + GUTTER
    return found


def set_table(block: Table, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """The header, kept with the first row, then the rows, each above its hairline."""
    table = setting.tree.add(parent, Role.TABLE)
    places = places_of(block.columns, width)
    head_row = setting.tree.add(table, Role.ROW)
    cells = [
        _head_cell(column, place, head_row, setting)
        for column, place in zip(block.columns, places, strict=True)
    ]
    head = kept(row_strips(cells, places, TABLE_HEAD.leading))
    head[-1] = _ruled(head[-1], RuleMark(0.0, 0.0, width, 0.0, FRAME, 2 * HAIR))
    strips: list[Strip] = []
    for i, row in enumerate(block.rows):
        sum_row = block.summed and i == len(block.rows) - 1
        if sum_row and strips:
            strips[-1] = replace(strips[-1], keep=True)
        strips += _row(row, block.head, places, table, setting, bold=sum_row)
        strips[-1] = _ruled(strips[-1], RuleMark(0.0, 0.0, width, 0.0, LINE, HAIR))
    blank = _ruled(Strip(WRITING_LINE), RuleMark(0.0, 0.0, width, 0.0, FRAME, HAIR))
    strips += [blank] * block.blank
    if block.note and strips:
        strips[-1] = replace(strips[-1], keep=True)
    strips = [*head, *(replace(strip, repeat=tuple(head)) for strip in strips)]
    if block.note:
        strips += set_paragraph(
            Paragraph((Span(block.note, quiet=True),), Size.SMALL), width, parent, setting
        )
    return with_before(_whole(strips), BLOCK_AIR)


def _whole(strips: list[Strip]) -> list[Strip]:
    """A small table stays on one page."""
    height = sum(strip.before + strip.height for strip in strips)
    return [*kept(strips[:-1]), *strips[-1:]] if height <= WHOLE_TABLE else strips


def _head_cell(column: Column, place: Place, row: Element, setting: Setting) -> list[CellLine]:
    element = setting.tree.add(row, Role.HEADER, scope="Column")
    if not column.header:
        return []
    return [
        CellLine(line, TABLE_HEAD, element) for line in setting.words(column.header, TABLE_HEAD, place.width)
    ]


def _row(
    row: tuple[Cell, ...], head: int, places: Sequence[Place], table: Element, setting: Setting, *, bold: bool
) -> list[Strip]:
    """One row, whole if it is short."""
    element = setting.tree.add(table, Role.ROW)
    kind = replace(SMALL, face=Face.BOLD) if bold else SMALL
    cells: list[list[CellLine]] = []
    for i, (cell, place) in enumerate(zip(row, places, strict=True)):
        role, scope = (Role.HEADER, "Row") if i == head else (Role.CELL, "")
        holder = setting.tree.add(element, role, scope=scope)
        cells.append(cell_lines(cell, place, holder, setting, kind))
    return row_strips(cells, places, kind.leading)


def cell_lines(cell: Cell, place: Place, holder: Element, setting: Setting, kind: Type) -> list[CellLine]:
    """The lines of a cell, paragraph after paragraph."""
    found: list[CellLine] = []
    for paragraph in cell:
        element = setting.tree.add(holder, Role.PARAGRAPH)
        lines = setting.lines(paragraph, place.width, kind)
        found += [CellLine(line, kind, element) for line in lines]
    return found


def row_strips(
    cells: Sequence[Sequence[CellLine]], places: Sequence[Place], leading: float, pad: float = PAD
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
                marks += _cell_marks(cell[i], place, above)
        strips.append(Strip(above + leading + below, tuple(marks)))
    return unwidowed(strips, whole_up_to=LONGEST_WHOLE_ROW)


def _cell_marks(cell: CellLine, place: Place, top: float) -> Sequence[StripMark]:
    x = place.x + (place.width - cell.line.width if place.end else 0.0)
    return line_marks(cell.line, x, cell.kind, cell.element, top)


def _ruled(strip: Strip, rule: RuleMark) -> Strip:
    """The strip with a rule along its foot."""
    return replace(strip, marks=(*strip.marks, replace(rule, y1=strip.height, y2=strip.height)))
