"""What may be stored, and JSON that reads back exactly as it was written."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from math import isfinite
from pathlib import Path
from typing import Final

from librarian_self.storage.errors import Unstorable

_NUMBERS: Final = range(-(2**63), 2**63)


def check_value(value: object) -> None:
    """Raise ValueError for what would not come back from a file as it was, however deep in lists and mappings.

    That is text with NUL or half a surrogate pair, infinities, numbers beyond 64 bits. TypeError for what JSON does
    not know, and for keys that are not text.
    """
    match value:
        case None:
            return
        case str() | int() | float():
            if not _comes_back(value):
                raise ValueError(value)
        case Mapping():
            for key, part in value.items():
                check_value(words(key))
                check_value(part)
        case Sequence() if not isinstance(value, bytes):
            for part in value:
                check_value(part)
        case _:
            raise TypeError(value)


def to_json(body: Mapping[str, object], path: Path) -> str:
    """Write `body` as JSON; tuples become lists.

    Raises Unstorable, naming the profile `path`, where `body` would not come back as it was; TypeError where JSON
    does not know it.
    """
    try:
        check_value(body)
    except ValueError as error:
        raise Unstorable(path) from error
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"), default=_plain)


def from_json(data: object) -> dict[str, object]:
    """Read a JSON object from UTF-8 bytes; ValueError or TypeError for anything that `to_json` never writes."""
    written = text(data)
    body = json.loads(written, object_pairs_hook=_object, parse_constant=_refuse)
    if not isinstance(body, dict):
        raise TypeError(body)
    if "\\u" in written:  # only so can NUL or half a pair come in
        check_value(body)
    return body


def text(value: object) -> str:
    """A text column; ValueError or TypeError where it holds none."""
    if not isinstance(value, bytes):
        raise TypeError(value)
    return value.decode()


def optional_text(value: object) -> str | None:
    """A text column that may be empty."""
    return None if value is None else text(value)


def number(value: object) -> int:
    """A column or a part of JSON that holds a whole number; true and false are none."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value


def optional_number(value: object) -> int | None:
    """A whole number, or nothing."""
    return None if value is None else number(value)


def words(value: object) -> str:
    """A part of JSON that holds text."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _comes_back(value: str | float) -> bool:
    """Whether a text or number can be read back as it is."""
    if isinstance(value, int):
        return value in _NUMBERS
    if isinstance(value, float):
        return isfinite(value)
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value


def _plain(value: object) -> object:
    """Mappings that are no dict, and sequences that are no list, as JSON knows them."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence):
        return list(value)
    raise TypeError(value)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    body = dict(pairs)
    if len(body) != len(pairs):
        raise ValueError(pairs)
    return body


def _refuse(name: str) -> object:
    raise ValueError(name)
