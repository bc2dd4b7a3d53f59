"""A sixth active goal asks which of the five rests; it decides nothing, and stands in nobody's way."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalStatus
from librarian_self.planning.goals import active
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.update import update
from librarian_self.presenters.views.plan import plan_view
from librarian_self.presenters.views.waking import WakingView
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk, change

ENGLISH = load_catalogue("en")


@pytest.fixture
def five(home: Walker) -> Walker:
    """As many active goals as a plan takes, on its page."""
    home.send(m.GoTo(Screen.PLAN))
    for number in range(MOST_ACTIVE_GOALS):
        home.send(m.AddGoal(f"g{number}"), m.ChangeGoal(f"g{number}", (("title", f"Goal {number}"),)))
    return home


@pytest.fixture
def asked(five: Walker) -> Walker:
    """A sixth goal has been added, and the question stands on the page."""
    five.send(m.AddGoal("new"))
    return five


def goal_of(walker: Walker, goal_id: str) -> Goal:
    return next(goal for goal in walker.opened.goals if goal.id == goal_id)


def status(walker: Walker, goal_id: str) -> GoalStatus:
    return goal_of(walker, goal_id).status


def question(walker: Walker) -> WakingView | None:
    return plan_view(walker.state, ENGLISH).waking


class TestTheQuestion:
    """When it is asked, and what it says."""

    def test_five_goals_ask_nothing(self, five: Walker) -> None:
        assert question(five) is None

    def test_a_new_sixth_goal_rests_and_asks(self, asked: Walker, shelf: Shelf, tmp_path: Path) -> None:
        assert status(asked, "new") is GoalStatus.RESTING
        assert asked.state.waking == asked.state.goal == "new"
        assert asked.notice() == ""
        assert_as_on_disk(asked.state, shelf, tmp_path)

    def test_it_names_the_five_and_a_way_to_leave_things(self, asked: Walker) -> None:
        view = question(asked)
        assert view is not None
        assert [choice.label for choice in view.goals] == [f"Goal {number}" for number in range(5)]
        assert view.leave == "Leave the new one resting"
        assert view.question == "Which goal may rest, so that the new one can begin?"
        assert "5 goals are active" in view.note

    def test_it_names_the_goal_that_waits_once_that_has_a_name(self, asked: Walker) -> None:
        asked.send(m.ChangeGoal("new", (("title", "I lead a club."),)))
        view = question(asked)
        assert view is not None
        assert view.question == "Which goal may rest, so that “I lead a club” can begin?"

    def test_a_suggestion_that_is_taken_up_asks_too(self, five: Walker) -> None:
        five.send(
            m.StartForm("everything"),
            change("ask", current=1),
            m.GoTo(Screen.PLAN),
            m.AcceptSuggestion("ask", "s"),
        )
        assert (status(five, "s"), five.state.waking) == (GoalStatus.RESTING, "s")

    @pytest.mark.parametrize("standing", [GoalStatus.RESTING, GoalStatus.DONE, GoalStatus.DROPPED])
    def test_waking_an_old_one_leaves_it_as_it_stands_and_asks(
        self, asked: Walker, standing: GoalStatus
    ) -> None:
        asked.send(m.ChangeGoal("new", (("status", standing),)), m.LeaveResting())
        asked.send(m.ChangeGoal("new", (("status", GoalStatus.ACTIVE),)))
        assert (status(asked, "new"), asked.state.waking) == (standing, "new")
        view = question(asked)
        assert view is not None
        assert (view.leave == "Leave the new one resting") is (standing is GoalStatus.RESTING)

    def test_what_else_was_changed_with_it_is_kept(self, asked: Walker) -> None:
        asked.send(m.LeaveResting())
        asked.send(m.ChangeGoal("new", (("status", GoalStatus.ACTIVE), ("title", "In my words"))))
        assert goal_of(asked, "new").title == "In my words"
        assert status(asked, "new") is GoalStatus.RESTING

    def test_an_active_goal_can_still_be_written(self, asked: Walker) -> None:
        asked.send(m.ChangeGoal("g4", (("title", "In my words"),)))
        assert goal_of(asked, "g4").title == "In my words"
        assert question(asked) is not None


class TestTheAnswer:
    """`LetRest` and `LeaveResting`."""

    def test_one_rests_and_the_new_one_begins(self, asked: Walker, shelf: Shelf, tmp_path: Path) -> None:
        asked.send(m.LetRest("g2"))
        assert (status(asked, "g2"), status(asked, "new")) == (GoalStatus.RESTING, GoalStatus.ACTIVE)
        assert len(active(asked.opened.goals)) == MOST_ACTIVE_GOALS
        assert (question(asked), asked.state.goal) == (None, "new")
        assert_as_on_disk(asked.state, shelf, tmp_path)

    def test_undo_takes_both_back_at_once_and_redo_makes_both_again(
        self, asked: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        asked.send(m.LetRest("g2"), m.Undo())
        assert (status(asked, "g2"), status(asked, "new")) == (GoalStatus.ACTIVE, GoalStatus.RESTING)
        assert_as_on_disk(asked.state, shelf, tmp_path)
        asked.send(m.Redo())
        assert (status(asked, "g2"), status(asked, "new")) == (GoalStatus.RESTING, GoalStatus.ACTIVE)
        assert_as_on_disk(asked.state, shelf, tmp_path)

    def test_leaving_it_changes_nothing_and_asks_no_more(self, asked: Walker) -> None:
        before, done = asked.opened, len(asked.performed)
        asked.send(m.LeaveResting())
        assert (asked.opened, len(asked.performed)) == (before, done)
        assert question(asked) is None

    def test_a_goal_that_rests_already_or_is_gone_is_no_answer(self, asked: Walker) -> None:
        for goal in ("new", "gone"):
            assert update(asked.state, m.LetRest(goal)) == (asked.state, ())

    def test_without_a_question_there_is_nothing_to_answer(self, five: Walker) -> None:
        assert update(five.state, m.LetRest("g0")) == (five.state, ())
        assert update(five.state, m.LeaveResting()) == (five.state, ())


class TestItsEnd:
    """A question that needs no answer any more is put away."""

    @pytest.mark.parametrize(
        "deed",
        [
            m.DeleteGoal("new"),
            m.DeleteGoal("g1"),
            m.ChangeGoal("g1", (("status", GoalStatus.DONE),)),
            m.Undo(),
            m.GoTo(Screen.HOME),
        ],
        ids=["it is gone", "one is gone", "one is done", "it was undone", "the page was left"],
    )
    def test_when_there_is_room_or_it_is_gone_or_the_page_is_left(self, asked: Walker, deed: m.Deed) -> None:
        assert asked.send(deed).waking is None
        asked.send(m.GoTo(Screen.PLAN))
        assert question(asked) is None

    def test_help_is_beside_the_page(self, asked: Walker) -> None:
        asked.send(m.OpenHelp(), m.LeaveHelp())
        assert question(asked) is not None

    def test_the_next_one_that_waits_asks_instead(self, asked: Walker) -> None:
        asked.send(m.AddGoal("newer"))
        assert asked.state.waking == "newer"

    def test_another_profile_is_asked_nothing(self, asked: Walker) -> None:
        asked.send(m.AddProfile())
        asked.make_profile("Bek")
        assert asked.state.waking is None

    def test_undo_never_makes_a_sixth(self, asked: Walker) -> None:
        asked.send(m.LetRest("g0"), *[m.Undo()] * 3, *[m.Redo()] * 3)
        assert len(active(asked.opened.goals)) == MOST_ACTIVE_GOALS
