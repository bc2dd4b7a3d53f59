"""The kinds of single values in a plan file: each reads a JSON value and says what JSON Schema it has.

`read` gives the value as the model has it, or None after it has noted what is wrong and where. What a kind reads, its
schema takes too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final, Protocol

from librarian_self.formfile.words import not_one_of, shown
from librarian_self.i18n.messages import Message, msg
from librarian_self.services.planfile.faults import Faults, unexpected
from librarian_self.services.texts import why_not

Schema = dict[str, Any]

LONGEST_ID: Final = 100
"""Characters of an id; those of the program itself have sixteen."""


class Kind(Protocol):
    """Anything that may stand in the definition of a plan."""

    def read(self, value: object, where: str, faults: Faults) -> Any:
        """Read a value, or note faults and give None."""

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe it; records put themselves among `definitions`."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text of at most `most` characters; with `pattern`, only what the whole of it matches. `what` says it in words."""

    most: int
    pattern: str = ""
    what: Message = field(default_factory=lambda: msg("a text"))

    def read(self, value: object, where: str, faults: Faults) -> str | None:
        """Read it as it is written."""
        if not isinstance(value, str):
            faults.note(where, unexpected(value, self.what))
        elif len(value) > self.most:
            faults.note(
                where,
                msg("this has {count} characters; at most {most} fit", count=len(value), most=self.most),
            )
        elif why_not(value, where) is not None:
            faults.note(where, msg("this text holds characters that cannot be stored"))
        elif self.pattern and not re.fullmatch(self.pattern, value):
            faults.note(where, msg("“{words}” is not {what}", words=shown(value), what=self.what))
        else:
            return value
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe the length and the pattern."""
        found: Schema = {"type": "string", "maxLength": self.most}
        return {**found, "pattern": f"^({self.pattern})$"} if self.pattern else found


@dataclass(frozen=True, slots=True)
class Id:
    """What tells a thing from others: one line that can be shown, with something in it."""

    most: int = LONGEST_ID

    def read(self, value: object, where: str, faults: Faults) -> str | None:
        """Read it as it is written."""
        if not isinstance(value, str):
            faults.note(where, unexpected(value, msg("an id")))
        elif len(value) > self.most or not value.strip() or not value.isprintable():
            said = msg(
                "“{word}” is not an id: one line of at most {most} characters",
                word=shown(value),
                most=self.most,
            )
            faults.note(where, said)
        else:
            return value
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe the length, and that there is something in it."""
        return {"type": "string", "maxLength": self.most, "pattern": "\\S"}


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, 2026-11-23."""

    def read(self, value: object, where: str, faults: Faults) -> str | None:
        """Read it; it stays a text."""
        wanted = msg("a date such as 2026-11-23")
        if not isinstance(value, str):
            faults.note(where, unexpected(value, wanted))
            return None
        try:
            if date.fromisoformat(value).isoformat() == value:
                return value
        except ValueError:
            pass
        faults.note(where, msg("“{words}” is not {what}", words=shown(value), what=wanted))
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe an ISO date."""
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds, both included."""

    least: int
    most: int

    def read(self, value: object, where: str, faults: Faults) -> int | None:
        """Read it; true is no number, and neither is 2.0."""
        if isinstance(value, bool) or not isinstance(value, int):
            faults.note(where, unexpected(value, msg("a whole number")))
        elif not self.least <= value <= self.most:
            message = msg(
                "{value} is out of range: {least} to {most}", value=value, least=self.least, most=self.most
            )
            faults.note(where, message)
        else:
            return value
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe the bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Share:
    """A number from 0 to 1; only described, for what is never read."""

    def read(self, value: object, where: str, faults: Faults) -> None:
        """Leave it aside."""

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe the bounds."""
        return {"type": "number", "minimum": 0, "maximum": 1}


@dataclass(frozen=True, slots=True)
class YesNo:
    """true or false."""

    def read(self, value: object, where: str, faults: Faults) -> bool | None:
        """Read it."""
        if isinstance(value, bool):
            return value
        faults.note(where, unexpected(value, msg("“true” or “false”")))
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe it."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few fixed words; gives the member of the enumeration."""

    what: Message
    words: type[StrEnum]

    def read(self, value: object, where: str, faults: Faults) -> StrEnum | None:
        """Read the word."""
        if not isinstance(value, str):
            faults.note(where, unexpected(value, msg("a word")))
        elif value not in tuple(self.words):
            faults.note(where, not_one_of(value, self.what, tuple(self.words), ()))
        else:
            return self.words(value)
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """List the words."""
        return {"type": "string", "enum": [str(word) for word in self.words]}


@dataclass(frozen=True, slots=True)
class Exactly:
    """A value that is always the same."""

    value: str | int

    def read(self, value: object, where: str, faults: Faults) -> str | int | None:
        """Read it."""
        if value == self.value and type(value) is type(self.value):
            return self.value
        faults.note(where, unexpected(value, msg("“{word}”", word=self.value)))
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """Describe it."""
        return {"const": self.value}
