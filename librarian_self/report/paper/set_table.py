"""Tables as strips: rows are cut between lines when they must, headers come again on every page."""

from __future__ import annotations

from collections.abc import Sequence

from librarian_self.report.blocks import Cell, Column, Paragraph, Size, Span, Table
from librarian_self.report.paper.columns import table_places
from librarian_self.report.paper.set_cells import PAD, CellLine, Place, cell_lines, row_strips
from librarian_self.report.paper.set_stacked import set_stacked
from librarian_self.report.paper.set_text import set_paragraph, writing_height
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import RuleMark, Strip, kept, with_before
from librarian_self.report.paper.style import BLOCK_AIR, FRAME, HAIR, LINE, WHOLE_TABLE, Face
from librarian_self.report.tagging.elements import Element, Role


def set_table(block: Table, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """The header, the rows, each above its hairline, and the note below them.

    Where a page is too narrow for the columns the rows are set below each other, label by label.
    """
    places = table_places(block, width, setting)
    if places is None:
        strips = set_stacked(block, width, parent, setting)
    else:
        strips = _set_columns(block, places, width, parent, setting)
    if block.note:
        note = Paragraph((Span(block.note, quiet=True),), Size.SMALL)
        strips += set_paragraph(note, width, parent, setting)
    return with_before(_whole(strips, setting.scaled(WHOLE_TABLE)), setting.scaled(BLOCK_AIR))


def _set_columns(
    block: Table, places: Sequence[Place], width: float, parent: Element, setting: Setting
) -> list[Strip]:
    table = setting.tree.add(parent, Role.TABLE)
    head = _head(block, places, table, setting)
    head[-1] = _ruled(head[-1], width, FRAME, 2 * HAIR)
    rows: list[list[Strip]] = []
    for i, cells in enumerate(block.rows):
        total = block.summed and i == len(block.rows) - 1
        row = _row(cells, block.head, places, table, setting, bold=total)
        rows.append([*row[:-1], _ruled(row[-1], width, LINE, HAIR)])
    empty = Strip(writing_height(setting.style))
    rows += [[_ruled(empty, width, FRAME, HAIR)] for _ in range(block.blank)]
    return [*head, *(strip._replace(repeat=tuple(head)) for strip in _bound(rows, noted=bool(block.note)))]


def _bound(rows: Sequence[list[Strip]], *, noted: bool) -> list[Strip]:
    """The strips of all rows; the first two rows stay together, and so do the last two, and the last with a note."""
    held = {0, len(rows) - 2, *((len(rows) - 1,) if noted else ())}
    strips: list[Strip] = []
    for i, row in enumerate(rows):
        strips += row
        if i in held and (noted or i < len(rows) - 1):
            strips[-1] = strips[-1]._replace(keep=True)
    return strips


def _whole(strips: list[Strip], most: float) -> list[Strip]:
    """A small table stays on one page."""
    height = sum(strip.before + strip.height for strip in strips)
    return [*kept(strips[:-1]), *strips[-1:]] if height <= most else strips


def _head(block: Table, places: Sequence[Place], table: Element, setting: Setting) -> list[Strip]:
    """The row of headers, kept with what follows."""
    row = setting.tree.add(table, Role.ROW)
    pairs = zip(block.columns, places, strict=True)
    cells = [_head_cell(column, place, row, setting) for column, place in pairs]
    leading, pad = setting.style.table_head.leading, setting.scaled(PAD)
    return kept(row_strips(cells, places, leading, pad, setting))


def _head_cell(column: Column, place: Place, row: Element, setting: Setting) -> list[CellLine]:
    kind = setting.style.table_head
    lang = setting.lang(column.header)
    element = setting.tree.add(row, Role.HEADER, scope="Column", lang=lang)
    if not column.header:
        return []
    return [CellLine(line, kind, element) for line in setting.words(column.header, kind, place.width)]


def _row(
    row: tuple[Cell, ...], head: int, places: Sequence[Place], table: Element, setting: Setting, *, bold: bool
) -> list[Strip]:
    """One row, whole if it is short."""
    element = setting.tree.add(table, Role.ROW)
    small = setting.style.small
    kind = small._replace(face=Face.BOLD) if bold else small
    cells: list[list[CellLine]] = []
    for i, (cell, place) in enumerate(zip(row, places, strict=True)):
        role, scope = (Role.HEADER, "Row") if i == head else (Role.CELL, "")
        holder = setting.tree.add(element, role, scope=scope)
        cells.append(cell_lines(cell, place, holder, setting, kind))
    return row_strips(cells, places, kind.leading, setting.scaled(PAD), setting)


def _ruled(strip: Strip, width: float, colour: str, thick: float) -> Strip:
    """The strip with a rule along its foot."""
    rule = RuleMark(0.0, strip.height, width, strip.height, colour, thick)
    return strip._replace(marks=(*strip.marks, rule))
