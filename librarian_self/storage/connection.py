"""Database connections with the settings that lose nothing."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Final
from urllib.parse import quote_from_bytes

from librarian_self.storage.errors import CannotOpen
from librarian_self.storage.obstacles import Obstacle

OLDEST_SQLITE: Final = (3, 37, 0)
"""The first with strict tables."""

_LONGEST_VALUE: Final = 64 * 1024 * 1024
_SETTINGS: Final = (
    "PRAGMA locking_mode = EXCLUSIVE",  # before the first access: then no file of shared memory is ever made
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",  # no answer spills into a temporary file
)
_ACTIONS: Final = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_INSERT,
        sqlite3.SQLITE_TRANSACTION,
        sqlite3.SQLITE_FUNCTION,
    }
)
_PRAGMAS: Final = frozenset(setting.split()[1] for setting in _SETTINGS) | {
    "application_id",
    "page_count",  # asked by serialize()
    "quick_check",
    "user_version",
}


def connect(path: Path, wait: float) -> sqlite3.Connection:
    """Open the existing file at `path`; text comes back as UTF-8 bytes, so that damaged text can be hashed too.

    A busy file is tried for `wait` seconds. The caller begins and ends transactions. Raises CannotOpen where SQLite
    is too old, and sqlite3.Error.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise CannotOpen(path, Obstacle.OLD_SQLITE)
    connection = sqlite3.connect(_uri(path), timeout=wait, isolation_level=None, uri=True)
    connection.text_factory = bytes
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    return connection


def lock(connection: sqlite3.Connection) -> None:
    """Apply the settings and take the file for this connection alone, until it is closed.

    What a killed program left half done is undone here. Raises sqlite3.Error.
    """
    for setting in _SETTINGS:
        connection.execute(setting)
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def refuse_protected(connection: sqlite3.Connection) -> None:
    """Fail with SQLITE_READONLY where the file may only be read: there SQLite pretends to lock and does not."""
    connection.execute("INSERT INTO place SELECT * FROM place WHERE 0")


def guard(connection: sqlite3.Connection) -> None:
    """Allow from now on only what this room does: whatever a file brings along, nothing else runs."""
    connection.set_authorizer(_judge)


def _judge(
    action: int, subject: str | None, _detail: str | None, database: str | None, actor: str | None
) -> int:
    """Answer SQLite's question whether a statement may do `action`; `actor` is a trigger or view that asks."""
    ours = actor is None and database in (None, "main")
    pragma = action == sqlite3.SQLITE_PRAGMA and subject in _PRAGMAS
    return sqlite3.SQLITE_OK if ours and (pragma or action in _ACTIONS) else sqlite3.SQLITE_DENY


def _uri(path: Path) -> str:
    """The address of a file that must exist: without it, SQLite would make an empty one where a file has gone."""
    posix = path.as_posix()
    return f"file://{'' if posix.startswith('/') else '/'}{quote_from_bytes(os.fsencode(posix))}?mode=rw"
