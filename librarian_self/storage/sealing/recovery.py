"""The recovery key: what opens a protected profile when its password is forgotten. It is shown once and printed.

160 random bits and 20 that check them, in Crockford's base 32 (no I, L, O, U), nine groups of four letters.
"""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import Final

LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM: Final = 20
"""Bytes."""

CHECKING: Final = 4
GROUP: Final = 4
"""Letters."""

_BITS: Final = 5
_MEANT: Final = str.maketrans(
    {"I": "1", "L": "1", "O": "0", **dict(zip("АВЕКМНОРСТХУ", "ABEKMH0PCTXY", strict=True))}
)
"""What looks alike is meant alike, also where a Cyrillic keyboard was on."""


def new_recovery_key() -> str:
    """A key that nobody has, in groups: `0A1B-…`."""
    words = _letters(int.from_bytes(os.urandom(RANDOM)), RANDOM * 8 // _BITS)
    whole = words + _check(words)
    return "-".join(whole[start : start + GROUP] for start in range(0, len(whole), GROUP))


def read_recovery_key(typed: str) -> str | None:
    """The key as it was made, from what somebody typed: small letters, blanks and look-alikes are forgiven.

    None where it cannot be one, for example because a letter is wrong.
    """
    plain = plain_letters(typed)
    words, check = plain[:-CHECKING], plain[-CHECKING:]
    if len(plain) != RANDOM * 8 // _BITS + CHECKING or set(plain) - set(LETTERS) or check != _check(words):
        return None
    return "-".join(plain[start : start + GROUP] for start in range(0, len(plain), GROUP))


def plain_letters(typed: str) -> str:
    """What was typed in the letters of a key, without blanks and dashes."""
    return "".join(
        letter for letter in typed.upper().translate(_MEANT) if not letter.isspace() and letter not in "-–—_."
    )


def _check(words: str) -> str:
    digest = blake2b(words.encode(), digest_size=8, person=b"ls-recovery").digest()
    return _letters(int.from_bytes(digest) >> (8 * 8 - _BITS * CHECKING), CHECKING)


def _letters(number: int, count: int) -> str:
    return "".join(LETTERS[number >> (_BITS * place) & 31] for place in reversed(range(count)))
