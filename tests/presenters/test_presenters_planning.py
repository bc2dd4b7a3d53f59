"""The plan: suggestions, goals, actions, the whole plan, and its PDF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction, GoalStatus, PlanSettings
from librarian_self.presenters import messages as m
from librarian_self.presenters.messages.paper import SavePdf
from librarian_self.presenters.planning import EMPTY_ACTION, SUGGESTED, suggestions
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.update import update
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk, change

TODAY = "2026-11-23"


@pytest.fixture
def rated(page: Walker) -> Walker:
    """Three competencies below their targets."""
    page.send(
        change("ask", current=1, importance=3), change("listen", current=0), change("explain", current=2)
    )
    return page


def goal_of(walker: Walker, goal_id: str) -> Goal:
    return next(goal for goal in walker.opened.goals if goal.id == goal_id)


def items(state: State) -> list[str]:
    return [each.item for each in suggestions(state, None)]


class TestSuggestions:
    """`suggestions` and `AcceptSuggestion`."""

    def test_nothing_answered_suggests_nothing(self, home: Walker) -> None:
        assert suggestions(home.state) == ()
        assert update(home.state, m.AcceptSuggestion("ask", "g")) == (home.state, ())

    def test_they_follow_every_answer_at_once(self, rated: Walker) -> None:
        assert items(rated.state) == ["ask", "listen", "explain"]
        rated.tell(change("ask", current=3))
        assert items(rated.state) == ["listen", "explain"]
        rated.tell(m.Undo())
        assert items(rated.state) == ["ask", "listen", "explain"]

    def test_they_follow_the_role(self, rated: Walker) -> None:
        rated.send(m.ChooseRole("head-methodist"))
        assert items(rated.state) == ["explain"]

    def test_only_a_few_stand_beside_the_goals(self, rated: Walker) -> None:
        assert len(suggestions(rated.state)) <= SUGGESTED

    def test_taking_one_up_makes_a_whole_goal(self, rated: Walker, shelf: Shelf, tmp_path: Path) -> None:
        rated.send(m.ChooseLanguage("uz"), m.AcceptSuggestion("ask", "g"))
        goal = goal_of(rated, "g")
        assert goal.title == "Kitobxonga nima kerakligini soʻrayman."
        assert (goal.form, goal.item, goal.from_level, goal.to_level) == ("everything", "ask", 1, 3)
        assert (goal.start, goal.due, goal.status) == (TODAY, "2027-02-23", GoalStatus.ACTIVE)
        assert [action.source for action in goal.actions] == ["watch", "read"]
        assert rated.state.goal == "g"
        assert_as_on_disk(rated.state, shelf, tmp_path)

    def test_what_is_taken_up_is_not_suggested_again_unless_it_was_dropped(self, rated: Walker) -> None:
        rated.send(m.AcceptSuggestion("ask", "g"))
        assert items(rated.state) == ["listen", "explain"]
        done = len(rated.performed)
        rated.send(m.AcceptSuggestion("ask", "h"))
        assert len(rated.performed) == done
        rated.send(m.ChangeGoal("g", (("status", GoalStatus.DROPPED),)))
        assert items(rated.state) == ["ask", "listen", "explain"]


class TestGoals:
    """`AddGoal`, `EditGoal`, `ChangeGoal`, `DeleteGoal`, `SelectGoal`."""

    def test_a_goal_of_ones_own_begins_empty_today(self, home: Walker) -> None:
        home.send(m.AddGoal("g"))
        assert home.opened.goals == (Goal("g", "", start=TODAY),)
        assert home.state.goal == "g"

    def test_ids_are_made_where_none_is_given(self, home: Walker) -> None:
        home.send(m.AddGoal(), m.AddGoal())
        assert len({goal.id for goal in home.opened.goals}) == 2

    def test_it_shows_as_it_is_written_and_is_saved(self, home: Walker, shelf: Shelf, tmp_path: Path) -> None:
        home.send(m.AddGoal("g"))
        written = replace(goal_of(home, "g"), title="Ask on", due="2027-01-31", hours_month=4)
        home.tell(m.EditGoal(written))
        assert home.opened.goals == (written,)
        home.work()
        assert_as_on_disk(home.state, shelf, tmp_path)

    def test_parts_change_and_the_rest_stays(self, home: Walker) -> None:
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("measure", "Ten talks"),)))
        home.send(m.ChangeGoal("g", (("title", "Two\nlines"),)))
        goal = goal_of(home, "g")
        assert (goal.title, goal.measure) == ("Two lines", "Ten talks")

    def test_the_goal_in_view_stays_in_view(self, home: Walker) -> None:
        home.send(m.AddGoal("a"), m.AddGoal("b"), m.SelectGoal("b"), m.ChangeGoal("a", (("title", "A"),)))
        assert home.state.goal == "b"

    @pytest.mark.parametrize(
        "patch",
        [
            (("due", "soon"),),
            (("start", "2026-02-30"),),
            (("hours_month", -1),),
            (("title", "x" * 20_001),),
            (("reason", "a\0b"),),
        ],
    )
    def test_what_no_page_could_show_is_refused_in_a_sentence(
        self, home: Walker, patch: tuple[tuple[str, object], ...]
    ) -> None:
        home.send(m.AddGoal("g"))
        before, done = home.opened, len(home.performed)
        home.send(m.ChangeGoal("g", patch))
        assert home.opened == before
        assert len(home.performed) == done
        assert home.notice()

    def test_the_same_again_is_no_change(self, home: Walker) -> None:
        home.send(m.AddGoal("g"))
        assert update(home.state, m.EditGoal(goal_of(home, "g"))) == (home.state, ())

    def test_a_goal_that_is_gone_cannot_be_written(self, home: Walker) -> None:
        home.send(m.AddGoal("g"))
        deeds = (
            m.EditGoal(Goal("x", "X")),
            m.ChangeGoal("x", (("title", "X"),)),
            m.AddAction("x"),
            m.ChangeAction("x", 0, (("text", "X"),)),
            m.RemoveAction("x", 0),
            m.DeleteGoal("x"),
        )
        for deed in deeds:
            assert update(home.state, deed) == (home.state, ())

    def test_taking_one_out_says_how_to_bring_it_back(
        self, home: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        home.send(m.AddGoal("a"), m.AddGoal("b"), m.DeleteGoal("b"))
        assert [goal.id for goal in home.opened.goals] == ["a"]
        assert home.state.goal == "a"
        assert "Ctrl+Z" in home.notice()
        assert_as_on_disk(home.state, shelf, tmp_path)
        home.send(m.DeleteGoal("a"))
        assert home.state.goal is None

    def test_without_a_profile_there_is_no_plan(self, walker: Walker) -> None:
        before = walker.state
        deeds = (
            m.AddGoal("g"),
            m.AcceptSuggestion("ask", "g"),
            m.DeleteGoal("g"),
            m.EditPlan(PlanSettings("X")),
        )
        for deed in deeds:
            assert update(before, deed) == (before, ())


class TestActions:
    """`AddAction`, `ChangeAction`, `RemoveAction`."""

    @pytest.fixture
    def two(self, home: Walker) -> Walker:
        """A goal with two actions."""
        actions = (GoalAction("Watch", ActionKind.OTHERS, 3), GoalAction("Read", ActionKind.STUDY, 2))
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("actions", actions),)))
        return home

    def test_one_empty_action_is_enough(self, two: Walker) -> None:
        two.send(m.AddAction("g"), m.AddAction("g"))
        assert goal_of(two, "g").actions[2:] == (EMPTY_ACTION,)

    def test_one_is_changed_in_its_place(self, two: Walker, shelf: Shelf, tmp_path: Path) -> None:
        two.send(m.ChangeAction("g", 0, (("done", True), ("due", "2026-12-24"))))
        assert goal_of(two, "g").actions[0] == GoalAction(
            "Watch", ActionKind.OTHERS, 3, due="2026-12-24", done=True
        )
        assert goal_of(two, "g").actions[1].text == "Read"
        assert_as_on_disk(two.state, shelf, tmp_path)

    def test_what_no_page_could_show_is_refused(self, two: Walker) -> None:
        before = two.opened
        two.send(m.ChangeAction("g", 0, (("due", "later"),)), m.ChangeAction("g", 1, (("hours", -2),)))
        assert two.opened == before
        assert two.notice()

    @pytest.mark.parametrize("place", [-1, 2, 99])
    def test_there_is_nothing_beyond_the_last(self, two: Walker, place: int) -> None:
        assert update(two.state, m.ChangeAction("g", place, (("done", True),))) == (two.state, ())
        assert update(two.state, m.RemoveAction("g", place)) == (two.state, ())

    def test_taking_one_out_can_be_undone(self, two: Walker) -> None:
        before = goal_of(two, "g")
        two.send(m.RemoveAction("g", 0))
        assert [action.text for action in goal_of(two, "g").actions] == ["Read"]
        assert "Ctrl+Z" in two.notice()
        two.send(m.Undo())
        assert goal_of(two, "g") == before

    def test_an_action_without_words_goes_without_words(self, two: Walker) -> None:
        two.send(m.AddAction("g"), m.RemoveAction("g", 2))
        assert len(goal_of(two, "g").actions) == 2
        assert two.notice() == ""


class TestWholePlan:
    """`EditPlan`, and what is exported."""

    def test_settings_show_at_once_and_are_saved(self, home: Walker, shelf: Shelf, tmp_path: Path) -> None:
        plan = PlanSettings("Town library", TODAY, "2027-11-23", 6, "Lead", "Teach", "I listen")
        home.tell(m.EditPlan(plan))
        assert home.opened.plan == plan
        home.work()
        assert_as_on_disk(home.state, shelf, tmp_path)
        assert update(home.state, m.EditPlan(plan)) == (home.state, ())

    def test_settings_that_no_page_could_show_are_refused(self, home: Walker) -> None:
        home.send(m.EditPlan(PlanSettings(end="2027")))
        assert home.opened.plan == PlanSettings()
        assert "“2027” is not a date" in home.notice()

    def test_the_profile_itself_is_never_replaced_by_an_export(self, home: Walker, shelf: Shelf) -> None:
        home.send(m.GoTo(Screen.PAPER), SavePdf(home.opened.path), m.ExportTable(home.opened.path))
        assert "is a profile" in home.notice()
        assert home.restart(shelf).opened.profile.name == "Nodira"
