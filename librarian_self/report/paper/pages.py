"""Strips on pages: where one page ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from librarian_self.report.paper.strips import Strip

ROUNDING: Final = 0.01
"""Points by which sums of heights may miss a page that they fill exactly."""


class Placed(NamedTuple):
    """A strip, and how far its top is below the top of the text."""

    strip: Strip
    top: float


class Page(NamedTuple):
    """What stands on one page, from the top down."""

    placed: tuple[Placed, ...]


def paginate(strips: Sequence[Strip], height: float) -> list[Page]:
    """Fill pages of `height` points; strips that keep together are only parted when one page cannot hold them.

    There is no page without a strip.
    """
    pages: list[Page] = []
    current = _Filling(height)
    for group in _groups(strips):
        if current.placed and (group[0].new_page or not current.takes(group)):
            pages.append(Page(tuple(current.placed)))
            current = _Filling(height)
        for strip in group:
            if current.placed and not current.takes([strip]):
                pages.append(Page(tuple(current.placed)))
                current = _Filling(height)
            current.put(strip)
    if current.placed:
        pages.append(Page(tuple(current.placed)))
    return pages


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Strips that must stay together."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


class _Filling:
    """A page that is being filled."""

    def __init__(self, height: float) -> None:
        self.placed: list[Placed] = []
        self._height = height
        self._used = 0.0

    def takes(self, group: Sequence[Strip]) -> bool:
        """Whether the whole group still has room here."""
        return self._used + sum(strip.before + strip.height for strip in group) <= self._height + ROUNDING

    def put(self, strip: Strip) -> None:
        """Set the strip below what is there, under the headers of its table when it begins the page."""
        if not self.placed:
            for header in strip.repeat:
                self._place(header.as_furniture())
        before = strip.before if self.placed else 0.0
        self._used += before
        self._place(strip)

    def _place(self, strip: Strip) -> None:
        self.placed.append(Placed(strip, self._used))
        self._used += strip.height
