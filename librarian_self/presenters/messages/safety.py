"""What somebody does about backups, damage and copies, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.i18n.messages import Message as Sentence

if TYPE_CHECKING:
    from librarian_self.services.profiles import KnownProfile
    from librarian_self.services.recovery import Offer
    from librarian_self.storage.backupfiles import Backup
    from librarian_self.storage.comparing import Change


@dataclass(frozen=True, slots=True)
class AskToRestore:
    """Show what would change with this backup, before anything does."""

    backup: Path


@dataclass(frozen=True, slots=True)
class KeepPresent:
    """Leave everything as it is."""


@dataclass(frozen=True, slots=True)
class RestoreAsked:
    """Bring back the backup that was asked about; taken only after `AskToRestore`."""


@dataclass(frozen=True, slots=True)
class RestoreOffered:
    """Bring back the backup that a notice offers."""


@dataclass(frozen=True, slots=True)
class SalvageTo:
    """Save what can be read of the damaged profile into this file."""

    path: Path


@dataclass(frozen=True, slots=True)
class CopyTo:
    """Write a copy of the open profile to take along."""

    path: Path


@dataclass(frozen=True, slots=True)
class ShowAllBackups:
    """Show the older backups too."""


@dataclass(frozen=True, slots=True)
class WishToClose:
    """Close the window, though something is not saved."""


@dataclass(frozen=True, slots=True)
class CloseAnyway:
    """Close the window without what is not saved; taken only after `WishToClose`."""


Deed: TypeAlias = (
    WishToClose
    | CloseAnyway
    | AskToRestore
    | KeepPresent
    | RestoreAsked
    | RestoreOffered
    | SalvageTo
    | CopyTo
    | ShowAllBackups
)


@dataclass(frozen=True, slots=True)
class ProfileDamaged:
    """A profile could not be opened because it is damaged or gone; nothing is open now."""

    reason: Sentence
    offer: Offer
    known: tuple[KnownProfile, ...]


@dataclass(frozen=True, slots=True)
class DamageFound:
    """Something of the open profile could not be read; the rest goes on working."""

    reason: Sentence
    offer: Offer


@dataclass(frozen=True, slots=True)
class BackupsListed:
    """The backups of the open profile, newest first."""

    backups: tuple[Backup, ...]


@dataclass(frozen=True, slots=True)
class BackupCompared:
    """What would change with a backup."""

    backup: Backup
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ProfileRestored:
    """A backup of the time `at` (UTC, ISO) is open; what was there before is kept at `kept`."""

    at: str
    kept: Path | None


@dataclass(frozen=True, slots=True)
class ProfileSalvaged:
    """What could be read is open; what is missing, and what is kept though damaged, one sentence each.

    Not `all_named`: some of the last entries may be missing besides.
    """

    path: Path
    missing: tuple[Sentence, ...]
    doubtful: tuple[Sentence, ...]
    all_named: bool = True


@dataclass(frozen=True, slots=True)
class NotRestored:
    """A backup was not brought back, or nothing was saved of a damaged file; all is as it was."""

    reason: Sentence


@dataclass(frozen=True, slots=True)
class Remarked:
    """Something that the person should know and need do nothing about at once. `care`: it should be looked at."""

    words: Sentence
    care: bool = False


Report: TypeAlias = (
    ProfileDamaged
    | DamageFound
    | BackupsListed
    | BackupCompared
    | ProfileRestored
    | ProfileSalvaged
    | NotRestored
    | Remarked
)
