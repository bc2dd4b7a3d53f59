"""What the objects of a file are made of (7.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias


class Name(str):
    """A name, without its stroke."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """Where an object is meant that stands elsewhere, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Packed:
    """A stream: its dictionary, and its bytes as they stand in the file."""

    entries: dict[str, Any]
    data: bytes


Value: TypeAlias = (
    "bool | int | float | bytes | Name | Reference | list[Any] | dict[str, Any] | Packed | None"
)
"""A string is `bytes`; what it says is told by `texts.words_of`."""
