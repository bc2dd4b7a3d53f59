"""Places of a document that are filled in with a PDF viewer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What one does in it: write a line, write several, or tick."""

    LINE = "line"
    AREA = "area"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Field:
    """A place to fill in. Its `name` is for programs; a full stop in it would part it in two, so it has none.

    `tip` says in the reader's language what belongs there, to whoever points at it or cannot see it.
    """

    name: str
    tip: str
    kind: FieldKind = FieldKind.LINE
