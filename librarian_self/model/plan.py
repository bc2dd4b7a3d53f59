"""The development plan: goals with their actions, and what a page of it needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from librarian_self.model.form import ActionKind
from librarian_self.model.scores import TargetSource

MOST_ACTIVE_GOALS: Final = 5
"""A plan with more is a wish list: a sixth goal asks which one rests."""


class GoalStatus(StrEnum):
    """Where a goal stands."""

    ACTIVE = "active"
    RESTING = "resting"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class GoalAction:
    """A step towards a goal, in the person's own words. `due` is an ISO date; `source` an action of the form."""

    text: str
    kind: ActionKind
    hours: int
    due: str | None = None
    done: bool = False
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """What somebody wants to be able to do, and how.

    `item` is the competency that it came from (with its `form`), None for a goal of one's own; `from_level` and
    `to_level` are values of that item's scale. Dates are ISO. `hours_month` is what the person means to give;
    `evidence` is what shows that the goal is reached.
    """

    id: str
    title: str
    form: str | None = None
    item: str | None = None
    from_level: int | None = None
    to_level: int | None = None
    reason: str = ""
    measure: str = ""
    support: str = ""
    cost: str = ""
    obstacle: str = ""
    if_then: str = ""
    evidence: str = ""
    start: str | None = None
    due: str | None = None
    hours_month: int | None = None
    status: GoalStatus = GoalStatus.ACTIVE
    actions: tuple[GoalAction, ...] = ()

    @property
    def actions_done(self) -> int:
        """How many actions are ticked."""
        return sum(action.done for action in self.actions)

    @property
    def hours(self) -> int:
        """Hours of all actions together."""
        return sum(action.hours for action in self.actions)


@dataclass(frozen=True, slots=True)
class GoalOrder:
    """In which order somebody wants to see their goals, by id; a goal that is not named stands after those that are."""

    goals: tuple[str, ...] = ()

    def sorted(self, goals: Iterable[Goal]) -> tuple[Goal, ...]:
        """The same goals in this order."""
        places = {goal: place for place, goal in enumerate(self.goals)}
        return tuple(sorted(goals, key=lambda goal: places.get(goal.id, len(places))))

    def completed(self, goals: Iterable[Goal]) -> GoalOrder:
        """The same order with every one of `goals` named, once."""
        return GoalOrder(tuple(dict.fromkeys((*self.goals, *(goal.id for goal in goals)))))

    def moved(self, goals: Sequence[Goal], goal_id: str, place: int) -> GoalOrder:
        """The order in which a goal stands at `place` (0 first, beyond the ends the last one) among `goals`.

        `goals` stand in this order already. A name that is none of them, of a goal that was taken out, keeps its
        place: the goal may come back.
        """
        others = [goal.id for goal in goals if goal.id != goal_id]
        whole = self.completed(goals)
        if not others or goal_id not in whole.goals:
            return whole
        names = [name for name in whole.goals if name != goal_id]
        place = max(place, 0)
        at = names.index(others[place]) if place < len(others) else names.index(others[-1]) + 1
        return GoalOrder((*names[:at], goal_id, *names[at:]))


@dataclass(frozen=True, slots=True)
class Commitment:
    """What somebody commits to where a principle of ethics is at stake, in their own words.

    `form` and `section` are where the results suggested it, None for one of one's own.
    """

    id: str
    principle: str = ""
    situation: str = ""
    action: str = ""
    asks: str = ""
    form: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A goal that the results point to, not yet the person's. `priority` 0 to 1; `gap` in levels.

    `importance_assumed`: the person did not say how much the work needs it, so that 2 of 3 was counted.
    `target_source`: whose target it is, where not the person's own.
    """

    form: str
    item: str
    section: str
    current: int
    target: int
    gap: int
    priority: float
    importance: int
    importance_assumed: bool
    section_gap: float | None
    actions: tuple[str, ...]
    target_source: TargetSource = TargetSource.OWN


@dataclass(frozen=True, slots=True)
class PlanSettings:
    """What the person said about the plan as a whole. Dates are ISO.

    `hours_month` is what they have for it in a month, `hours_year` how much they mean to learn in a year.
    """

    institution: str = ""
    start: str | None = None
    end: str | None = None
    hours_month: int | None = None
    aim_one_year: str = ""
    aim_three_years: str = ""
    strengths_use: str = ""
    hours_year: int | None = None
