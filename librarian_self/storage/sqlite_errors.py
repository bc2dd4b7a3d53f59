"""SQLite's error codes in the words of this room."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import Final

from librarian_self.storage.errors import (
    CannotOpen,
    CannotWrite,
    DamagedProfile,
    ProfileBusy,
    ProfileMoved,
    StorageError,
)
from librarian_self.storage.obstacles import Obstacle


class Stage(Enum):
    """What was being done: the same code means different things to the person."""

    OPENING = auto()
    READING = auto()
    SAVING = auto()


_WRITE_OBSTACLES: Final[Mapping[int, Obstacle]] = {
    sqlite3.SQLITE_FULL: Obstacle.DISK_FULL,
    sqlite3.SQLITE_READONLY: Obstacle.READ_ONLY,
    sqlite3.SQLITE_PERM: Obstacle.NO_PERMISSION,
    sqlite3.SQLITE_CANTOPEN: Obstacle.NO_PERMISSION,
    sqlite3.SQLITE_IOERR: Obstacle.DEVICE,
    sqlite3.SQLITE_PROTOCOL: Obstacle.DEVICE,
    sqlite3.SQLITE_TOOBIG: Obstacle.TOO_LARGE,
}
_READ_OBSTACLES: Final[Mapping[int, Obstacle]] = {
    sqlite3.SQLITE_PERM: Obstacle.NO_PERMISSION,
    sqlite3.SQLITE_CANTOPEN: Obstacle.NO_PERMISSION,
    sqlite3.SQLITE_IOERR: Obstacle.DEVICE,
    sqlite3.SQLITE_PROTOCOL: Obstacle.DEVICE,
    sqlite3.SQLITE_INTERRUPT: Obstacle.TOO_SLOW,
}
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_STRANGE_FILE: Final = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_TOOBIG})
"""While a file is being opened, these too come from its bytes (an unknown file format, a schema that would act)."""


def told(error: sqlite3.Error, path: Path, stage: Stage) -> StorageError:
    """What `error` means to the person; raises the error itself where it is a fault of the program."""
    said = _refusal(error, path, stage)
    if said is None:
        raise error
    return said


def _refusal(error: sqlite3.Error, path: Path, stage: Stage) -> StorageError | None:
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is None:
        return None
    code = extended & 0xFF
    if extended == sqlite3.SQLITE_READONLY_DBMOVED:
        return ProfileMoved(path)
    if extended == sqlite3.SQLITE_READONLY_DIRECTORY:
        return CannotWrite(path, Obstacle.NO_PERMISSION)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ProfileBusy(path)
    if code in _DAMAGE or (code in _STRANGE_FILE and stage is Stage.OPENING):
        return DamagedProfile(path)
    if stage is not Stage.SAVING and code in _READ_OBSTACLES:
        return CannotOpen(path, _READ_OBSTACLES[code])
    if code in _WRITE_OBSTACLES:
        return CannotWrite(path, _WRITE_OBSTACLES[code])
    return None


@contextmanager
def refusing(path: Path, stage: Stage) -> Iterator[None]:
    """Turn SQLite's errors inside into a `StorageError` about `path`; the program's own faults pass through."""
    try:
        yield
    except sqlite3.Error as error:
        raise told(error, path, stage) from error
    except UnicodeDecodeError as error:  # SQLite quotes the damaged definition of a table in its message
        raise DamagedProfile(path) from error
