"""Backups of one session each, believed only after they were read back."""

from __future__ import annotations

import os
import re
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from librarian_self.storage.check import examine
from librarian_self.storage.connection import connect, guard
from librarian_self.storage.database import Database
from librarian_self.storage.errors import BackupFailed, DamagedProfile, StorageError
from librarian_self.storage.folders import make_private_file, make_private_folder, sync_file, sync_folder
from librarian_self.storage.sqlite_errors import Stage, refusing

SESSIONS_KEPT: Final = 5

_SUFFIX: Final = ".lself"
_PART: Final = ".part"


def back_up_database(database: Database, folder: Path, at: str) -> Path | None:
    """Write a verified copy to `folder`/UUID/`at`.lself and remove the oldest beyond five.

    None where nothing was saved since the file was opened or last backed up. The time `at` names the file, so that
    names sort by age; colons, which Windows does not allow, become hyphens. Older backups go only after the new one
    is on the disk and passed every check. Raises BackupFailed.
    """
    if not database.changed:
        return None
    home = folder.absolute() / database.key.uuid
    part = home / f"{os.getpid()}{_PART}"  # a copy of this profile may be backed up by another window
    try:
        make_private_folder(home)
        for leftover in home.glob(f"*{_PART}"):
            leftover.unlink(missing_ok=True)
        make_private_file(part)
        _copy(database, part)
        sync_file(part)
        backup = _publish(part, home, at)
    except (OSError, StorageError) as error:
        raise BackupFailed(home) from error
    finally:
        with suppress(OSError):
            part.unlink()
    database.changed = False
    _remove_oldest(home, backup)
    return backup


def _copy(database: Database, part: Path) -> None:
    """Fill `part` with a copy that passes every check. Raises StorageError."""
    with closing(connect(part, 0)) as target:
        with refusing(part, Stage.SAVING):
            # The copy has no name yet under which anybody would open it, and is synchronised once, when it is whole.
            target.execute("PRAGMA journal_mode = OFF")
            target.execute("PRAGMA synchronous = OFF")
            database.copy_to(target)
        with refusing(part, Stage.OPENING):
            guard(target)
            if examine(target, part).uuid != database.key.uuid:
                raise DamagedProfile(part)


def _publish(part: Path, home: Path, at: str) -> Path:
    """Give the finished copy its name; one of the same second gets a number. Raises OSError."""
    stem = re.sub(r"[^0-9A-Za-z]+", "-", at).strip("-")
    backup = home / f"{stem}{_SUFFIX}"
    number = 2
    while backup.exists():
        backup = home / f"{stem}-{number}{_SUFFIX}"
        number += 1
    os.replace(part, backup)  # noqa: PTH105 - replaces nothing: the name is free
    sync_folder(home)
    return backup


def _remove_oldest(home: Path, newest: Path) -> None:
    """Keep the newest backup whatever its name says (a clock may have been set back) and the latest of the rest."""
    older = sorted((path for path in home.glob(f"*{_SUFFIX}") if path != newest), key=_stem, reverse=True)
    for path in older[SESSIONS_KEPT - 1 :]:
        with suppress(OSError):
            path.unlink()


def _stem(path: Path) -> str:
    return path.stem
