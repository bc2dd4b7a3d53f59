"""Headings, paragraphs, lists and empty lines as strips."""

from __future__ import annotations

from typing import Final

from librarian_self.report.blocks import BulletList, FillLines, Heading, Paragraph
from librarian_self.report.paper.lines import Run, broken
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import (
    FillMark,
    Outline,
    RuleMark,
    Strip,
    kept,
    unwidowed,
    with_before,
)
from librarian_self.report.paper.style import ACCENT, FRAME, HAIR, PARAGRAPH_AIR, Style
from librarian_self.report.tagging.elements import Element, Role

BULLET: Final = "•"
BULLET_ROOM: Final = 12.0
ITEM_AIR: Final = 3.0

WRITING_LINE: Final = 22.0
"""Height of an empty line, as a hand needs it; a large print needs it higher, as a hand that reads it writes large."""

DOTS: Final = (0.8, 2.2)

HEADING_ROLES: Final = {1: Role.H1, 2: Role.H2, 3: Role.H3, 4: Role.H4}
LONGEST_WHOLE_HEADING: Final = 5
BAR_WIDTH: Final = 46.0
BAR_HEIGHT: Final = 3.2
BAR_AIR: Final = 14.0


def set_heading(block: Heading, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """A heading, kept with what follows, with its place in the outline."""
    style = setting.style.headings[block.level]
    element = setting.tree.add(parent, HEADING_ROLES[block.level], lang=setting.lang(block.text))
    kind = style.type
    text = setting.printable(block.text).strip()
    runs = [Run(text, kind.face, kind.size, kind.colour)]
    if block.number:
        runs.insert(0, Run(f"{block.number}  ", kind.face, kind.size, ACCENT))
    strips = setting.strips(broken(runs, width, setting.ruler), kind, element)
    strips = unwidowed(strips, whole_up_to=LONGEST_WHOLE_HEADING)
    strips = [*strips[:-1], *kept(strips[-1:])]
    strips.append(Strip(style.after, keep=True))
    if block.level == 1:
        strips.insert(0, Strip(BAR_AIR, (FillMark(0.0, 0.0, BAR_WIDTH, BAR_HEIGHT, ACCENT),), keep=True))
    outline = Outline(f"{block.number} {text}".strip(), max(0, block.level - 2), block.anchor)
    strips[0] = strips[0]._replace(outline=outline)
    return with_before(strips, style.before)


def set_paragraph(block: Paragraph, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """Running words, never wider than an eye follows."""
    kind = setting.style.sizes[block.size]
    element = setting.tree.add(parent, Role.PARAGRAPH)
    lines = setting.lines(block, min(width, setting.style.measure), element)
    strips = unwidowed(setting.strips(lines, kind, element), whole_up_to=3)
    if block.keep:
        strips = [*strips[:-1], *kept(strips[-1:])]
    return with_before(strips, setting.scaled(PARAGRAPH_AIR))


def set_list(block: BulletList, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """A dot before each thing."""
    whole = setting.tree.add(parent, Role.LIST)
    room = setting.scaled(BULLET_ROOM)
    strips: list[Strip] = []
    for item in block.items:
        element = setting.tree.add(whole, Role.ITEM)
        dot = setting.tree.add(element, Role.BULLET)
        body = setting.tree.add(element, Role.BODY)
        kind = setting.style.sizes[item.size]
        lines = setting.lines(item, min(width, setting.style.measure) - room, body)
        rows = unwidowed(setting.strips(lines, kind, body, room), whole_up_to=3)
        sign = setting.words(BULLET, kind._replace(colour=ACCENT), room)[0]
        rows[0] = rows[0]._replace(marks=(*setting.marks(sign, 1.0, kind, dot), *rows[0].marks))
        strips += with_before(rows, setting.scaled(ITEM_AIR))
    return strips


def set_fill_lines(block: FillLines, width: float, style: Style) -> list[Strip]:
    """Dotted lines to write on."""
    height = writing_height(style)
    strips = [Strip(height, (writing_line(0.0, width, height),)) for _ in range(block.count)]
    return with_before(unwidowed(strips, whole_up_to=6), 0.0)


def writing_height(style: Style) -> float:
    """The height of an empty line to write on."""
    return WRITING_LINE * style.stretch


def writing_line(left: float, right: float, height: float) -> RuleMark:
    """One dotted line at the foot of a strip that is as high as a hand needs."""
    foot = height - 3
    return RuleMark(left, foot, right, foot, FRAME, HAIR, DOTS)
