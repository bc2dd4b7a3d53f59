"""Goals stand in the order of their person, and every move can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.update import update
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk

NAMES = "abcd"


@pytest.fixture
def four(home: Walker) -> Walker:
    """Four goals."""
    home.send(m.GoTo(Screen.PLAN), *(m.AddGoal(name) for name in NAMES))
    return home


def seen(walker: Walker) -> str:
    return "".join(goal.id for goal in walker.opened.goals)


@pytest.mark.parametrize(
    ("deed", "order"),
    [
        (m.MoveGoal("a", 1), "bacd"),
        (m.MoveGoal("d", -1), "abdc"),
        (m.MoveGoal("b", 99), "acdb"),
        (m.MoveGoalTo("d", 0), "dabc"),
        (m.MoveGoalTo("a", 2), "bcad"),
        (m.MoveGoalTo("a", -3), "abcd"),
    ],
)
def test_a_goal_goes_where_it_is_wanted_and_stays_there(
    four: Walker, deed: m.Deed, order: str, shelf: Shelf, tmp_path: Path
) -> None:
    four.send(deed)
    assert seen(four) == order
    assert_as_on_disk(four.state, shelf, tmp_path)
    again = four.restart(shelf)
    assert seen(again) == order
    again.performer.close()


def test_what_stands_at_the_end_already_is_no_change(four: Walker) -> None:
    for deed in (m.MoveGoal("a", -1), m.MoveGoal("d", 1), m.MoveGoalTo("b", 1), m.MoveGoal("gone", 1)):
        after, effects = update(four.state, deed)
        assert (after.done, effects) == (four.state.done, ())
        assert after.opened == four.state.opened


def test_without_a_profile_there_is_nothing_to_move(walker: Walker) -> None:
    assert update(walker.state, m.MoveGoal("a", 1)) == (walker.state, ())
    assert update(walker.state, m.MoveGoalTo("a", 1)) == (walker.state, ())


def test_the_goal_in_view_stays_in_view(four: Walker) -> None:
    four.send(m.SelectGoal("c"), m.MoveGoal("a", 2))
    assert four.state.goal == "c"


def test_every_move_can_be_taken_back_and_made_again(four: Walker, shelf: Shelf, tmp_path: Path) -> None:
    four.send(m.MoveGoal("a", 1), m.MoveGoalTo("d", 0), m.Undo())
    assert seen(four) == "bacd"
    four.send(m.GoTo(Screen.HOME), m.Undo())
    assert (seen(four), four.state.screen) == ("abcd", Screen.PLAN)
    assert_as_on_disk(four.state, shelf, tmp_path)
    four.send(m.Redo(), m.Redo())
    assert seen(four) == "dbac"
    assert_as_on_disk(four.state, shelf, tmp_path)


def test_a_new_goal_stands_last(four: Walker) -> None:
    four.send(m.MoveGoalTo("d", 0), m.AddGoal("e"))
    assert seen(four) == "dabce"


def test_a_goal_that_was_taken_out_comes_back_in_its_place(
    four: Walker, shelf: Shelf, tmp_path: Path
) -> None:
    four.send(m.MoveGoalTo("d", 0), m.DeleteGoal("a"), m.Undo())
    assert seen(four) == "dabc"
    assert_as_on_disk(four.state, shelf, tmp_path)


DEEDS = st.one_of(
    st.builds(m.MoveGoal, st.sampled_from("abcdef"), st.integers(-3, 3)),
    st.builds(m.MoveGoalTo, st.sampled_from("abcdef"), st.integers(0, 5)),
    st.builds(m.DeleteGoal, st.sampled_from(NAMES)),
    st.builds(m.AddGoal, st.sampled_from("ef")),
    st.just(m.Undo()),
    st.just(m.Redo()),
)


@given(deeds=st.lists(DEEDS, max_size=12))
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_whatever_is_moved_added_taken_out_and_undone_the_file_has_what_is_seen(
    deeds: list[m.Deed], tmp_path_factory: pytest.TempPathFactory, shelf: Shelf
) -> None:
    from librarian_self.services.profiles import DataFolder

    scratch = tmp_path_factory.mktemp("moved")
    walker = Walker(DataFolder(scratch / "data"), shelf)
    walker.begin()
    walker.make_profile()
    walker.send(m.StepForward(), *(m.AddGoal(name) for name in NAMES))
    for deed in deeds:
        if not isinstance(deed, m.AddGoal) or deed.goal not in seen(walker):
            walker.send(deed)
        assert len(set(seen(walker))) == len(seen(walker))
    assert_as_on_disk(walker.state, shelf, scratch)
    walker.send(*[m.Undo()] * 30)
    assert seen(walker) == ""
    walker.performer.close()
