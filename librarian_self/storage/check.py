"""The examination that every file passes before a row of it is believed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from librarian_self.storage.connection import deadline
from librarian_self.storage.errors import DamagedProfile
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.schema import PROFILE, SCHEMA, Schema, Table, find_schema
from librarian_self.storage.values import text

LONGEST_CHECK: Final = 120.0
"""Seconds after which a file is given up: a slow drive with a large profile needs some ten."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What a file that passed is: the key of its hashes, and the shape of its tables."""

    key: RowKey
    schema: Schema


def examine(
    connection: sqlite3.Connection,
    path: Path,
    longest: float = LONGEST_CHECK,
    schemas: tuple[Schema, ...] = (SCHEMA,),
) -> Whole:
    """Check the tables, the pages and the hash of every row of a file that may have any of `schemas`, oldest first.

    Raises DamagedProfile (with the number of damaged rows, where they can be counted), NotAProfile, NewerProfile,
    and sqlite3.Error; nothing is written.
    """
    with deadline(connection, longest):
        schema = find_schema(connection, path, schemas)
        if connection.execute("PRAGMA quick_check(1)").fetchall() != [(b"ok",)]:
            raise DamagedProfile(path)
        key = _key(connection, path)
        counted = count_written(connection)
        damaged = sum(
            damaged_rows(connection, key, table, counted.get(table.name, 0)) for table in schema.tables
        )
    if damaged or not counted.keys() <= {table.name for table in schema.tables if table.numbered}:
        raise DamagedProfile(path, damaged)
    return Whole(key, schema)


def damaged_rows(connection: sqlite3.Connection, key: RowKey, table: Table, counted: int) -> int:
    """Count the rows that differ from their hash or are missing; `counted` rows were ever written to the table."""
    rows = changed = last = 0
    for *values, digest in connection.execute(table.select):
        rows += 1
        if key.fits(table.name, values, digest):
            last = values[0]
        else:
            changed += 1
    missing = max(last, counted) - rows if table.numbered else 0
    return changed + missing + (table.numbered and last > counted)


def count_written(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows were ever written, by table; a line that makes no sense stands under a name of no table."""
    rows = connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
    counted = {
        name.decode(): seq
        for name, seq in rows
        if isinstance(name, bytes) and isinstance(seq, int) and name.isascii()
    }
    return counted if len(counted) == len(rows) else {"": 0}


def _key(connection: sqlite3.Connection, path: Path) -> RowKey:
    rows = connection.execute(PROFILE.select).fetchall()
    if len(rows) != 1:
        raise DamagedProfile(path)
    try:
        return RowKey(text(rows[0][1]))
    except (ValueError, TypeError) as error:
        raise DamagedProfile(path, 1) from error
