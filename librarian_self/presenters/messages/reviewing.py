"""What somebody does with reviews of the plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from librarian_self.model.plan import GoalStatus


def _new_id() -> str:
    from librarian_self.services.session import new_goal_id

    return new_goal_id()


@dataclass(frozen=True, slots=True)
class PlanReview:
    """Plan one more review, some months after the last."""

    review: str = field(default_factory=_new_id)


@dataclass(frozen=True, slots=True)
class PlanReviews:
    """Plan a review every so many months until the plan ends, or for a year; their ids begin with `series`."""

    months: int
    series: str = field(default_factory=_new_id)


@dataclass(frozen=True, slots=True)
class MoveReview:
    """Plan a review for another day (ISO)."""

    review: str
    day: str


@dataclass(frozen=True, slots=True)
class TakeOutReview:
    """Take a review, planned or held, out of the plan (undo brings it back)."""

    review: str


@dataclass(frozen=True, slots=True)
class BeginReview:
    """Look back now: go on with a review that was left, hold the planned one, or begin another."""

    review: str = field(default_factory=_new_id)


@dataclass(frozen=True, slots=True)
class OpenReview:
    """Read a review, or go on with it."""

    review: str


@dataclass(frozen=True, slots=True)
class TurnReview:
    """`by` pages forward or back in the review."""

    by: int


@dataclass(frozen=True, slots=True)
class WriteReview:
    """Change what is said about the plan as a whole; `patch` names fields of `Review`."""

    review: str
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class WriteGoalReview:
    """Change what is said about a goal; `patch` names fields of `GoalReview`."""

    review: str
    goal: str
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class DateGoal:
    """Give the goal another day (ISO; None: none) while it is looked at."""

    review: str
    goal: str
    day: str | None


@dataclass(frozen=True, slots=True)
class SettleGoal:
    """Say where the goal stands while it is looked at."""

    review: str
    goal: str
    status: GoalStatus


@dataclass(frozen=True, slots=True)
class PlanNextReview:
    """The day (ISO; None: none) of the next review, said at the end of this one."""

    review: str
    day: str | None
    new: str = field(default_factory=_new_id)


@dataclass(frozen=True, slots=True)
class FinishReview:
    """All is said; the review was held today."""

    review: str


@dataclass(frozen=True, slots=True)
class SaveCalendar:
    """Write the plan's dates to this file, for a calendar program."""

    path: Path


Deed: TypeAlias = (
    PlanReview
    | PlanReviews
    | MoveReview
    | TakeOutReview
    | BeginReview
    | OpenReview
    | TurnReview
    | WriteReview
    | WriteGoalReview
    | DateGoal
    | SettleGoal
    | PlanNextReview
    | FinishReview
    | SaveCalendar
)
