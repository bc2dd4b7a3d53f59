"""Labels with what is said under them, and places to sign, as strips."""

from __future__ import annotations

from typing import Final

from librarian_self.charts.words import Letters, shortened
from librarian_self.report.blocks import Detail, Details, Role, Signature, Signatures
from librarian_self.report.paper.elements import Element
from librarian_self.report.paper.set_cells import CellLine, Place, cell_lines, row_strips
from librarian_self.report.paper.set_text import WRITING_LINE, writing_line
from librarian_self.report.paper.setting import Setting, line_marks
from librarian_self.report.paper.strips import (
    RuleMark,
    Strip,
    StripMark,
    kept,
    unwidowed,
    with_before,
)
from librarian_self.report.paper.style import BLOCK_AIR, BODY, FRAME, HAIR, LABEL, MEASURE, SMALL, Face, Type

LABEL_WIDTH: Final = 112.0
LABEL_GUTTER: Final = 14.0
DETAIL_PAD: Final = 2.0

SIGN_GUTTER: Final = 36.0
SIGN_LINE: Final = 34.0
"""Height of one line to sign on, its label below it included."""


def set_details(block: Details, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """A row for each label; what is missing leaves room for a hand."""
    table = setting.tree.add(parent, Role.TABLE)
    strips = [strip for row in block.rows for strip in _detail(row, width, table, setting)]
    return with_before(strips, PADDED_AIR)


PADDED_AIR: Final = BLOCK_AIR - DETAIL_PAD


def _detail(row: Detail, width: float, table: Element, setting: Setting) -> list[Strip]:
    """The label on the left, its value on the right."""
    element = setting.tree.add(table, Role.ROW)
    header = setting.tree.add(element, Role.HEADER, scope="Row")
    label = [CellLine(line, LABEL, header) for line in setting.words(row.label, LABEL, LABEL_WIDTH)]
    holder = setting.tree.add(element, Role.CELL)
    left = LABEL_WIDTH + LABEL_GUTTER
    if row.lines and not row.value:
        return _to_fill(row.lines, label, left, width)
    place = Place(left, min(width, MEASURE + LABEL_GUTTER) - left)
    value = cell_lines(row.value, place, holder, setting, BODY)
    return row_strips([label, value], [Place(0.0, LABEL_WIDTH), place], BODY.leading, DETAIL_PAD)


def _to_fill(count: int, label: list[CellLine], left: float, width: float) -> list[Strip]:
    """Dotted lines beside the label."""
    strips: list[Strip] = []
    for i in range(max(count, len(label))):
        marks: list[StripMark] = [writing_line(left, width)] if i < count else []
        if i < len(label):
            marks += line_marks(
                label[i].line, 0.0, LABEL, label[i].element, WRITING_LINE - LABEL.leading - 0.5
            )
        strips.append(Strip(WRITING_LINE, tuple(marks)))
    strips.append(Strip(2 * DETAIL_PAD))
    return unwidowed(strips, whole_up_to=4)


def set_signatures(block: Signatures, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """Places to sign, beside each other, never parted by the end of a page."""
    count = max(1, len(block.places))
    own = (width - SIGN_GUTTER * (count - 1)) / count
    title_marks: list[StripMark] = []
    rows: list[list[StripMark]] = [[] for _ in range(max((len(p.lines) for p in block.places), default=0))]
    for i, place in enumerate(block.places):
        x = i * (own + SIGN_GUTTER)
        section = setting.tree.add(parent, Role.SECTION)
        title_marks += _title(place, x, own, section, setting)
        for row, (label, known) in zip(rows, place.lines, strict=False):
            row.extend(_sign_line(label, known, Place(x, own), section, setting))
    strips = [Strip(BODY.leading, tuple(title_marks)), *(Strip(SIGN_LINE, tuple(marks)) for marks in rows)]
    return with_before([*kept(strips[:-1]), *strips[-1:]], BLOCK_AIR)


def _title(place: Signature, x: float, width: float, section: Element, setting: Setting) -> list[StripMark]:
    kind = Type(Face.BOLD, BODY.size, BODY.leading)
    element = setting.tree.add(section, Role.PARAGRAPH)
    return [*line_marks(setting.words(place.title, kind, width)[0], x, kind, element)]


def _sign_line(label: str, known: str, place: Place, section: Element, setting: Setting) -> list[StripMark]:
    """A line with what is known already on it and its label below."""
    element = setting.tree.add(section, Role.PARAGRAPH)
    small = Type(SMALL.face, 8.2, 10.5, LABEL.colour)
    foot = SIGN_LINE - small.leading - 1
    marks: list[StripMark] = [RuleMark(place.x, foot, place.x + place.width, foot, FRAME, HAIR)]
    marks += line_marks(setting.words(label, small, place.width)[0], place.x, small, element, foot + 1)
    if known:
        letters = Letters(setting.ruler.measure, BODY.size)
        line = setting.words(shortened(known, place.width, letters), BODY, place.width)[0]
        marks += line_marks(line, place.x, BODY, element, foot - BODY.leading)
    return marks
