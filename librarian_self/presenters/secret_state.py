"""What the window knows of passwords, which is never the password itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from librarian_self.i18n.messages import Message


class SecretDeed(StrEnum):
    """What secrets are asked for."""

    UNLOCK = "unlock"
    RECOVER = "recover"
    GIVE = "give"
    CHANGE = "change"
    TAKE_AWAY = "take-away"


@dataclass(frozen=True, slots=True)
class Unlocking:
    """A protected profile that waits for its password, or `by_key` for its recovery key.

    `wait`: seconds until the next try after wrong ones.
    """

    path: Path
    by_key: bool = False
    problem: Message | None = None
    wait: int = 0


@dataclass(frozen=True, slots=True)
class PasswordAsked:
    """What Settings asks about the password; `problem` says what was wrong with the last answer."""

    deed: SecretDeed | None = None
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class ShownKey:
    """The new recovery key, while it is shown for the only time."""

    key: str = field(repr=False)
    problem: Message | None = None
