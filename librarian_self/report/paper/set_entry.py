"""Room for what somebody says with a viewer, as strips."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from librarian_self.report.blocks import Entry
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import FieldMark, RuleMark, Strip, StripMark, kept, with_before
from librarian_self.report.paper.style import BLOCK_AIR, FRAME, HAIR, Face, Type
from librarian_self.report.tagging.elements import Element, Role

TICK: Final = 11.0
"""A side of the box to tick."""

AFTER_TICK: Final = 7.0

AREA_LINES: Final = 4
"""Lines of the box to write in; a viewer lets more be written, and scrolls."""

EDGE: Final = 2.0
"""Between the frame of a box and what is written in it."""

INSIDE: Final = 3.0
"""Air above and below what is written in a box."""


def set_entry(block: Entry, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """The title, the box to tick with its label, and the box to write in; never parted by the end of a page."""
    section = setting.tree.add(parent, Role.SECTION)
    body = setting.style.body
    bold = Type(Face.BOLD, body.size, body.leading)
    title = setting.tree.add(section, Role.PARAGRAPH, lang=setting.lang(block.title))
    strips = setting.strips(setting.words(block.title, bold, width), bold, title)
    strips += [*_tick(block, width, section, setting), *_area(block, width, section, setting)]
    return with_before([*kept(strips[:-1]), *strips[-1:]], setting.scaled(BLOCK_AIR))


def _tick(block: Entry, width: float, section: Element, setting: Setting) -> list[Strip]:
    """A box with its label beside it."""
    body, side = setting.style.body, setting.scaled(TICK)
    top = max(0.0, (body.leading - side) / 2)
    height = max(body.leading, side) + setting.scaled(INSIDE)
    marks: list[StripMark] = _frame(0.0, top, side, side)
    field = setting.tree.add(section, Role.FORM)
    marks.append(FieldMark(0.0, top, side, side, field, block.tick, body.size))
    label = setting.tree.add(section, Role.PARAGRAPH)
    x = side + setting.scaled(AFTER_TICK)
    first, *more = setting.words(block.tick_label, body, width - x)
    marks += setting.marks(first, x, body, label)
    return [Strip(height, tuple(marks)), *setting.strips(more, body, label, x)]


def _area(block: Entry, width: float, section: Element, setting: Setting) -> list[Strip]:
    """A label, and the box below it."""
    small, body = setting.style.under_line, setting.style.body
    label = setting.tree.add(section, Role.PARAGRAPH)
    strips = setting.strips(setting.words(block.area_label, small, width), small, label)
    height = AREA_LINES * body.leading + 2 * setting.scaled(INSIDE)
    field = setting.tree.add(section, Role.FORM)
    room = setting.scaled(EDGE)
    box = FieldMark(room, room, width - 2 * room, height - 2 * room, field, block.area, body.size)
    marks = [*_frame(0.0, 0.0, width, height), box]
    return [*strips, Strip(height, tuple(marks))]


def _frame(x: float, y: float, width: float, height: float) -> list[StripMark]:
    """Four lines; they are seen on paper too, where fields are not."""
    right, foot = x + width, y + height
    corners = ((x, y), (right, y), (right, foot), (x, foot), (x, y))
    return [RuleMark(*start, *end, FRAME, HAIR) for start, end in pairwise(corners)]
