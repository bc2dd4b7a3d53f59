"""Boxes as strips: a bar or a ground runs down every strip, so that a box may go on overleaf."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from librarian_self.report.blocks import Look
from librarian_self.report.paper.strips import FillMark, Strip, StripMark, kept, with_before
from librarian_self.report.paper.style import ACCENT, ACCENT_SOFT, BLOCK_AIR, HEED, HEED_SOFT, LINE, OPENING


class BoxStyle(NamedTuple):
    """The bar on the left, the ground (None: the paper), and the air inside and before."""

    bar: str
    ground: str | None
    left: float
    right: float
    pad: float
    before: float


BAR: Final = 2.4

STYLES: Final[Mapping[Look, BoxStyle]] = {
    Look.CARD: BoxStyle(ACCENT, None, 14.0, 0.0, 1.0, 16.0),
    Look.QUIET_CARD: BoxStyle(LINE, None, 14.0, 0.0, 1.0, 14.0),
    Look.PANEL: BoxStyle(ACCENT, ACCENT_SOFT, 14.0, 12.0, 9.0, BLOCK_AIR + 2),
    Look.HEED: BoxStyle(HEED, HEED_SOFT, 14.0, 12.0, 8.0, BLOCK_AIR + 2),
}


def inner_width(look: Look, width: float) -> float:
    """The width that is left for the blocks of a box."""
    style = STYLES[look]
    return width - style.left - style.right


def boxed(look: Look, strips: list[Strip], width: float, stretch: float = 1.0) -> list[Strip]:
    """The strips, moved in and put on the ground of their box; the air between them is filled too.

    `stretch` is how much longer than usual the air around the box is, and what stays together of a card.
    """
    style = STYLES[look]
    found = [_dressed(strip, style, width) for strip in with_before(strips, 0.0)]
    if not found:
        return []
    if look in (Look.CARD, Look.QUIET_CARD):
        found = _opening_kept(found, OPENING * stretch)
    found[0] = _padded(found[0], style, width, above=style.pad)
    found[-1] = _padded(found[-1], style, width, below=style.pad)
    return with_before(found, style.before * stretch)


def _opening_kept(strips: list[Strip], opening: float) -> list[Strip]:
    """The strips, the first of which stay together: a title with a line or two is no beginning."""
    height, count = 0.0, 0
    while count < len(strips) - 1 and height < opening:
        height += strips[count].height
        count += 1
    return [*kept(strips[: max(0, count - 1)]), *strips[max(0, count - 1) :]]


def _dressed(strip: Strip, style: BoxStyle, width: float) -> Strip:
    """One strip with the ground of the box under it; the air before it becomes a part of it."""
    height = strip.before + strip.height
    marks = (*_ground(style, width, height), *strip.moved(style.left, strip.before))
    repeat = tuple(_dressed(header, style, width) for header in strip.repeat)
    return strip._replace(height=height, marks=marks, before=0.0, repeat=repeat)


def _padded(strip: Strip, style: BoxStyle, width: float, above: float = 0.0, below: float = 0.0) -> Strip:
    """The strip with more air inside its box."""
    height = strip.height + above + below
    inside = Strip(strip.height, strip.marks[len(_ground(style, width, 0.0)) :]).moved(0.0, above)
    return strip._replace(height=height, marks=(*_ground(style, width, height), *inside))


def _ground(style: BoxStyle, width: float, height: float) -> list[StripMark]:
    marks: list[StripMark] = []
    if style.ground is not None:
        marks.append(FillMark(0.0, 0.0, width, height, style.ground))
    marks.append(FillMark(0.0, 0.0, BAR, height, style.bar))
    return marks
