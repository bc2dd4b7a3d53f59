"""About how long questions take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import Final

from librarian_self.model.form import Item, ItemType

SECONDS: Final[Mapping[ItemType, int]] = {
    ItemType.LIKERT: 10,
    ItemType.COMPETENCY: 40,
    ItemType.SITUATION: 90,
    ItemType.CHOICE: 15,
    ItemType.MULTIPLE: 20,
    ItemType.TEXT: 60,
    ItemType.NUMBER: 15,
    ItemType.DATE: 15,
    ItemType.NOTE: 0,
}
"""What an item of each type takes: one sentence with its steps, a page with five described levels, a situation with
four or five options. These are our own estimates, from our own walks through the forms; nobody was timed."""


def seconds_for(items: Iterable[Item]) -> int:
    """What all of `items` take together."""
    return sum(SECONDS[item.type] for item in items)


def minutes_for(seconds: int) -> int:
    """Whole minutes, at least 1; to be shown only as "about"."""
    return max(1, ceil(seconds / 60))
