"""What somebody does about kits of trainers, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.i18n.messages import Message as Sentence

if TYPE_CHECKING:
    from librarian_self.presenters.kit_state import KitOffer, OwnForm
    from librarian_self.services.installers import System
    from librarian_self.services.kits import InstalledKit
    from librarian_self.services.shelf import FormSummary


@dataclass(frozen=True, slots=True)
class UseKit:
    """Take in the kit that is offered."""


@dataclass(frozen=True, slots=True)
class LeaveKit:
    """Not now: it is not asked about again."""


@dataclass(frozen=True, slots=True)
class LookAtKit:
    """Offer the kit in this file."""

    path: Path


@dataclass(frozen=True, slots=True)
class RemoveKit:
    """Take a kit out that was taken in."""

    kit: str


@dataclass(frozen=True, slots=True)
class EditKit:
    """Change parts of the kit that is being made, by the names of `Trainer`."""

    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class AddKitForms:
    """Put form files of one's own into the kit that is being made."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class RemoveKitForm:
    """Leave a form file out again."""

    path: Path


@dataclass(frozen=True, slots=True)
class MakeKit:
    """Write the kit: a file that ends in .lskit, else a folder."""

    path: Path


@dataclass(frozen=True, slots=True)
class MakeStick:
    """Write the kit with all that belongs to it into a new folder inside this one."""

    folder: Path


@dataclass(frozen=True, slots=True)
class StopStick:
    """Stop writing it, and leave nothing of it behind."""


Deed: TypeAlias = (
    UseKit
    | LeaveKit
    | LookAtKit
    | RemoveKit
    | EditKit
    | AddKitForms
    | RemoveKitForm
    | MakeKit
    | MakeStick
    | StopStick
)


@dataclass(frozen=True, slots=True)
class KitsKnown:
    """The kits that were taken in, the newest first, and all forms there are with them. `said`: what was done."""

    kits: tuple[InstalledKit, ...]
    forms: tuple[FormSummary, ...]
    said: Sentence | None = None


@dataclass(frozen=True, slots=True)
class KitOffered:
    """A kit that waits for an answer. `asked`: the person asked for it, and wants to see it now."""

    offer: KitOffer
    asked: bool = False


@dataclass(frozen=True, slots=True)
class KitFormsRead:
    """Form files were read for the kit that is being made."""

    forms: tuple[OwnForm, ...]


@dataclass(frozen=True, slots=True)
class InstallersFound:
    """For these systems there are installers."""

    systems: tuple[System, ...]


@dataclass(frozen=True, slots=True)
class KitMade:
    """The kit is written."""

    path: Path


@dataclass(frozen=True, slots=True)
class StickGrown:
    """So many of all bytes are written; `path` is where, once all of them are."""

    done: int
    total: int
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class StickStopped:
    """It was given up, and nothing of it is left. `reason`: why, where that was not asked for."""

    reason: Sentence | None = None


Report: TypeAlias = (
    KitsKnown | KitOffered | KitFormsRead | InstallersFound | KitMade | StickGrown | StickStopped
)
