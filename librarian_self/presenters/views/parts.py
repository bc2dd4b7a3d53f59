"""Values that several pages show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Choice(Generic[Key]):
    """One of several things to choose from."""

    key: Key
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something is: `done` of `total`, with a sentence that says so."""

    done: int
    total: int
    sentence: str

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.done / self.total if self.total else 0.0
