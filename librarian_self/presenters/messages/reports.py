"""What comes back from an effect."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.i18n.messages import Message as Sentence

if TYPE_CHECKING:
    from librarian_self.model.answer import Assessment
    from librarian_self.model.learning import LearningEntry
    from librarian_self.presenters.effects import Effect, Write
    from librarian_self.presenters.state import Opened, Standing
    from librarian_self.services.profiles import KnownProfile
    from librarian_self.services.session import Taken
    from librarian_self.services.shelf import FormSummary


@dataclass(frozen=True, slots=True)
class ProfilesFound:
    """The profiles of this computer."""

    known: tuple[KnownProfile, ...]


@dataclass(frozen=True, slots=True)
class ProfileOpened:
    """A profile is open; `today` is the local date then, `forms` are those of the program (none: as before)."""

    opened: Opened
    known: tuple[KnownProfile, ...]
    today: str
    forms: tuple[FormSummary, ...] = ()


@dataclass(frozen=True, slots=True)
class ProfileRefused:
    """A profile could not be made or opened; the one that was open, if any, is closed.

    `holder`: the process of this computer that has it open, where one is known.
    """

    reason: Sentence
    known: tuple[KnownProfile, ...]
    holder: int | None = None


@dataclass(frozen=True, slots=True)
class Erased:
    """The profile that was open and its backups are gone."""

    known: tuple[KnownProfile, ...]


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What assessments there are, read again after one was begun, taken up or finished."""

    standings: tuple[Standing, ...]
    basis: Taken | None
    ethics: Taken | None = None


@dataclass(frozen=True, slots=True)
class AssessmentOpened:
    """An assessment, for the Assess page."""

    taken: Taken


@dataclass(frozen=True, slots=True)
class Finished:
    """An assessment was finished."""

    assessment: Assessment


@dataclass(frozen=True, slots=True)
class ResultsRead:
    """An assessment for the Results page; None: there is none with answers yet.

    `series` are all by the same rater on this form, oldest first. `partner`: the same by another rater, once both have finished. `care`: see `Looking`.
    """

    taken: Taken | None
    series: tuple[Taken, ...] = ()
    partner: Taken | None = None
    care: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """Words of the person are on disk since `at` (UTC, ISO)."""

    effect: Write
    at: str


@dataclass(frozen=True, slots=True)
class NotWritten:
    """Words of the person could not be saved. `moved`: the file is not where it was, so only a rescue helps."""

    effect: Write
    reason: Sentence
    moved: bool = False


@dataclass(frozen=True, slots=True)
class FileWritten:
    """An export is done. `sealed`: it is as protected as the profile."""

    path: Path
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class LogRead:
    """What a table brings to the learning log; `same` entries read as before. Nothing is written yet."""

    path: Path
    new: tuple[LearningEntry, ...]
    changed: tuple[LearningEntry, ...]
    same: int


@dataclass(frozen=True, slots=True)
class Rescued:
    """The profile lies in this file now."""

    path: Path


@dataclass(frozen=True, slots=True)
class Refused:
    """An effect could not be done. `moved`: the profile's file is not where it was, so only a rescue helps."""

    effect: Effect
    reason: Sentence
    moved: bool = False


Report: TypeAlias = (
    ProfilesFound
    | ProfileOpened
    | ProfileRefused
    | Erased
    | Refreshed
    | AssessmentOpened
    | Finished
    | ResultsRead
    | Written
    | NotWritten
    | FileWritten
    | LogRead
    | Rescued
    | Refused
)
