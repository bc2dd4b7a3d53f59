"""A protected file while it is open: sealed rows in the file, the same rows in clear in memory and nowhere else.

Whoever reads, reads from memory, by the same statements as from a file that is not protected. Whoever writes, writes
both; what counts is the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from librarian_self.storage.connection import guard, limit
from librarian_self.storage.errors import DamagedProfile
from librarian_self.storage.rowhash import RowKey, Value
from librarian_self.storage.rows import Row, Rows, add_row, key_of, read_row
from librarian_self.storage.schema import PROFILE, SCHEMA, Table, make_tables
from librarian_self.storage.sealing.seal import Seal, SealBroken
from librarian_self.storage.sealing.tables import SEALED


class Veil:
    """The seal of a file and its clear rows. `memory` is a database of the clear shape that no file belongs to."""

    def __init__(self, seal: Seal, memory: sqlite3.Connection) -> None:
        self._seal = seal
        self.memory = memory

    def sealed(self, table: Table, values: Sequence[Value]) -> tuple[Table, Row]:
        """The row of the file that stands for these values; the row of the profile itself is not sealed.

        ValueError for what cannot be written.
        """
        if table.name not in SEALED:
            return table, tuple(values)
        number = key_of(tuple(values))
        return SEALED[table.name], (number, self._seal.seal(table.name, number, values[1:]))

    def keeps(self, table: Table) -> bool:
        """Whether its rows are in memory too."""
        return table in SCHEMA.tables

    def close(self) -> None:
        """Forget the clear rows."""
        self.memory.close()


def lift(connection: sqlite3.Connection, path: Path, key: RowKey, seal: Seal) -> Veil:
    """Open every row of a protected file that passed its checks.

    Raises DamagedProfile where a row does not open although its hash is right, and sqlite3.Error.
    """
    memory = sqlite3.connect(":memory:", isolation_level=None)
    memory.text_factory = bytes
    limit(memory)
    try:
        memory.execute("PRAGMA temp_store = MEMORY")
        memory.execute("BEGIN")
        make_tables(memory)
        for table in SCHEMA.tables:
            for row in _clear_rows(connection, path, seal, table):
                add_row(memory, key, table, row)
        memory.execute("COMMIT")
        guard(memory)
    except BaseException:
        memory.close()
        raise
    return Veil(seal, memory)


def sealed_rows(rows: Rows, seal: Seal) -> dict[str, dict[int, Row]]:
    """The rows of a clear file as a protected one holds them."""
    return {
        name: {
            number: (number, seal.seal(name, number, row[1:])) if name in SEALED else row
            for number, row in numbered.items()
        }
        for name, numbered in rows.items()
    }


def _clear_rows(connection: sqlite3.Connection, path: Path, seal: Seal, table: Table) -> list[Row]:
    if table is PROFILE:
        return [read_row(table, cells[:-1]) for cells in connection.execute(table.select)]
    found, broken = [], 0
    for number, sealed, _hash in connection.execute(SEALED[table.name].select):
        if not sealed:  # a row that was erased, or could not be rescued
            found.append(table.blank(number))
            continue
        try:
            found.append((number, *seal.open(table.name, number, sealed)))
        except SealBroken:
            broken += 1
    if broken:
        raise DamagedProfile(path, broken)
    return found
