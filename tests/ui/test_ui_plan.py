"""My plan: goals beside the one in view, what to take up next, the plan as a whole, and the PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGroupBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.plan import Goal, GoalStatus, PlanSettings
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.screens.goal_list import GoalList
from librarian_self.ui.screens.goal_row import GoalOption
from librarian_self.ui.screens.plan import PlanPage
from librarian_self.ui.screens.taborder import focusable
from tests.ui.conftest import Show
from tests.ui.desk import button, shown_words
from tests.ui.plandesk import CHANNEL, INTERVIEW, THREE, PlanDesk, a_state
from tests.ui.watching import cut_off, dies, heard, settle, tab_stops

EN = load_catalogue("en")
TWELVE = tuple(
    replace(CHANNEL, id=f"goal-{number}", title=f"Goal number {number} with a title of some length")
    if number < 5
    else Goal(f"goal-{number}", f"Goal number {number}", status=GoalStatus.RESTING)
    for number in range(12)
)
Lay = Callable[..., PlanDesk]


@pytest.fixture
def lay(show: Show) -> Lay:
    """Lay a page with these goals on a desk."""

    def laid(
        *goals: Goal,
        width: int = 1064,
        height: int = 800,
        rated: bool = True,
        plan: PlanSettings | None = None,
        say: Catalogue = EN,
    ) -> PlanDesk:
        page = PlanPage()
        show(page, width, height)
        return PlanDesk(page, a_state(goals, rated=rated, plan=plan), say)

    return laid


@pytest.fixture
def desk(lay: Lay) -> PlanDesk:
    """Three goals."""
    return lay(*THREE)


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def rows(desk: PlanDesk) -> list[GoalOption]:
    """The goals in the list."""
    return desk.page.findChildren(GoalOption)


class TestHead:
    """What the page is called, and what can be done with all of it."""

    def test_it_says_how_many_goals_there_are_and_where_they_come_from(self, desk: PlanDesk) -> None:
        assert shown_words(desk.page)[:2] == [
            "My development plan",
            "3 active goals · from your results of 20 November 2026",
        ]

    def test_a_goal_of_ones_own_is_begun_and_can_be_written_at_once(self, desk: PlanDesk) -> None:
        button(desk.page, "Goal of my own").click()
        (added,) = desk.sent
        assert isinstance(added, m.AddGoal)
        assert desk.in_view() == added.goal
        QTest.keyClicks(focused(), "Read aloud")
        desk.page.flush()
        assert desk.goal(added.goal).title == "Read aloud"

    def test_the_disclaimer_stands_at_the_foot(self, desk: PlanDesk) -> None:
        assert shown_words(desk.page)[-1] == "For your development; not for attestation, pay or discipline."

    def test_the_buttons_go_below_the_title_where_the_page_is_narrow(self, lay: Lay) -> None:
        narrow = lay(*THREE, width=560)
        title = next(
            label for label in narrow.page.findChildren(QWidget) if heard(label).name == "My development plan"
        )
        below = button(narrow.page, "Goal of my own")
        assert (
            below.mapTo(narrow.page, QPoint()).y() > title.mapTo(narrow.page, QPoint()).y() + title.height()
        )


class TestExport:
    """The way to the plan on paper."""

    def test_the_button_says_what_is_behind_it(self, desk: PlanDesk) -> None:
        pdf = button(desk.page, "PDF")
        assert "see the pages, save them, print them (Ctrl+E)" in heard(pdf).description
        pdf.click()
        assert desk.sent == [m.GoTo(Screen.PAPER)]
        assert desk.program.state.screen is Screen.PAPER

    def test_words_that_are_still_typed_are_on_paper_too(self, desk: PlanDesk) -> None:
        title = desk.words("What I will be able to do")
        title.setPlainText("In my words")
        desk.page.export()
        assert [type(message) for message in desk.sent] == [m.ChangeGoal, m.GoTo]


class TestGoals:
    """The list on the left."""

    def test_a_goal_is_heard_with_its_date_progress_and_standing(self, desk: PlanDesk) -> None:
        first, second, third = (heard(row) for row in rows(desk))
        assert (first.role, first.name, first.checked) == (QAccessible.Role.RadioButton, CHANNEL.title, True)
        assert first.description == (
            "Digital · level\u00a02\u00a0→\u00a04 · 1 of 3 actions done · by 15 February 2027"
        )
        assert (second.name, second.checked) == (INTERVIEW.title, False)
        assert second.description == "A goal of my own · by 1 December 2026 · due soon"
        assert third.description == "A goal of my own · by 1 October 2026 · its date has passed"

    def test_they_are_one_group_with_one_stop(self, desk: PlanDesk) -> None:
        (group,) = (each for each in desk.page.findChildren(QGroupBox) if heard(each).name == "My goals")
        stops = [row for row in rows(desk) if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert heard(group).role == QAccessible.Role.Grouping
        assert stops == [rows(desk)[0]]

    def test_a_click_shows_a_goal(self, desk: PlanDesk) -> None:
        QTest.mouseClick(rows(desk)[1], Qt.MouseButton.LeftButton)
        assert desk.sent == [m.SelectGoal("interview")]
        assert desk.words("What I will be able to do").toPlainText() == INTERVIEW.title
        assert [row.isChecked() for row in rows(desk)] == [False, True, False]

    def test_arrows_show_one_after_the_other_and_keep_the_focus(self, desk: PlanDesk) -> None:
        desk.page.take_focus()
        assert focused() is rows(desk)[0]
        QTest.keyClick(focused(), Qt.Key.Key_Down)
        assert (focused(), desk.in_view()) == (rows(desk)[1], "interview")
        QTest.keyClick(focused(), Qt.Key.Key_Down)
        QTest.keyClick(focused(), Qt.Key.Key_Down)
        assert (focused(), desk.in_view()) == (rows(desk)[2], "courses")
        QTest.keyClick(focused(), Qt.Key.Key_Up)
        assert (focused(), desk.in_view()) == (rows(desk)[1], "interview")

    def test_arrows_with_other_keys_are_left_to_others(self, desk: PlanDesk) -> None:
        desk.page.take_focus()
        for modifier in (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier):
            QTest.keyClick(focused(), Qt.Key.Key_Down, modifier)
        assert desk.sent == []

    def test_return_goes_on_to_the_fields(self, desk: PlanDesk) -> None:
        desk.page.take_focus()
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        assert focused() is desk.words("What I will be able to do")

    def test_the_focus_stays_on_a_goal_whose_words_change(self, desk: PlanDesk) -> None:
        desk.page.take_focus()
        row = focused()
        desk.send(m.ChangeGoal("channel", (("title", "Another title"),)), m.DeleteGoal("courses"))
        assert focused() is row
        assert heard(row).name == "Another title"

    def test_no_goal_is_marked_before_one_is_in_view(self, lay: Lay) -> None:
        desk = lay(*THREE)
        desk.send(m.SelectGoal("gone"))
        assert [row.isChecked() for row in rows(desk)] == [False, False, False]
        assert not [
            area
            for area in desk.page.findChildren(QPlainTextEdit)
            if heard(area).name == "How I will know" and area.isVisible()
        ]

    def test_a_goal_stands_in_its_chip_colour_only_where_there_is_something_to_say(
        self, desk: PlanDesk
    ) -> None:
        desk.send(m.ChangeGoal("channel", (("status", GoalStatus.DONE),)))
        assert heard(rows(desk)[0]).description.endswith("· done")

    def test_a_narrow_row_puts_date_and_chip_below(self, desk: PlanDesk) -> None:
        row = rows(desk)[1]
        assert row.heightForWidth(look().px(240)) > row.heightForWidth(look().px(600))

    def test_a_long_list_scrolls_beside_its_goal(self, lay: Lay) -> None:
        desk = lay(*TWELVE)
        (card,) = desk.page.findChildren(GoalList)
        assert card.height() <= desk.page.viewport().height()
        desk.send(m.SelectGoal("goal-11"))
        row = rows(desk)[11]
        place = row.mapTo(card, QPoint())
        assert 0 <= place.y() < card.height() - row.height() // 2

    def test_a_goal_that_is_new_in_a_long_list_comes_into_view(self, lay: Lay) -> None:
        desk = lay(*TWELVE)
        desk.send(m.AddGoal("new"))
        (card,) = desk.page.findChildren(GoalList)
        place = rows(desk)[12].mapTo(card, QPoint())
        assert 0 <= place.y() <= card.height() - rows(desk)[12].height()

    def test_a_short_list_does_not_scroll(self, desk: PlanDesk) -> None:
        assert rows(desk)[2].mapTo(desk.page, QPoint()).y() + rows(desk)[2].height() < desk.page.height()
        (card,) = desk.page.findChildren(GoalList)
        assert rows(desk)[0].width() == card.width() - 2 * look().gap(8)

    def test_without_goals_it_says_how_to_begin(self, lay: Lay) -> None:
        desk = lay()
        assert "No goals yet." in " ".join(shown_words(desk.page))
        assert rows(desk) == []
        desk.page.take_focus()
        assert focused() is button(desk.page, "Goal of my own")

    def test_the_hours_of_all_goals_are_added_up(self, lay: Lay) -> None:
        assert "Your goals ask for about 6 hours a month." in shown_words(lay(CHANNEL).page)
        few = lay(CHANNEL, plan=PlanSettings(hours_month=4))
        assert "you said you have 4. Perhaps let one rest?" in " ".join(shown_words(few.page))


class TestSuggestions:
    """What to take up next."""

    def test_each_says_what_it_closes_and_why(self, desk: PlanDesk) -> None:
        words = shown_words(desk.page)
        start = words.index("Suggested next")
        assert words[start + 1 : start + 4] == [
            "Ask",
            "level 2 → 4",
            "Service: because this is needed much in your work and is 2 levels below your target",
        ]

    def test_one_is_taken_up_and_comes_into_view(self, desk: PlanDesk) -> None:
        accept = button(desk.page, "Take this up: Ask")
        assert accept.text() == "Take this up"
        accept.setFocus()
        accept.click()
        (sent,) = desk.sent
        assert isinstance(sent, m.AcceptSuggestion)
        assert (sent.item, desk.in_view()) == ("ask", sent.goal)
        assert heard(focused()).name == "Ask"
        assert isinstance(focused(), GoalOption)

    def test_the_rest_stay_where_they_are(self, desk: PlanDesk) -> None:
        other = button(desk.page, "Take this up: Listen")
        other.setFocus()
        desk.send(m.AcceptSuggestion("ask"))
        assert focused() is other

    def test_without_any_it_says_why(self, lay: Lay) -> None:
        desk = lay(rated=False)
        assert (
            "Answer a few questions of the self-assessment first; suggestions come from there."
            in shown_words(desk.page)
        )
        assert not [each for each in desk.page.findChildren(QPushButton) if each.text() == "Take this up"]


class TestWholePlan:
    """What belongs to all goals."""

    def test_what_is_written_is_sent_with_everything_else_as_it_is(self, lay: Lay) -> None:
        settings = PlanSettings("Regional library", aim_one_year="Lead a club")
        desk = lay(CHANNEL, plan=settings)
        desk.words("My strengths, and how I will use them").setFocus()
        QTest.keyClicks(focused(), "Patience")
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert desk.sent == [m.EditPlan(replace(settings, strengths_use="Patience"))]

    def test_hours_and_days_may_be_taken_back(self, lay: Lay) -> None:
        desk = lay(CHANNEL, plan=PlanSettings(start="2026-12-01", hours_month=8))
        hours = desk.number("Hours a month that I have")
        assert hours.value() == 8
        hours.setValue(0)
        desk.page.flush()
        assert desk.sent == [m.EditPlan(PlanSettings(start="2026-12-01"))]
        assert hours.text().strip() == ""

    def test_undo_elsewhere_leaves_it_alone(self, desk: PlanDesk) -> None:
        area = desk.words("Library or institution")
        area.setFocus()
        QTest.keyClicks(area, "Nukus")
        desk.send(m.ChangeGoal("channel", (("title", "x"),)), m.Undo())
        assert area.toPlainText() == "Nukus"
        assert focused() is area
        desk.page.flush()
        assert desk.sent == [m.EditPlan(PlanSettings("Nukus"))]


class TestForEveryone:
    """Keyboard, ear, large letters, other languages."""

    def test_tab_goes_where_the_eye_goes(self, desk: PlanDesk) -> None:
        button(desk.page, "Goal of my own").setFocus()
        names = [heard(stop).name for stop in tab_stops(desk.page)]
        assert names == [
            "Goal of my own",
            "PDF",
            CHANNEL.title,
            "What I will be able to do",
            "How I will know",
            "What shows it",
            "Starts on",
            "By",
            "Hours a month",
            "Who helps me",
            "Why it matters to readers",
            "More about this goal",
            "active",
            "Post one question and its answer each week",
            "Change: Post one question and its answer each week",
            "Ask the children’s library",
            "Change: Ask the children’s library",
            "Course: social media for libraries",
            "Change: Course: social media for libraries",
            "Add an action",
            f"Write what I did for the goal “{CHANNEL.title}”",
            "Take this goal out",
            "Take this up: Ask",
            "Take this up: Listen",
            "Review now",
            "Save dates for a calendar…",
            "Plan a review",
            "every 3 months",
            "Plan 4 reviews, until 23 November 2027",
            "Add a commitment",
            "Library or institution",
            "From",
            "Until",
            "Hours a month that I have",
            "Hours a year that I want to learn",
            "Where I want to be in one year",
            "Where I want to be in three years",
            "My strengths, and how I will use them",
        ]

    def test_what_comes_later_finds_its_place_in_the_order(self, desk: PlanDesk) -> None:
        desk.send(m.SelectGoal("interview"), m.AddAction("interview"), m.SelectGoal("channel"))
        desk.send(m.AcceptSuggestion("listen"), m.SelectGoal("channel"))
        here = [each for each in focusable(desk.page.column) if each.isVisible()]
        ys = [heard(each).name for each in here]
        assert (
            ys.index("Take this goal out")
            < ys.index("Take this up: Ask")
            < ys.index("Library or institution")
        )
        button(desk.page, "Take this goal out").setFocus()
        desk.page.focusNextChild()
        assert heard(focused()).name == "Take this up: Ask"

    def test_everything_that_takes_the_focus_has_a_name_and_a_role(self, desk: PlanDesk) -> None:
        for row in desk.page.findChildren(QPushButton):
            if row.isCheckable():
                row.setChecked(True)
        settle()
        roles = {
            QPushButton: {QAccessible.Role.Button, QAccessible.Role.CheckBox},
            QCheckBox: {QAccessible.Role.CheckBox},
            QRadioButton: {QAccessible.Role.RadioButton},
            QPlainTextEdit: {QAccessible.Role.EditableText},
        }
        stops = [each for each in focusable(desk.page.column) if each.isVisible()]
        assert len(stops) > 40
        for stop in stops:
            said = heard(stop)
            assert said.name, stop
            for kind, allowed in roles.items():
                assert not isinstance(stop, kind) or said.role in allowed

    @pytest.mark.parametrize("goals", [(), THREE, TWELVE], ids=["none", "three", "twelve"])
    @pytest.mark.parametrize(
        ("size", "width", "height"), [(100, 1064, 800), (100, 808, 640), (225, 944, 640)]
    )
    def test_nothing_is_cut(
        self, lay: Lay, appearance: Appearance, goals: tuple[Goal, ...], size: int, width: int, height: int
    ) -> None:
        appearance.choose(Wish.LIGHT, size)
        desk = lay(*goals, width=width, height=height, say=pseudo_catalogue())
        for each in desk.page.findChildren(QPushButton):
            if each.isCheckable():
                each.setChecked(True)
        settle()
        assert cut_off(desk.page) == []

    def test_letters_may_grow_while_the_page_is_open(self, lay: Lay, appearance: Appearance) -> None:
        desk = lay(*THREE, width=944, height=640)
        appearance.choose(Wish.DARK, 225)
        desk.page.wear()
        settle()
        assert cut_off(desk.page) == []

    def test_where_all_is_one_column_a_click_brings_the_goal_into_view(
        self, lay: Lay, appearance: Appearance
    ) -> None:
        appearance.choose(Wish.LIGHT, 200)
        desk = lay(*THREE, width=944, height=640)
        QTest.mouseClick(rows(desk)[1], Qt.MouseButton.LeftButton)
        settle()
        title = desk.words("What I will be able to do")
        assert 0 <= title.mapTo(desk.page, QPoint()).y() < desk.page.height() - title.height()

    def test_another_language_is_shown_in_place(self, desk: PlanDesk) -> None:
        desk.page.take_focus()
        row = focused()
        desk.say = load_catalogue("uz")
        desk.page.show_state(desk.program.state, desk.say)
        assert focused() is row
        assert desk.words(desk.say(msg("What I will be able to do"))).toPlainText() == CHANNEL.title

    def test_the_same_view_touches_nothing(self, desk: PlanDesk) -> None:
        title = desk.words("What I will be able to do")
        title.setPlainText("half a wo")
        desk.page.show_state(desk.program.state, EN)
        assert title.toPlainText() == "half a wo"

    def test_before_a_profile_is_open_there_is_nothing_to_show(self, desk: PlanDesk) -> None:
        before = shown_words(desk.page)
        desk.page.show_state(replace(desk.program.state, opened=None), EN)
        assert shown_words(desk.page) == before

    def test_nothing_of_it_outlives_it(self) -> None:
        assert dies(lambda: PlanPage())  # noqa: PLW0108 - the class itself would be kept by the caller's frame
