"""Two people on the same items: side by side, never averaged.

Kappa (Cohen 1968) would need thirty pairs of an item; a pair of people has one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from librarian_self.model.scores import ItemScore, Scores


class Apart(StrEnum):
    """How far two levels of an item lie from each other."""

    EQUAL = "equal"
    ONE = "one-apart"
    FURTHER = "further"


@dataclass(frozen=True, slots=True)
class ItemPair:
    """One item that both rated: one's own level, the other's, and how far they lie apart."""

    id: str
    own: int
    other: int

    @property
    def apart(self) -> Apart:
        """The distance in words."""
        return _APART.get(abs(self.own - self.other), Apart.FURTHER)


_APART = {0: Apart.EQUAL, 1: Apart.ONE}


@dataclass(frozen=True, slots=True)
class Pair:
    """Items that both rated, in the order of one's own form."""

    items: tuple[ItemPair, ...]

    def count(self, apart: Apart) -> int:
        """How many items lie so far apart."""
        return sum(item.apart is apart for item in self.items)


def pair_up(own: Scores, other: Scores) -> Pair:
    """Pair two assessments item by item; what one of them left unrated is not compared."""
    theirs = {score.id: score for score in other.items}
    pairs = ((score, theirs[score.id]) for score in own.items if score.id in theirs)
    return Pair(tuple(found for mine, their in pairs if (found := _paired(mine, their)) is not None))


def _paired(own: ItemScore, other: ItemScore) -> ItemPair | None:
    if own.current is None or other.current is None:
        return None
    return ItemPair(own.id, own.current, other.current)
