"""What somebody does with the learning log."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias


def _new_entry_id() -> str:
    from librarian_self.services.session import new_goal_id

    return new_goal_id()


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Write down something that was learned today, for a goal or not; an entry that is still blank is enough."""

    goal: str | None = None
    entry: str = field(default_factory=_new_entry_id)


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """Change parts of an entry, in view or not; `patch` names fields of `LearningEntry` with their new values."""

    entry: str
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class DeleteEntry:
    """Take an entry out of the log (undo brings it back)."""

    entry: str


@dataclass(frozen=True, slots=True)
class SelectEntry:
    """The entry to write in; None closes the one that is open."""

    entry: str | None


@dataclass(frozen=True, slots=True)
class SearchLog:
    """What is looked for in the log, as it is being typed."""

    query: str


@dataclass(frozen=True, slots=True)
class ChooseYear:
    """The year to see; None: all of them."""

    year: int | None


@dataclass(frozen=True, slots=True)
class ShowEarlier:
    """More of the entries that are not on the page yet."""


@dataclass(frozen=True, slots=True)
class ExportLog:
    """Write the log to this file (CSV)."""

    path: Path


@dataclass(frozen=True, slots=True)
class ImportLog:
    """Take in a table of learning (CSV)."""

    path: Path


Deed: TypeAlias = (
    AddEntry
    | ChangeEntry
    | DeleteEntry
    | SelectEntry
    | SearchLog
    | ChooseYear
    | ShowEarlier
    | ExportLog
    | ImportLog
)
