"""Rows sealed one by one: a damaged one is lost alone."""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Sequence
from typing import Final

from librarian_self.storage.rowhash import Value
from librarian_self.storage.sealing.keys import NONCE, TAG

BLOCK: Final = 64
"""Bytes to which the contents are filled up, so that their length tells little."""

_LENGTH: Final = 4


class SealBroken(Exception):
    """A sealed row was changed, or belongs to another place or profile."""


class Seal:
    """Seals and opens the rows of one profile with its data key.

    What is sealed opens only in its own place: profile, table and key are authenticated with it.
    """

    def __init__(self, data_key: bytes, uuid: str) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        self._cipher = ChaCha20Poly1305(data_key)
        self._uuid = uuid

    def seal(self, table: str, key: int, values: Sequence[Value]) -> bytes:
        """Seal the values of the row `key` of `table`; every call gives other bytes. ValueError for infinities."""
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, _filled(_written(values)), self._place(table, key))

    def open(self, table: str, key: int, sealed: bytes) -> tuple[Value, ...]:
        """The values of the row as they were sealed; raises SealBroken."""
        from cryptography.exceptions import InvalidTag

        if len(sealed) < NONCE + TAG + BLOCK:
            raise SealBroken(table, key)
        try:
            filled = self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], self._place(table, key))
        except InvalidTag:
            raise SealBroken(table, key) from None
        length = int.from_bytes(filled[:_LENGTH])
        return _read(filled[_LENGTH : _LENGTH + length])

    def _place(self, table: str, key: int) -> bytes:
        return f"librarian-self/row/1\0{self._uuid}\0{table}\0{key}".encode()


def _written(values: Sequence[Value]) -> bytes:
    plain = [{"b": b64encode(value).decode()} if isinstance(value, bytes) else value for value in values]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _read(written: bytes) -> tuple[Value, ...]:
    return tuple(b64decode(value["b"]) if isinstance(value, dict) else value for value in json.loads(written))


def _filled(words: bytes) -> bytes:
    whole = len(words).to_bytes(_LENGTH) + words
    return whole + bytes(-len(whole) % BLOCK)
