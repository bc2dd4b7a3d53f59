"""The review: its pages by keys and buttons, and every word saved as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QRadioButton

from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.model.review import Review
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.screens.review import ReviewPage
from librarian_self.ui.screens.review_cards import GoalCard, WholeCard
from librarian_self.ui.screens.review_steps import StepRow
from librarian_self.ui.widgets.progressline import ProgressLine
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import cut_off, heard, settle

EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """A profile with two goals, at the first page of a review."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    for goal, title in (("talk", "Talk with readers"), ("film", "Film a lesson")):
        walker.send(m.AddGoal(goal), m.ChangeGoal(goal, (("title", title), ("due", "2026-12-01"))))
    walker.send(
        m.AddAction("talk"), m.ChangeAction("talk", 0, (("text", "Ask three"), ("due", "2026-11-01")))
    )
    walker.send(m.BeginReview("r"))
    yield walker
    walker.performer.close()


def sit(walker: Walker, show: Show, say: Catalogue = EN, width: int = 1064) -> Desk:
    page = ReviewPage()
    show(page, width, 800)
    return Desk(walker, page, say)


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    return sit(walker, show)


def words(desk: Desk, name: str) -> QPlainTextEdit:
    """The place to write with this label."""
    (found,) = (
        each
        for each in desk.page.findChildren(QPlainTextEdit)
        if each.isVisible() and each.accessibleName() == name
    )
    return found


def review(desk: Desk) -> Review:
    (found,) = (each for each in desk.walker.opened.reviews if each.id == "r")
    return found


def goal(desk: Desk, key: str) -> Goal:
    return next(each for each in desk.walker.opened.goals if each.id == key)


def step(desk: Desk) -> StepRow:
    (row,) = (each for each in desk.page.findChildren(StepRow) if each.isVisible())
    return row


def goal_card(desk: Desk) -> GoalCard:
    (found,) = desk.page.findChildren(GoalCard)
    return found


def whole_card(desk: Desk) -> WholeCard:
    (found,) = desk.page.findChildren(WholeCard)
    return found


def standing(desk: Desk, name: str) -> QRadioButton:
    (found,) = (each for each in desk.page.findChildren(QRadioButton) if heard(each).name == name)
    return found


def turn_by_key(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
    settle()


class TestPages:
    """One goal after the other."""

    def test_it_says_which_goal_of_how_many(self, desk: Desk) -> None:
        assert "goal 1 of 2" in shown_words(desk.page)
        (line,) = desk.page.findChildren(ProgressLine)
        assert heard(line).description == "goal 1 of 2"
        assert "Talk with readers" in shown_words(desk.page)

    def test_page_keys_turn_also_while_one_writes(self, desk: Desk) -> None:
        desk.page.take_focus()
        assert QApplication.focusWidget() is words(desk, "What happened")
        turn_by_key(Qt.Key.Key_PageDown)
        assert "Film a lesson" in shown_words(desk.page)
        turn_by_key(Qt.Key.Key_PageDown)
        assert "The plan as a whole" in shown_words(desk.page)
        turn_by_key(Qt.Key.Key_PageDown)
        assert "The plan as a whole" in shown_words(desk.page)
        turn_by_key(Qt.Key.Key_PageUp)
        assert "Film a lesson" in shown_words(desk.page)

    def test_buttons_turn_too(self, desk: Desk) -> None:
        assert not button(desk.page, "Back").isEnabled()
        button(desk.page, "Next goal").click()
        settle()
        button(desk.page, "The whole plan").click()
        settle()
        assert button(desk.page, "Finish the review").isVisible()
        button(desk.page, "Back").click()
        settle()
        assert "goal 2 of 2" in shown_words(desk.page)

    def test_the_focus_goes_to_where_one_writes(self, desk: Desk) -> None:
        button(desk.page, "Next goal").click()
        settle()
        assert QApplication.focusWidget() is words(desk, "What happened")
        button(desk.page, "The whole plan").click()
        settle()
        assert QApplication.focusWidget() is words(desk, "What I noticed")

    def test_leaving_leads_to_the_plan(self, desk: Desk) -> None:
        words(desk, "What happened").setPlainText("Six talks.")
        button(desk.page, "Leave for now").click()
        assert desk.walker.state.screen is Screen.PLAN
        assert review(desk).goals[0].happened == "Six talks."


class TestWriting:
    """Everything is saved as it is written."""

    def test_words_go_to_their_own_goal(self, desk: Desk) -> None:
        words(desk, "What happened").setPlainText("Six talks.")
        words(desk, "What helped").setPlainText("Tea.")
        button(desk.page, "Next goal").click()
        settle()
        assert words(desk, "What happened").toPlainText() == ""
        words(desk, "Next step").setPlainText("Borrow a camera.")
        desk.page.flush()
        talk, film = review(desk).goals
        assert (talk.goal, talk.happened, talk.helped) == ("talk", "Six talks.", "Tea.")
        assert (film.goal, film.next_step) == ("film", "Borrow a camera.")

    def test_words_about_the_whole(self, desk: Desk) -> None:
        desk.send(m.TurnReview(9))
        words(desk, "What I noticed").setPlainText("Two at a time.")
        words(desk, "What I will change").setPlainText("Ask more.")
        desk.page.flush()
        assert (review(desk).noticed, review(desk).change) == ("Two at a time.", "Ask more.")

    def test_words_that_are_typed_when_another_review_opens_stay_with_the_first(self, desk: Desk) -> None:
        desk.send(m.WriteReview("r", (("noticed", "Half."),)), m.PlanReview("other"))
        words(desk, "What happened").setPlainText("Six talks.")
        desk.send(m.OpenReview("other"))
        assert review(desk).goals[0].happened == "Six talks."
        assert words(desk, "What happened").toPlainText() == ""
        (other,) = (each for each in desk.walker.opened.reviews if each.id == "other")
        assert other.goals == ()

    def test_undo_shows_the_words_of_before(self, desk: Desk) -> None:
        words(desk, "What happened").setPlainText("Six talks.")
        desk.page.flush()
        desk.send(m.Undo())
        assert words(desk, "What happened").toPlainText() == ""


class TestGoals:
    """A new date, another standing, ticks."""

    def test_a_new_date_moves_the_goal(self, desk: Desk) -> None:
        due = goal_card(desk)._due
        assert heard(due.field).name == "The goal’s date; move it if you like"
        due.day.setDate(QDate(2027, 3, 1))
        desk.page.flush()
        assert goal(desk, "talk").due == "2027-03-01"
        assert "by 1 March 2027 · 0 of 1 action done" in shown_words(desk.page)
        desk.send(m.Undo())
        assert due.day.day() == "2026-12-01"

    def test_a_goal_is_marked_as_done_and_stays_on_its_page(self, desk: Desk) -> None:
        standing(desk, "done").click()
        settle()
        assert goal(desk, "talk").status is GoalStatus.DONE
        assert "goal 1 of 2" in shown_words(desk.page)

    def test_a_standing_that_is_declined_springs_back(self, desk: Desk) -> None:
        desk.send(m.SettleGoal("r", "talk", GoalStatus.DONE), *(m.AddGoal(f"m{n}") for n in range(4)))
        desk.send(m.OpenReview("r"))
        desk.send(m.TurnReview(-9))
        standing(desk, "active").click()
        settle()
        assert standing(desk, "done").isChecked()
        assert "5 active goals" in desk.walker.notice()

    def test_an_action_is_moved_or_ticked_where_it_stands(self, desk: Desk) -> None:
        row = step(desk)
        assert heard(row.day).name == "By, for: Ask three"
        row.day.setDate(QDate(2027, 1, 15))
        desk.page.flush()
        assert goal(desk, "talk").actions[0].due == "2027-01-15"
        row.tick.click()
        settle()
        assert goal(desk, "talk").actions[0].done
        assert not row.day.isVisible()


class TestFinishing:
    """The last page, and the log."""

    def test_the_next_date_is_planned_and_the_review_goes_into_the_log(self, desk: Desk) -> None:
        desk.send(m.TurnReview(9))
        whole_card(desk)._coming.day.setDate(QDate(2027, 2, 20))
        button(desk.page, "Finish the review").click()
        assert review(desk).held == "2026-11-23"
        assert sorted(each.planned for each in desk.walker.opened.reviews) == ["2026-11-23", "2027-02-20"]
        assert desk.walker.state.screen is Screen.PLAN

    def test_a_day_that_lies_behind_is_said_beside_the_field(self, desk: Desk) -> None:
        desk.send(m.TurnReview(9))
        coming = whole_card(desk)._coming
        coming.day.setDate(QDate(2026, 11, 1))
        desk.page.flush()
        assert heard(coming.field).description == "Please choose a day after today."
        coming.day.setDate(QDate(2027, 2, 20))
        desk.page.flush()
        assert heard(coming.field).description == ""

    def test_in_the_log_only_words_can_be_changed(self, desk: Desk) -> None:
        desk.send(m.WriteGoalReview("r", "talk", (("happened", "Six talks."),)), m.FinishReview("r"))
        desk.send(m.OpenReview("r"))
        assert words(desk, "What happened").toPlainText() == "Six talks."
        assert not goal_card(desk)._due.isVisible()
        assert not any(each.isVisible() for each in desk.page.findChildren(QRadioButton))
        assert not any(each.isVisible() for each in desk.page.findChildren(StepRow))
        button(desk.page, "Take this review out").click()
        assert desk.walker.opened.reviews == ()
        assert desk.walker.state.screen is Screen.PLAN


@pytest.mark.parametrize("width", [520, 1064])
def test_nothing_is_cut_off_in_long_words(walker: Walker, show: Show, width: int) -> None:
    desk = sit(walker, show, pseudo_catalogue(), width)
    desk.send(m.WriteGoalReview("r", "talk", (("happened", "A long story. " * 40),)))
    assert cut_off(desk.page) == []
    desk.send(m.TurnReview(9))
    assert cut_off(desk.page) == []
