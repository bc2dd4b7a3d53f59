"""What a page asks to be done outside: on disk, on the worker's thread. Each ends in one or more messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.presenters.copy_effects import ReadPlan
from librarian_self.presenters.erase_effects import ErasePart, WeighErasing
from librarian_self.presenters.kit_effects import KitEffect
from librarian_self.presenters.paper_effects import PaperEffect

if TYPE_CHECKING:
    from librarian_self.model.answer import Answer
    from librarian_self.model.learning import LearningEntry
    from librarian_self.model.parts import Kept, PlanPart
    from librarian_self.storage import Given
    from librarian_self.storage.backupfiles import Backup


@dataclass(frozen=True, slots=True)
class Begin:
    """Find the profiles of this computer and open `path`, or the one that was open last when there is but one.

    `kit` is offered whatever was said of it before; without one, a kit that nobody was asked about yet.
    """

    path: Path | None = None
    kit: Path | None = None


@dataclass(frozen=True, slots=True)
class CreateProfile:
    """Make a profile in the data folder and open it; with the plan in the bytes of a plan file, where there are any."""

    name: str
    role: str
    lang: str
    plan: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class OpenProfile:
    """Close the open profile, if there is one, and open this; a protected one needs the secret that is `given`."""

    path: Path
    given: Given | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class EraseProfile:
    """Erase the open profile and its backups for good."""


@dataclass(frozen=True, slots=True)
class ChangeProfile:
    """Rename, change the role or the language; None stays."""

    name: str | None = None
    role: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeSetting:
    """Keep one setting in the profile."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class StartAssessment:
    """Begin to answer a shipped form."""

    form: str
    rater: str = "self"
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class TakeUp:
    """Go on with an assessment."""

    assessment: int


@dataclass(frozen=True, slots=True)
class PutAnswer:
    """Save an answer."""

    assessment: int
    item: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class KeepPlace:
    """Remember where one stopped."""

    assessment: int
    item: str


@dataclass(frozen=True, slots=True)
class Finish:
    """Mark an assessment as finished and show its results."""

    assessment: int


@dataclass(frozen=True, slots=True)
class LookAt:
    """Read an assessment, and the one before it, for the Results page; None: the newest that has answers."""

    assessment: int | None = None


@dataclass(frozen=True, slots=True)
class Refresh:
    """Read again what assessments there are, and where suggestions come from."""


@dataclass(frozen=True, slots=True)
class Save:
    """Save a part of the plan: a goal, a commitment, a review, an entry of the learning log ..."""

    value: Kept


@dataclass(frozen=True, slots=True)
class Remove:
    """Take something out of the plan."""

    part: PlanPart
    key: str


@dataclass(frozen=True, slots=True)
class SaveLog:
    """Save some entries of the learning log and take others out by their ids: all of it or nothing."""

    saved: tuple[LearningEntry, ...]
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WriteLog:
    """Write the learning log as CSV."""

    path: Path


@dataclass(frozen=True, slots=True)
class ReadLog:
    """Read a table of learning and compare it with the log."""

    path: Path


@dataclass(frozen=True, slots=True)
class WriteCalendar:
    """Write the plan's dates for a calendar program."""

    path: Path
    language: str


@dataclass(frozen=True, slots=True)
class ExportAnswers:
    """Write the answers as CSV or JSON, by the file's ending."""

    path: Path


@dataclass(frozen=True, slots=True)
class Rescue:
    """Write the profile from memory to another file and go on there."""

    path: Path


@dataclass(frozen=True, slots=True)
class ListBackups:
    """Look which backups there are of the open profile."""


@dataclass(frozen=True, slots=True)
class CompareBackup:
    """Find out what would change with a backup."""

    backup: Backup


@dataclass(frozen=True, slots=True)
class RestoreBackup:
    """Put a backup in the place of the profile at `path`, keep what was there, and open it."""

    path: Path
    backup: Backup


@dataclass(frozen=True, slots=True)
class SalvageProfile:
    """Write what can be read of the damaged profile at `path` to a new file, and open that."""

    path: Path
    out: Path


@dataclass(frozen=True, slots=True)
class CopyProfile:
    """Write a verified copy of the open profile to a new file."""

    path: Path


@dataclass(frozen=True, slots=True)
class LockProfile:
    """Close the open profile until its password is given again."""


@dataclass(frozen=True, slots=True)
class RecoverProfile:
    """Give the locked profile at `path` another password with its recovery key, and open it."""

    path: Path
    key: str = field(repr=False)
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ProtectProfile:
    """Give the open profile a password."""

    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ExchangePassword:
    """Let another password open the open profile."""

    present: str = field(repr=False)
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class UnprotectProfile:
    """Write the open profile in clear again."""

    present: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class WriteText:
    """Write words into a text file."""

    path: Path
    words: str = field(repr=False)


Effect: TypeAlias = (
    Begin
    | CreateProfile
    | OpenProfile
    | EraseProfile
    | ChangeProfile
    | ChangeSetting
    | StartAssessment
    | TakeUp
    | PutAnswer
    | KeepPlace
    | Finish
    | LookAt
    | Refresh
    | Save
    | Remove
    | SaveLog
    | WriteLog
    | ReadLog
    | ReadPlan
    | PaperEffect
    | WriteCalendar
    | ExportAnswers
    | Rescue
    | ListBackups
    | CompareBackup
    | RestoreBackup
    | SalvageProfile
    | CopyProfile
    | KitEffect
    | LockProfile
    | RecoverProfile
    | ProtectProfile
    | ExchangePassword
    | UnprotectProfile
    | WriteText
    | WeighErasing
    | ErasePart
)

Write: TypeAlias = PutAnswer | Save | Remove | SaveLog | ChangeProfile | ChangeSetting
"""Effects that put a person's words on disk: shown as saved only when they report back."""

PasswordChange: TypeAlias = ProtectProfile | ExchangePassword | UnprotectProfile
"""Effects that close the open profile, change its password, and open it again."""

ClearExport: TypeAlias = WriteCalendar | WriteLog | ExportAnswers
"""Effects that write what a profile holds into a file that everybody can read."""

Opening: TypeAlias = (
    CreateProfile
    | OpenProfile
    | EraseProfile
    | ErasePart
    | RestoreBackup
    | SalvageProfile
    | LockProfile
    | RecoverProfile
    | PasswordChange
)
"""Effects after which another profile is open, or none: they wait until every word is on disk."""
