"""What somebody can build on."""

from __future__ import annotations

from typing import Final

from librarian_self.model.scores import ItemScore, Scores

STRONG_LEVEL: Final = 4
"""From this step of five on somebody describes a strength, whatever the target is."""


def strong_items(scores: Scores) -> tuple[ItemScore, ...]:
    """The competencies claimed at level 4 or above, highest first, then in form order.

    Attitudes are none: much agreement with a statement is no strength, least of all with a reversed one.
    """
    found = [item for item in scores.items if _level(item) >= STRONG_LEVEL]
    return tuple(sorted(found, key=_level, reverse=True))


def reached_items(scores: Scores) -> tuple[ItemScore, ...]:
    """The competencies below level 4 that are where they are meant to be, in form order."""
    return tuple(item for item in scores.items if item.gap == 0 and _level(item) < STRONG_LEVEL)


def _level(item: ItemScore) -> int:
    return item.claimed or 0
