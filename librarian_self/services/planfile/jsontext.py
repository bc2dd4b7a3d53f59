"""JSON that was written elsewhere, read strictly: what a lenient reader would guess at is kept as it was found.

A key that is given twice, NaN, and numbers beyond measure have no value in Python that could not be mistaken for
another; they come back as `Pairs` and `Odd`, so that whoever walks the values can say where they stand.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.messages import Refusal, msg

LONGEST_NUMBER: Final = 18
"""Digits; a longer whole number is a slip or an attack, and slow to read."""


class NotJson(Refusal):
    """The text is no JSON at all."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """A JSON object: keys and values as they stand, a key that was given twice too."""

    pairs: tuple[tuple[str, object], ...]

    @property
    def twice(self) -> tuple[str, ...]:
        """Keys that were given more than once."""
        return tuple(key for key, count in Counter(key for key, _ in self.pairs).items() if count > 1)


@dataclass(frozen=True, slots=True)
class Odd:
    """A number that is none: NaN, Infinity, or too many digits."""

    words: str


def read_json(data: bytes, most: int) -> object:
    """The value that `data` (UTF-8, with or without a byte order mark) holds; objects are `Pairs`.

    Raises NotJson where it is longer than `most` bytes, no UTF-8, no JSON, or nested too deeply.
    """
    if len(data) > most:
        raise NotJson(msg("The file is larger than {most} bytes.", most=most))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotJson(
            msg("Byte {place} of the file is no UTF-8; please save it as UTF-8.", place=error.start + 1)
        ) from error
    try:
        return json.loads(text, object_pairs_hook=_pairs, parse_constant=Odd, parse_int=_whole)
    except json.JSONDecodeError as error:
        raise NotJson(
            msg(
                "The file is not JSON: something is wrong at line {line}, column {column}.",
                line=error.lineno,
                column=error.colno,
            )
        ) from error
    except RecursionError as error:
        raise NotJson(msg("The file is not a plan: it is nested too deeply.")) from error


def _pairs(pairs: list[tuple[str, object]]) -> Pairs:
    return Pairs(tuple(pairs))


def _whole(words: str) -> int | Odd:
    return int(words) if len(words.lstrip("-")) <= LONGEST_NUMBER else Odd(words)
