"""Files that travel inside (7.11.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from librarian_self.services.pdffile.document import PdfFile
from librarian_self.services.pdffile.limits import DEPTH, KIDS, broken, too_much
from librarian_self.services.pdffile.texts import words_of
from librarian_self.services.pdffile.values import Packed, Value


@dataclass(frozen=True, slots=True)
class Attached:
    """An attached file: its name, what it is to the document ("Data", "Source" ...), and its bytes, still packed."""

    name: str
    relation: str
    packed: Packed


def attached_files(file: PdfFile) -> Iterator[Attached]:
    """Every attached file, those that belong to the document first; a file may come twice."""
    catalogue = file.catalogue
    named = file.real(catalogue.get("AF"))
    for each in named if isinstance(named, list) else ():
        yield from _specified(file, each)
    names = file.real(catalogue.get("Names"))
    if isinstance(names, dict) and "EmbeddedFiles" in names:
        for each in _leaves(file, names["EmbeddedFiles"]):
            yield from _specified(file, each)


def _specified(file: PdfFile, value: Value) -> Iterator[Attached]:
    """The file of a specification that has one."""
    found = file.real(value)
    inside = file.real(found.get("EF")) if isinstance(found, dict) else None
    if not isinstance(found, dict) or not isinstance(inside, dict):
        return
    packed = file.real(inside.get("UF", inside.get("F")))
    if isinstance(packed, Packed):
        name = words_of(file.real(found.get("UF"))) or words_of(file.real(found.get("F")))
        relation = file.real(found.get("AFRelationship"))
        yield Attached(name, f"{relation}" if isinstance(relation, str) else "", packed)


def _leaves(file: PdfFile, root: Value) -> Iterator[Any]:
    """The values of a tree of names (7.9.6)."""
    waiting: list[tuple[Value, int]] = [(root, 0)]
    count = 0
    while waiting:
        value, depth = waiting.pop()
        count += 1
        file.work()
        if count > KIDS:
            raise too_much()
        if depth > DEPTH:
            raise broken()
        node = file.dictionary(value)
        names, kids = file.real(node.get("Names")), file.real(node.get("Kids"))
        yield from names[1::2] if isinstance(names, list) else ()
        waiting += [(kid, depth + 1) for kid in reversed(kids)] if isinstance(kids, list) else []
