"""Giving a profile a password, another one, or none: each switch is whole, or it is finished at the next start.

The other shape is written beside the file (`NAME.switching`), read back and compared; then the file steps aside
(`NAME.before`) and the new one takes its place. What was clear is overwritten before it is removed.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from librarian_self.storage.backup import Safe, back_up_database
from librarian_self.storage.backupfiles import backups_in
from librarian_self.storage.building import write_rows
from librarian_self.storage.connection import connect, guard, lock
from librarian_self.storage.database import Database
from librarian_self.storage.erasing import erase_file
from librarian_self.storage.errors import CannotWrite, DamagedProfile, ProfileBusy
from librarian_self.storage.folders import make_private_file, sync_file, sync_folder
from librarian_self.storage.header import MAGIC
from librarian_self.storage.header import SEALED as SEALED_MARK
from librarian_self.storage.obstacles import obstacle_of
from librarian_self.storage.opening import open_database
from librarian_self.storage.restoring import kept_aside
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.rows import Row, Rows, add_row, read_rows
from librarian_self.storage.schema import PROFILE, SCHEMA, Schema
from librarian_self.storage.sealing.keys import USUAL, Cost, Secret, new_data_key, wrap
from librarian_self.storage.sealing.recovery import new_recovery_key
from librarian_self.storage.sealing.seal import Seal
from librarian_self.storage.sealing.tables import LOCK, SEALED_SCHEMA, lock_row
from librarian_self.storage.sealing.unlocking import Given, data_key_of, unlock
from librarian_self.storage.sealing.veil import sealed_rows
from librarian_self.storage.settled import journal_of
from librarian_self.storage.taking import PAUSE

SWITCHING: Final = ".switching"
BEFORE: Final = ".before"
LONGEST_WAIT: Final = 1.0
"""Seconds for whoever is still at it, or was killed and has not let go of the file yet."""

_VERSION: Final = slice(60, 64)


def protect_file(path: Path, password: str, safe: Safe, cost: Cost = USUAL) -> str:
    """Seal the closed profile at `path` with a password; return its recovery key, which nobody can show again.

    Clear backups, and damaged copies that were kept, are overwritten once a sealed backup is there. Raises any
    StorageError; the file at `path` is as it was unless all of it was sealed.
    """
    finish_switch(path)
    with closing(open_database(path, 1.0)) as database:
        key, recovery = database.key, _seal(database, password, cost)
    with closing(open_database(path, 1.0, given=Given(password))) as database:
        back_up_database(database, safe, even_unchanged=True)
    forget_clear(path, safe, key.uuid)
    return recovery


def _seal(database: Database, password: str, cost: Cost) -> str:
    """Put a sealed file in the place of the open clear one; return its recovery key."""
    key, rows = database.key, database.all_rows()
    data_key, recovery = new_data_key(), new_recovery_key()
    locks: dict[int, Row] = {
        1: lock_row(Secret.PASSWORD, wrap(data_key, password, Secret.PASSWORD, key.uuid, cost)),
        2: lock_row(Secret.RECOVERY, wrap(data_key, recovery, Secret.RECOVERY, key.uuid, cost)),
    }
    sealed: Rows = {**sealed_rows(rows, Seal(data_key, key.uuid)), LOCK.name: locks}
    given = (Given(password), Given(recovery, Secret.RECOVERY))

    def check(connection: sqlite3.Connection, part: Path) -> None:
        for secret in given:
            with closing(unlock(connection, part, key, secret).memory) as memory:
                _compare(read_rows(memory, SCHEMA), rows, part)

    switch(database, SEALED_SCHEMA, sealed, check)
    return recovery


def unprotect_file(path: Path, given: Given, safe: Safe) -> None:
    """Write the closed profile at `path` in clear again. Sealed backups go once a clear one is there.

    Raises WrongPassword and any StorageError; then the file is as it was.
    """
    finish_switch(path)
    with closing(open_database(path, 1.0, given=given)) as database:
        key, rows = database.key, database.all_rows()

        def check(connection: sqlite3.Connection, part: Path) -> None:
            _compare(read_rows(connection, SCHEMA), rows, part)

        switch(database, SCHEMA, rows, check)
    with closing(open_database(path, 1.0)) as database:
        back_up_database(database, safe, even_unchanged=True)
    for backup in list(_backups(safe.home(key.uuid), sealed=True)):
        with suppress(OSError):
            backup.unlink()


def change_password(path: Path, given: Given, password: str, safe: Safe, cost: Cost = USUAL) -> None:
    """Let another password open the profile and its backups; no row is written anew, the recovery key stays.

    Raises WrongPassword and any StorageError; then the old password still opens the file.
    """
    finish_switch(path)
    with closing(open_database(path, 1.0, given=given)) as database:
        data_key = database.ask(lambda connection: data_key_of(connection, path, database.key, given))
        row = lock_row(Secret.PASSWORD, wrap(data_key, password, Secret.PASSWORD, database.key.uuid, cost))
        database.put(LOCK, row)
        key = database.key
    for backup in _backups(safe.home(key.uuid), sealed=True):
        _rewrap(backup, key, row)


def finish_switch(path: Path) -> None:
    """Finish what a kill interrupted, before the file is opened.

    Raises CannotWrite where that cannot be done yet, ProfileBusy while another process is at it.
    """
    path = _real(path)
    if not is_switching(path):
        return
    end = monotonic() + LONGEST_WAIT
    while any(_is_held(candidate) for candidate in (path, _beside(path, BEFORE))):
        if monotonic() >= end:
            raise ProfileBusy(path)
        sleep(PAUSE)
    _finish(path)


def is_switching(path: Path) -> bool:
    """Whether a switch of the profile at `path` was interrupted, or is under way."""
    real = _real(path)
    return any(_beside(real, ending).exists() for ending in (BEFORE, SWITCHING))


def _finish(path: Path) -> None:
    before, part = _beside(path, BEFORE), _beside(path, SWITCHING)
    try:
        if not path.exists():
            for candidate in (part, before):  # the new one was read back before the old one stepped aside
                if candidate.exists():
                    candidate.replace(path)
                    break
        for leftover in (before, part):
            erase_file(journal_of(leftover))
            erase_file(leftover)
    except OSError as error:
        raise CannotWrite(path, obstacle_of(error)) from error


def _is_held(path: Path) -> bool:
    """Whether somebody has the file open; not one that is none, or is not there."""
    if not path.exists():
        return False
    try:
        with closing(connect(path, 0)) as connection:
            lock(connection)
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    except sqlite3.Error:
        return False
    return False


def finish_protecting(database: Database, safe: Safe) -> None:
    """Overwrite and remove clear backups of the open protected profile, and clear copies of it that were kept.

    A program that was ended between sealing the file and forgetting them leaves some. Raises BackupFailed.
    """
    home = safe.home(database.key.uuid)
    clear = [
        each
        for each in (*(backup.path for backup in backups_in(home)), *kept_aside(database.path.resolve()))
        if _is_clear(each)
    ]
    if clear and not any(_backups(home, sealed=True)):
        back_up_database(database, safe, even_unchanged=True)
    for leftover in clear:
        with suppress(OSError):
            erase_file(leftover)


def forget_clear(path: Path, safe: Safe, uuid: str) -> None:
    """Overwrite and remove what is clear of a protected profile: backups, and damaged copies kept beside it.

    Nothing goes while no sealed backup is there.
    """
    home = safe.home(uuid)
    if not any(_backups(home, sealed=True)):
        return
    for leftover in (*_backups(home, sealed=False), *kept_aside(path)):
        with suppress(OSError):
            erase_file(leftover)


def is_sealed(path: Path) -> bool:
    """Whether the header of a file that nobody has open says that its rows are sealed. Raises OSError."""
    with path.open("rb", buffering=0) as file:
        return int.from_bytes((file.read(100) or b"")[_VERSION]) >= SEALED_MARK


def _is_clear(path: Path) -> bool:
    """Whether the header says that the rows can be read; a damaged header says nothing."""
    with suppress(OSError), path.open("rb", buffering=0) as file:
        header = file.read(100) or b""
        return header.startswith(MAGIC) and 0 < int.from_bytes(header[_VERSION]) < SEALED_MARK
    return False


def _backups(home: Path, *, sealed: bool) -> Iterator[Path]:
    for backup in backups_in(home):
        with suppress(OSError):
            if is_sealed(backup.path) is sealed:
                yield backup.path


def switch(
    database: Database, schema: Schema, rows: Rows, check: Callable[[sqlite3.Connection, Path], None]
) -> None:
    """Put a file of these rows in the place of the open one, which is held until then: nobody can write it meanwhile."""
    path, key = database.path.resolve(), database.key
    part, before = _beside(path, SWITCHING), _beside(path, BEFORE)
    try:
        make_private_file(part)
        write_rows(part, key, rows, schema, check)
        sync_file(part)
        if sys.platform == "win32":
            database.close()  # an open file cannot be renamed there
        path.replace(before)
        part.replace(path)
        sync_folder(path.parent)
        database.close()
        _finish(path)
    except OSError as error:
        raise CannotWrite(path, obstacle_of(error)) from error
    finally:
        if path.exists():
            with suppress(OSError):
                erase_file(part)


def _compare(found: Rows, wanted: Rows, part: Path) -> None:
    if found != wanted:
        raise DamagedProfile(part)


def _rewrap(backup: Path, key: RowKey, row: Row) -> None:
    """Let the new password open a backup too; one that is damaged, or of another key, is left as it is."""
    with suppress(sqlite3.Error, OSError), closing(connect(backup, 0)) as connection:
        guard(connection)
        if connection.execute(PROFILE.select).fetchone()[1].decode() != key.uuid:
            return
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("BEGIN IMMEDIATE")
        add_row(connection, key, LOCK, row)
        connection.execute("COMMIT")


def _real(path: Path) -> Path:
    """The file behind a link, since the other shapes lie beside that; the path itself where it leads nowhere."""
    try:
        return path.absolute().resolve()
    except (OSError, ValueError, RuntimeError):  # a letter that no name has, a link that leads to itself
        return path.absolute()


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
