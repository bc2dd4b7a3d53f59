"""Everything else that a person writes, in one log: goals, plan, reviews, name, settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from librarian_self.model.profile import Profile
from librarian_self.storage.database import Database
from librarian_self.storage.errors import DamagedProfile
from librarian_self.storage.schema import RECORD
from librarian_self.storage.values import from_json, number, text, to_json, words

PROFILE_KIND: Final = "profile"
SETTING_KIND: Final = "setting"
"""Kinds that this room writes itself; `put` serves all others."""

OWNER: Final = "owner"
"""The id of the record of `PROFILE_KIND`."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row of the log. `body` None says that the thing was deleted; `at` is UTC, ISO 8601, for the eye only."""

    seq: int
    kind: str
    id: str
    body: Mapping[str, object] | None
    at: str


def add_record(database: Database, kind: str, key: str, body: Mapping[str, object] | None, at: str) -> int:
    """Append a row and give its number back."""
    return database.add(RECORD, (kind, key, None if body is None else to_json(body, database.path), at))


def newest_records(database: Database, kind: str) -> dict[str, Mapping[str, object]]:
    """What there is of `kind` by id, the newest row of each, in the order in which they were first written."""
    rows = database.rows(
        RECORD,
        "JOIN (SELECT min(seq) AS first, max(seq) AS newest FROM record WHERE kind = ? GROUP BY id)"
        " ON seq = newest ORDER BY first",
        (kind,),
        to_record,
    )
    return {record.id: record.body for record in rows if record.body is not None}


def record_history(database: Database, kind: str, key: str) -> tuple[Record, ...]:
    """Every row about one thing, oldest first."""
    return tuple(database.rows(RECORD, "WHERE kind = ? AND id = ? ORDER BY seq", (kind, key), to_record))


def add_profile(database: Database, profile: Profile, at: str) -> None:
    """Append name, role and language. ValueError where the profile is another one: a file's uuid never changes."""
    if profile.uuid != database.key.uuid:
        raise ValueError(profile.uuid)
    body = {"name": profile.name, "role": profile.role, "lang": profile.lang}
    add_record(database, PROFILE_KIND, OWNER, body, at)


def newest_profile(database: Database) -> Profile:
    """Whose file it is. Raises DamagedProfile where it does not say."""

    def owner(row: tuple[object, ...]) -> Profile:
        body = to_record(row).body or {}
        return Profile(database.key.uuid, words(body["name"]), words(body["role"]), words(body["lang"]))

    tail = "WHERE seq = (SELECT max(seq) FROM record WHERE kind = ? AND id = ?)"
    rows = database.rows(RECORD, tail, (PROFILE_KIND, OWNER), owner)
    if not rows:
        raise DamagedProfile(database.path)
    return rows[0]


def add_setting(database: Database, key: str, value: str, at: str) -> None:
    """Append a setting."""
    add_record(database, SETTING_KIND, key, {"value": value}, at)


def newest_settings(database: Database) -> dict[str, str]:
    """All settings by key; one that is no text is left out."""
    found = {key: body.get("value") for key, body in newest_records(database, SETTING_KIND).items()}
    return {key: value for key, value in found.items() if isinstance(value, str)}


def to_record(row: tuple[object, ...]) -> Record:
    """Make a record of a row; ValueError or TypeError where it is none of ours."""
    seq, kind, key, body, at = row
    return Record(number(seq), text(kind), text(key), None if body is None else from_json(body), text(at))
