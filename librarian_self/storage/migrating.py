"""The way from an older shape of the tables to the newest."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from librarian_self.storage.check import Whole, examine
from librarian_self.storage.connection import allow_all, guard
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.rows import Row, add_row, read_row
from librarian_self.storage.schema import SCHEMA, Schema, Table
from librarian_self.storage.sealing.tables import SEALED_SCHEMA

Change: TypeAlias = Callable[[sqlite3.Connection, RowKey], None]
"""Changes the tables, and hashes anew what it changes, inside a transaction of somebody else."""


@dataclass(frozen=True, slots=True)
class Road:
    """All schemas there ever were, oldest first, and the changes between them: `changes[n]` leads from `schemas[n]` on.

    A new schema is one more of each, and a file of the old one in the fixtures of the tests.
    """

    schemas: tuple[Schema, ...]
    changes: tuple[Change, ...] = ()
    sealed: Schema | None = None
    """The shape of a protected file, which no road leads to: it is made and unmade with a secret."""

    @property
    def newest(self) -> Schema:
        """Where the road ends."""
        return self.schemas[-1]

    @property
    def known(self) -> tuple[Schema, ...]:
        """Every shape that a sound file may have, by version."""
        return self.schemas if self.sealed is None else (*self.schemas, self.sealed)

    def travel(self, connection: sqlite3.Connection, path: Path, whole: Whole) -> None:
        """Bring a held file to the newest schema: all of it in one transaction, checked before it counts, or nothing.

        Killed on the way, the file is as it was once it is opened again. Raises StorageError, sqlite3.Error.
        """
        allow_all(connection)
        try:
            connection.execute("BEGIN IMMEDIATE")
            for change in self.changes[self.schemas.index(whole.schema) :]:
                change(connection, whole.key)
            connection.execute(f"PRAGMA user_version = {self.newest.version}")
            examine(connection, path, schemas=(self.newest,))
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise
        finally:
            guard(connection)


def rebuild(
    connection: sqlite3.Connection, key: RowKey, old: Table, new: Table, turn: Callable[[Row], Row]
) -> None:
    """Make the table `new` in the place of `old`, every row as `turn` makes it of the old one, hashed anew."""
    left = f"{old.name}_left"
    connection.execute(f"ALTER TABLE {old.name} RENAME TO {left}")
    connection.execute(new.create)
    columns = ", ".join(old.columns)
    rows = connection.execute(f"SELECT {columns} FROM {left} ORDER BY {old.columns[0]}")  # noqa: S608 - our constants
    for cells in rows.fetchall():
        add_row(connection, key, new, turn(read_row(old, cells)))
    connection.execute(f"DROP TABLE {left}")


ROAD: Final = Road((SCHEMA,), sealed=SEALED_SCHEMA)
"""The road of this version: there has been one schema so far."""
