"""The kinds that hold others: a value or none, lists, records with fixed keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from librarian_self.formfile.words import nearest, not_a_key, shown
from librarian_self.i18n.messages import Message, msg
from librarian_self.services.planfile.faults import MOST_FAULTS, Faults, unexpected
from librarian_self.services.planfile.jsontext import Pairs
from librarian_self.services.planfile.kinds import Kind, Schema


@dataclass(frozen=True, slots=True)
class Maybe:
    """A value of a kind with one type, or null for none."""

    of: Kind

    def read(self, value: object, where: str, faults: Faults) -> Any:
        """Read it; null gives None."""
        return None if value is None else self.of.read(value, where, faults)

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe the same with null beside it."""
        found = self.of.schema(definitions)
        return {**found, "type": [found["type"], "null"]}


@dataclass(frozen=True, slots=True)
class ListOf:
    """Values of one kind, at most `most`; with `by`, no two records with the same value of that key."""

    of: Kind
    most: int
    by: str = ""

    def read(self, value: object, where: str, faults: Faults) -> tuple[Any, ...] | None:
        """Read all of them."""
        if not isinstance(value, list):
            faults.note(where, unexpected(value, msg("a list")))
            return None
        if len(value) > self.most:
            faults.note(
                where,
                msg("this list has {count} entries; at most {most} fit", count=len(value), most=self.most),
            )
            return None
        read = tuple(self.of.read(each, f"{where}[{place}]", faults) for place, each in enumerate(value))
        if self.by:
            self._refuse_twins(read, where, faults)
        return read

    def _refuse_twins(self, read: Sequence[Any], where: str, faults: Faults) -> None:
        seen: dict[object, int] = {}
        for place, each in enumerate(read):
            name = each.get(self.by) if each is not None else None
            if name is not None and (first := seen.setdefault(name, place)) != place:
                faults.note(
                    f"{where}[{place}].{self.by}",
                    msg("“{word}” is the same as in {where}", word=name, where=f"{where}[{first}]"),
                )

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe what is inside."""
        return {"type": "array", "items": self.of.schema(definitions), "maxItems": self.most}


@dataclass(frozen=True, slots=True)
class Unread:
    """What a plan says of itself and nobody reads back: described, and left aside whatever it is."""

    of: Kind

    def read(self, value: object, where: str, faults: Faults) -> None:
        """Leave it aside."""

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe what is written."""
        return self.of.schema(definitions)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record: its kind, what it is for (shown by editors) and whether it must be there."""

    name: str
    kind: Kind
    about: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """Fixed keys. `name` is its name in the schema, `noun` says what it is.

    Gives a mapping of the keys that were given; with `make`, what that makes of them.
    """

    name: str
    noun: Message
    keys: Sequence[Key]
    make: Callable[..., Any] | None = None

    def read(self, value: object, where: str, faults: Faults) -> Any:
        """Read every key, and note those that are unknown, given twice or missing."""
        if faults.is_full:
            return None
        if not isinstance(value, Pairs):
            faults.note(where, unexpected(value, self.noun))
            return None
        before = len(faults.found)
        for name in islice(value.twice, MOST_FAULTS):
            faults.note(f"{where}.{shown(name)}", msg("this key is given twice"))
        known = {key.name: key for key in self.keys}
        for name, _ in value.pairs:
            if name not in known and not faults.is_full:
                faults.note(where, not_a_key(name, self.noun, known, nearest(name, known)))
        given = {name: each for name, each in value.pairs if name in known}
        for missing in (key.name for key in self.keys if key.required and key.name not in given):
            faults.note(where, msg("{record} needs the key “{key}”", record=self.noun, key=missing))
        read = {name: known[name].kind.read(each, f"{where}.{name}", faults) for name, each in given.items()}
        if len(faults.found) > before:
            return None
        return self.make(**read) if self.make is not None else read

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Put the record among the definitions, and refer to it."""
        if self.name not in definitions:
            described = definitions.setdefault(self.name, {"type": "object"})
            described["properties"] = {
                key.name: {"description": key.about, **key.kind.schema(definitions)} for key in self.keys
            }
            described["required"] = [key.name for key in self.keys if key.required]
            described["additionalProperties"] = False
        return {"$ref": f"#/$defs/{self.name}"}
