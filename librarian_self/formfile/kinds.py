"""The kinds of single values: each reads a node and says what JSON Schema it has.

`read` gives the value, or None after it has noted a problem.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from librarian_self.formfile.limits import EXPRESSION, ID, WORD
from librarian_self.formfile.marks import SCALAR
from librarian_self.formfile.walk import Walk
from librarian_self.formfile.words import shown
from librarian_self.i18n.messages import Message, msg

if TYPE_CHECKING:
    from yaml.nodes import Node

Schema = dict[str, Any]

ID_PATTERN: Final = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
_ID: Final = re.compile(ID_PATTERN.strip("^$"))
_INTEGER: Final = re.compile("[+-]?[0-9]{1,9}")
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,9}(\.[0-9]{1,9})?")


class ShapeOf(Protocol):
    """Anything that may stand in the definition of a form."""

    def read(self, node: Node, walk: Walk) -> Any:
        """Read a node into a value, or note problems and give None."""

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe the same to an editor; records put themselves among `definitions`."""


def read_scalar(node: Node, walk: Walk, wanted: Message) -> str | None:
    """Give what stands in a scalar, exactly as it is written."""
    if node.tag is SCALAR:
        return str(node.value)
    walk.unexpected(node, wanted)
    return None


@dataclass(frozen=True, slots=True)
class Word:
    """A short text that is the same in every language."""

    most: int = WORD

    def read(self, node: Node, walk: Walk) -> str | None:
        """Read it as it is written: `1.0` stays “1.0”."""
        word = read_scalar(node, walk, msg("a text"))
        if word is None:
            return None
        if not word.strip():
            walk.problem(node, msg("this text is empty"))
        elif len(word) > self.most:
            walk.problem(
                node, msg("this has {count} characters; at most {most} fit", count=len(word), most=self.most)
            )
        elif not word.isprintable():
            walk.problem(node, msg("this text has to be one line without control characters"))
        else:
            return word
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe a short text; a number such as 1.0 is read as it is written."""
        return {"type": ["string", "number"], "minLength": 1, "maxLength": self.most}


@dataclass(frozen=True, slots=True)
class Id:
    """A stable name in kebab-case. With `names` it is the only one of its kind: `item`, `section`."""

    names: str = ""

    def read(self, node: Node, walk: Walk) -> str | None:
        """Read it and, with `names`, remember where it is."""
        word = read_scalar(node, walk, msg("an id"))
        if word is None:
            return None
        if len(word) > ID or not _ID.fullmatch(word):
            message = msg(
                "“{word}” is not an id; an id is at most {most} small letters a–z, digits and single hyphens, "
                "and begins with a letter",
                word=shown(word),
                most=ID,
            )
            walk.problem(node, message)
            return None
        if self.names:
            walk.define(self.names, node)
        return word

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe an id."""
        return {"type": "string", "pattern": ID_PATTERN, "maxLength": ID}


@dataclass(frozen=True, slots=True)
class Ref:
    """The id of something that the form names elsewhere; `what` says it in words (“a scale of this form”)."""

    names: str
    what: Message

    def read(self, node: Node, walk: Walk) -> str | None:
        """Read it; whether it exists is known when the whole file has been read."""
        word = read_scalar(node, walk, msg("an id"))
        if word is not None:
            walk.references.append((self.names, self.what, node))
        return word

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe an id."""
        return Id().schema(definitions)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few fixed words."""

    what: Message
    words: Sequence[str]

    def read(self, node: Node, walk: Walk) -> str | None:
        """Read the word."""
        word = read_scalar(node, walk, msg("a word"))
        if word is None or word in self.words:
            return word
        walk.not_one_of(node, self.what, self.words)
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """List the words."""
        return {"enum": [str(word) for word in self.words]}


@dataclass(frozen=True, slots=True)
class Int:
    """A whole number between two bounds, both included."""

    least: int
    most: int

    def read(self, node: Node, walk: Walk) -> int | None:
        """Read it; nothing but digits counts, no `1e3`, `0x1F` or `1_000`."""
        word = read_scalar(node, walk, msg("a whole number"))
        if word is None:
            return None
        if not _INTEGER.fullmatch(word):
            walk.problem(node, msg("expected a whole number here, but found “{word}”", word=shown(word)))
        elif not self.least <= (value := int(word)) <= self.most:
            message = msg(
                "{value} is out of range: {least} to {most}", value=value, least=self.least, most=self.most
            )
            walk.problem(node, message)
        else:
            return value
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe the bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Number:
    """A decimal number between two bounds, or `null` for one that is not known."""

    least: float
    most: float

    def read(self, node: Node, walk: Walk) -> float | None:
        """Read it; `null` gives None."""
        word = read_scalar(node, walk, msg("a number"))
        if word is None or word == "null":
            return None
        if not _NUMBER.fullmatch(word):
            walk.problem(node, msg("expected a number or “null” here, but found “{word}”", word=shown(word)))
        elif not self.least <= (value := float(word)) <= self.most:
            message = msg(
                "{value} is out of range: {least} to {most}", value=word, least=self.least, most=self.most
            )
            walk.problem(node, message)
        else:
            return value
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe the bounds."""
        return {"type": ["number", "null"], "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Bool:
    """`true` or `false`; YAML's many other words for them are only words here."""

    def read(self, node: Node, walk: Walk) -> bool | None:
        """Read it."""
        word = read_scalar(node, walk, msg("“true” or “false”"))
        if word is None or word in ("true", "false"):
            return None if word is None else word == "true"
        walk.problem(node, msg("expected “true” or “false” here, but found “{word}”", word=shown(word)))
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe it."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class When:
    """A condition; gives a Condition, whose names are checked when all items are known."""

    def read(self, node: Node, walk: Walk) -> Any:
        """Read and parse it."""
        from librarian_self.formfile.expressions import ExpressionError, parse_condition

        word = read_scalar(node, walk, msg("a condition"))
        if word is None:
            return None
        try:
            return parse_condition(word)
        except ExpressionError as error:
            walk.problem(node, error.message, error.offset)
            return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe it as a text."""
        return {"type": "string", "minLength": 1, "maxLength": EXPRESSION}
