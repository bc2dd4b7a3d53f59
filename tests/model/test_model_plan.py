"""A goal adds up its own actions, and goals stand in the order of their person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.form import ActionKind
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalAction, GoalOrder, GoalStatus


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


# The order of the goals

NAMES = "abcde"
GOALS = tuple(Goal(name, name.upper()) for name in NAMES)
orders = st.lists(st.sampled_from([*NAMES, "gone", "lost"]), unique=True).map(tuple).map(GoalOrder)


def ids(goals: tuple[Goal, ...]) -> str:
    return "".join(goal.id for goal in goals)


def test_without_an_order_goals_stand_as_they_came() -> None:
    assert GoalOrder().sorted(GOALS) == GOALS


def test_what_is_not_named_stands_last_as_it_came() -> None:
    assert ids(GoalOrder(("d", "b")).sorted(GOALS)) == "dbace"


@pytest.mark.parametrize(
    ("goal", "place", "seen"),
    [
        ("a", 0, "abcde"),
        ("a", 1, "bacde"),
        ("a", 4, "bcdea"),
        ("a", 99, "bcdea"),
        ("e", 0, "eabcd"),
        ("e", -7, "eabcd"),
        ("c", 3, "abdce"),
        ("nobody", 0, "abcde"),
    ],
)
def test_a_goal_is_put_where_it_is_wanted_and_the_ends_are_the_ends(goal: str, place: int, seen: str) -> None:
    assert ids(GoalOrder().moved(GOALS, goal, place).sorted(GOALS)) == seen


def test_one_goal_alone_stays_where_it_is() -> None:
    assert ids(GoalOrder().moved(GOALS[:1], "a", 5).sorted(GOALS[:1])) == "a"


def test_a_goal_that_was_taken_out_keeps_its_place_for_when_it_comes_back() -> None:
    without_c = tuple(goal for goal in GOALS if goal.id != "c")

    order = GoalOrder(tuple(NAMES)).moved(without_c, "e", 0)

    assert ids(order.sorted(GOALS)) == "eabcd"


@given(orders, st.sampled_from(NAMES), st.integers(-2, 7))
def test_moving_one_goal_leaves_all_others_in_their_order(order: GoalOrder, goal: str, place: int) -> None:
    before = order.sorted(GOALS)

    moved = order.moved(before, goal, place)
    after = moved.sorted(GOALS)

    assert ids(after).index(goal) == min(max(place, 0), len(NAMES) - 1)
    assert ids(after).replace(goal, "") == ids(before).replace(goal, "")
    assert [name for name in moved.goals if name in ("gone", "lost")] == [
        name for name in order.goals if name in ("gone", "lost")
    ]


@given(orders)
def test_a_completed_order_names_every_goal_once_and_changes_nothing_to_be_seen(order: GoalOrder) -> None:
    seen = order.sorted(GOALS)
    completed = order.completed(seen)

    assert set(NAMES) <= set(completed.goals)
    assert len(set(completed.goals)) == len(completed.goals)
    assert completed.sorted(reversed(GOALS)) == seen
