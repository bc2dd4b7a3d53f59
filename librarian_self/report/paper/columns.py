"""How the columns of a table share its width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from librarian_self.report.blocks import Cell, Column, Table
from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.set_cells import Place
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.style import Type

GUTTER: Final = 12.0
"""Between columns."""

LONGEST_WORD: Final = 0.3
"""Of the width of a table: what a single word may ask for; a longer one is cut."""

READABLE: Final = 7.5
"""Sizes of its letters that the column with most of the words is at least wide; in a narrower one hardly two words
stand on a line."""


def places_of(columns: Sequence[Column], width: float, needed: Sequence[float] = ()) -> list[Place]:
    """Share the width among the columns by their shares; none gets less than it needs, if that can be had."""
    room = width - GUTTER * (len(columns) - 1)
    widths = _shared([column.share for column in columns], list(needed) or [0.0] * len(columns), room)
    found: list[Place] = []
    x = 0.0
    for column, own in zip(columns, widths, strict=True):
        found.append(Place(x, own, column.end))
        x += own + GUTTER
    return found


def _shared(shares: Sequence[float], needed: Sequence[float], room: float) -> list[float]:
    """Widths by shares, where those that would be too small take what they need from the others."""
    if sum(needed) > room:
        needed = [0.0] * len(shares)
    fixed: set[int] = set()
    while True:
        free = room - sum(needed[i] for i in fixed)
        whole = sum(share for i, share in enumerate(shares) if i not in fixed)
        widths = [needed[i] if i in fixed else free * share / whole for i, share in enumerate(shares)]
        short = {i for i, own in enumerate(widths) if i not in fixed and own < needed[i]}
        if not short:
            return widths
        fixed |= short


def table_places(table: Table, width: float, setting: Setting) -> list[Place] | None:
    """The columns of a table wide enough for their words; None where there is no room for columns at all."""
    style = setting.style
    plain = places_of(table.columns, width)
    needed = [
        min(
            LONGEST_WORD * width,
            max(
                _longest(column.header, place.width, style.table_head, setting.ruler),
                *(_longest(_words(row[i]), place.width, style.small, setting.ruler) for row in table.rows),
                0.0,
            ),
        )
        for i, (column, place) in enumerate(zip(table.columns, plain, strict=True))
    ]
    if not any(needed):
        return plain
    places = places_of(table.columns, width, needed)
    main = max(range(len(places)), key=lambda i: table.columns[i].share)
    fits = all(place.width + 0.01 >= need for place, need in zip(places, needed, strict=True))
    return places if fits and places[main].width >= READABLE * style.small.size else None


def _words(cell: Cell) -> str:
    return " ".join(span.text for paragraph in cell for span in paragraph.spans)


def _longest(words: str, width: float, kind: Type, ruler: Ruler) -> float:
    """The width of the longest word that would have to be cut at `width`; 0 where there is none."""
    longest = 0.0
    for word in words.split():
        if len(word) * kind.size > width:  # no letter is wider than its size
            own = ruler.width(word, kind.face, kind.size)
            if own > width:
                longest = max(longest, own)
    return longest
