"""The tables of a profile file: schema 1.

Every table ends in a hash of the row, and none has an index: an index is a second copy of the truth that no hash
covers (a flipped bit in one hides rows), and costs a page at each save. The largest table has some thousand rows,
which a scan passes in a millisecond. The rows of a numbered table count 1, 2, 3 ... without a gap, so that a lost
row is noticed. What was erased or could not be rescued leaves a blank row behind: numbered, hashed, and empty.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from librarian_self.storage.errors import DamagedProfile, NewerProfile, NotAProfile
from librarian_self.storage.header import APPLICATION_ID, SCHEMA_VERSION, SEALED, is_newer
from librarian_self.storage.rowhash import Value


@dataclass(frozen=True, slots=True)
class Table:
    """A table and the statements about it, written out once: they are on the way of every save.

    `columns` begins with the key and leaves the hash out, which stands last in the table; `kinds` are their types
    (INTEGER, TEXT, BLOB), `optional` those that may be NULL. The rows of a `numbered` table count up from 1. `select`
    is the start of a statement that reads whole rows; `put` writes one in the place of the row with the same key.
    """

    name: str
    columns: tuple[str, ...]
    kinds: tuple[str, ...]
    optional: frozenset[str]
    numbered: bool
    create: str
    select: str
    put: str

    def blank(self, number: int) -> tuple[Value, ...]:
        """The row `number` of a numbered table with nothing in it; readers pass over it."""
        cells = zip(self.columns[1:], self.kinds[1:], strict=True)
        return (number, *(None if column in self.optional else _NOTHING[kind] for column, kind in cells))


@dataclass(frozen=True, slots=True)
class Schema:
    """All tables of a file of one version."""

    version: int
    tables: tuple[Table, ...]


_NOTHING: Final[Mapping[str, Value]] = {"INTEGER": 0, "TEXT": "", "BLOB": b""}


def make_table(name: str, *definitions: str) -> Table:
    """A table of these columns, the key first; a hash is added as the last."""
    words = [definition.split() for definition in definitions]
    columns = tuple(word[0] for word in words)
    places = "?, " * len(columns) + "?"
    return Table(
        name=name,
        columns=columns,
        kinds=tuple(word[1] for word in words),
        optional=frozenset(word[0] for word in words if word[2:3] == []),
        numbered=definitions[0].endswith("AUTOINCREMENT"),
        create=f"CREATE TABLE {name} ({', '.join(definitions)}, hash BLOB NOT NULL) STRICT",
        select=f"SELECT {', '.join(columns)}, hash FROM {name}",  # noqa: S608 - made of the constants below
        put=f"INSERT OR REPLACE INTO {name} VALUES ({places})",  # noqa: S608 - likewise
    )


PROFILE: Final = make_table(
    "profile",
    "id INTEGER PRIMARY KEY CHECK (id = 1)",
    "uuid TEXT NOT NULL",
    "created TEXT NOT NULL",
)
FORM: Final = make_table(
    "form",
    "id INTEGER PRIMARY KEY AUTOINCREMENT",
    "form_hash TEXT NOT NULL",
    "form TEXT NOT NULL",
    "version TEXT NOT NULL",
    "data BLOB NOT NULL",
)
ASSESSMENT: Final = make_table(
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
PLACE: Final = make_table("place", "assessment INTEGER PRIMARY KEY", "item TEXT NOT NULL")
ANSWER: Final = make_table(
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
RECORD: Final = make_table(
    "record",
    "seq INTEGER PRIMARY KEY AUTOINCREMENT",
    "kind TEXT NOT NULL",
    "id TEXT NOT NULL",
    "body TEXT",
    "at TEXT NOT NULL",
)
SCHEMA: Final = Schema(SCHEMA_VERSION, (PROFILE, FORM, ASSESSMENT, PLACE, ANSWER, RECORD))
"""The newest: what this program reads and writes."""


def make_tables(connection: sqlite3.Connection, schema: Schema = SCHEMA) -> None:
    """Mark a new database as ours and make its tables, inside the caller's transaction."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {schema.version}")
    for table in schema.tables:
        connection.execute(table.create)


def find_schema(connection: sqlite3.Connection, path: Path, schemas: tuple[Schema, ...]) -> Schema:
    """Which of `schemas`, oldest first, the database has; one that holds anything else is refused.

    A trigger or a view would run when we read or write; a table that looks like ours might let a value slip. The
    marks are read once more because an interrupted change may only now have been undone. Raises NotAProfile,
    NewerProfile, DamagedProfile.
    """
    if _number(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise NotAProfile(path)
    version = _number(connection, "PRAGMA user_version")
    if is_newer(version, max(schema.version % SEALED for schema in schemas)):
        raise NewerProfile(path)
    schema = next((schema for schema in schemas if schema.version == version), None)
    if schema is None or strange_objects(connection, schema):
        raise DamagedProfile(path)
    return schema


def strange_objects(connection: sqlite3.Connection, schema: Schema) -> list[str]:
    """The names of what the database holds and should not, has otherwise than it should, or lacks."""
    expected = {table.name: ("table", table.name, table.create) for table in schema.tables}
    expected["sqlite_sequence"] = ("table", "sqlite_sequence", "CREATE TABLE sqlite_sequence(name,seq)")
    strange = []
    for row in connection.execute("SELECT name, type, tbl_name, sql FROM sqlite_schema"):
        name, *found = (_one_line(cell) for cell in row)
        if expected.pop(name, None) != tuple(found):
            strange.append(name)
    return [*strange, *expected]


def _number(connection: sqlite3.Connection, statement: str) -> int:
    return int(connection.execute(statement).fetchone()[0])


def _one_line(cell: bytes | None) -> str:
    return " ".join((cell or b"").decode("utf-8", "replace").split())
