"""A goal adds up its own actions."""

from __future__ import annotations

import pytest

from librarian_self.model.form import ActionKind
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalAction, GoalStatus


def goal_with(*actions: tuple[int, bool]) -> Goal:
    return Goal(
        "g1",
        "Talk with readers",
        actions=tuple(GoalAction("Do it", ActionKind.PRACTICE, hours, done=done) for hours, done in actions),
    )


@pytest.mark.parametrize(
    ("actions", "hours", "done"),
    [
        ((), 0, 0),
        (((6, False),), 6, 0),
        (((6, True), (4, False), (2, True)), 12, 2),
    ],
)
def test_hours_count_every_action_and_ticked_ones_are_counted_apart(
    actions: tuple[tuple[int, bool], ...], hours: int, done: int
) -> None:
    goal = goal_with(*actions)

    assert goal.hours == hours
    assert goal.actions_done == done


def test_a_new_goal_is_active_and_may_be_ones_own() -> None:
    goal = Goal("g1", "Learn Arabic script")

    assert goal.status is GoalStatus.ACTIVE
    assert goal.form is None
    assert goal.item is None


def test_a_plan_holds_five_active_goals() -> None:
    assert MOST_ACTIVE_GOALS == 5
