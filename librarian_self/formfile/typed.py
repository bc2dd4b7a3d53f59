"""The kind of records that have several types, each with keys of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from librarian_self.formfile.kinds import OneOf, Schema
from librarian_self.formfile.marks import MAP, SCALAR
from librarian_self.formfile.records import Key, Record, must
from librarian_self.formfile.walk import Entry, Walk
from librarian_self.i18n.messages import Message

if TYPE_CHECKING:
    from yaml.nodes import Node

_TYPE: Final = "type"


@dataclass(frozen=True, slots=True)
class Typed:
    """A record whose keys depend on its key `type`; `types` has the other keys of each type; gives an Entry."""

    name: str
    noun: Message
    kind_of_type: OneOf
    about_type: str
    types: Mapping[str, tuple[Key, ...]]
    records: Mapping[str, Record] = field(init=False)
    untyped: Record = field(init=False)

    def __post_init__(self) -> None:
        owners: dict[str, tuple[str, ...]] = {}
        for word, keys in self.types.items():
            for key in keys:
                owners[key.name] = (*owners.get(key.name, ()), word)
        type_key = must(_TYPE, self.kind_of_type, self.about_type)
        records = {
            word: Record(f"{self.name}-{word}", self.noun, (type_key, *keys), word, owners)
            for word, keys in self.types.items()
        }
        object.__setattr__(self, "records", records)
        every = {key.name: key for keys in self.types.values() for key in keys}
        loose = tuple(
            Key(key.name, key.kind, key.about, key.required and len(owners[key.name]) == len(self.types))
            for key in every.values()
        )
        object.__setattr__(self, "untyped", Record(self.name, self.noun, (type_key, *loose)))

    def read(self, node: Node, walk: Walk) -> Entry | None:
        """Read it as its type asks; one without a good type may have the keys of any."""
        return self._record(node).read(node, walk)

    def _record(self, node: Node) -> Record:
        if node.tag is MAP:
            for key, value in node.value:
                if key.value == _TYPE and value.tag is SCALAR:
                    return self.records.get(value.value, self.untyped)
        return self.untyped

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe a record for each type, told apart by the word under `type`."""
        if self.name not in definitions:
            choices: list[Schema] = []
            definitions[self.name] = {"oneOf": choices}
            for word, record in self.records.items():
                choices.append(record.schema(definitions))
                definitions[record.name]["properties"][_TYPE] = {
                    "description": self.about_type,
                    "const": word,
                }
        return {"$ref": f"#/$defs/{self.name}"}
