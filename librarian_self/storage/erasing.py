"""Erasing a profile for good: the file, what SQLite may have left beside it, and its backups."""

from __future__ import annotations

import os
from io import FileIO
from pathlib import Path
from typing import Final

from librarian_self.storage.database import Database
from librarian_self.storage.errors import CannotErase, ProfileMoved
from librarian_self.storage.folders import sync_folder
from librarian_self.storage.holder import ENDING
from librarian_self.storage.identity import Identity
from librarian_self.storage.restoring import kept_aside

_BESIDE: Final = ("-journal", "-wal", "-shm", ENDING)
_BLOCK: Final = 1024 * 1024


def erase_database(database: Database, folder: Path) -> None:
    """Close `database` and erase its file and the backups in `folder`/UUID.

    The file goes last: as long as something is left, the profile is still listed and erasing can be tried again.
    Raises ProfileMoved, with all as it was, where the path no longer leads to the open file; CannotErase.
    """
    path = database.path
    if Identity.at(path) != database.identity:
        raise ProfileMoved(path)
    database.close()
    real = path.resolve()  # the answers lie behind a link, not in it
    try:
        _erase_folder(folder.absolute() / database.key.uuid)
        beside = [real.with_name(real.name + ending) for ending in _BESIDE]
        for file in (*beside, *kept_aside(real), real):
            erase_file(file)
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotErase(path, Path(error.filename) if error.filename else path) from error
    sync_folder(real.parent)


def _erase_folder(folder: Path) -> None:
    """Erase the files in `folder`, which has no folders of its own, and then itself."""
    if folder.is_dir():
        for entry in sorted(folder.iterdir()):
            erase_file(entry)
        folder.rmdir()


def erase_file(path: Path) -> None:
    """Write zeros over the file once, then remove it. A link is removed; what it leads to stays."""
    if path.is_file() and not path.is_symlink():
        with path.open("r+b", buffering=0) as file:
            overwrite(file)
    path.unlink(missing_ok=True)


def overwrite(file: FileIO) -> None:
    """Write zeros over all of an open file. Raises OSError.

    On a magnetic disk the old bytes are gone after this; flash memory may keep copies that no program reaches.
    """
    left = file.seek(0, os.SEEK_END)
    file.seek(0)
    while left > 0:
        left -= file.write(bytes(min(left, _BLOCK)))
    os.fsync(file.fileno())
