"""What moved between two assessments of the same form."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.model.scores import ItemScore, Scores


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item rated both times: the levels as they were answered, and how many the item went up (negative: down).

    `moved` is now - before, turned round for a reversed statement, so that it agrees with the mean of its theme.
    """

    id: str
    before: int
    now: int
    moved: int


@dataclass(frozen=True, slots=True)
class SectionChange:
    """One section that has a mean both times."""

    id: str
    before: float
    now: float

    @property
    def moved(self) -> float:
        """How far the mean went up, in steps of the scale (negative: down)."""
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class Change:
    """Items rated both times, in the form order of now. Small moves can be chance; the screen says so.

    `sections` are those whose figures were shown both times: their trend.
    """

    before: int | None
    now: int | None
    items: tuple[ItemChange, ...]
    sections: tuple[SectionChange, ...] = ()

    @property
    def higher(self) -> int:
        """How many items moved up."""
        return sum(item.moved > 0 for item in self.items)

    @property
    def same(self) -> int:
        """How many items stayed."""
        return sum(item.moved == 0 for item in self.items)

    @property
    def lower(self) -> int:
        """How many items moved down."""
        return sum(item.moved < 0 for item in self.items)


def compare(before: Scores, now: Scores) -> Change:
    """Pair the items of two assessments by id; an item that one of them lacks or left unrated is not compared."""
    earlier = {score.id: score for score in before.items}
    pairs = ((earlier[score.id], score) for score in now.items if score.id in earlier)
    moved = (_moved(then, score) for then, score in pairs)
    items = tuple(item for item in moved if item is not None)
    return Change(before.assessment, now.assessment, items, _sections(before, now))


def _sections(before: Scores, now: Scores) -> tuple[SectionChange, ...]:
    means = {section.id: section.mean for section in before.sections}
    pairs = ((section, means.get(section.id)) for section in now.sections)
    return tuple(
        SectionChange(section.id, then, section.mean)
        for section, then in pairs
        if then is not None and section.mean is not None
    )


def _moved(then: ItemScore, now: ItemScore) -> ItemChange | None:
    if then.current is None or now.current is None or then.scored is None or now.scored is None:
        return None
    return ItemChange(now.id, then.current, now.current, now.scored - then.scored)
