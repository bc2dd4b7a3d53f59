"""A second schema that only tests know: answers get a column, and the records of settings move to a table of their own."""

from __future__ import annotations

import sqlite3
from typing import Final

from librarian_self.storage.migrating import ROAD, Road, rebuild
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.rows import Row, add_row
from librarian_self.storage.schema import ANSWER, ASSESSMENT, FORM, PLACE, PROFILE, RECORD, Schema, make_table

ANSWER_2: Final = make_table(
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
    "mood TEXT",
    "at TEXT NOT NULL",
)
MOOD: Final = make_table("mood", "id INTEGER PRIMARY KEY AUTOINCREMENT", "words TEXT NOT NULL")
SCHEMA_2: Final = Schema(2, (PROFILE, FORM, ASSESSMENT, PLACE, ANSWER_2, RECORD, MOOD))


def to_schema_2(connection: sqlite3.Connection, key: RowKey) -> None:
    """Make room for a mood in every answer, and begin the list of moods."""

    def turn(row: Row) -> Row:
        return (*row[:-1], None, row[-1])

    rebuild(connection, key, ANSWER, ANSWER_2, turn)
    connection.execute(MOOD.create)
    add_row(connection, key, MOOD, (1, "calm"))


ROAD_2: Final = Road((*ROAD.schemas, SCHEMA_2), (*ROAD.changes, to_schema_2))
