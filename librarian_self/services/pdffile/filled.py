"""What was filled in (12.7.3): always the value of a field, never what a viewer drew for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from librarian_self.services.pdffile.document import PdfFile
from librarian_self.services.pdffile.limits import DEPTH, KIDS, MEGABYTE, broken, too_much
from librarian_self.services.pdffile.texts import words_of
from librarian_self.services.pdffile.values import Name, Packed, Value

Filled: TypeAlias = Mapping[str, "str | bool"]
"""By the full name of each field: words, or whether a box is ticked."""

LONGEST: Final = MEGABYTE
"""Bytes of a value that stands as a stream."""

UNTICKED: Final = ("Off", "")


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A field that is still to be looked at, and what it inherits."""

    value: Value
    name: str
    inherited: dict[str, Any]
    depth: int


def filled_fields(file: PdfFile) -> Filled:
    """The values of all fields; none where the file has no form."""
    form = file.real(file.catalogue.get("AcroForm"))
    fields = file.real(form.get("Fields")) if isinstance(form, dict) else None
    if not isinstance(fields, list):
        return {}
    found: dict[str, str | bool] = {}
    waiting = [_Waiting(each, "", {}, 0) for each in reversed(fields)]
    count = 0
    while waiting:
        each = waiting.pop()
        count += 1
        file.work()
        if count > KIDS:
            raise too_much()
        if each.depth > DEPTH:
            raise broken()
        waiting += _looked_at(file, each, found)
    return found


def _looked_at(file: PdfFile, here: _Waiting, found: dict[str, str | bool]) -> list[_Waiting]:
    """Note the value of a field, and give those below it. A tick may be noted where the field is, or where it shows."""
    node = file.real(here.value)
    if not isinstance(node, dict):
        return []
    own = words_of(file.real(node.get("T")))
    name = f"{here.name}.{own}" if here.name and own else here.name or own
    given: dict[str, Any] = {key: file.real(node[key]) for key in ("FT", "V") if key in node}
    said = {**here.inherited, **given}
    kids = file.real(node.get("Kids"))
    if isinstance(kids, list):
        return [_Waiting(kid, name, said, here.depth + 1) for kid in reversed(kids)]
    if name:
        value = _value(file, said, file.real(node.get("AS")))
        found[name] = found.get(name) or value
    return []


def _value(file: PdfFile, said: dict[str, Any], shown: Value) -> str | bool:
    value = said.get("V")
    if said.get("FT") == "Btn":
        ticked = value if isinstance(value, Name) else shown
        return isinstance(ticked, Name) and ticked not in UNTICKED
    if isinstance(value, Packed):
        return words_of(file.bytes_of(value, LONGEST))
    return words_of(value)
