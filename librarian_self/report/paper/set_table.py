"""Tables as strips: rows are cut between lines when they must, headers come again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from librarian_self.report.blocks import Cell, Column, Paragraph, Role, Size, Span, Table
from librarian_self.report.paper.elements import Element
from librarian_self.report.paper.set_cells import CellLine, Place, cell_lines, places_of, row_strips
from librarian_self.report.paper.set_text import WRITING_LINE, set_paragraph
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import RuleMark, Strip, kept, with_before
from librarian_self.report.paper.style import (
    BLOCK_AIR,
    FRAME,
    HAIR,
    LINE,
    SMALL,
    TABLE_HEAD,
    WHOLE_TABLE,
    Face,
)


def set_table(block: Table, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """The header, the rows, each above its hairline, and the note below them."""
    table = setting.tree.add(parent, Role.TABLE)
    places = places_of(block.columns, width)
    head = _head(block, places, table, setting)
    head[-1] = _ruled(head[-1], width, FRAME, 2 * HAIR)
    rows: list[list[Strip]] = []
    for i, cells in enumerate(block.rows):
        total = block.summed and i == len(block.rows) - 1
        row = _row(cells, block.head, places, table, setting, bold=total)
        rows.append([*row[:-1], _ruled(row[-1], width, LINE, HAIR)])
    rows += [[_ruled(Strip(WRITING_LINE), width, FRAME, HAIR)] for _ in range(block.blank)]
    strips = [replace(strip, repeat=tuple(head)) for strip in _bound(rows, noted=bool(block.note))]
    strips = [*head, *strips]
    if block.note:
        note = Paragraph((Span(block.note, quiet=True),), Size.SMALL)
        strips += set_paragraph(note, width, parent, setting)
    return with_before(_whole(strips), BLOCK_AIR)


def _bound(rows: Sequence[list[Strip]], *, noted: bool) -> list[Strip]:
    """The strips of all rows; the first two rows stay together, and so do the last two, and the last with a note."""
    held = {0, len(rows) - 2, *((len(rows) - 1,) if noted else ())}
    strips: list[Strip] = []
    for i, row in enumerate(rows):
        strips += row
        if i in held and (noted or i < len(rows) - 1):
            strips[-1] = replace(strips[-1], keep=True)
    return strips


def _whole(strips: list[Strip]) -> list[Strip]:
    """A small table stays on one page."""
    height = sum(strip.before + strip.height for strip in strips)
    return [*kept(strips[:-1]), *strips[-1:]] if height <= WHOLE_TABLE else strips


def _head(block: Table, places: Sequence[Place], table: Element, setting: Setting) -> list[Strip]:
    """The row of headers, kept with what follows."""
    row = setting.tree.add(table, Role.ROW)
    pairs = zip(block.columns, places, strict=True)
    cells = [_head_cell(column, place, row, setting) for column, place in pairs]
    return kept(row_strips(cells, places, TABLE_HEAD.leading))


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


def _ruled(strip: Strip, width: float, colour: str, thick: float) -> Strip:
    """The strip with a rule along its foot."""
    rule = RuleMark(0.0, strip.height, width, strip.height, colour, thick)
    return replace(strip, marks=(*strip.marks, rule))
