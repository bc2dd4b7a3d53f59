"""What somebody does to begin: language, profiles, settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The window's language."""

    language: str


@dataclass(frozen=True, slots=True)
class TypeName:
    """The name on the first start."""

    name: str


@dataclass(frozen=True, slots=True)
class ChooseRole:
    """A role, on the first start or later."""

    role: str


@dataclass(frozen=True, slots=True)
class StepForward:
    """The next step of the first start; on the last one the profile is made."""


@dataclass(frozen=True, slots=True)
class StepBack:
    """The step before."""


@dataclass(frozen=True, slots=True)
class AddProfile:
    """Begin a new profile on a shared computer."""


@dataclass(frozen=True, slots=True)
class SwitchProfile:
    """Open another profile."""

    path: Path


@dataclass(frozen=True, slots=True)
class AskToErase:
    """Show what erasing the open profile means, before anything goes."""


@dataclass(frozen=True, slots=True)
class KeepProfile:
    """Erase nothing."""


@dataclass(frozen=True, slots=True)
class EraseForGood:
    """Erase the open profile and its backups; taken only after `AskToErase`."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A new name for the open profile."""

    name: str


@dataclass(frozen=True, slots=True)
class SetSetting:
    """Keep a setting (theme, text size) in the profile."""

    key: str
    value: str


Deed: TypeAlias = (
    ChooseLanguage
    | TypeName
    | ChooseRole
    | StepForward
    | StepBack
    | AddProfile
    | SwitchProfile
    | AskToErase
    | KeepProfile
    | EraseForGood
    | Rename
    | SetSetting
)
