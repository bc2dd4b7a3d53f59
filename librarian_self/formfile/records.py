"""The kinds that hold others: lists, maps, records with fixed keys, and records of several types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from librarian_self.formfile.kinds import Schema, ShapeOf
from librarian_self.formfile.marks import LIST, MAP, SCALAR
from librarian_self.formfile.walk import MERGE, Entry, Walk
from librarian_self.formfile.words import all_quoted
from librarian_self.i18n.messages import Message, msg, nmsg

if TYPE_CHECKING:
    from yaml.nodes import Node


@dataclass(frozen=True, slots=True)
class ListOf:
    """Values of one kind, `least` to `most` of them; with `unique`, no two alike (entries: no two with one id)."""

    of: ShapeOf
    most: int
    least: int = 0
    unique: bool = False

    def read(self, node: Node, walk: Walk) -> tuple[Any, ...] | None:
        """Read the good ones."""
        if node.tag is not LIST:
            walk.unexpected(node, msg("a list"))
            return None
        parts = node.value
        if len(parts) > self.most:
            message = nmsg("at most {count} entry fits here", "at most {count} entries fit here", self.most)
            walk.problem(parts[self.most], message)
        elif len(parts) < self.least:
            message = nmsg(
                "at least {count} entry belongs here", "at least {count} entries belong here", self.least
            )
            walk.problem(node, message)
        kept = parts[: self.most]
        values = [self.of.read(part, walk) for part in kept]
        if self.unique:
            _refuse_twins(kept, values, walk)
        return tuple(value for value in values if value is not None)

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe the bounds and the kind of what is inside."""
        found: Schema = {"type": "array", "items": self.of.schema(definitions), "maxItems": self.most}
        if self.least:
            found["minItems"] = self.least
        if self.unique:
            found["uniqueItems"] = True
        return found


def _refuse_twins(parts: Sequence[Node], values: Sequence[Any], walk: Walk) -> None:
    seen: dict[Any, Node] = {}
    for part, value in zip(parts, values, strict=True):
        is_entry = isinstance(value, Entry)
        name = value.get("id") if is_entry else value
        place = value.at("id") if is_entry else part
        if name is not None and (first := seen.setdefault(name, place)) is not place:
            walk.twice(place, first)


@dataclass(frozen=True, slots=True)
class MapOf:
    """Values of one kind by a key of another; gives an Entry. With `names`, the keys are ids that others refer to."""

    keys: ShapeOf
    of: ShapeOf
    most: int
    names: str = ""

    def read(self, node: Node, walk: Walk) -> Entry | None:
        """Read the good ones."""
        if node.tag is not MAP:
            walk.unexpected(node, msg("lines of “key: value”"))
            return None
        pairs = node.value
        if len(pairs) > self.most:
            message = nmsg("at most {count} entry fits here", "at most {count} entries fit here", self.most)
            walk.problem(pairs[self.most][0], message)
        found = Entry(node, {}, {})
        for pair in pairs[: self.most]:
            self._read_pair(pair, found, walk)
        return found

    def _read_pair(self, pair: tuple[Node, Node], found: Entry, walk: Walk) -> None:
        key_node, value_node = pair
        if key_node.value == MERGE:
            walk.bad_key(key_node, msg("a map"), ())
            return
        key = self.keys.read(key_node, walk)
        if key in found.places:
            walk.twice(key_node, found.places[key][0])
            return
        if key is not None:
            found.places[key] = pair
            if self.names:
                walk.define(self.names, key_node)
        value = self.of.read(value_node, walk)
        if key is not None and value is not None:
            found.values[key] = value

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe the keys and what is behind them; JSON knows keys only as texts."""
        keys = self.keys.schema(definitions)
        if keys.get("type") == "integer":
            keys = {"pattern": "^[+-]?[0-9]+$"}
        return {
            "type": "object",
            "propertyNames": keys,
            "additionalProperties": self.of.schema(definitions),
            "maxProperties": self.most,
        }


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record: its kind, what it is for (shown by editors) and whether it must be there."""

    name: str
    kind: ShapeOf
    about: str
    required: bool = False


def must(name: str, kind: ShapeOf, about: str) -> Key:
    """Make a key that has to be there."""
    return Key(name, kind, about, required=True)


def may(name: str, kind: ShapeOf, about: str) -> Key:
    """Make a key that may be left out."""
    return Key(name, kind, about)


@dataclass(frozen=True, slots=True)
class Record:
    """Fixed keys. `name` is its name in the schema, `noun` says what it is (“an item”); gives an Entry.

    `type` is set where a record has several types; `elsewhere` then says which of them have the keys it lacks.
    """

    name: str
    noun: Message
    keys: tuple[Key, ...]
    type: str = ""
    elsewhere: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_name: Mapping[str, Key] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {key.name: key for key in self.keys})

    def read(self, node: Node, walk: Walk) -> Entry | None:
        """Read every key, and note those that are unknown, given twice or missing."""
        if node.tag is not MAP:
            walk.unexpected(node, self.noun)
            return None
        found = Entry(node, {}, {})
        values, places = found.values, found.places
        for pair in node.value:
            key, value = pair
            known = self.by_name.get(key.value) if key.tag is SCALAR else None
            if known is None:
                self._unknown(key, walk)
            elif known.name in places:
                walk.twice(key, places[known.name][0])
            else:
                places[known.name] = pair
                read = known.kind.read(value, walk)
                if read is not None:
                    values[known.name] = read
        for known in self.keys:
            if known.required and known.name not in places:
                self._missing(known.name, node, walk)
        return found

    def _unknown(self, key: Node, walk: Walk) -> None:
        types = self.elsewhere.get(key.value, ()) if key.tag is SCALAR else ()
        if not types:
            walk.bad_key(key, self.noun, self.by_name)
            return
        message = msg(
            "“{key}” is a key of {record} of the type {types}, not “{type}”",
            key=key.value,
            record=self.noun,
            types=all_quoted(types),
            type=self.type,
        )
        walk.problem(key, message)

    def _missing(self, key: str, node: Node, walk: Walk) -> None:
        if self.type:
            needs = msg(
                "{record} of the type “{type}” needs the key “{key}”",
                record=self.noun,
                type=self.type,
                key=key,
            )
        else:
            needs = msg("{record} needs the key “{key}”", record=self.noun, key=key)
        walk.problem(node, needs)

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
