"""The data key of a protected profile, wrapped by a secret that somebody knows.

The data key is random and never changes, so that a new password rewrites no row. Each secret (the password, the
recovery key) wraps it for itself: Argon2id (RFC 9106) makes a key of the secret, ChaCha20-Poly1305 (RFC 8439) seals
the data key with it; both are quick on old processors too.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

DATA_KEY: Final = 32
SALT: Final = 16
NONCE: Final = 12
TAG: Final = 16
"""Lengths in bytes."""


class Secret(StrEnum):
    """What a wrapping is made with; each fits only its own place."""

    PASSWORD = "password"  # noqa: S105 - the name of a kind, not a password
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Cost:
    """What Argon2id costs: memory in KiB, passes over it, lanes side by side. The default is RFC 9106's second choice."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @property
    def is_sane(self) -> bool:
        """Whether a file may ask for it: enough to protect, and not so much that opening takes a computer down."""
        return (
            8 * self.lanes <= self.memory <= MOST.memory
            and 1 <= self.passes <= MOST.passes
            and 1 <= self.lanes <= MOST.lanes
        )


MOST: Final = Cost(memory=512 * 1024, passes=16, lanes=16)
USUAL: Final = Cost()


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A data key that only the secret opens, and what has to be known to try."""

    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


class WrongSecret(Exception):
    """The secret does not open this wrapping: another secret, or a wrapping that was changed; nobody can tell which."""


def new_data_key() -> bytes:
    """A data key that nobody has."""
    return os.urandom(DATA_KEY)


def wrap(data_key: bytes, secret: str, kind: Secret, uuid: str, cost: Cost = USUAL) -> Wrapped:
    """Wrap the data key of profile `uuid` with a secret; every call gives another wrapping."""
    salt, nonce = os.urandom(SALT), os.urandom(NONCE)
    return Wrapped(
        cost, salt, nonce, _cipher(secret, salt, cost).encrypt(nonce, data_key, _about(kind, uuid))
    )


def unwrap(wrapped: Wrapped, secret: str, kind: Secret, uuid: str) -> bytes:
    """Open a wrapping with the secret that made it. Raises WrongSecret for every reason, without telling which.

    A cost that is not sane is refused before anything is computed.
    """
    from cryptography.exceptions import InvalidTag

    lengths = len(wrapped.salt), len(wrapped.nonce), len(wrapped.sealed)
    if not wrapped.cost.is_sane or lengths != (SALT, NONCE, DATA_KEY + TAG):
        raise WrongSecret
    try:
        cipher = _cipher(secret, wrapped.salt, wrapped.cost)
        return cipher.decrypt(wrapped.nonce, wrapped.sealed, _about(kind, uuid))
    except InvalidTag:
        raise WrongSecret from None


def _about(kind: Secret, uuid: str) -> bytes:
    """What a wrapping belongs to; in another profile or another place it does not open."""
    return f"librarian-self/key/1\0{kind}\0{uuid}".encode()


def _cipher(secret: str, salt: bytes, cost: Cost) -> ChaCha20Poly1305:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    # The same password typed on another system may come in other code points.
    words = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    kdf = Argon2id(
        salt=salt, length=DATA_KEY, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    )
    return ChaCha20Poly1305(kdf.derive(words))
