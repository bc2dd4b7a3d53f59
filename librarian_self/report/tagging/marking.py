"""Which pieces of which pages show which element."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from librarian_self.report.tagging.elements import Element


class Shown(NamedTuple):
    """A marked piece of a page: the page's reference and the piece's number on it (MCID)."""

    page: str
    number: int


class Annotated(NamedTuple):
    """An annotation: the references of its page and of itself."""

    page: str
    annotation: str


Piece: TypeAlias = Shown | Annotated | Element
"""What an element consists of in reading order; an element among the words of another is a piece of that one."""


class Bounds(NamedTuple):
    """A rectangle in points from the page's left foot."""

    left: float
    foot: float
    right: float
    top: float


class Owned(NamedTuple):
    """What a key of the parent tree leads to: the element of each piece of a page, or that of one annotation."""

    elements: list[Element]
    single: bool = False


class Marking:
    """Grows while pages are drawn, from the first to the last."""

    def __init__(self) -> None:
        self.pieces: dict[Element, list[Piece]] = {}
        self.bounds: dict[Element, Bounds] = {}
        self.owned: list[Owned] = []

    def new_page(self) -> int:
        """The key of a page in the parent tree."""
        self.owned.append(Owned([]))
        return len(self.owned) - 1

    def show(self, element: Element, page: str, key: int) -> int:
        """Enter a marked piece; returns its number on its page."""
        here = self.owned[key].elements
        here.append(element)
        self._enter(element, Shown(page, len(here) - 1))
        return len(here) - 1

    def annotate(self, element: Element, page: str, annotation: str) -> int:
        """Enter an annotation; returns its key in the parent tree."""
        self._enter(element, Annotated(page, annotation))
        self.owned.append(Owned([element], single=True))
        return len(self.owned) - 1

    def _enter(self, element: Element, piece: Piece) -> None:
        known = self.pieces.get(element)
        if known is None:
            known = self.pieces[element] = []
            if element.within is not None:
                self._enter(element.within, element)
        known.append(piece)
