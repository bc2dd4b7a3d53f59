"""Backups, believed only after they were read back."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from time import time
from typing import Final

from librarian_self.storage.backupfiles import backups_in, claim_name
from librarian_self.storage.check import examine
from librarian_self.storage.connection import connect, guard
from librarian_self.storage.database import Database
from librarian_self.storage.errors import BackupFailed, DamagedProfile, StorageError
from librarian_self.storage.folders import make_private_file, make_private_folder, sync_file, sync_folder
from librarian_self.storage.migrating import ROAD
from librarian_self.storage.rotation import Made, to_keep
from librarian_self.storage.sqlite_errors import Stage, refusing

_PART: Final = ".part"
_STALE: Final = 3600.0
"""Seconds after which a copy that was begun is taken to be left by a kill; one takes seconds at most."""


@dataclass(frozen=True, slots=True)
class Safe:
    """Where backups go, a folder for each profile, and the time (ISO 8601, with its zone) that names the next one."""

    folder: Path
    at: str

    def home(self, uuid: str) -> Path:
        """The backups of one profile."""
        return self.folder.absolute() / uuid


def back_up_database(database: Database, safe: Safe, *, even_unchanged: bool = False) -> Path | None:
    """Write a verified copy, then remove the older ones that rotation does not keep.

    None where nothing was saved since the file was opened or last backed up, unless `even_unchanged`, and where a row
    was met that is not as it was saved: then the older backups are worth more. They go only after the new one is on
    the disk and passed every check. Raises BackupFailed.
    """
    if database.damaged or not (database.changed or even_unchanged):
        return None
    home = safe.home(database.key.uuid)
    part = home / f"{os.getpid()}{_PART}"  # a copy of this profile may be backed up by another window
    try:
        make_private_folder(home)
        _clear_stale(home, part)
        make_private_file(part)
        copy_database(database, part)
        sync_file(part)
        backup = _publish(part, home, safe.at)
    except (OSError, StorageError) as error:
        raise BackupFailed(home) from error
    finally:
        with suppress(OSError):
            part.unlink()
    database.changed = False
    _rotate(home, backup)
    return backup


def copy_database(database: Database, part: Path) -> None:
    """Fill the empty file `part` with a copy that passes every check. Raises StorageError."""
    with closing(connect(part, 0)) as target:
        with refusing(part, Stage.SAVING):
            # The copy has no name yet under which anybody would open it, and is synchronised once, when it is whole.
            target.execute("PRAGMA journal_mode = OFF")
            target.execute("PRAGMA synchronous = OFF")
            database.copy_to(target)
        with refusing(part, Stage.OPENING):
            guard(target)
            if examine(target, part, schemas=ROAD.known).key.uuid != database.key.uuid:
                raise DamagedProfile(part)


def _clear_stale(home: Path, part: Path) -> None:
    """Remove what kills left half written, but not what another window is writing now. Raises OSError."""
    part.unlink(missing_ok=True)
    for leftover in home.glob(f"*{_PART}"):
        if abs(time() - leftover.stat().st_mtime) > _STALE:
            leftover.unlink(missing_ok=True)


def _publish(part: Path, home: Path, at: str) -> Path:
    """Give the finished copy its name. Raises OSError, after which the name is free again."""
    backup = claim_name(home, at)
    try:
        part.replace(backup)
    except OSError:
        backup.unlink(missing_ok=True)
        raise
    sync_folder(home)
    return backup


def _rotate(home: Path, newest: Path) -> None:
    """Remove what rotation does not keep; never what was just made."""
    backups = [(Made(backup.number, backup.day), backup.path) for backup in backups_in(home)]
    kept = to_keep(made for made, _path in backups)
    for made, path in backups:
        if made not in kept and path != newest:
            with suppress(OSError):
                path.unlink()
