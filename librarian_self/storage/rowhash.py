"""A hash for every row, so that a changed answer is noticed: SQLite's own check misses most changed values."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from struct import Struct
from typing import Final, TypeAlias
from uuid import UUID

Value: TypeAlias = int | str | bytes | None
"""What a column holds. Fractions live in JSON columns, so that their digits are exact."""

DIGEST_BYTES: Final = 16

_ABSENT: Final = b"\x00"
_NUMBER: Final = b"\x01"
_length: Final = Struct(">cQ").pack


class RowKey:
    """Hashes the rows of one profile: a row that was carried over from another profile does not fit."""

    __slots__ = ("_bases", "_key", "uuid")

    def __init__(self, uuid: str) -> None:
        """Take the profile's `uuid` in its usual form of 36 characters; ValueError for any other text."""
        if str(UUID(uuid)) != uuid:
            raise ValueError(uuid)
        self.uuid = uuid
        self._key = UUID(uuid).bytes
        self._bases: dict[str, blake2b] = {}

    def digest(self, table: str, values: Iterable[Value]) -> bytes:
        """The hash of one row of `table`: every column in order, its key too, without the hash itself."""
        state = self._base(table).copy()
        state.update(canonical(values))
        return state.digest()

    def fits(self, table: str, values: Iterable[Value], digest: Value) -> bool:
        """Whether `digest` is the hash of the row; values that no row of ours has fit none."""
        try:
            return self.digest(table, values) == digest
        except (TypeError, ValueError, OverflowError):
            return False

    def _base(self, table: str) -> blake2b:
        if table not in self._bases:
            base = blake2b(key=self._key, digest_size=DIGEST_BYTES, person=b"LSlf row")
            base.update(canonical((table,)))
            self._bases[table] = base
        return self._bases[table]


def canonical(values: Iterable[Value]) -> bytes:
    """Write values one after another so that no two different rows read the same.

    A kind byte, then 8 bytes of a number, or 8 bytes of length and the bytes. Text and bytes are written alike:
    which of them a column holds is part of the (strict) table. Raises ValueError for text that no file gives back
    as it was (NUL, half a surrogate pair) and OverflowError for a number beyond 64 bits.
    """
    parts: list[bytes] = []
    for value in values:
        if value is None:
            parts.append(_ABSENT)
        elif isinstance(value, int):
            parts.append(_NUMBER + value.to_bytes(8, signed=True))
        else:
            data = value if isinstance(value, bytes) else _encoded(value)
            parts.append(_length(b"\x02", len(data)))
            parts.append(data)
    return b"".join(parts)


def _encoded(value: str) -> bytes:
    if "\0" in value:
        raise ValueError(value)
    return value.encode()
