"""The shape of a protected file: the same tables, with everything but the keys of rows sealed.

The profile's random number stays readable, since the
hashes of all rows hang on it, and so does what the data key is wrapped in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librarian_self.storage.header import SEALED as SEALED_MARK
from librarian_self.storage.schema import PROFILE, SCHEMA, Schema, Table, make_table
from librarian_self.storage.sealing.keys import Cost, Secret, Wrapped
from librarian_self.storage.values import number, text

LOCK: Final = make_table(
    "lock",
    "id INTEGER PRIMARY KEY",
    "kind TEXT NOT NULL",
    "memory INTEGER NOT NULL",
    "passes INTEGER NOT NULL",
    "lanes INTEGER NOT NULL",
    "salt BLOB NOT NULL",
    "nonce BLOB NOT NULL",
    "sealed BLOB NOT NULL",
)
"""One row for each secret that opens the file."""

_ROW: Final = {Secret.PASSWORD: 1, Secret.RECOVERY: 2}


def sealed_table(table: Table) -> Table:
    """The same table with its columns behind the key in one sealed value."""
    key = f"{table.columns[0]} INTEGER PRIMARY KEY"
    return make_table(table.name, f"{key} AUTOINCREMENT" if table.numbered else key, "sealed BLOB NOT NULL")


SEALED: Final[Mapping[str, Table]] = {
    table.name: sealed_table(table) for table in SCHEMA.tables if table is not PROFILE
}
SEALED_SCHEMA: Final = Schema(SCHEMA.version + SEALED_MARK, (PROFILE, LOCK, *SEALED.values()))


def lock_row(kind: Secret, wrapped: Wrapped) -> tuple[int, str, int, int, int, bytes, bytes, bytes]:
    """The row of a secret."""
    cost = wrapped.cost
    return (
        _ROW[kind],
        kind.value,
        cost.memory,
        cost.passes,
        cost.lanes,
        wrapped.salt,
        wrapped.nonce,
        wrapped.sealed,
    )


def read_lock(cells: tuple[object, ...]) -> tuple[Secret, Wrapped]:
    """A row of `LOCK` as a connection gives it, without its hash. ValueError or TypeError for anything else."""
    _id, kind, memory, passes, lanes, salt, nonce, sealed = cells
    cost = Cost(number(memory), number(passes), number(lanes))
    return Secret(text(kind)), Wrapped(cost, _bytes(salt), _bytes(nonce), _bytes(sealed))


def _bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise TypeError(value)
    return value
