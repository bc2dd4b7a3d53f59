"""Whole rows as values, to be compared, counted and carried over from one file to another."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from librarian_self.storage.rowhash import RowKey, Value
from librarian_self.storage.schema import Schema, Table

Row: TypeAlias = tuple[Value, ...]
"""The columns of a row, the key first, without the hash; text is `str`."""

Rows: TypeAlias = Mapping[str, Mapping[int, Row]]
"""Rows by the name of their table and their key."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says: whose it is, and all its rows; of one that is not `sound` those that are as they were saved.

    The rows of a `sealed` one say nothing without its secret, so there are none.
    """

    uuid: str
    rows: Rows
    sound: bool
    sealed: bool = False


def read_rows(connection: sqlite3.Connection, schema: Schema) -> dict[str, dict[int, Row]]:
    """Every row of a file that passed its checks. Raises sqlite3.Error."""
    found: dict[str, dict[int, Row]] = {}
    for table in schema.tables:
        rows = (read_row(table, cells[:-1]) for cells in connection.execute(table.select))
        found[table.name] = {key_of(row): row for row in rows}
    return found


def read_row(table: Table, cells: Sequence[Value]) -> Row:
    """A row as this room's connections give it, with its text decoded."""
    return tuple(
        cell.decode() if kind == "TEXT" and isinstance(cell, bytes) else cell
        for cell, kind in zip(cells, table.kinds, strict=True)
    )


def add_row(connection: sqlite3.Connection, key: RowKey, table: Table, row: Row) -> None:
    """Write a row with its hash inside the caller's transaction. Raises sqlite3.Error."""
    connection.execute(table.put, (*row, key.digest(table.name, row)))


def key_of(row: Row) -> int:
    """The number of a row."""
    key = row[0]
    if not isinstance(key, int):
        raise TypeError(key)
    return key


def is_blank(table: Table, row: Row) -> bool:
    """Whether the row holds nothing but its number."""
    return table.numbered and row == table.blank(key_of(row))
