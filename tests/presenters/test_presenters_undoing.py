"""Undo and redo, across answers and goals."""

from __future__ import annotations

from pathlib import Path

from librarian_self.model.answer import NO_ANSWER
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.update import update
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk, change
from tests.services.everything import EVERYTHING, level


def titles(walker: Walker) -> list[str]:
    return [goal.id for goal in walker.opened.goals]


def test_nothing_done_is_nothing_to_undo(page: Walker) -> None:
    assert update(page.state, m.Undo()) == (page.state, ())
    assert update(page.state, m.Redo()) == (page.state, ())


def test_undo_gives_the_answer_before_back_and_redo_the_one_after(page: Walker) -> None:
    page.send(change("ask", current=1), change("ask", current=2))
    page.send(m.Undo())
    assert page.answers["ask"] == level(1)
    page.send(m.Undo())
    assert page.answers["ask"] == NO_ANSWER
    page.send(m.Redo(), m.Redo())
    assert page.answers["ask"] == level(2)
    assert page.state.undone == ()


def test_each_step_is_one_more_row_of_the_log(page: Walker) -> None:
    page.send(change("ask", current=1), m.Undo(), m.Redo())
    assert [row.answer for row in page.performer._open.revisions()] == [level(1), NO_ANSWER, level(1)]


def test_undo_shows_where_it_was(page: Walker) -> None:
    page.send(change("ask", current=1), m.GoToItem("tools"), m.GoTo(Screen.HOME))
    state = page.send(m.Undo())
    assert (state.screen, page.item) == (Screen.ASSESS, "ask")
    page.send(m.GoToItem("tools"), m.Redo())
    assert page.item == "ask"


def test_progress_and_suggestions_follow(page: Walker) -> None:
    page.send(change("ask", current=1), m.Undo())
    assert page.opened.standings[0].answered == 0
    assert page.opened.basis is not None
    assert page.opened.basis.answers == {"ask": NO_ANSWER}


def test_a_hidden_question_comes_back_with_its_answer(page: Walker) -> None:
    page.send(
        change("ask", current=1), m.GoToItem("listen"), change("listen", current=3), change("ask", current=0)
    )
    page.send(m.Undo(), m.Undo())
    assert page.item == "listen"
    assert page.answers["listen"] == NO_ANSWER
    page.send(m.Redo())
    assert page.answers["listen"] == level(3)


def test_something_new_forgets_what_was_undone(page: Walker) -> None:
    page.send(change("ask", current=1), m.Undo(), change("ask", current=3))
    assert page.state.undone == ()
    page.send(m.Redo())
    assert page.answers["ask"] == level(3)


def test_answers_and_goals_are_undone_in_one_order(page: Walker, shelf: Shelf, tmp_path: Path) -> None:
    page.send(change("ask", current=1), m.AddGoal("g"), change("explain", current=2))
    page.send(m.Undo())
    assert page.state.screen is Screen.ASSESS
    assert page.answers["explain"] == NO_ANSWER
    page.send(m.Undo())
    assert (page.state.screen, titles(page)) == (Screen.PLAN, [])
    page.send(m.Undo())
    assert page.answers["ask"] == NO_ANSWER
    page.send(m.Redo(), m.Redo(), m.Redo())
    assert (titles(page), page.answers["explain"]) == (["g"], level(2))
    assert_as_on_disk(page.state, shelf, tmp_path)


def test_a_goal_comes_back_where_it_stood(home: Walker, shelf: Shelf, tmp_path: Path) -> None:
    home.send(*(m.AddGoal(name) for name in "abc"), m.DeleteGoal("a"), m.DeleteGoal("b"))
    assert titles(home) == ["c"]
    home.send(m.Undo())
    assert titles(home) == ["b", "c"]
    home.send(m.Undo())
    assert titles(home) == ["a", "b", "c"]
    assert home.state.goal == "a"
    assert_as_on_disk(home.state, shelf, tmp_path)
    home.send(m.Redo())
    assert titles(home) == ["b", "c"]


def test_other_changes_stay_as_they_are(page: Walker) -> None:
    page.send(change("ask", current=1), m.SetSetting("theme", "dark"), m.Rename("Nodira A."), m.Undo())
    assert page.opened.settings == {"theme": "dark"}
    assert page.opened.profile.name == "Nodira A."


def test_a_finished_assessment_is_not_changed_behind_ones_back(
    page: Walker, shelf: Shelf, tmp_path: Path
) -> None:
    page.send(m.AddGoal("g"), change("ask", current=1), m.FinishAssessment())
    state = page.send(m.Undo())
    assert (state.screen, titles(page)) == (Screen.PLAN, [])
    assert page.send(m.Undo()) == state
    assert_as_on_disk(page.state, shelf, tmp_path)
    assert page.performer._open.take(1).answers == {"ask": level(1)}


def test_undo_belongs_to_the_assessment_on_the_page(page: Walker) -> None:
    page.send(change("ask", current=1), m.StartForm(EVERYTHING))
    assert page.state.done == ()
    page.send(change("ask", current=2), m.Continue(1), m.Undo())
    assert page.answers == {"ask": level(1)}


def test_what_is_undone_while_the_disk_is_slow_ends_as_it_is_shown(
    page: Walker, shelf: Shelf, tmp_path: Path
) -> None:
    page.tell(change("ask", current=1), change("ask", current=2), m.Undo(), m.Redo(), m.Undo())
    assert page.answers["ask"] == level(1)
    page.work()
    assert_as_on_disk(page.state, shelf, tmp_path)
