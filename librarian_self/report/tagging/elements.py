"""The tree of what a document is made of, to which everything drawn belongs."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum


class Role(StrEnum):
    """What a piece of the document is, by its name in the standard structure (14.8.4)."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    BULLET = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    NOTE = "Note"
    SPAN = "Span"
    LINK = "Link"
    FORM = "Form"


class Element:
    """One element of the document's structure.

    `order` is its place in reading order; words that stand among those of another element (a link, a phrase in
    another language) share the order of that one, which is `within`. `alt` is the sentence that stands for a figure,
    `scope` whether a table header speaks for its "Column" or its "Row", `lang` a BCP 47 tag where it is not the
    document's, `target` where a link leads: "#anchor" or an address.
    """

    __slots__ = ("alt", "kids", "lang", "order", "role", "scope", "target", "within")

    def __init__(self, role: Role, order: int = 0, *, alt: str = "", scope: str = "", lang: str = "") -> None:
        self.role = role
        self.order = order
        self.alt = alt
        self.scope = scope
        self.lang = lang
        self.target = ""
        self.within: Element | None = None
        self.kids: list[Element] = []

    def walk(self) -> Iterator[Element]:
        """This element and everything in it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Tree:
    """Grows the elements of one document, in reading order."""

    def __init__(self) -> None:
        self.root = Element(Role.DOCUMENT)
        self._count = 0

    def add(self, parent: Element, role: Role, *, alt: str = "", scope: str = "", lang: str = "") -> Element:
        """A new last kid of `parent`."""
        self._count += 1
        element = Element(role, self._count, alt=alt, scope=scope, lang=lang)
        parent.kids.append(element)
        return element

    def add_inline(self, parent: Element, *, lang: str = "", target: str = "") -> Element:
        """Words among those of `parent`: a link where they lead somewhere, otherwise a span."""
        element = Element(Role.LINK if target else Role.SPAN, parent.order, lang=lang)
        element.target = target
        element.within = parent
        parent.kids.append(element)
        return element
