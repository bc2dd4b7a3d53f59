"""The goal in view: every edit is sent, none is lost, none goes to another goal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction, GoalStatus
from librarian_self.presenters import messages as m
from librarian_self.ui.screens.action_row import ActionRow
from librarian_self.ui.screens.goal_row import GoalOption
from librarian_self.ui.screens.plan import PlanPage
from tests.ui.conftest import Show
from tests.ui.desk import button, shown_words
from tests.ui.plandesk import ASK, CHANNEL, COURSE, COURSES, INTERVIEW, POST, THREE, PlanDesk, a_state
from tests.ui.watching import heard

EN = load_catalogue("en")
TITLE = "What I will be able to do"
LONG_REST = 2_000
"""Milliseconds: more than words rest before they are sent."""


@pytest.fixture
def desk(show: Show) -> PlanDesk:
    """The page with three goals; the first is in view."""
    page = PlanPage()
    show(page, 1064, 800)
    return PlanDesk(page, a_state(THREE), EN)


def write(area: QPlainTextEdit, words: str) -> None:
    """Write over what stands there."""
    area.setFocus()
    area.selectAll()
    QTest.keyClicks(area, words)


def leave(field: QWidget) -> None:
    """Go on by Tab."""
    QTest.keyClick(field, Qt.Key.Key_Tab)


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def action_rows(desk: PlanDesk) -> list[ActionRow]:
    """The actions of the goal in view."""
    return [row for row in desk.page.findChildren(ActionRow) if row.isVisible()]


class TestWords:
    """What somebody writes about a goal."""

    @pytest.mark.parametrize(
        ("label", "key", "words"),
        [
            (TITLE, "title", CHANNEL.title),
            ("How I will know", "measure", CHANNEL.measure),
            ("Who helps me", "support", CHANNEL.support),
            ("Why it matters to readers", "reason", CHANNEL.reason),
        ],
    )
    def test_they_are_shown_and_sent_when_the_field_is_left(
        self, desk: PlanDesk, label: str, key: str, words: str
    ) -> None:
        area = desk.words(label)
        assert area.toPlainText() == words
        write(area, "In my words")
        assert desk.sent == []
        leave(area)
        assert desk.sent == [m.ChangeGoal("channel", ((key, "In my words"),))]
        patch: dict[str, Any] = {key: "In my words"}
        assert desk.goal("channel") == replace(CHANNEL, **patch)

    def test_they_are_sent_after_a_rest_too(self, desk: PlanDesk, qtbot: QtBot) -> None:
        with qtbot.waitSignal(desk.page.sent, timeout=LONG_REST):
            write(desk.words("How I will know"), "Fifty readers ask")
        assert desk.goal("channel").measure == "Fifty readers ask"

    def test_the_list_follows(self, desk: PlanDesk) -> None:
        area = desk.words(TITLE)
        write(area, "Lead a club")
        leave(area)
        assert heard(desk.page.findChildren(GoalOption)[0]).name == "Lead a club"

    def test_hints_stand_in_for_words_and_are_heard(self, desk: PlanDesk) -> None:
        desk.send(m.SelectGoal("interview"))
        measure = desk.words("How I will know")
        assert measure.placeholderText() == "Something that others could see or count."
        assert heard(measure).description == measure.placeholderText()

    def test_a_title_is_one_line(self, desk: PlanDesk) -> None:
        area = desk.words(TITLE)
        area.setFocus()
        area.setPlainText("Two\nlines")
        leave(area)
        assert desk.goal("channel").title == area.toPlainText() == "Two lines"

    def test_a_goal_without_words_is_called_so_in_the_list_only(self, desk: PlanDesk) -> None:
        desk.send(m.ChangeGoal("channel", (("title", " "),)))
        assert heard(desk.page.findChildren(GoalOption)[0]).name == "(goal without words yet)"
        assert desk.words(TITLE).toPlainText() == " "


class TestLateWords:
    """Words that are sent when another goal is in view already."""

    def test_they_change_the_goal_that_they_were_written_for(self, desk: PlanDesk) -> None:
        write(desk.words(TITLE), "My channel")
        desk.send(m.SelectGoal("interview"))
        assert desk.sent == [m.ChangeGoal("channel", (("title", "My channel"),))]
        assert desk.goal("channel") == replace(CHANNEL, title="My channel")
        assert desk.goal("interview") == INTERVIEW

    def test_and_the_other_goal_stays_in_view(self, desk: PlanDesk) -> None:
        write(desk.words(TITLE), "My channel")
        desk.send(m.SelectGoal("interview"))
        assert desk.in_view() == "interview"
        assert desk.words(TITLE).toPlainText() == INTERVIEW.title
        names = [heard(row).name for row in desk.page.findChildren(GoalOption)]
        assert names == ["My channel", INTERVIEW.title, COURSES.title]

    def test_nothing_else_that_changed_meanwhile_is_lost(self, desk: PlanDesk) -> None:
        write(desk.words(TITLE), "My channel")
        desk.send(m.ChangeGoal("channel", (("measure", "Fifty posts"),)), m.SelectGoal("courses"))
        assert desk.goal("channel") == replace(CHANNEL, title="My channel", measure="Fifty posts")

    def test_hours_and_days_go_where_they_belong(self, desk: PlanDesk) -> None:
        desk.number("Hours a month").setValue(9)
        day = desk.day("due")
        day.setFocus()
        QTest.keyClick(day, Qt.Key.Key_Up)
        desk.send(m.SelectGoal("interview"))
        changed = desk.goal("channel")
        assert changed.hours_month == 9
        assert changed.due != CHANNEL.due
        assert desk.goal("interview") == INTERVIEW
        assert desk.day("due").day() == INTERVIEW.due

    def test_words_of_a_goal_that_was_taken_out_go_with_it(self, desk: PlanDesk) -> None:
        write(desk.words(TITLE), "My channel")
        desk.send(m.DeleteGoal("channel"))
        assert [goal.id for goal in desk.goals()] == ["interview", "courses"]
        assert desk.goals() == (INTERVIEW, COURSES)

    def test_words_of_an_action_go_to_its_own_goal(self, desk: PlanDesk) -> None:
        action_rows(desk)[2].open()
        write(desk.words("What I will do"), "Another course")
        desk.send(m.SelectGoal("interview"))
        assert desk.goal("channel").actions == (POST, ASK, replace(COURSE, text="Another course"))
        assert desk.goal("interview") == INTERVIEW

    def test_words_survive_the_last_goal_going_out_of_view(self, desk: PlanDesk) -> None:
        write(desk.words(TITLE), "My channel")
        desk.send(m.SelectGoal("gone"))
        assert desk.goal("channel").title == "My channel"


class TestDaysAndHours:
    """Start, date and hours a month."""

    def test_they_are_shown(self, desk: PlanDesk) -> None:
        assert (desk.day("start").day(), desk.day("due").day()) == (CHANNEL.start, CHANNEL.due)
        assert desk.number("Hours a month").value() == CHANNEL.hours_month

    def test_a_day_is_sent_and_can_be_taken_back(self, desk: PlanDesk) -> None:
        day = desk.day("due")
        day.setFocus()
        QTest.keyClick(day, Qt.Key.Key_Delete)
        leave(day)
        assert desk.sent == [m.ChangeGoal("channel", (("due", None),))]

    def test_no_hours_are_not_nought_hours(self, desk: PlanDesk) -> None:
        hours = desk.number("Hours a month")
        hours.setFocus()
        hours.selectAll()
        QTest.keyClicks(hours, "0")
        leave(hours)
        assert desk.sent == [m.ChangeGoal("channel", (("hours_month", None),))]
        assert hours.text().strip() == ""

    def test_hours_are_sent_after_a_rest(self, desk: PlanDesk, qtbot: QtBot) -> None:
        hours = desk.number("Hours a month")
        hours.setFocus()
        with qtbot.waitSignal(desk.page.sent, timeout=LONG_REST):
            QTest.keyClick(hours, Qt.Key.Key_Up)
            QTest.keyClick(hours, Qt.Key.Key_Up)
        assert desk.sent == [m.ChangeGoal("channel", (("hours_month", 8),))]
        assert "Your goals ask for about 8 hours a month." in shown_words(desk.page)

    def test_undo_shows_the_hours_from_before(self, desk: PlanDesk) -> None:
        desk.number("Hours a month").setValue(9)
        desk.page.flush()
        desk.send(m.Undo())
        assert desk.number("Hours a month").value() == CHANNEL.hours_month
        desk.page.flush()
        assert len(desk.sent) == 1


class TestMore:
    """Fields that many goals do without."""

    def test_they_are_folded_away_while_nothing_is_written_there(self, desk: PlanDesk) -> None:
        assert not {"What it needs", "What may get in the way", "If that happens, then I will…"} & set(
            shown_words(desk.page)
        )

    def test_they_stand_open_where_something_is_written(self, desk: PlanDesk) -> None:
        desk.send(m.SelectGoal("interview"))
        assert desk.words("What it needs").toPlainText() == "A room"
        assert heard(button(desk.page, "More about this goal")).checked

    def test_they_unfold_when_undo_brings_words_back(self, desk: PlanDesk) -> None:
        desk.send(m.ChangeGoal("channel", (("cost", "A room"),)), m.ChangeGoal("channel", (("cost", ""),)))
        button(desk.page, "More about this goal").click()
        desk.send(m.Undo())
        assert desk.words("What it needs").toPlainText() == "A room"

    def test_they_can_be_folded_away_again(self, desk: PlanDesk) -> None:
        desk.send(m.SelectGoal("interview"))
        button(desk.page, "More about this goal").click()
        desk.send(m.ChangeGoal("interview", (("title", "Interview"),)))
        assert "What it needs" not in shown_words(desk.page)

    def test_the_keyboard_opens_them(self, desk: PlanDesk) -> None:
        more = button(desk.page, "More about this goal")
        more.setFocus()
        QTest.keyClick(more, Qt.Key.Key_Space)
        leave(more)
        assert focused() is desk.words("What it needs")
        QTest.keyClicks(focused(), "Two hours a week")
        leave(focused())
        assert desk.sent == [m.ChangeGoal("channel", (("cost", "Two hours a week"),))]

    def test_they_stay_open_while_the_goal_is_in_view(self, desk: PlanDesk) -> None:
        button(desk.page, "More about this goal").click()
        area = desk.words("What may get in the way")
        write(area, "No time")
        leave(area)
        write(area, "")
        QTest.keyClick(area, Qt.Key.Key_Backspace)
        leave(area)
        assert desk.goal("channel").obstacle == ""
        assert area.isVisible()


class TestStanding:
    """Active, resting, done, no longer needed."""

    def test_it_is_one_group_and_sends_what_is_chosen(self, desk: PlanDesk) -> None:
        chosen = desk.named(QRadioButton, "active")
        assert heard(chosen).checked
        group = chosen.parentWidget()
        assert group is not None
        assert heard(group).name == "Standing"
        desk.named(QRadioButton, "done").click()
        assert desk.sent == [m.ChangeGoal("channel", (("status", GoalStatus.DONE),))]
        assert desk.goal("channel").status is GoalStatus.DONE

    def test_a_sixth_active_goal_asks_and_is_not_shown_as_active_before(self, show: Show) -> None:
        page = PlanPage()
        show(page, 1064, 800)
        active = [Goal(f"goal-{number}", f"Goal {number}") for number in range(5)]
        desk = PlanDesk(page, a_state([Goal("rest", "Resting", status=GoalStatus.RESTING), *active]), EN)
        desk.named(QRadioButton, "active").click()
        assert desk.goal("rest").status is GoalStatus.RESTING
        assert heard(desk.named(QRadioButton, "resting")).checked
        assert desk.program.state.waking == "rest"


class TestBeside:
    """What shows it, the hours, and the way to the learning log."""

    def test_what_shows_it_is_written_beside_how_one_will_know(self, desk: PlanDesk) -> None:
        write(desk.words("What shows it"), "The blue folder")
        leave(desk.words("What shows it"))
        assert desk.sent == [m.ChangeGoal("channel", (("evidence", "The blue folder"),))]
        assert desk.goal("channel").evidence == "The blue folder"

    def test_it_says_what_the_goal_asks_for(self, desk: PlanDesk) -> None:
        assert "This goal asks for about 6 hours a month." in shown_words(desk.page)
        desk.send(m.SelectGoal("interview"))
        assert not any("This goal asks" in words for words in shown_words(desk.page))

    def test_what_was_done_is_written_in_the_learning_log_for_this_goal(self, desk: PlanDesk) -> None:
        write(desk.words(TITLE), "My channel")
        button(desk.page, "Write what I did for the goal “Run our readers’ Telegram channel”").click()
        told = [each for each in desk.sent if isinstance(each, m.AddEntry)]
        assert [each.goal for each in told] == ["channel"]
        assert desk.goal("channel").title == "My channel"
        opened = desk.program.state.opened
        assert opened is not None
        assert [entry.goal for entry in opened.learning] == ["channel"]


class TestTakingOut:
    """A goal that goes."""

    def test_it_goes_and_the_list_has_the_focus(self, desk: PlanDesk) -> None:
        remove = button(desk.page, "Take this goal out")
        remove.setFocus()
        remove.click()
        assert desk.sent == [m.DeleteGoal("channel")]
        assert desk.goals() == (INTERVIEW, COURSES)
        now = focused()
        assert isinstance(now, GoalOption)
        assert now.isChecked()

    def test_undo_brings_it_back_into_view(self, desk: PlanDesk) -> None:
        button(desk.page, "Take this goal out").click()
        desk.send(m.Undo())
        assert desk.goals() == THREE
        assert desk.words(TITLE).toPlainText() == CHANNEL.title

    def test_after_the_last_one_the_way_to_a_new_one_has_the_focus(self, desk: PlanDesk) -> None:
        for _ in THREE:
            remove = button(desk.page, "Take this goal out")
            remove.setFocus()
            remove.click()
        assert desk.goals() == ()
        assert focused() is button(desk.page, "Goal of my own")


class TestActions:
    """Steps towards the goal."""

    def test_each_is_a_box_to_tick_with_its_kind_hours_and_date(self, desk: PlanDesk) -> None:
        ticks = [heard(row.tick) for row in action_rows(desk)]
        assert [(tick.role, tick.name, tick.checked) for tick in ticks] == [
            (QAccessible.Role.CheckBox, POST.text, False),
            (QAccessible.Role.CheckBox, ASK.text, True),
            (QAccessible.Role.CheckBox, COURSE.text, False),
        ]
        assert ticks[0].description == "by doing · 4 h · by 15 January 2027"
        assert ticks[1].description == "with others · 2 h"

    def test_a_tick_is_sent_and_the_list_counts_it(self, desk: PlanDesk) -> None:
        tick = desk.named(QCheckBox, POST.text)
        tick.setFocus()
        QTest.keyClick(tick, Qt.Key.Key_Space)
        assert desk.sent == [m.ChangeAction("channel", 0, (("done", True),))]
        assert focused() is tick
        assert "2 of 3 actions done" in heard(desk.page.findChildren(GoalOption)[0]).description

    def test_an_undone_tick_goes_away(self, desk: PlanDesk) -> None:
        tick = desk.named(QCheckBox, POST.text)
        tick.click()
        desk.send(m.Undo())
        assert not tick.isChecked()

    def test_its_fields_unfold_where_it_stands(self, desk: PlanDesk) -> None:
        change = button(desk.page, f"Change: {POST.text}")
        assert not heard(change).checked
        change.click()
        assert heard(change).checked
        assert desk.words("What I will do").toPlainText() == POST.text
        assert desk.number("Hours").value() == POST.hours
        assert heard(desk.named(QRadioButton, "by doing")).checked

    def test_every_field_of_it_is_sent(self, desk: PlanDesk) -> None:
        action_rows(desk)[0].open()
        write(desk.words("What I will do"), "Post twice a week")
        leave(desk.words("What I will do"))
        desk.named(QRadioButton, "by study").click()
        desk.number("Hours").setValue(0)
        day = action_rows(desk)[0].fields.findChildren(type(desk.day("due")))[0]
        day.setFocus()
        QTest.keyClick(day, Qt.Key.Key_Delete)
        desk.page.flush()
        assert desk.sent == [
            m.ChangeAction("channel", 0, (("text", "Post twice a week"),)),
            m.ChangeAction("channel", 0, (("kind", ActionKind.STUDY),)),
            m.ChangeAction("channel", 0, (("hours", 0),)),
            m.ChangeAction("channel", 0, (("due", None),)),
        ]
        assert desk.goal("channel").actions[0] == GoalAction("Post twice a week", ActionKind.STUDY, 0)

    def test_it_stays_open_and_keeps_the_focus_while_it_is_written(self, desk: PlanDesk) -> None:
        action_rows(desk)[1].open()
        area = desk.words("What I will do")
        write(area, "Ask twice")
        desk.page.flush()
        assert focused() is area
        assert heard(action_rows(desk)[1].tick).name == "Ask twice"

    def test_close_folds_it_and_tells_what_was_typed(self, desk: PlanDesk) -> None:
        action_rows(desk)[1].open()
        write(desk.words("What I will do"), "Ask twice")
        close = button(desk.page, "Close")
        close.setFocus()
        close.click()
        assert desk.goal("channel").actions[1].text == "Ask twice"
        assert focused() is button(desk.page, "Change: Ask twice")
        assert "What I will do" not in shown_words(desk.page)

    def test_a_new_one_opens_at_once(self, desk: PlanDesk) -> None:
        button(desk.page, "Add an action").click()
        assert desk.sent == [m.AddAction("channel")]
        assert focused() is desk.words("What I will do")
        QTest.keyClicks(focused(), "Plan a month of posts")
        leave(focused())
        assert desk.goal("channel").actions[-1] == GoalAction("Plan a month of posts", ActionKind.PRACTICE, 0)

    def test_one_that_is_still_empty_is_written_before_another(self, desk: PlanDesk) -> None:
        button(desk.page, "Add an action").click()
        button(desk.page, "Add an action").click()
        assert len(desk.goal("channel").actions) == 4
        assert focused() is desk.words("What I will do")
        assert heard(action_rows(desk)[3].tick).name == "(action without words yet)"

    def test_one_is_taken_out_and_the_focus_goes_to_the_next(self, desk: PlanDesk) -> None:
        action_rows(desk)[0].open()
        remove = button(desk.page, f"Take out: {POST.text}")
        remove.setFocus()
        remove.click()
        assert desk.sent == [m.RemoveAction("channel", 0)]
        assert desk.goal("channel").actions == (ASK, COURSE)
        assert focused() is desk.named(QCheckBox, ASK.text)
        assert "What I will do" not in shown_words(desk.page)

    def test_words_of_another_that_is_open_stay_with_it(self, desk: PlanDesk) -> None:
        action_rows(desk)[2].open()
        write(desk.words("What I will do"), "Another course")
        action_rows(desk)[0].change.click()
        button(desk.page, f"Take out: {POST.text}").click()
        assert desk.goal("channel").actions == (ASK, replace(COURSE, text="Another course"))

    def test_after_the_last_one_the_way_to_a_new_one_has_the_focus(self, desk: PlanDesk) -> None:
        desk.send(m.SelectGoal("interview"))
        assert "No actions yet. One small step is enough to begin." in shown_words(desk.page)
        button(desk.page, "Add an action").click()
        remove = button(desk.page, "Take out: (action without words yet)")
        remove.setFocus()
        remove.click()
        assert desk.goal("interview") == INTERVIEW
        assert focused() is button(desk.page, "Add an action")

    def test_another_goal_begins_with_all_of_them_folded(self, desk: PlanDesk) -> None:
        action_rows(desk)[0].open()
        desk.send(m.SelectGoal("courses"), m.SelectGoal("channel"))
        assert not any(row.change.isChecked() for row in action_rows(desk))
