"""What exactly is damaged in a file: every check that opening makes, none of which ends at the first fault."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from librarian_self.storage.answers import to_revision
from librarian_self.storage.assessments import to_assessment
from librarian_self.storage.carving import SHORTEST_ROW, carve
from librarian_self.storage.check import LONGEST_CHECK, count_written
from librarian_self.storage.connection import deadline, guard, limit
from librarian_self.storage.errors import NewerProfile, NotAProfile
from librarian_self.storage.forms import to_bytes
from librarian_self.storage.header import FileKind, counts_pages, kind_of
from librarian_self.storage.migrating import ROAD
from librarian_self.storage.records import to_record
from librarian_self.storage.rowhash import RowKey, Value
from librarian_self.storage.rows import is_blank, key_of, read_row
from librarian_self.storage.schema import (
    ANSWER,
    ASSESSMENT,
    FORM,
    PROFILE,
    RECORD,
    Schema,
    Table,
    strange_objects,
)
from librarian_self.storage.sealing.tables import LOCK, read_lock
from librarian_self.storage.settled import settled_bytes
from librarian_self.storage.sqlite_errors import Stage, refusing
from librarian_self.storage.values import text

MOST_OF_PAGES: Final = 100
"""Faults of pages that SQLite lists before it gives up."""


class Check(StrEnum):
    """Which check found a fault."""

    HEADER = "header"
    LENGTH = "length"
    TABLES = "tables"
    QUICK_CHECK = "quick_check"
    HASH = "hash"
    SEQUENCE = "sequence"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault and where it is. `detail` is for who looks after the file: SQLite's own words, or counts of bytes."""

    check: Check
    table: str | None = None
    row: int | None = None
    detail: str = ""


_READERS: Final[Mapping[Table, Callable[[tuple[object, ...]], object]]] = {
    ANSWER: to_revision,
    ASSESSMENT: to_assessment,
    RECORD: to_record,
    FORM: to_bytes,
    LOCK: read_lock,
}
"""How rows are read; what is sealed is not read here."""


def inspect_file(path: Path, uuids: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Everything that is wrong with the profile at `path`; nothing where it is sound. The file is only read.

    `uuids`: profiles that it may be of, where nothing in it says so any more. Raises NotAProfile, NewerProfile,
    CannotOpen, ProfileBusy.
    """
    data = settled_bytes(path)
    kind = kind_of(data[:100])
    if kind is FileKind.NEWER:
        raise NewerProfile(path)
    if kind is FileKind.EMPTY:
        return (Finding(Check.LENGTH, detail="0 bytes"),)
    if kind is FileKind.OURS:
        return tuple(_inspect(data, path))
    if kind is not FileKind.DAMAGED and carve(data, uuids) is None:
        raise NotAProfile(path)
    return Finding(Check.HEADER, detail=kind.value), *_length(data)


def _inspect(data: bytes, path: Path) -> Iterator[Finding]:
    yield from _length(data)
    if not counts_pages(data[:100]):
        yield Finding(Check.HEADER, detail="count of pages")
    with (
        closing(sqlite3.connect(":memory:", isolation_level=None)) as connection,
        refusing(path, Stage.OPENING),
    ):
        connection.text_factory = bytes
        limit(connection)
        connection.deserialize(data)
        guard(connection)
        with deadline(connection, LONGEST_CHECK):
            yield from _database(connection, len(data) // SHORTEST_ROW)


def _length(data: bytes) -> Iterator[Finding]:
    """Whether all pages are there that the header counts, where its count is in force."""
    size = int.from_bytes(data[16:18])
    expected = int.from_bytes(data[28:32]) * (65536 if size == 1 else size)
    if data[24:28] == data[92:96] and len(data) < expected:
        yield Finding(Check.LENGTH, detail=f"{len(data)} of {expected} bytes")


def _database(connection: sqlite3.Connection, most: int) -> Iterator[Finding]:
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        schema = next(schema for schema in ROAD.known if schema.version == version)
        strange = strange_objects(connection, schema)
    except sqlite3.DatabaseError as error:
        yield _complaint(error)
        return
    yield from (Finding(Check.TABLES, table=name) for name in strange)
    yield from _pages(connection)
    if not strange:
        yield from _rows(connection, schema, most)


def _pages(connection: sqlite3.Connection) -> Iterator[Finding]:
    try:
        said = connection.execute(f"PRAGMA quick_check({MOST_OF_PAGES})").fetchall()
    except sqlite3.DatabaseError as error:
        yield _complaint(error)
        return
    faults = (line.decode("utf-8", "replace") for (line,) in said if line != b"ok")
    yield from (Finding(Check.QUICK_CHECK, detail=fault) for fault in faults)


def _complaint(error: sqlite3.DatabaseError) -> Finding:
    """SQLite's own words for pages that it cannot walk through."""
    _pass_on_interrupt(error)
    return Finding(Check.QUICK_CHECK, detail=f"{error}")


def _pass_on_interrupt(error: sqlite3.DatabaseError) -> None:
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
        raise error


def _rows(connection: sqlite3.Connection, schema: Schema, most: int) -> Iterator[Finding]:
    """Faults of rows; a file has no room for more than `most` of them, whatever it says."""
    counted: Mapping[str, int] = {}
    try:
        counted = count_written(connection)
        key = RowKey(text(connection.execute(PROFILE.select).fetchone()[1]))
    except (sqlite3.DatabaseError, ValueError, TypeError) as error:
        yield Finding(Check.CONTENT, PROFILE.name, 1, f"{error}")
        return
    for name in counted.keys() - {table.name for table in schema.tables if table.numbered}:
        yield Finding(Check.SEQUENCE, "sqlite_sequence", detail=name)
    for table in schema.tables:
        yield from _table(connection, key, table, min(counted.get(table.name, 0), most))


def _table(connection: sqlite3.Connection, key: RowKey, table: Table, counted: int) -> Iterator[Finding]:
    seen: set[int] = set()
    for cells in _cells(connection, table, counted):
        *values, digest = cells
        number = key_of(cells)
        seen.add(number)
        if not key.fits(table.name, values, digest):
            yield Finding(Check.HASH, table.name, number)
        elif not _makes_sense(table, tuple(values)):
            yield Finding(Check.CONTENT, table.name, number)
    if table.numbered:
        last = max(seen, default=0)
        missing = sorted(set(range(1, max(last, counted) + 1)) - seen)
        yield from (Finding(Check.SEQUENCE, table.name, number) for number in missing)
        if last > counted:
            yield Finding(Check.SEQUENCE, table.name, detail=f"{counted} counted, {last} there")


def _makes_sense(table: Table, cells: tuple[Value, ...]) -> bool:
    """Whether a row that fits its hash can be read: a forged one, or a fault of ours, may not be."""
    try:
        reader = _READERS.get(table)
        if reader is not None and not is_blank(table, read_row(table, cells)):
            reader(cells)
    except (ValueError, TypeError, LookupError, RecursionError):
        return False
    return True


def _cells(connection: sqlite3.Connection, table: Table, counted: int) -> Iterator[tuple[Value, ...]]:
    """The rows of a table; where they cannot be read in one go, each that can be reached by its number."""
    try:
        rows = connection.execute(table.select).fetchall()
    except sqlite3.DatabaseError as error:
        _pass_on_interrupt(error)
        rows = []
        for number in range(1, counted + 1):
            with suppress(sqlite3.DatabaseError):
                rows += connection.execute(
                    f"{table.select} WHERE {table.columns[0]} = ?", (number,)
                ).fetchall()
    yield from rows
