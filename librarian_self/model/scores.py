"""What follows from answers; made by `scoring`, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TargetSource(StrEnum):
    """Where an item's target comes from."""

    OWN = "own"
    ROLE = "role"
    ITEM = "item"


class Withheld(StrEnum):
    """Why the figures of a section are not shown."""

    TOO_FEW = "too-few"
    LOW_COVERAGE = "low-coverage"


@dataclass(frozen=True, slots=True)
class ItemScore:
    """One item. Levels are values of its scale; `gap` >= 0; `priority` 0 to 1; None where not known.

    `role_target` stays visible beside one's own. `importance` is None where it was not answered; priority then
    counts it as 2. `claimed` is the level given; `evidenced` is that level where the form asks for an example (from
    `evidence_from` on) and one was given, else None. `scored` is what counts in the section's mean: the level, and
    min + max - `current` for a reversed statement, which is shown as it was answered.
    """

    id: str
    section: str
    current: int | None = None
    target: int | None = None
    target_source: TargetSource | None = None
    role_target: int | None = None
    importance: int | None = None
    gap: int | None = None
    priority: float | None = None
    unrated: str | None = None
    claimed: int | None = None
    evidenced: int | None = None
    scored: int | None = None
    visible: bool = True


@dataclass(frozen=True, slots=True)
class SectionScore:
    """One section. `rated` of `items` visible ones; `coverage` 0 to 1, None when no item is part of the work."""

    id: str
    rated: int
    items: int
    coverage: float | None = None
    mean: float | None = None
    median: float | None = None
    target_mean: float | None = None
    gap: float | None = None
    withheld: Withheld | None = None


@dataclass(frozen=True, slots=True)
class Overall:
    """The mean of all rated competencies, on a scale from `lowest` to `highest`."""

    mean: float
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Scores:
    """All of one assessment, stamped with the form that was answered."""

    form: str
    version: str
    form_hash: str
    assessment: int | None
    sections: tuple[SectionScore, ...]
    items: tuple[ItemScore, ...]

    def item(self, item_id: str) -> ItemScore | None:
        """The score of this item, if the form has it."""
        return next((score for score in self.items if score.id == item_id), None)

    def section(self, section_id: str) -> SectionScore | None:
        """The score of this section, if the form has it."""
        return next((score for score in self.sections if score.id == section_id), None)
