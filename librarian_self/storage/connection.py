"""Database connections with the settings that lose nothing."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Final
from urllib.parse import quote_from_bytes

from librarian_self.storage.errors import CannotOpen
from librarian_self.storage.obstacles import Obstacle

OLDEST_SQLITE: Final = (3, 37, 0)
"""The first with strict tables."""

_STEPS: Final = 5_000
"""Of SQLite's machine, between two looks at the clock; some ten microseconds."""

_LIMITS: Final[Mapping[int, int]] = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64 * 1024 * 1024,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
"""Far more than we use and far less than SQLite would do for a file that was made to keep a reader busy."""

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
    limit(connection)
    return connection


def limit(connection: sqlite3.Connection) -> None:
    """Bound what statements and values may come to, and switch off what a file could bring to life."""
    for category, most in _LIMITS.items():
        connection.setlimit(category, most)
    _defend(connection)


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


def allow_all(connection: sqlite3.Connection) -> None:
    """Allow what `guard` forbids, to make tables or to change them."""
    connection.set_authorizer(None)


@contextmanager
def deadline(connection: sqlite3.Connection, longest: float) -> Iterator[None]:
    """Interrupt what runs longer than `longest` seconds: a file may be made to keep a reader busy."""
    end = monotonic() + longest

    def late() -> bool:
        return monotonic() > end

    connection.set_progress_handler(late, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def _defend(connection: sqlite3.Connection) -> None:
    """Switch off what a file could bring to life, where this Python can (3.12); before, the authorizer does it alone."""
    if sys.version_info >= (3, 12):
        defences = {
            sqlite3.SQLITE_DBCONFIG_DEFENSIVE: True,
            sqlite3.SQLITE_DBCONFIG_TRUSTED_SCHEMA: False,
            sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER: False,
            sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW: False,
            sqlite3.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION: False,
            sqlite3.SQLITE_DBCONFIG_WRITABLE_SCHEMA: False,
            sqlite3.SQLITE_DBCONFIG_DQS_DML: False,
            sqlite3.SQLITE_DBCONFIG_DQS_DDL: False,
        }
        for defence, wanted in defences.items():
            connection.setconfig(defence, wanted)


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
