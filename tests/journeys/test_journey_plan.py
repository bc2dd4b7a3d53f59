"""The plan by keys alone, from the window to the file: order, the sixth goal, and undo everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import CreateProfile
from librarian_self.presenters.state import Opened, Screen
from librarian_self.services.session import Session
from librarian_self.ui.driver import spoken_name
from tests.journeys.conftest import Desk, Sit

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def planning(sit: Sit) -> Desk:
    """Somebody with three goals, on the page of the plan."""
    desk = sit(CreateProfile("Gulnara", "reader-service", "en"))
    desk.send(m.GoTo(Screen.PLAN))
    for number in (1, 2, 3):
        add(desk, number)
    desk.send(m.SelectGoal("g1"))
    return desk


def add(desk: Desk, number: int) -> None:
    desk.send(m.AddGoal(f"g{number}"), m.ChangeGoal(f"g{number}", (("title", f"Goal {number}"),)))


def opened(desk: Desk) -> Opened:
    found = desk.running.program.state.opened
    assert found is not None
    return found


def order(desk: Desk) -> list[str]:
    return [goal.id for goal in opened(desk).goals]


def goal(desk: Desk, goal_id: str) -> Goal:
    return next(each for each in opened(desk).goals if each.id == goal_id)


def on_disk(desk: Desk) -> Session:
    """The profile after the window was closed."""
    path = opened(desk).path
    desk.leave()
    return Session.open(path)


def focused() -> str:
    widget = QApplication.focusWidget()
    assert widget is not None
    return spoken_name(widget)


def test_goals_are_put_in_order_by_keys_and_stay_so(planning: Desk) -> None:
    planning.driver.tab_to("Goal 1")
    planning.driver.press(Qt.Key.Key_Down, ALT)
    planning.driver.press(Qt.Key.Key_Down, ALT)
    assert (order(planning), focused()) == (["g2", "g3", "g1"], "Goal 1")
    planning.driver.shortcut("Ctrl+Z")
    assert order(planning) == ["g2", "g1", "g3"]
    with on_disk(planning) as session:
        assert [each.id for each in session.goals()] == ["g2", "g1", "g3"]


def test_a_sixth_goal_asks_and_is_answered_by_keys(planning: Desk) -> None:
    for number in (4, 5):
        add(planning, number)
    planning.driver.tab_to("Goal of my own")
    planning.driver.press(Qt.Key.Key_Space)
    assert focused() == "Goal 1"
    planning.driver.press(Qt.Key.Key_Down)
    planning.driver.press(Qt.Key.Key_Space)
    assert goal(planning, "g2").status is GoalStatus.RESTING
    assert focused() == "What I will be able to do"
    planning.driver.type_words("Lead a club")
    new = opened(planning).goals[-1].id
    with on_disk(planning) as session:
        (kept,) = (each for each in session.goals() if each.id == new)
        assert (kept.title, kept.status) == ("Lead a club", GoalStatus.ACTIVE)


class TestUndoEverywhere:
    """Ctrl+Z outside of a field takes back the last change, whatever it was."""

    def write(self, desk: Desk, name: str, words: str) -> None:
        """Write in a field and leave it."""
        desk.driver.tab_to(name)
        desk.driver.type_words(words)
        desk.driver.press(Qt.Key.Key_Tab)

    def test_what_belongs_to_the_whole_plan_comes_back_and_is_shown(self, planning: Desk) -> None:
        self.write(planning, "Library or institution", "Town library")
        self.write(planning, "Where I want to be in one year", "I lead a club")
        planning.driver.tab_to("Add a commitment")
        planning.driver.shortcut("Ctrl+Z")
        assert opened(planning).plan.aim_one_year == ""
        assert opened(planning).plan.institution == "Town library"
        planning.driver.shortcut("Ctrl+Z")
        assert opened(planning).plan.institution == ""
        planning.driver.tab_to("Library or institution")
        field = QApplication.focusWidget()
        assert field is not None
        assert field.property("plainText") == ""
        planning.driver.tab_to("Add a commitment")
        planning.driver.shortcut("Ctrl+Shift+Z")
        assert field.property("plainText") == "Town library"
        with on_disk(planning) as session:
            assert session.plan_settings().institution == "Town library"

    def test_hours_and_days_come_back_too(self, planning: Desk) -> None:
        planning.driver.tab_to("Hours a year that I want to learn")
        for _ in range(3):
            planning.driver.press(Qt.Key.Key_Up)
        planning.driver.press(Qt.Key.Key_Tab)
        assert opened(planning).plan.hours_year == 3
        planning.driver.tab_to("Add a commitment")
        planning.driver.shortcut("Ctrl+Z")
        assert opened(planning).plan.hours_year is None
        planning.driver.tab_to("Hours a year that I want to learn")
        field = QApplication.focusWidget()
        assert field is not None
        assert field.property("value") == 0

    def test_from_another_page_it_leads_back_to_the_plan(self, planning: Desk) -> None:
        self.write(planning, "My strengths, and how I will use them", "Patience")
        planning.send(m.GoTo(Screen.HOME))
        planning.driver.shortcut("Ctrl+Z")
        assert planning.running.program.state.screen is Screen.PLAN
        assert opened(planning).plan.strengths_use == ""

    def test_goals_commitments_and_settings_are_one_row_of_changes(self, planning: Desk) -> None:
        planning.send(m.AddCommitment("c"), m.ChangeCommitment("c", (("principle", "Privacy"),)))
        self.write(planning, "Where I want to be in three years", "Head")
        planning.send(m.MoveGoal("g3", -2), m.DeleteGoal("g2"))
        planning.driver.tab_to("Add a commitment")
        for _ in range(2):
            planning.driver.shortcut("Ctrl+Z")
        assert order(planning) == ["g1", "g2", "g3"]
        planning.driver.tab_to("Add a commitment")
        planning.driver.shortcut("Ctrl+Z")
        assert opened(planning).plan.aim_three_years == ""
        planning.driver.shortcut("Ctrl+Z")
        assert opened(planning).commitments[0].principle == ""
