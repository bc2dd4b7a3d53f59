"""What is to be done outside about kits, on the worker's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from librarian_self.services.kit_making import KitWishes


@dataclass(frozen=True, slots=True)
class LookAtKit:
    """Read the kit at `path` and offer it."""

    path: Path


@dataclass(frozen=True, slots=True)
class ApplyKit:
    """Copy the kit that is offered into the data folder."""


@dataclass(frozen=True, slots=True)
class DeclineKit:
    """Remember that the kit that is offered is not wanted."""


@dataclass(frozen=True, slots=True)
class RemoveKit:
    """Take a kit out of the data folder."""

    kit: str


@dataclass(frozen=True, slots=True)
class ReadKitForms:
    """Read form files for the kit that is being made."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class WriteKit:
    """Write a kit: one file, or a folder."""

    wishes: KitWishes
    path: Path


@dataclass(frozen=True, slots=True)
class FindInstallers:
    """See for which systems there are installers in this folder; without one, beside the program."""

    folder: Path | None


@dataclass(frozen=True, slots=True)
class BeginStick:
    """Begin to write a stick into a new folder inside `folder`; the sheet is in this language."""

    wishes: KitWishes
    folder: Path
    installers: Path | None
    language: str


@dataclass(frozen=True, slots=True)
class GrowStick:
    """Write a little more of it."""


@dataclass(frozen=True, slots=True)
class DropStick:
    """Take away what is written of it."""


KitEffect: TypeAlias = (
    LookAtKit
    | ApplyKit
    | DeclineKit
    | RemoveKit
    | ReadKitForms
    | WriteKit
    | FindInstallers
    | BeginStick
    | GrowStick
    | DropStick
)
