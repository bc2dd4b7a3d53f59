"""The forms that were answered, byte for byte, so that old results can always be opened."""

from __future__ import annotations

import zlib
from typing import Final

from librarian_self.storage.database import Database
from librarian_self.storage.errors import CannotWrite
from librarian_self.storage.obstacles import Obstacle
from librarian_self.storage.schema import FORM

LARGEST_FORM: Final = 16 * 1024 * 1024
"""Most bytes of a form; form files end at 5 MB. Also keeps a made-up file from unpacking without end."""


def add_form(database: Database, form_hash: str, form: str, version: str, data: bytes) -> None:
    """Keep a form; one that is already kept is left alone. Raises CannotWrite where it is too large."""
    if len(data) > LARGEST_FORM:
        raise CannotWrite(database.path, Obstacle.TOO_LARGE)
    with database.transaction():
        if database.number("SELECT id FROM form WHERE form_hash = ?", (form_hash,)) is None:
            database.add(FORM, (form_hash, form, version, zlib.compress(data)))


def find_form(database: Database, form_hash: str) -> bytes:
    """The bytes of a kept form. KeyError where it was never kept."""
    rows = database.rows(FORM, "WHERE form_hash = ?", (form_hash,), to_bytes)
    if not rows:
        raise KeyError(form_hash)
    return rows[0]


def to_bytes(row: tuple[object, ...]) -> bytes:
    """The bytes of a form from its row; ValueError or TypeError where it holds none."""
    packed = row[4]
    if not isinstance(packed, bytes):
        raise TypeError(packed)
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, LARGEST_FORM + 1)
    except zlib.error as error:
        raise ValueError(packed[:10]) from error
    if not unpacker.eof or len(data) > LARGEST_FORM:
        raise ValueError(packed[:10])
    return data
