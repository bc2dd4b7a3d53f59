"""What is wrong with a plan file, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from librarian_self.formfile.words import shown
from librarian_self.i18n.messages import Message, msg
from librarian_self.services.planfile.jsontext import Odd

MOST_FAULTS: Final = 100
"""So many faults are collected before reading stops."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a place of the file, as a JSON path: `$.goals[0].title`."""

    where: str
    what: Message


@dataclass(slots=True)
class Faults:
    """All that was found so far."""

    found: list[Fault] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        """Whether so many were found that reading on is of no use."""
        return len(self.found) >= MOST_FAULTS

    def note(self, where: str, what: Message) -> None:
        """Note a fault; beyond the most that are collected it is left."""
        if not self.is_full:
            self.found.append(Fault(where, what))


def unexpected(value: object, wanted: Message) -> Message:
    """Say that something else was expected."""
    return msg("expected {wanted} here, but found {found}", wanted=wanted, found=_called(value))


def _called(value: object) -> Message:
    match value:
        case None:
            return msg("null")
        case bool():
            return msg("“{word}”", word="true" if value else "false")
        case str():
            return msg("the text “{word}”", word=shown(value))
        case Odd(words):
            return msg("“{word}”", word=shown(words))
        case int() | float():
            return msg("the number {number}", number=f"{value}")
        case list():
            return msg("a list")
        case _:
            return msg("an object")
