"""The outline that a reader shows beside the pages (12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from librarian_self.report.tagging.codes import text_string
from librarian_self.report.tagging.objects import Objects, Plain


class Entry(NamedTuple):
    """A line of the outline: its words, how deep it stands (0 outermost), and the destination it leads to."""

    title: str
    level: int
    destination: str


@dataclass(slots=True)
class _Node:
    """A line with those below it."""

    entry: Entry
    slot: Plain
    reference: str
    kids: list[_Node] = field(default_factory=list)

    def count(self) -> int:
        """How many lines stand below, all of them open."""
        return sum(1 + kid.count() for kid in self.kids)


def add_outline(entries: Sequence[Entry], objects: Objects) -> str:
    """Write the outline; returns its reference, nothing without entries.

    An entry that lies deeper than one below its predecessor is drawn up to that.
    """
    if not entries:
        return ""
    slot = Plain()
    root = _Node(Entry("", -1, ""), slot, objects.add(slot))
    path = [root]
    for entry in entries:
        del path[min(entry.level, len(path) - 1) + 1 :]
        slot = Plain()
        node = _Node(entry, slot, objects.add(slot))
        path[-1].kids.append(node)
        path.append(node)
    slot = root.slot
    slot.body = f"<</Type/Outlines{_ends(root)}/Count {root.count()}>>"
    _write_kids(root)
    return root.reference


def _write_kids(parent: _Node) -> None:
    kids = parent.kids
    for i, kid in enumerate(kids):
        before = f"/Prev {kids[i - 1].reference}" if i else ""
        after = f"/Next {kids[i + 1].reference}" if i + 1 < len(kids) else ""
        below = f"{_ends(kid)}/Count {kid.count()}" if kid.kids else ""
        title = text_string(kid.entry.title)
        kid.slot.body = (
            f"<</Title{title}/Parent {parent.reference}{before}{after}{below}/Dest{kid.entry.destination}>>"
        )
        _write_kids(kid)


def _ends(node: _Node) -> str:
    return f"/First {node.kids[0].reference}/Last {node.kids[-1].reference}"
