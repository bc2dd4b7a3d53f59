"""Labels with what is said under them, as strips."""

from __future__ import annotations

from typing import Final

from librarian_self.report.blocks import Detail, Details
from librarian_self.report.paper.set_cells import CellLine, Place, cell_lines, row_strips
from librarian_self.report.paper.set_text import writing_height, writing_line
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import Strip, StripMark, unwidowed, with_before
from librarian_self.report.paper.style import BLOCK_AIR
from librarian_self.report.tagging.elements import Element, Role

LABEL_WIDTH: Final = 112.0
LABEL_GUTTER: Final = 14.0
DETAIL_PAD: Final = 2.0

PADDED_AIR: Final = BLOCK_AIR - DETAIL_PAD


def set_details(block: Details, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """A row for each label; what is missing leaves room for a hand."""
    table = setting.tree.add(parent, Role.TABLE)
    strips = [strip for row in block.rows for strip in _detail(row, width, table, setting)]
    return with_before(strips, setting.scaled(PADDED_AIR))


def _detail(row: Detail, width: float, table: Element, setting: Setting) -> list[Strip]:
    """The label on the left, its value on the right."""
    style = setting.style
    room, gutter = setting.scaled(LABEL_WIDTH), setting.scaled(LABEL_GUTTER)
    element = setting.tree.add(table, Role.ROW)
    header = setting.tree.add(element, Role.HEADER, scope="Row", lang=setting.lang(row.label))
    label = [CellLine(line, style.label, header) for line in setting.words(row.label, style.label, room)]
    holder = setting.tree.add(element, Role.CELL)
    left = room + gutter
    if row.lines and not row.value:
        return _to_fill(row.lines, label, Place(left, width - left), setting)
    place = Place(left, min(width, style.measure + gutter) - left)
    value = cell_lines(row.value, place, holder, setting, style.body)
    pad = setting.scaled(DETAIL_PAD)
    return row_strips([label, value], [Place(0.0, room), place], style.body.leading, pad, setting)


def _to_fill(count: int, label: list[CellLine], place: Place, setting: Setting) -> list[Strip]:
    """Dotted lines beside the label, the whole of which stands beside the first."""
    usual, kind = writing_height(setting.style), setting.style.label
    strips: list[Strip] = []
    for i in range(count):
        height = max(usual, len(label) * kind.leading) if i == 0 else usual
        marks: list[StripMark] = [writing_line(place.x, place.x + place.width, height)]
        for above, line in enumerate(reversed(label if i == 0 else [])):
            top = height - (above + 1) * kind.leading - 0.5
            marks[1:1] = setting.marks(line.line, 0.0, kind, line.element, top)
        strips.append(Strip(height, tuple(marks)))
    strips.append(Strip(2 * setting.scaled(DETAIL_PAD)))
    return unwidowed(strips, whole_up_to=4)
