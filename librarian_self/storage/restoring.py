"""Putting a backup in the place of a profile file, with what was there kept."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Final

from librarian_self.storage.backup import Safe, back_up_database
from librarian_self.storage.backupfiles import SUFFIX, stamp
from librarian_self.storage.building import place_new, replace_with
from librarian_self.storage.check import examine
from librarian_self.storage.connection import connect, guard
from librarian_self.storage.database import Database
from librarian_self.storage.errors import DamagedProfile, NotAProfile, OtherProfile
from librarian_self.storage.folders import make_private_file, sync_file, sync_folder
from librarian_self.storage.identity import Identity
from librarian_self.storage.migrating import ROAD
from librarian_self.storage.settled import journal_of, raw_bytes
from librarian_self.storage.sqlite_errors import Stage, refusing
from librarian_self.storage.taking import take

_ASIDE: Final = ".damaged-"


def restore_file(path: Path, backup: Path, safe: Safe) -> Path | None:
    """Make `path` say what `backup` says; return where the file that was there is kept, None where there was none.

    A sound file is backed up in `safe`, a damaged one is copied beside itself. Raises OtherProfile, and any
    StorageError about one of the two; then the file at `path` is as it was.
    """
    path = path.absolute().resolve()  # behind a link lies the file, and the link stays
    kept: list[Path] = []

    def fill(part: Path) -> None:
        part.write_bytes(raw_bytes(backup)[0])
        uuid = _checked_uuid(part, backup)
        if is_there:
            kept.append(_keep(path, backup, uuid, safe))
            journal_of(path).unlink(missing_ok=True)  # SQLite would undo it in the new file

    is_there = Identity.at(path) is not None
    (replace_with if is_there else place_new)(path, fill)
    return kept[0] if kept else None


def keep_aside(path: Path, at: str) -> Path:
    """Copy a damaged file, with its journal, to a name beside it that is not listed among profiles; return the name.

    Raises CannotOpen, ProfileBusy, and OSError where there is no room.
    """
    data, journal = raw_bytes(path)
    number = 1
    while True:
        aside = path.with_name(f"{path.name}{_ASIDE}{stamp(at)}{'' if number == 1 else f'-{number}'}")
        try:
            make_private_file(aside)
        except FileExistsError:
            number += 1
        else:
            break
    try:
        aside.write_bytes(data)
        if journal is not None:
            make_private_file(journal_of(aside))
            journal_of(aside).write_bytes(journal)
            sync_file(journal_of(aside))
        sync_file(aside)
    except BaseException:
        aside.unlink(missing_ok=True)
        journal_of(aside).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    return aside


def kept_aside(path: Path) -> list[Path]:
    """The damaged files that were kept beside `path`, and their journals."""
    return sorted(each for each in path.parent.iterdir() if each.name.startswith(path.name + _ASIDE))


def _checked_uuid(part: Path, backup: Path) -> str:
    """Whose profile the copy is. Raises StorageError about the backup where it is not sound."""
    with closing(connect(part, 0)) as connection, refusing(backup, Stage.OPENING):
        guard(connection)
        return examine(connection, backup, schemas=ROAD.known).key.uuid


def _keep(path: Path, backup: Path, uuid: str, safe: Safe) -> Path:
    """Bring what is at `path` to safety. Raises StorageError, OSError."""
    try:
        taken = take(path, 1.0, ROAD.known)
    except DamagedProfile:
        return keep_aside(path, safe.at)
    except NotAProfile:
        if path.suffix != SUFFIX:
            raise
        return keep_aside(
            path, safe.at
        )  # the mark of a profile is in its first page, which may be what is damaged
    # A protected one is copied as it is, without its secret.
    with closing(Database(taken.connection, taken.path, taken.identity, taken.whole.key)) as database:
        if database.key.uuid != uuid:
            raise OtherProfile(path, backup)
        kept = back_up_database(database, safe, even_unchanged=True)
    if kept is None:
        raise AssertionError(path)
    return kept
