"""Kinds of values that only `kit.json` has; the others are those of the plan file."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.formfile.words import not_one_of, shown
from librarian_self.i18n.messages import Message, msg
from librarian_self.services.planfile.faults import Faults, unexpected
from librarian_self.services.planfile.kinds import Schema


@dataclass(frozen=True, slots=True)
class OneWord:
    """One of a few fixed words."""

    what: Message
    words: tuple[str, ...]

    def read(self, value: object, where: str, faults: Faults) -> str | None:
        """Read the word."""
        if not isinstance(value, str):
            faults.note(where, unexpected(value, msg("a word")))
        elif value not in self.words:
            faults.note(where, not_one_of(value, self.what, self.words, ()))
        else:
            return value
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """List the words."""
        return {"type": "string", "enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class OneNumber:
    """One of a few whole numbers."""

    what: Message
    numbers: tuple[int, ...]

    def read(self, value: object, where: str, faults: Faults) -> int | None:
        """Read the number; true is none."""
        if isinstance(value, bool) or not isinstance(value, int):
            faults.note(where, unexpected(value, msg("a whole number")))
        elif value not in self.numbers:
            faults.note(where, not_one_of(f"{value}", self.what, map(str, self.numbers), ()))
        else:
            return value
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """List the numbers."""
        return {"type": "integer", "enum": list(self.numbers)}


@dataclass(frozen=True, slots=True)
class Lockable:
    """A setting that a kit may fix. What belongs to each person alone is refused in words of its own."""

    settings: tuple[str, ...]
    own: tuple[str, ...]

    def read(self, value: object, where: str, faults: Faults) -> str | None:
        """Read the name of the setting."""
        if not isinstance(value, str):
            faults.note(where, unexpected(value, msg("a word")))
        elif value in self.own:
            message = msg(
                "“{key}” cannot be locked; passwords, sharing, the choice not to rate, aims, and whatever makes the "
                "program easier to see or to use stay each person’s own",
                key=shown(value),
            )
            faults.note(where, message)
        elif value not in self.settings:
            faults.note(where, not_one_of(value, msg("a setting that can be locked"), self.settings, ()))
        else:
            return value
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:  # noqa: ARG002 - one signature for all kinds
        """List what can be fixed."""
        return {"type": "string", "enum": list(self.settings)}
