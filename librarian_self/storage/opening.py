"""Taking hold of a profile file: an old one after its examination, or a new one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from librarian_self.model.profile import Profile
from librarian_self.storage.check import examine
from librarian_self.storage.connection import connect, guard, lock, refuse_protected
from librarian_self.storage.database import Database
from librarian_self.storage.errors import (
    AlreadyExists,
    CannotOpen,
    CannotWrite,
    DamagedProfile,
    NewerProfile,
    NotAProfile,
    ProfileBusy,
    StorageError,
)
from librarian_self.storage.folders import make_private_file, make_private_folder, remove_folders, sync_folder
from librarian_self.storage.header import FileKind, claimed_kind
from librarian_self.storage.held import HELD
from librarian_self.storage.identity import Identity
from librarian_self.storage.obstacles import Obstacle, obstacle_of
from librarian_self.storage.records import add_profile
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.schema import PROFILE, make_tables
from librarian_self.storage.sqlite_errors import Stage, refusing

_ONE_TRY: Final = 0.1
_PAUSE: Final = 0.01 + os.getpid() % 8 / 200
"""Seconds of a single try for the lock, and of the rest after it. Two programs that open one file at the same moment
stand in each other's way until one lets go; the rests differ, so that they do not meet again and again."""

_REFUSALS: Final[Mapping[FileKind, Callable[[Path], StorageError]]] = {
    FileKind.NOT_SQLITE: NotAProfile,
    FileKind.FOREIGN: NotAProfile,
    FileKind.NEWER: NewerProfile,
    FileKind.EMPTY: DamagedProfile,
    FileKind.DAMAGED: DamagedProfile,
}


def open_database(path: Path, wait: float) -> Database:
    """Hold the profile at `path`, which is left as it is unless it passes every check.

    A busy file is tried for `wait` seconds. Raises any StorageError but AlreadyExists.
    """
    path = path.absolute()
    end = monotonic() + wait
    while True:
        try:
            return _open_once(path, min(_ONE_TRY, wait))
        except ProfileBusy:
            if monotonic() + _PAUSE >= end:
                raise
        sleep(_PAUSE)


def create_database(path: Path, profile: Profile, at: str) -> Database:
    """Make a new profile file, readable by its owner alone, and hold it; nothing is left where that fails.

    Raises AlreadyExists, CannotWrite, CannotOpen, Unstorable, and ValueError where the profile's uuid is none.
    """
    path = path.absolute()
    key = RowKey(profile.uuid)
    folders = _claim_name(path)
    try:
        return _fill(path, key, profile, at)
    except BaseException:
        for leftover in (path, path.with_name(f"{path.name}-journal")):
            with suppress(OSError):
                leftover.unlink()
        remove_folders(folders)
        raise


def _open_once(path: Path, wait: float) -> Database:
    identity = _claim(path)
    try:
        _refuse_stranger(path)
        with refusing(path, Stage.OPENING):
            connection = _hold(path, identity, wait)
            return Database(connection, path, identity, _examined(connection, path))
    except OSError as error:
        HELD.release(identity)
        raise CannotOpen(path, obstacle_of(error)) from error
    except BaseException:
        HELD.release(identity)
        raise


def _claim(path: Path) -> Identity:
    """Note the file as ours before anything of it is opened; a second window of this program has to wait."""
    identity = Identity.at(path)
    if identity is None:
        raise CannotOpen(path, Obstacle.MISSING)
    if not path.is_file():
        raise NotAProfile(path)
    if not HELD.claim(identity):
        raise ProfileBusy(path)
    return identity


def _refuse_stranger(path: Path) -> None:
    refused = _REFUSALS.get(claimed_kind(path))
    if refused is not None:
        raise refused(path)


def _hold(path: Path, identity: Identity, wait: float) -> sqlite3.Connection:
    """Lock the file and make sure that it is still the one at `path`. Raises CannotOpen and sqlite3.Error."""
    connection = connect(path, wait)
    try:
        lock(connection)
        _refuse_replaced(path, identity)
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_replaced(path: Path, identity: Identity) -> None:
    if Identity.at(path) != identity:
        raise CannotOpen(path, Obstacle.REPLACED)


def _examined(connection: sqlite3.Connection, path: Path) -> RowKey:
    try:
        guard(connection)
        key = examine(connection, path)
        refuse_protected(connection)
    except BaseException:
        connection.close()
        raise
    return key


def _claim_name(path: Path) -> list[Path]:
    """Make the empty private file, and the folders that it needs; return those that were made."""
    try:
        folders = make_private_folder(path.parent)
    except OSError as error:
        raise CannotWrite(path, obstacle_of(error)) from error
    try:
        make_private_file(path)
    except FileExistsError as error:
        raise AlreadyExists(path) from error
    except OSError as error:
        remove_folders(folders)
        raise CannotWrite(path, obstacle_of(error)) from error
    return folders


def _fill(path: Path, key: RowKey, profile: Profile, at: str) -> Database:
    identity = _claim(path)
    try:
        with refusing(path, Stage.SAVING):
            connection = _hold(path, identity, _ONE_TRY)
    except BaseException:
        HELD.release(identity)
        raise
    database = Database(connection, path, identity, key)
    try:
        with refusing(path, Stage.SAVING), database.transaction():
            make_tables(connection)
            database.put(PROFILE, (1, key.uuid, at))
            add_profile(database, profile, at)
        guard(connection)
        sync_folder(path.parent)
    except BaseException:
        database.close()
        raise
    return database
