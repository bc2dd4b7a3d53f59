"""Opening the profile file that a person works in: an old one after its examination, or a new one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from librarian_self.model.profile import Profile
from librarian_self.storage.backup import Safe, back_up_database
from librarian_self.storage.connection import allow_all, guard, refuse_protected
from librarian_self.storage.database import Database
from librarian_self.storage.errors import AlreadyExists, CannotWrite, ProfileLocked
from librarian_self.storage.folders import make_private_file, make_private_folder, remove_folders, sync_folder
from librarian_self.storage.held import HELD
from librarian_self.storage.migrating import ROAD, Road
from librarian_self.storage.obstacles import obstacle_of
from librarian_self.storage.records import add_profile
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.schema import PROFILE, make_tables
from librarian_self.storage.sealing.unlocking import Given, unlock
from librarian_self.storage.sqlite_errors import Stage, refusing
from librarian_self.storage.taking import ONE_TRY, Taken, claim, hold, take


def open_database(
    path: Path,
    wait: float,
    find_safe: Callable[[], Safe] | None = None,
    road: Road = ROAD,
    given: Given | None = None,
) -> Database:
    """Hold the profile at `path`, which is left as it is unless it passes every check.

    A busy file is tried for `wait` seconds. One of an older schema is brought to the newest, after a backup where
    `find_safe` says; without it, it is the caller's own copy. A protected one needs a secret to be `given`. Raises
    any StorageError but AlreadyExists.
    """
    taken = take(path.absolute(), wait, road.known)
    if taken.whole.schema == road.sealed:
        return _open_sealed(taken, given)
    database = Database(taken.connection, taken.path, taken.identity, taken.whole.key)
    try:
        with refusing(taken.path, Stage.OPENING):
            refuse_protected(taken.connection)
        if taken.whole.schema != road.newest:
            if find_safe is not None:
                back_up_database(database, find_safe(), even_unchanged=True)
            with refusing(taken.path, Stage.SAVING):
                road.travel(taken.connection, taken.path, taken.whole)
    except BaseException:
        database.close()
        raise
    return database


def _open_sealed(taken: Taken, given: Given | None) -> Database:
    if given is None:
        taken.close()
        raise ProfileLocked(taken.path)
    try:
        with refusing(taken.path, Stage.OPENING):
            refuse_protected(taken.connection)
            veil = unlock(taken.connection, taken.path, taken.whole.key, given)
    except BaseException:
        taken.close()
        raise
    return Database(taken.connection, taken.path, taken.identity, taken.whole.key, veil)


def create_database(path: Path, profile: Profile, at: str) -> Database:
    """Make a new profile file, readable by its owner alone, and hold it; nothing is left where that fails.

    Raises AlreadyExists, CannotWrite, CannotOpen, Unstorable, and ValueError where the profile's uuid is none.
    """
    path = path.absolute()
    key = RowKey(profile.uuid)
    folders = claim_name(path)
    try:
        return _fill(path, key, profile, at)
    except BaseException:
        for leftover in (path, path.with_name(f"{path.name}-journal")):
            with suppress(OSError):
                leftover.unlink()
        remove_folders(folders)
        raise


def claim_name(path: Path) -> list[Path]:
    """Make the empty private file, and the folders that it needs; return those that were made.

    Raises AlreadyExists, CannotWrite; nothing is left then.
    """
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
    identity = claim(path)
    try:
        with refusing(path, Stage.SAVING):
            connection = hold(path, identity, ONE_TRY)
    except BaseException:
        HELD.release(identity)
        raise
    database = Database(connection, path, identity, key)
    try:
        allow_all(connection)
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
