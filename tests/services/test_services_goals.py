"""Goals by the same rules as in the window, one transaction each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from librarian_self.i18n.messages import Refusal
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalStatus
from librarian_self.services.goals import (
    NoSuchGoal,
    PlanIsFull,
    add_goal,
    set_status,
    suggested_goal,
)
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm

TODAY = "2026-11-23"


@pytest.fixture
def five(session: Session) -> Session:
    """As many active goals as a plan takes."""
    for number in range(MOST_ACTIVE_GOALS):
        add_goal(session, Goal(f"g{number}", f"Goal {number}"))
    return session


def test_a_goal_is_added_at_the_end(session: Session) -> None:
    for name in "ba":
        assert add_goal(session, Goal(name, name)).status is GoalStatus.ACTIVE
    assert [goal.id for goal in session.goals()] == ["b", "a"]


def test_a_sixth_one_rests(five: Session) -> None:
    assert add_goal(five, Goal("g5", "Goal 5")).status is GoalStatus.RESTING
    assert five.goals()[-1] == Goal("g5", "Goal 5", status=GoalStatus.RESTING)


def test_a_goal_that_is_done_already_needs_no_place(five: Session) -> None:
    done = Goal("g5", "Goal 5", status=GoalStatus.DONE)
    assert add_goal(five, done) == done


def test_what_no_page_could_show_is_refused(session: Session) -> None:
    with pytest.raises(Refusal, match="is not a date"):
        add_goal(session, Goal("g", "x", due="soon"))
    assert session.goals() == ()


@pytest.mark.parametrize("status", [GoalStatus.DONE, GoalStatus.RESTING, GoalStatus.DROPPED])
def test_a_goal_may_rest_or_be_done_or_be_dropped(five: Session, status: GoalStatus) -> None:
    assert set_status(five, "g1", status).status is status
    assert five.goals()[1] == replace(Goal("g1", "Goal 1"), status=status)


def test_a_sixth_one_wakes_only_when_there_is_room(five: Session) -> None:
    add_goal(five, Goal("g5", "Goal 5"))
    with pytest.raises(PlanIsFull, match="5 goals are active already"):
        set_status(five, "g5", GoalStatus.ACTIVE)
    set_status(five, "g0", GoalStatus.RESTING)
    assert set_status(five, "g5", GoalStatus.ACTIVE).status is GoalStatus.ACTIVE


def test_what_stands_so_already_writes_nothing(five: Session) -> None:
    before = five.path.read_bytes()
    assert set_status(five, "g1", GoalStatus.ACTIVE) == Goal("g1", "Goal 1")
    assert five.path.read_bytes() == before


def test_a_goal_that_is_not_there_is_said(session: Session) -> None:
    with pytest.raises(NoSuchGoal, match="no goal “nobody”"):
        set_status(session, "nobody", GoalStatus.DONE)


def test_a_suggestion_becomes_a_goal_in_the_language_of_the_profile(
    session: Session, every: OpenedForm
) -> None:
    number = session.start(every).assessment.id
    session.answer(number, "ask", {"current": 1})
    goal = suggested_goal(session, "ask", TODAY)
    assert goal.title == "Kitobxonga nima kerakligini soʻrayman."
    assert (goal.from_level, goal.to_level, goal.due) == (1, 3, "2027-02-23")
    assert session.goals() == ()
    add_goal(session, goal)
    with pytest.raises(Refusal, match="“ask” is not suggested"):
        suggested_goal(session, "ask", TODAY)


@pytest.mark.parametrize("item", ["ask", "nobody"])
def test_without_answers_nothing_is_suggested(session: Session, item: str) -> None:
    with pytest.raises(Refusal, match=f"“{item}” is not suggested"):
        suggested_goal(session, item, TODAY)
