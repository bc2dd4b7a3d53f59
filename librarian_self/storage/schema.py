"""The tables of a profile file: schema 1.

Every table ends in a hash of the row, and none has an index: an index is a second copy of the truth that no hash
covers (a flipped bit in one hides rows), and costs a page at each save. The largest table has some thousand rows,
which a scan passes in a millisecond. The rows of a numbered table count 1, 2, 3 ... without a gap, so that a lost
row is noticed; erasing will empty a row and hash it anew.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from librarian_self.storage.errors import DamagedProfile, NewerProfile, NotAProfile
from librarian_self.storage.header import APPLICATION_ID, SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Table:
    """A table and the statements about it, written out once: they are on the way of every save.

    `columns` begins with the key and leaves the hash out, which stands last in the table. The rows of a `numbered`
    table count up from 1. `select` is the start of a statement that reads whole rows; `put` writes one in the place
    of the row with the same key.
    """

    name: str
    columns: tuple[str, ...]
    numbered: bool
    create: str
    select: str
    put: str


def _table(name: str, *definitions: str) -> Table:
    columns = tuple(definition.split(maxsplit=1)[0] for definition in definitions)
    places = "?, " * len(columns) + "?"
    return Table(
        name=name,
        columns=columns,
        numbered=definitions[0].endswith("AUTOINCREMENT"),
        create=f"CREATE TABLE {name} ({', '.join(definitions)}, hash BLOB NOT NULL) STRICT",
        select=f"SELECT {', '.join(columns)}, hash FROM {name}",  # noqa: S608 - made of the constants below
        put=f"INSERT OR REPLACE INTO {name} VALUES ({places})",  # noqa: S608 - likewise
    )


PROFILE: Final = _table(
    "profile",
    "id INTEGER PRIMARY KEY CHECK (id = 1)",
    "uuid TEXT NOT NULL",
    "created TEXT NOT NULL",
)
FORM: Final = _table(
    "form",
    "id INTEGER PRIMARY KEY AUTOINCREMENT",
    "form_hash TEXT NOT NULL",
    "form TEXT NOT NULL",
    "version TEXT NOT NULL",
    "data BLOB NOT NULL",
)
ASSESSMENT: Final = _table(
    "assessment",
    "id INTEGER PRIMARY KEY AUTOINCREMENT",
    "form TEXT NOT NULL",
    "version TEXT NOT NULL",
    "form_hash TEXT NOT NULL",
    "rater TEXT NOT NULL",
    "occasion TEXT",
    "started TEXT NOT NULL",
    "finished TEXT",
)
PLACE: Final = _table("place", "assessment INTEGER PRIMARY KEY", "item TEXT NOT NULL")
ANSWER: Final = _table(
    "answer",
    "seq INTEGER PRIMARY KEY AUTOINCREMENT",
    "assessment INTEGER NOT NULL",
    "item TEXT NOT NULL",
    "current INTEGER",
    "target INTEGER",
    "importance INTEGER",
    "unrated TEXT",
    "response TEXT",
    "note TEXT NOT NULL",
    "evidence TEXT",
    "at TEXT NOT NULL",
)
RECORD: Final = _table(
    "record",
    "seq INTEGER PRIMARY KEY AUTOINCREMENT",
    "kind TEXT NOT NULL",
    "id TEXT NOT NULL",
    "body TEXT",
    "at TEXT NOT NULL",
)
TABLES: Final = (PROFILE, FORM, ASSESSMENT, PLACE, ANSWER, RECORD)


def make_tables(connection: sqlite3.Connection) -> None:
    """Mark a new database as ours and make its tables, inside the caller's transaction."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    for table in TABLES:
        connection.execute(table.create)


def check_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a database that holds anything but our tables, each with exactly our columns.

    A trigger or a view would run when we read or write; a table that looks like ours might let a value slip. The
    marks are read once more because an interrupted change may only now have been undone.
    """
    if _number(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise NotAProfile(path)
    version = _number(connection, "PRAGMA user_version")
    if version > SCHEMA_VERSION:
        raise NewerProfile(path)
    expected = {("table", table.name, table.name, table.create) for table in TABLES}
    expected.add(("table", "sqlite_sequence", "sqlite_sequence", "CREATE TABLE sqlite_sequence(name,seq)"))
    found = [
        tuple(_one_line(cell) for cell in row)
        for row in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    ]
    if version != SCHEMA_VERSION or len(found) != len(expected) or set(found) != expected:
        raise DamagedProfile(path)


def _number(connection: sqlite3.Connection, statement: str) -> int:
    return int(connection.execute(statement).fetchone()[0])


def _one_line(cell: bytes | None) -> str:
    return " ".join((cell or b"").decode("utf-8", "replace").split())
