"""From a secret to the open rows of a protected file."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from librarian_self.storage.errors import DamagedProfile, WrongPassword
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.sealing.keys import Secret, Wrapped, WrongSecret, unwrap
from librarian_self.storage.sealing.recovery import read_recovery_key
from librarian_self.storage.sealing.seal import Seal
from librarian_self.storage.sealing.tables import LOCK, read_lock
from librarian_self.storage.sealing.veil import Veil, lift


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody gives to open a profile. It is never shown in a trace."""

    words: str = field(repr=False)
    kind: Secret = Secret.PASSWORD


def unlock(connection: sqlite3.Connection, path: Path, key: RowKey, given: Given) -> Veil:
    """Open the rows of a protected file. Raises WrongPassword, DamagedProfile, sqlite3.Error."""
    return lift(connection, path, key, Seal(data_key_of(connection, path, key, given), key.uuid))


def data_key_of(connection: sqlite3.Connection, path: Path, key: RowKey, given: Given) -> bytes:
    """The key that the rows are sealed with. Raises WrongPassword, DamagedProfile, sqlite3.Error."""
    wrapped = locks(connection, path).get(given.kind)
    words = read_recovery_key(given.words) if given.kind is Secret.RECOVERY else given.words
    if wrapped is None or words is None:
        raise WrongPassword(path)
    try:
        return unwrap(wrapped, words, given.kind, key.uuid)
    except WrongSecret:
        raise WrongPassword(path) from None


def locks(connection: sqlite3.Connection, path: Path) -> dict[Secret, Wrapped]:
    """What the data key is wrapped in. Raises DamagedProfile, sqlite3.Error."""
    try:
        return dict(read_lock(cells[:-1]) for cells in connection.execute(LOCK.select))
    except (ValueError, TypeError) as error:
        raise DamagedProfile(path) from error
