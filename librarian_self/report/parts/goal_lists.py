"""Goals sorted by where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalStatus
from librarian_self.planning.goals import monthly_hours


@dataclass(frozen=True, slots=True)
class GoalLists:
    """Every goal once, in the order given. `waiting`: active ones beyond the most that a plan shows as such."""

    active: tuple[Goal, ...]
    waiting: tuple[Goal, ...]
    resting: tuple[Goal, ...]
    done: tuple[Goal, ...]
    dropped: tuple[Goal, ...]

    @classmethod
    def of(cls, goals: Iterable[Goal]) -> GoalLists:
        """Sort the goals."""
        by_status: dict[GoalStatus, list[Goal]] = {status: [] for status in GoalStatus}
        for goal in goals:
            by_status[goal.status].append(goal)
        active = by_status[GoalStatus.ACTIVE]
        return cls(
            tuple(active[:MOST_ACTIVE_GOALS]),
            tuple(active[MOST_ACTIVE_GOALS:]),
            tuple(by_status[GoalStatus.RESTING]),
            tuple(by_status[GoalStatus.DONE]),
            tuple(by_status[GoalStatus.DROPPED]),
        )


def hours_asked(goals: Iterable[Goal]) -> int:
    """Hours a month that the goals ask for together, counted as the window counts them."""
    return sum(map(monthly_hours, goals))
