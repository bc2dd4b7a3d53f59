"""What somebody does about a password, and what comes back. No secret is ever shown in a trace."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.i18n.messages import Message as Sentence

if TYPE_CHECKING:
    from librarian_self.presenters.secret_state import SecretDeed
    from librarian_self.services.profiles import KnownProfile


@dataclass(frozen=True, slots=True)
class Lock:
    """Close the open profile until its password is given again; nothing where it has none."""


@dataclass(frozen=True, slots=True)
class Unlock:
    """Open the locked profile with its password."""

    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class UseRecoveryKey:
    """Ask for the recovery key instead of the password, or the other way round."""

    by_key: bool


@dataclass(frozen=True, slots=True)
class Recover:
    """Open the locked profile with its recovery key and give it another password, typed twice."""

    key: str = field(repr=False)
    password: str = field(repr=False)
    again: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SecondPassed:
    """A second of the wait after wrong passwords is over."""


@dataclass(frozen=True, slots=True)
class AskAboutPassword:
    """Show the fields for giving, changing or taking away a password; None puts them away."""

    deed: SecretDeed | None


@dataclass(frozen=True, slots=True)
class GivePassword:
    """Protect the open profile; the password is typed twice."""

    password: str = field(repr=False)
    again: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """Let another password open it."""

    present: str = field(repr=False)
    password: str = field(repr=False)
    again: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TakePasswordAway:
    """Write the open profile in clear again."""

    present: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SaveRecoveryKey:
    """Write the recovery key that is shown into a text file."""

    path: Path


@dataclass(frozen=True, slots=True)
class ConfirmRecoveryKey:
    """The recovery key is written down: its last group, typed from there."""

    group: str = field(repr=False)


Deed: TypeAlias = (
    Lock
    | Unlock
    | UseRecoveryKey
    | Recover
    | SecondPassed
    | AskAboutPassword
    | GivePassword
    | ChangePassword
    | TakePasswordAway
    | SaveRecoveryKey
    | ConfirmRecoveryKey
)


@dataclass(frozen=True, slots=True)
class ProfileLocked:
    """The profile at `path` needs a secret; nothing is open now."""

    path: Path
    known: tuple[KnownProfile, ...]


@dataclass(frozen=True, slots=True)
class NotUnlocked:
    """A secret did not open the profile at `path`; the next can be tried in `wait` seconds."""

    reason: Sentence
    path: Path
    wait: int
    known: tuple[KnownProfile, ...]


@dataclass(frozen=True, slots=True)
class PasswordSettled:
    """The open profile has a password, another one, or none. `key`: the new recovery key, where there is one."""

    deed: SecretDeed
    key: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PasswordRefused:
    """Nothing was changed about the password."""

    reason: Sentence


Report: TypeAlias = ProfileLocked | NotUnlocked | PasswordSettled | PasswordRefused
