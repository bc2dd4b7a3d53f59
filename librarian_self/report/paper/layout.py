"""Blocks become strips, each as wide as the text of a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from librarian_self.charts.picture import Label
from librarian_self.report.blocks import (
    Block,
    Box,
    BulletList,
    Details,
    Entry,
    Figure,
    FillLines,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Plain,
    Signatures,
    Table,
)
from librarian_self.report.paper.set_box import boxed, inner_width
from librarian_self.report.paper.set_details import set_details
from librarian_self.report.paper.set_entry import set_entry
from librarian_self.report.paper.set_signatures import set_signatures
from librarian_self.report.paper.set_table import set_table
from librarian_self.report.paper.set_text import (
    set_fill_lines,
    set_heading,
    set_list,
    set_paragraph,
)
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import PictureMark, Strip
from librarian_self.report.tagging.elements import Element, Role

FIGURE_AIR = 4.0
"""Before a figure; most of them have air of their own inside."""

ASIDE_AIR = 14.0
"""Below a figure at the beginning of its line, which is no chart."""


def laid_out(
    blocks: Sequence[Block],
    width: float,
    parent: Element,
    setting: Setting,
    progress: Callable[[float], None] | None = None,
) -> list[Strip]:
    """All strips of the blocks, from the top down; their elements grow in `parent`.

    `progress` is told the part that is done (0 to 1), block by block; what it raises ends the work.
    """
    strips: list[Strip] = []
    new_page = False
    for number, block in enumerate(blocks):
        if progress is not None:
            progress(number / len(blocks))
        if isinstance(block, PageBreak):
            new_page = True
            continue
        if isinstance(block, Box):
            found = _set_box(block, width, parent, setting)
        else:
            found = _set(block, width, parent, setting)
        if found and new_page:
            found[0] = found[0]._replace(new_page=True)
            new_page = False
        strips += found
    return strips


def _set(block: Plain, width: float, parent: Element, setting: Setting) -> list[Strip]:
    match block:
        case Heading():
            return set_heading(block, width, parent, setting)
        case Paragraph():
            return set_paragraph(block, width, parent, setting)
        case BulletList():
            return set_list(block, width, parent, setting)
        case Table():
            return set_table(block, width, parent, setting)
        case Details():
            return set_details(block, width, parent, setting)
        case Signatures():
            return set_signatures(block, width, parent, setting)
        case Entry():
            return set_entry(block, width, parent, setting)
        case FillLines():
            return set_fill_lines(block, width, setting.style)
        case Figure():
            return _set_figure(block, width, parent, setting)


def _set_box(block: Box, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """A goal is a section of the document, a panel a note."""
    role = Role.SECTION if block.look in (Look.CARD, Look.QUIET_CARD) else Role.NOTE
    element = setting.tree.add(parent, role)
    inside = laid_out(block.blocks, inner_width(block.look, width), element, setting)
    return boxed(block.look, inside, width, setting.style.stretch)


def _set_figure(block: Figure, width: float, parent: Element, setting: Setting) -> list[Strip]:
    """A picture in the middle of its line, or at its beginning."""
    sentence = setting.printable(block.sentence)
    element = setting.tree.add(parent, Role.FIGURE, alt=sentence, lang=setting.lang(sentence))
    marks = tuple(
        replace(mark, words=setting.printable(mark.words)) if isinstance(mark, Label) else mark
        for mark in block.picture.marks
    )
    picture = replace(block.picture, marks=marks)
    left = 0.0 if block.aside else (width - picture.width) / 2
    height = picture.height + (ASIDE_AIR if block.aside else 0.0)
    return [Strip(height, (PictureMark(left, 0.0, picture, element),), before=FIGURE_AIR)]
