"""Places to sign, as strips."""

from __future__ import annotations

from typing import Final

from librarian_self.charts.words import Letters, shortened
from librarian_self.report.blocks import Signature, Signatures
from librarian_self.report.field import Field
from librarian_self.report.paper.set_cells import Place
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import FieldMark, RuleMark, Strip, StripMark, kept, with_before
from librarian_self.report.paper.style import BLOCK_AIR, FRAME, HAIR, Face, Type
from librarian_self.report.tagging.elements import Element, Role

SIGN_GUTTER: Final = 36.0
SIGN_LINE: Final = 34.0
"""Height of one line to sign on, its label below it included."""


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
            if label in place.fields:
                row.append(_field(place.fields[label], Place(x, own), section, setting))
    height = setting.scaled(SIGN_LINE)
    title = Strip(setting.style.body.leading, tuple(title_marks))
    strips = [title, *(Strip(height, tuple(marks)) for marks in rows)]
    return with_before([*kept(strips[:-1]), *strips[-1:]], setting.scaled(BLOCK_AIR))


def _title(place: Signature, x: float, width: float, section: Element, setting: Setting) -> list[StripMark]:
    body = setting.style.body
    kind = Type(Face.BOLD, body.size, body.leading)
    element = setting.tree.add(section, Role.PARAGRAPH)
    return setting.marks(setting.words(place.title, kind, width)[0], x, kind, element)


def _field(field: Field, place: Place, section: Element, setting: Setting) -> FieldMark:
    """The room above a line, to be filled in."""
    size, foot = setting.style.body.size, _line_foot(setting)
    element = setting.tree.add(section, Role.FORM)
    return FieldMark(place.x, 0.0, place.width, foot - 1, element, field, size)


def _line_foot(setting: Setting) -> float:
    """Where the line is drawn, below the top of its strip."""
    return setting.scaled(SIGN_LINE) - setting.style.under_line.leading - 1


def _sign_line(label: str, known: str, place: Place, section: Element, setting: Setting) -> list[StripMark]:
    """A line with what is known already on it and its label below."""
    small, body = setting.style.under_line, setting.style.body
    foot = _line_foot(setting)
    marks: list[StripMark] = [RuleMark(place.x, foot, place.x + place.width, foot, FRAME, HAIR)]
    if known:
        written = setting.tree.add(section, Role.PARAGRAPH, lang=setting.lang(known))
        letters = Letters(setting.ruler.measure, body.size)
        line = setting.words(shortened(known, place.width, letters), body, place.width)[0]
        marks += setting.marks(line, place.x, body, written, foot - body.leading)
    element = setting.tree.add(section, Role.PARAGRAPH)
    below = setting.words(label, small, place.width)[0]
    return [*marks, *setting.marks(below, place.x, small, element, foot + 1)]
