"""The examination that every file passes before a row of it is believed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Final

from librarian_self.storage.errors import DamagedProfile
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.schema import PROFILE, TABLES, Table, check_tables

LONGEST_CHECK: Final = 120.0
"""Seconds after which a file is given up: a slow drive with a large profile needs some ten."""

_STEPS: Final = 5_000


def examine(connection: sqlite3.Connection, path: Path, longest: float = LONGEST_CHECK) -> RowKey:
    """Check the tables, the pages and the hash of every row; give back the key of this profile's hashes.

    Raises DamagedProfile (with the number of damaged rows, where they can be counted), NotAProfile, NewerProfile,
    and sqlite3.Error; nothing is written.
    """
    with _deadline(connection, longest):
        check_tables(connection, path)
        if connection.execute("PRAGMA quick_check(1)").fetchall() != [(b"ok",)]:
            raise DamagedProfile(path)
        key = _key(connection, path)
        counted = _sequence(connection)
        damaged = sum(damaged_rows(connection, key, table, counted.get(table.name, 0)) for table in TABLES)
    if damaged or not counted.keys() <= {table.name for table in TABLES if table.numbered}:
        raise DamagedProfile(path, damaged)
    return key


def damaged_rows(connection: sqlite3.Connection, key: RowKey, table: Table, counted: int) -> int:
    """Count the rows that differ from their hash or are missing; `counted` rows were ever written to the table."""
    rows = changed = last = 0
    for *values, digest in connection.execute(table.select):
        rows += 1
        if key.digest(table.name, values) == digest:
            last = values[0]
        else:
            changed += 1
    missing = max(last, counted) - rows if table.numbered else 0
    return changed + missing + (table.numbered and last > counted)


def _key(connection: sqlite3.Connection, path: Path) -> RowKey:
    rows = connection.execute(PROFILE.select).fetchall()
    if len(rows) != 1:
        raise DamagedProfile(path)
    try:
        return RowKey(rows[0][1].decode())
    except ValueError as error:
        raise DamagedProfile(path, 1) from error


def _sequence(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows were ever written, by table; a line that makes no sense stands under a name of no table."""
    rows = connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
    counted = {
        name.decode(): seq
        for name, seq in rows
        if isinstance(name, bytes) and isinstance(seq, int) and name.isascii()
    }
    return counted if len(counted) == len(rows) else {"": 0}


@contextmanager
def _deadline(connection: sqlite3.Connection, longest: float) -> Iterator[None]:
    """Interrupt what runs longer than `longest` seconds: a file may be made to keep a reader busy."""
    end = monotonic() + longest

    def late() -> bool:
        return monotonic() > end

    connection.set_progress_handler(late, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
