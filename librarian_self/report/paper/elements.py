"""The tree of what the document is made of, to which everything drawn belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from librarian_self.report.blocks import Role


@dataclass(slots=True, eq=False)
class Element:
    """One element of the document's structure.

    `order` is its place in reading order, `alt` the sentence that stands for a figure, `scope` whether a table
    header speaks for its column or its row. What is drawn names its element; furniture has none.
    """

    role: Role
    order: int = 0
    alt: str = ""
    scope: str = ""
    kids: list[Element] = field(default_factory=list)

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

    def add(self, parent: Element, role: Role, *, alt: str = "", scope: str = "") -> Element:
        """A new last kid of `parent`."""
        self._count += 1
        element = Element(role, self._count, alt, scope)
        parent.kids.append(element)
        return element
