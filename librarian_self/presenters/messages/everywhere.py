"""What somebody does from any page: open another, export, read help, undo."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from librarian_self.presenters.state import Screen


@dataclass(frozen=True, slots=True)
class GoTo:
    """Another page."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class ExportTable:
    """Write the answers to this file (CSV or JSON)."""

    path: Path


@dataclass(frozen=True, slots=True)
class RescueTo:
    """Save the profile into another file, because its own is gone."""

    path: Path


@dataclass(frozen=True, slots=True)
class OpenHelp:
    """Help, at the article for the page that one is on."""


@dataclass(frozen=True, slots=True)
class SearchHelp:
    """What is looked for in Help, as it is being typed."""

    query: str


@dataclass(frozen=True, slots=True)
class ChooseArticle:
    """An article of Help."""

    article: str


@dataclass(frozen=True, slots=True)
class ReadLicence:
    """The text of a licence; the one that is open is closed."""

    licence: str


@dataclass(frozen=True, slots=True)
class LeaveHelp:
    """From Help back to the page before, from About back to Help."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last change back."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Make the change that was taken back again."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again what could not be saved."""


@dataclass(frozen=True, slots=True)
class CloseNotice:
    """The notice was read."""


Deed: TypeAlias = (
    GoTo
    | ExportTable
    | RescueTo
    | OpenHelp
    | SearchHelp
    | ChooseArticle
    | ReadLicence
    | LeaveHelp
    | Undo
    | Redo
    | Retry
    | CloseNotice
)
