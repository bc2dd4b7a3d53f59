"""The question which goal rests: it stands on the page, takes the focus once, and stops nobody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QGroupBox, QRadioButton, QWidget

from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalStatus
from librarian_self.presenters import messages as m
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.goal_row import GoalOption
from librarian_self.ui.screens.plan import PlanPage
from librarian_self.ui.screens.waking_card import WakingCard
from tests.ui.conftest import Show
from tests.ui.desk import button, shown_words
from tests.ui.plandesk import PlanDesk, a_state
from tests.ui.watching import cut_off, dies, heard, settle, tab_stops

EN = load_catalogue("en")
ACTIVE = tuple(Goal(f"g{number}", f"Goal {number}") for number in range(MOST_ACTIVE_GOALS))
NEW = Goal("new", "Lead a club", status=GoalStatus.RESTING)
QUESTION = "Which goal may rest, so that “Lead a club” can begin?"


def lay(show: Show, *goals: Goal, say: Catalogue = EN, width: int = 1064, height: int = 800) -> PlanDesk:
    page = PlanPage()
    show(page, width, height)
    return PlanDesk(page, a_state(goals), say)


@pytest.fixture
def desk(show: Show) -> PlanDesk:
    """Five active goals and one that rests, which is in view."""
    return lay(show, NEW, *ACTIVE)


@pytest.fixture
def asked(desk: PlanDesk) -> PlanDesk:
    """Somebody wants the one that rests to be active."""
    desk.named(QRadioButton, "active").click()
    settle()
    return desk


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def card(desk: PlanDesk) -> WakingCard:
    (found,) = desk.page.findChildren(WakingCard)
    return found


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)
    settle()


def test_without_a_sixth_goal_nothing_is_asked(desk: PlanDesk) -> None:
    assert not card(desk).isVisible()


def test_it_says_what_it_asks_and_names_the_five(asked: PlanDesk) -> None:
    assert card(asked).isVisible()
    assert shown_words(card(asked))[0] == QUESTION
    choices = [each for each in card(asked).findChildren(QRadioButton) if each.isVisible()]
    assert [heard(each).name for each in choices] == [goal.title for goal in ACTIVE]
    assert not any(each.isChecked() for each in choices)
    assert button(card(asked), "Leave the new one resting").isVisible()


def test_it_is_a_part_of_the_page_and_no_dialog(asked: PlanDesk) -> None:
    assert asked.page.isAncestorOf(card(asked))
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
    title = asked.words("What I will be able to do")
    title.setFocus()
    QTest.keyClicks(title, "I ")
    asked.page.flush()
    assert asked.goal("new").title == "I Lead a club"
    assert card(asked).isVisible()
    assert focused() is title


def test_the_ear_hears_the_question_as_the_group_that_it_comes_to(asked: PlanDesk) -> None:
    group = focused().parentWidget()
    assert isinstance(group, QGroupBox)
    assert heard(group).name == QUESTION
    leave = button(card(asked), "Leave the new one resting")
    assert heard(leave).description == QUESTION


def test_it_takes_one_stop_of_tab_and_one_for_the_way_out(asked: PlanDesk) -> None:
    inside = [stop for stop in tab_stops(asked.page) if card(asked).isAncestorOf(stop)]
    assert [heard(stop).name for stop in inside] == ["Goal 0", "Leave the new one resting"]


def test_arrows_look_around_and_space_answers(asked: PlanDesk) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert heard(focused()).name == "Goal 2"
    assert asked.goal("g2").status is GoalStatus.ACTIVE
    press(Qt.Key.Key_Space)
    assert m.LetRest("g2") in asked.sent
    assert (asked.goal("g2").status, asked.goal("new").status) == (GoalStatus.RESTING, GoalStatus.ACTIVE)
    assert not card(asked).isVisible()


def test_a_click_answers_too_and_the_focus_goes_to_the_goal(asked: PlanDesk) -> None:
    card(asked).findChildren(QRadioButton)[0].click()
    settle()
    row = focused()
    assert isinstance(row, GoalOption)
    assert row.goal() == asked.in_view() == "new"
    assert heard(asked.named(QRadioButton, "active")).checked


def test_undo_takes_it_all_back(asked: PlanDesk) -> None:
    card(asked).findChildren(QRadioButton)[0].click()
    asked.send(m.Undo())
    assert (asked.goal("g0").status, asked.goal("new").status) == (GoalStatus.ACTIVE, GoalStatus.RESTING)
    assert not card(asked).isVisible()


def test_leaving_it_changes_nothing(asked: PlanDesk) -> None:
    before = asked.goals()
    button(card(asked), "Leave the new one resting").click()
    settle()
    assert asked.goals() == before
    assert not card(asked).isVisible()
    assert isinstance(focused(), GoalOption)


def test_a_suggestion_that_is_taken_up_leads_to_the_question(desk: PlanDesk) -> None:
    button(desk.page, "Take this up: Ask").click()
    settle()
    assert (
        heard(focused().parentWidget() or focused()).name == "Which goal may rest, so that “Ask” can begin?"
    )


def test_a_new_goal_is_written_once_the_question_is_answered(desk: PlanDesk) -> None:
    button(desk.page, "Goal of my own").click()
    settle()
    assert card(desk).isAncestorOf(focused())
    button(card(desk), "Leave the new one resting").click()
    settle()
    assert focused() is desk.words("What I will be able to do")


def test_a_second_question_takes_the_place_of_the_first(asked: PlanDesk) -> None:
    asked.words("How I will know").setFocus()
    asked.send(m.AddGoal("newer"))
    assert shown_words(card(asked))[0] == "Which goal may rest, so that the new one can begin?"
    assert card(asked).isAncestorOf(focused())


def test_where_the_page_is_opened_again_reading_begins_with_the_question(asked: PlanDesk) -> None:
    asked.words("How I will know").setFocus()
    asked.page.take_focus()
    assert card(asked).isAncestorOf(focused())


@pytest.mark.parametrize(("size", "width", "height"), [(100, 1064, 800), (100, 808, 640), (225, 944, 640)])
@pytest.mark.parametrize("wish", [Wish.LIGHT, Wish.DARK])
def test_nothing_is_cut(
    show: Show, appearance: Appearance, size: int, width: int, height: int, wish: Wish
) -> None:
    appearance.choose(wish, size)
    desk = lay(show, NEW, *ACTIVE, say=pseudo_catalogue(), width=width, height=height)
    desk.send(m.ChangeGoal("new", (("status", GoalStatus.ACTIVE),)))
    assert card(desk).isVisible()
    assert cut_off(desk.page) == []


def test_another_language_is_shown_in_place(asked: PlanDesk) -> None:
    asked.page.show_state(asked.program.state, load_catalogue("uz"))
    assert "Lead a club" in shown_words(card(asked))[0]
    assert shown_words(card(asked))[0] != QUESTION


def test_nothing_of_it_outlives_it() -> None:
    assert dies(lambda: WakingCard())  # noqa: PLW0108 - the class itself would be kept by the caller's frame
