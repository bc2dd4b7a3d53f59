"""The backups on the page of settings, and what one of them would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters.state import State
from librarian_self.services.clock import local_date, local_time
from librarian_self.services.recovery_words import change_words
from librarian_self.storage.backupfiles import Backup

FIRST_SHOWN: Final = 5
_KILOBYTE: Final = 1000


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup. `name` is said where its button is read aloud."""

    key: Path
    when: str
    size: str
    restore: str
    name: str


@dataclass(frozen=True, slots=True)
class RestoreQuestion:
    """What would change with a backup, a line each, and the answers."""

    title: str
    lines: tuple[str, ...]
    note: str
    confirm: str
    keep: str


@dataclass(frozen=True, slots=True)
class BackupView:
    """The card. `more` is empty where all are shown."""

    title: str
    note: str
    rows: tuple[BackupRow, ...]
    more: str
    question: RestoreQuestion | None
    copy: str
    copy_note: str


def backup_view(state: State, say: Catalogue) -> BackupView:
    """The card for `state`."""
    safety = state.safety
    shown = safety.backups if safety.all_shown else safety.backups[:FIRST_SHOWN]
    left = len(safety.backups) - len(shown)
    return BackupView(
        title=say(msg("Backups")),
        note=say(
            msg(
                "Each time that you changed something, a copy of your profile is kept on this computer: the last "
                "five, and one for each of the last seven days, four weeks and twelve months."
            )
            if safety.backups
            else msg("There is no backup yet. The first one is made when you close the program.")
        ),
        rows=tuple(_row(backup, safety.backups, say) for backup in shown),
        more=say(msg("Show the {count} older ones", count=left)) if left else "",
        question=_question(state, say),
        copy=say(msg("Save a copy to take along…")),
        copy_note=say(
            msg(
                "For another computer, or to be on the safe side: one file with everything in it. Go on with one of "
                "the two only."
            )
        ),
    )


def _row(backup: Backup, all_backups: Sequence[Backup], say: Catalogue) -> BackupRow:
    when = _when(backup, all_backups, say)
    size = say(msg("{size} kB", size=say.number(max(1, round(backup.size / _KILOBYTE)))))
    restore = say(msg("Restore…"))
    return BackupRow(backup.path, when, size, restore, f"{restore} {when}")


def _question(state: State, say: Catalogue) -> RestoreQuestion | None:
    asked = state.safety.asked
    if asked is None:
        return None
    lines = tuple(say(change_words(change)) for change in asked.changes if change.is_any)
    return RestoreQuestion(
        title=say(
            msg("Go back to the backup of {when}?", when=_when(asked.backup, state.safety.backups, say))
        ),
        lines=lines or (say(msg("It says the same as your profile does now.")),),
        note=say(msg("Your profile as it is now is backed up first, so that you can come back to it.")),
        confirm=say(msg("Yes, restore this backup")),
        keep=say(msg("No, keep everything as it is")),
    )


def _when(backup: Backup, all_backups: Sequence[Backup], say: Catalogue) -> str:
    """When it was made: to the minute, or to the second where another one was made within the same minute."""
    minute = _minute(backup)
    is_shared = any(other is not backup and _minute(other) == minute for other in all_backups)
    return f"{say.date(local_date(backup.at))}, {local_time(backup.at, seconds=is_shared)}"


def _minute(backup: Backup) -> tuple[str, str]:
    return local_date(backup.at), local_time(backup.at)
