"""A table whose columns have no room: its rows below each other, label by label."""

from __future__ import annotations

from dataclasses import replace

from librarian_self.report.blocks import Cell, Detail, Details, Paragraph, Size, Table
from librarian_self.report.paper.set_details import set_details
from librarian_self.report.paper.set_text import set_paragraph
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import RuleMark, Strip, kept
from librarian_self.report.paper.style import HAIR, LINE
from librarian_self.report.tagging.elements import Element, Role


def set_stacked(block: Table, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """A section for each row: what heads it in bold, then a line for each other column; empty rows too."""
    strips: list[Strip] = []
    for cells in block.rows:
        strips += _row(block, cells, width, setting.tree.add(parent, Role.SECTION), setting)
    for _ in range(block.blank):
        lines = Details(tuple(Detail(column.header, lines=1) for column in block.columns))
        strips += _ruled(set_details(lines, width, parent, setting), width)
    return strips


def _row(
    block: Table, cells: tuple[Cell, ...], width: float, section: Element, setting: Setting
) -> list[Strip]:
    said = [
        Detail(column.header, tuple(replace(each, size=Size.BODY) for each in cell))
        for i, (column, cell) in enumerate(zip(block.columns, cells, strict=True))
        if i != block.head and cell
    ]
    strips: list[Strip] = []
    for paragraph in cells[block.head]:
        strips += kept(set_paragraph(_bold(paragraph), width, section, setting))
    if said:
        strips += set_details(Details(tuple(said)), width, section, setting)
    return _ruled(strips, width)


def _bold(paragraph: Paragraph) -> Paragraph:
    return Paragraph(tuple(replace(span, bold=True) for span in paragraph.spans), Size.BODY)


def _ruled(strips: list[Strip], width: float) -> list[Strip]:
    """The strips of a row above a hairline."""
    if not strips:
        return []
    last = strips[-1]
    rule = RuleMark(0.0, last.height, width, last.height, LINE, HAIR)
    return [*strips[:-1], last._replace(marks=(*last.marks, rule), keep=False)]
