"""What a page asks to be done outside: on disk, on the worker's thread. Each ends in one or more messages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from librarian_self.model.answer import Answer
    from librarian_self.model.learning import LearningEntry
    from librarian_self.model.parts import Kept, PlanPart
    from librarian_self.storage.backupfiles import Backup


@dataclass(frozen=True, slots=True)
class Begin:
    """Find the profiles of this computer and open `path`, or the one that was open last when there is but one."""

    path: Path | None = None


@dataclass(frozen=True, slots=True)
class CreateProfile:
    """Make a profile in the data folder and open it."""

    name: str
    role: str
    lang: str


@dataclass(frozen=True, slots=True)
class OpenProfile:
    """Close the open profile, if there is one, and open this."""

    path: Path


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
class WritePdf:
    """Write the plan as PDF."""

    path: Path
    language: str


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
    | WritePdf
    | WriteCalendar
    | ExportAnswers
    | Rescue
    | ListBackups
    | CompareBackup
    | RestoreBackup
    | SalvageProfile
    | CopyProfile
)

Write: TypeAlias = PutAnswer | Save | Remove | SaveLog | ChangeProfile | ChangeSetting
"""Effects that put a person's words on disk: shown as saved only when they report back."""

Opening: TypeAlias = CreateProfile | OpenProfile | EraseProfile | RestoreBackup | SalvageProfile
"""Effects after which another profile is open, or none: they wait until every word is on disk."""
