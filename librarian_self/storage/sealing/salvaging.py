"""Rescuing what a damaged protected file still holds, row by row and without its secret."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from librarian_self.storage.carving import Carved, carve
from librarian_self.storage.errors import StorageError
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.rows import Row, Rows, read_rows
from librarian_self.storage.salvaging import Lost, Salvaged
from librarian_self.storage.schema import PROFILE, Table
from librarian_self.storage.sealing.tables import LOCK, SEALED_SCHEMA
from librarian_self.storage.taking import taking


@dataclass(frozen=True, slots=True)
class SealedRows:
    """What came of it, with the key of its hashes."""

    key: RowKey
    salvaged: Salvaged


def salvage_sealed(data: bytes, uuids: Iterable[str], backups: Sequence[Path]) -> SealedRows | None:
    """Put together what is whole, from the bytes of the file first and else from its newest sound sealed backup.

    None where that makes no protected file: nothing tells the profile, or what its data key is wrapped in is gone.
    Rows that are lost are left blank and named by number; what they said, only the secret could tell.
    """
    carved = carve(data, uuids, SEALED_SCHEMA)
    base = _newest(backups, None if carved is None else carved.key.uuid)
    if base is None and carved is None:
        return None
    whole: Rows = {} if carved is None else carved.whole
    rows = {
        table.name: {**({} if base is None else base[1].get(table.name, {})), **whole.get(table.name, {})}
        for table in SEALED_SCHEMA.tables
    }
    if not rows[LOCK.name] or not rows[PROFILE.name]:
        return None
    lost = tuple(_fill_gaps(rows, carved))
    from_file = sum(len(numbered) for numbered in whole.values())
    from_backup = sum(len(numbered) for numbered in rows.values()) - from_file - len(lost)
    key = carved.key if carved is not None else RowKey(base[0]) if base is not None else None
    all_named = carved is not None and bool(carved.counted)
    salvaged = Salvaged(rows, from_file, from_backup, lost, (), all_named)
    return None if key is None else SealedRows(key, salvaged)


def _newest(backups: Sequence[Path], uuid: str | None) -> tuple[str, Rows] | None:
    """The first backup that is sound, sealed and of this profile (None: of any)."""
    for backup in backups:
        with suppress(StorageError), taking(backup, schemas=(SEALED_SCHEMA,)) as taken:
            if uuid in (None, taken.whole.key.uuid):
                return taken.whole.key.uuid, read_rows(taken.connection, SEALED_SCHEMA)
    return None


def _fill_gaps(rows: dict[str, dict[int, Row]], carved: Carved | None) -> Iterable[Lost]:
    for table in SEALED_SCHEMA.tables:
        if table.numbered:
            for number in _missing(rows[table.name], table, carved):
                rows[table.name][number] = table.blank(number)
                yield Lost(table.name, number)


def _missing(numbered: dict[int, Row], table: Table, carved: Carved | None) -> list[int]:
    counted = 0 if carved is None else min(carved.counted.get(table.name, 0), 2 * len(numbered) + 1000)
    last = max(max(numbered, default=0), counted)
    return [number for number in range(1, last + 1) if number not in numbered]
