"""My plan as it is shown: fields, hours, keys, and what is suggested with its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction, GoalStatus
from librarian_self.presenters import messages as m
from librarian_self.presenters.committing import MOST_SUGGESTED, suggested_sections
from librarian_self.presenters.state import Screen
from librarian_self.presenters.update import update
from librarian_self.presenters.views.goal import GoalView
from librarian_self.presenters.views.plan import PlanView, plan_view
from librarian_self.presenters.views.suggestions import Suggested
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk, change, plain
from tests.services.kinds import OTHER_SIDE, kinds_shelf

ENGLISH = load_catalogue("en")


def shown(walker: Walker) -> PlanView:
    return plan_view(walker.state, ENGLISH)


def editor(walker: Walker) -> GoalView:
    goal = shown(walker).goal
    assert goal is not None
    return goal


def set_hours(walker: Walker, hours: int | None) -> None:
    walker.send(m.EditPlan(replace(walker.opened.plan, hours_month=hours)))


class TestGoal:
    """The editor of a goal."""

    def test_everything_that_can_be_written_has_a_field_with_its_words(self, home: Walker) -> None:
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("evidence", "The blue folder"),)))
        fields = {field.key: field for field in editor(home).fields}
        assert set(fields) == {
            "title",
            "measure",
            "evidence",
            "reason",
            "support",
            "cost",
            "obstacle",
            "if_then",
            "start",
            "due",
            "hours_month",
        }
        assert (fields["evidence"].label, fields["evidence"].words) == ("What shows it", "The blue folder")
        assert fields["evidence"].hint

    def test_a_goal_that_asks_for_nothing_says_nothing_of_hours(self, home: Walker) -> None:
        home.send(m.AddGoal("g"))
        assert editor(home).hours == ""

    def test_it_says_what_it_asks_for_and_where_that_leaves_all_of_them(self, home: Walker) -> None:
        home.send(m.AddGoal("a"), m.ChangeGoal("a", (("hours_month", 4),)))
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("hours_month", 6),)))
        assert editor(home).hours == "This goal asks for about 6 hours a month."
        set_hours(home, 8)
        assert editor(home).hours == (
            "This goal asks for about 6 hours a month; all active goals ask for 10, and you have 8."
        )
        assert shown(home).hours_care

    def test_where_nobody_said_the_actions_do(self, home: Walker) -> None:
        actions = (
            GoalAction("Watch", ActionKind.OTHERS, 9),
            GoalAction("Read", ActionKind.STUDY, 3, done=True),
        )
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("actions", actions),)))
        assert editor(home).hours == "This goal asks for about 3 hours a month."

    def test_one_that_rests_says_what_it_would_ask_for(self, home: Walker) -> None:
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("hours_month", 1), ("status", GoalStatus.RESTING))))
        assert editor(home).hours == "While it is active, this goal asks for about 1 hour a month."


class TestList:
    """The goals beside it."""

    def test_keys_are_shown_where_there_is_something_to_move(self, home: Walker) -> None:
        home.send(m.AddGoal("a"))
        assert shown(home).keys == ()
        home.send(m.AddGoal("b"))
        assert dict(shown(home).keys) == {"↑ ↓": "choose", "Alt+↑ Alt+↓": "move", "Enter": "write"}

    def test_each_can_say_where_it_stands(self, home: Walker) -> None:
        home.send(*(m.AddGoal(name) for name in "abc"), m.ChangeGoal("a", (("title", "Read aloud"),)))
        home.send(m.MoveGoal("a", 1))
        assert [row.placed for row in shown(home).goals] == [
            "(goal without words yet): place 1 of 3",
            "Read aloud: place 2 of 3",
            "(goal without words yet): place 3 of 3",
        ]


class TestWholePlan:
    """What belongs to all goals."""

    def test_the_yearly_aim_has_a_field(self, home: Walker) -> None:
        home.send(m.EditPlan(replace(home.opened.plan, hours_year=40)))
        fields = {field.key: (field.label, field.words) for field in shown(home).whole.fields}
        assert fields["hours_year"] == ("Hours a year that I want to learn", "40")


class TestTargets:
    """Whose target a suggestion goes by."""

    def test_the_roles_is_called_the_roles_and_ones_own_ones_own(self, page: Walker) -> None:
        page.send(
            change("ask", current=1), change("listen", current=0, target=2), change("explain", current=2)
        )
        reasons = {each.item: each.reason for each in shown(page).suggestions}
        assert reasons["ask"].endswith("2 levels below what your role usually asks for")
        assert reasons["listen"].endswith("2 levels below your target")
        assert reasons["explain"].endswith("1 level below the usual target")
        assert [plain(each.closes) for each in shown(page).suggestions] == [
            "level 0 → 2",
            "level 1 → 3",
            "level 2 → 3",
        ]


class TestEthics:
    """Sections of an ethics form suggest commitments."""

    @pytest.fixture
    def shelf(self, tmp_path: Path) -> Shelf:
        """Small forms, one of ethics."""
        folder = tmp_path / "forms"
        folder.mkdir()
        return kinds_shelf(folder)

    @pytest.fixture
    def answered(self, shelf: Shelf, tmp_path: Path) -> Iterator[Walker]:
        """An ethics form with answers on the other side of the key, not finished yet."""
        walker = Walker(DataFolder(tmp_path / "data"), shelf)
        walker.begin()
        walker.state = replace(walker.state, forms=shelf.index)
        walker.make_profile()
        walker.send(m.StepForward(), m.StartForm("small-ethics"))
        for item, patch in OTHER_SIDE.items():
            walker.send(change(item, **patch))
        yield walker
        walker.performer.close()

    @pytest.fixture
    def finished(self, answered: Walker) -> Walker:
        """The same, finished, on the page of the plan."""
        answered.send(m.FinishAssessment(), m.GoTo(Screen.PLAN))
        return answered

    def test_nothing_is_suggested_before_it_is_finished(self, answered: Walker) -> None:
        answered.send(m.GoTo(Screen.PLAN))
        assert shown(answered).suggestions == ()
        assert update(answered.state, m.AcceptCommitment("privacy-section", "c")) == (answered.state, ())

    def test_a_section_with_two_such_situations_is_suggested_with_its_reason(self, finished: Walker) -> None:
        (found,) = shown(finished).suggestions
        assert (found.kind, found.item) == (Suggested.COMMITMENT, "privacy-section")
        assert found.title == "Commitment: Privacy and openness"
        assert plain(found.closes) == "2 situations"
        assert found.reason == "Small ethics: because in 2 situations an answer of yours differs from the key"
        assert shown(finished).no_suggestions == ""
        assert len(suggested_sections(finished.state)) <= MOST_SUGGESTED

    def test_taking_it_up_makes_a_commitment_and_it_is_suggested_no_more(
        self, finished: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        finished.send(m.AcceptCommitment("privacy-section", "c"))
        (commitment,) = finished.opened.commitments
        assert (commitment.id, commitment.principle) == ("c", "Privacy of the reader")
        assert (commitment.form, commitment.section) == ("small-ethics", "privacy-section")
        assert shown(finished).suggestions == ()
        assert_as_on_disk(finished.state, shelf, tmp_path)
        assert update(finished.state, m.AcceptCommitment("privacy-section", "d")) == (finished.state, ())
        finished.send(m.Undo())
        assert len(shown(finished).suggestions) == 1

    def test_it_is_found_again_when_the_profile_is_opened(self, finished: Walker, shelf: Shelf) -> None:
        again = finished.restart(shelf)
        assert [each.item for each in shown(again).suggestions] == ["privacy-section"]
        again.performer.close()


def test_a_goal_of_a_file_without_words_is_still_called_something(home: Walker) -> None:
    home.send(m.AddGoal("g"))
    assert home.opened.goals == (Goal("g", "", start=home.state.today),)
    assert shown(home).goals[0].title == "(goal without words yet)"
