"""The structure tree as objects of the file (14.7), and the way back from pieces of pages to their elements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from librarian_self.report.tagging.codes import number, text_string
from librarian_self.report.tagging.elements import Element, Role
from librarian_self.report.tagging.marking import Annotated, Marking, Owned, Piece, Shown
from librarian_self.report.tagging.objects import Objects, Plain

KEPT_EMPTY: Final = frozenset({Role.HEADER, Role.CELL})
"""A table is even although nothing was written into one of its cells."""

LIST_NUMBERING: Final = "/A<</O/List/ListNumbering/Disc>>"


def add_structure(root: Element, marking: Marking, objects: Objects) -> str:
    """Write the tree; returns the reference of its root. Elements that show nothing are left out."""
    return _Writer(marking, objects).write(root)


class _Writer:
    def __init__(self, marking: Marking, objects: Objects) -> None:
        self._marking = marking
        self._objects = objects
        self._references: dict[Element, str] = {}
        self._notes: list[str] = []

    def write(self, root: Element) -> str:
        tree = Plain()
        reference = self._objects.add(tree)
        document = self._element(root, reference)
        kids = f"/K {document}" if document else ""
        ids = f"/IDTree<</Names[{' '.join(self._notes)}]>>" if self._notes else ""
        parents = self._objects.add(self._parent_tree())
        last = len(self._marking.owned)
        tree.body = f"<</Type/StructTreeRoot{kids}{ids}/ParentTree {parents}/ParentTreeNextKey {last}>>"
        return reference

    def _element(self, element: Element, parent: str) -> str:
        """Write an element and all in it; nothing is returned for one that shows nothing."""
        pieces: Iterable[Piece] = self._marking.pieces.get(element) or element.kids
        slot = Plain()
        known = self._objects
        if not self._shows(element):
            return ""
        reference = self._references[element] = known.add(slot)
        page = next((piece.page for piece in pieces if isinstance(piece, Shown)), "")
        kids = [kid for piece in pieces if (kid := self._kid(piece, reference, page))]
        written = f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]" if kids else ""
        pg = f"/Pg {page}" if page else ""
        slot.body = f"<</S/{element.role}/P {parent}{pg}{written}{self._traits(element, reference)}>>"
        return reference

    def _shows(self, element: Element) -> bool:
        if element.role in KEPT_EMPTY or element in self._marking.pieces:
            return True
        return any(map(self._shows, element.kids))

    def _kid(self, piece: Piece, parent: str, page: str) -> str:
        match piece:
            case Shown(own, number) if own == page:
                return f"{number}"
            case Shown(own, number):
                return f"<</Type/MCR/Pg {own}/MCID {number}>>"
            case Annotated(own, annotation):
                return f"<</Type/OBJR/Pg {own}/Obj {annotation}>>"
            case Element():
                return self._element(piece, parent)

    def _traits(self, element: Element, reference: str) -> str:
        """What is said of an element besides where it stands."""
        traits = ""
        if element.alt:
            traits += f"/Alt {text_string(element.alt)}"
        if element.lang:
            traits += f"/Lang({element.lang})"
        match element.role:
            case Role.HEADER:
                traits += f"/A<</O/Table/Scope/{element.scope}>>"
            case Role.LIST:
                traits += LIST_NUMBERING
            case Role.FIGURE:
                bounds = self._marking.bounds.get(element)
                if bounds is not None:
                    box = " ".join(map(number, bounds))
                    traits += f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"
            case Role.NOTE:
                traits += f"/ID{self._note_id(reference)}"
        return traits

    def _note_id(self, reference: str) -> str:
        """Notes have names (ISO 14289-1, 7.9), which sort as they were given."""
        name = f"(note-{len(self._notes):05d})"
        self._notes.append(f"{name} {reference}")
        return name

    def _parent_tree(self) -> str:
        entries = " ".join(f"{key} {self._owner(owned)}" for key, owned in enumerate(self._marking.owned))
        return f"<</Nums[{entries}]>>"

    def _owner(self, owned: Owned) -> str:
        references = " ".join(self._references[element] for element in owned.elements)
        return references if owned.single else f"[{references}]"
