"""Attitude statements as one list: groups, keys, companions, notes, focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGroupBox, QRadioButton

from librarian_self.i18n.catalogue import pseudo_catalogue
from librarian_self.presenters import messages as m
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.assess import AssessPage
from librarian_self.ui.screens.plainrow import PlainRow
from librarian_self.ui.screens.statements import StatementsCard
from librarian_self.ui.widgets.dayfield import DayField
from librarian_self.ui.widgets.fields import NumberField
from librarian_self.ui.widgets.steprow import StepRow
from librarian_self.ui.widgets.textarea import TextArea
from tests.presenters.walking import change
from tests.ui.assessdesk import THEMES_YAML, AssessDesk, focus, groups_above, walker_with
from tests.ui.conftest import Show
from tests.ui.desk import button, shown_words
from tests.ui.watching import cut_off, dies, heard, settle, tab_stops

STATEMENTS = ["I feel at home in my library.", "I am alone with my work.", "I am proud of my profession."]


@pytest.fixture
def desk(tmp_path: Path, show: Show) -> Iterator[AssessDesk]:
    """The first section of the themes."""
    walker = walker_with(tmp_path / "shelf", THEMES_YAML)
    walker.send(m.StartForm("themes"))
    yield AssessDesk(walker, show)
    walker.performer.close()


def rows(desk: AssessDesk) -> list[PlainRow]:
    return [row for row in desk.page.findChildren(PlainRow) if row.isVisible()]


class TestList:
    """What stands on the page."""

    def test_each_statement_is_a_group_named_by_its_words(self, desk: AssessDesk) -> None:
        steps = [group for group in desk.page.findChildren(StepRow) if group.isVisible()]
        assert [heard(group).name for group in steps] == STATEMENTS
        for group in steps:
            assert isinstance(group, QGroupBox)
            assert len(group.findChildren(QRadioButton)) == 5

    def test_each_has_reasons_of_its_own_that_say_whose_they_are(self, desk: AssessDesk) -> None:
        reasons = [
            radio
            for radio in desk.page.findChildren(QRadioButton)
            if radio.isVisible() and heard(radio).name == "rather not say"
        ]
        assert len(reasons) == 4
        assert all(STATEMENTS[n] in groups_above(reasons[n])[0] for n in range(3))

    def test_the_companion_stands_in_the_list(self, desk: AssessDesk) -> None:
        (number,) = [field for field in desk.page.findChildren(NumberField) if field.isVisible()]
        assert heard(number).name == "How many readers gave feedback this month?"

    def test_the_hints_show_what_works_here(self, desk: AssessDesk) -> None:
        assert dict(desk.view.keys)["Tab"] == "next statement"
        assert "Belonging · 0 of 4 answered" in shown_words(desk.page)

    def test_tab_stops_once_a_group_and_goes_where_the_eye_goes(self, desk: AssessDesk) -> None:
        desk.page.take_focus()
        stops = tab_stops(desk.page)
        first = [groups_above(stop)[0] for stop in stops[:9] if isinstance(stop, QRadioButton)]
        assert [name for name in first if name in STATEMENTS] == STATEMENTS


class TestKeys:
    """Answering without a mouse."""

    def test_digits_answer_the_statement_in_focus(self, desk: AssessDesk) -> None:
        desk.digit(4)
        assert desk.given("home").value == 4
        rows(desk)[1].take_focus()
        desk.digit(2)
        assert (desk.given("home").value, desk.given("alone").value) == (4, 2)

    def test_nothing_moves_on_by_itself(self, desk: AssessDesk) -> None:
        desk.digit(4)
        assert groups_above(focus())[0] == STATEMENTS[0]
        assert desk.view.page == "home"

    def test_a_digit_that_is_no_step_does_nothing(self, desk: AssessDesk) -> None:
        desk.digit(7)
        assert desk.walker.answers == {}

    def test_arrows_move_inside_the_group_and_choose_from_the_first_answer_on(self, desk: AssessDesk) -> None:
        desk.press(Qt.Key.Key_Right)
        assert desk.walker.answers == {}
        desk.press(Qt.Key.Key_Space)
        desk.press(Qt.Key.Key_Right)
        assert desk.given("home").value == 3

    def test_delete_takes_an_answer_back(self, desk: AssessDesk) -> None:
        desk.digit(4)
        desk.press(Qt.Key.Key_Delete)
        assert desk.given("home").value is None

    def test_zero_goes_to_the_reasons_of_the_statement_in_focus(self, desk: AssessDesk) -> None:
        rows(desk)[2].take_focus()
        desk.digit(0)
        desk.press(Qt.Key.Key_Space)
        assert desk.given("proud").unrated == "rather-not-say"

    def test_page_down_goes_to_the_next_section(self, desk: AssessDesk) -> None:
        desk.press(Qt.Key.Key_PageDown)
        assert desk.view.page == "meet"
        assert groups_above(focus())[0] == "I meet colleagues of other libraries."
        desk.press(Qt.Key.Key_PageUp)
        assert desk.view.page == "home"

    def test_the_page_remembers_at_which_statement_one_is(self, desk: AssessDesk) -> None:
        rows(desk)[2].take_focus()
        desk.page.flush()
        assert (desk.walker.item, groups_above(focus())[0]) == ("proud", STATEMENTS[2])

    def test_the_next_unanswered_takes_the_focus_on_the_same_page(self, desk: AssessDesk) -> None:
        desk.digit(4)
        desk.page.flush()
        desk.send(m.NextUnanswered())
        assert groups_above(focus())[0] == STATEMENTS[1]

    def test_undo_shows_where_it_was(self, desk: AssessDesk) -> None:
        rows(desk)[1].take_focus()
        desk.digit(5)
        rows(desk)[0].take_focus()
        desk.page.flush()
        desk.send(m.Undo())
        assert desk.given("alone").value is None
        assert groups_above(focus())[0] == STATEMENTS[1]
        desk.send(m.Redo())
        assert desk.given("alone").value == 5


class TestMouse:
    """A click is an answer to the statement that was clicked."""

    def test_a_click_answers_and_the_page_stays_where_it_is(self, desk: AssessDesk) -> None:
        option = rows(desk)[2].findChild(StepRow)
        assert isinstance(option, StepRow)
        QTest.mouseClick(option.option(5), Qt.MouseButton.LeftButton)
        settle()
        assert desk.given("proud").value == 5
        assert desk.walker.item == "home"


class TestWords:
    """Notes and companions."""

    def test_a_note_opens_when_it_is_asked_for(self, desk: AssessDesk) -> None:
        assert not [area for area in desk.page.findChildren(TextArea) if area.isVisible()]
        rows(desk)[1].take_focus()
        rows(desk)[1].focus_note()
        settle()
        QTest.keyClicks(focus(), "on Mondays")
        desk.page.flush()
        assert desk.given("alone").note == "on Mondays"

    def test_a_note_that_is_there_is_shown(self, desk: AssessDesk) -> None:
        desk.send(change("proud", note="since May"))
        (area,) = [area for area in desk.page.findChildren(TextArea) if area.isVisible()]
        assert area.toPlainText() == "since May"

    def test_a_number_is_kept_and_zero_is_one(self, desk: AssessDesk) -> None:
        rows(desk)[3].take_focus()
        QTest.keyClicks(focus(), "0")
        desk.page.flush()
        assert desk.given("readers").value == 0
        rows(desk)[3].take_focus()
        QTest.keyClicks(focus(), "12")
        desk.page.flush()
        assert desk.given("readers").value == 12

    def test_passing_by_an_empty_number_answers_nothing(self, desk: AssessDesk) -> None:
        rows(desk)[3].take_focus()
        desk.page.flush()
        assert "readers" not in desk.walker.answers

    def test_words_and_days_of_another_section(self, desk: AssessDesk) -> None:
        desk.send(m.Move(1))
        area = next(area for area in rows(desk)[1].findChildren(TextArea) if area.isVisible())
        area.setFocus()
        QTest.keyClicks(area, "tea")
        desk.page.flush()
        assert desk.given("helps").value == "tea"
        desk.send(change("since", value="2019-09-01"))
        day = rows(desk)[2].findChild(DayField)
        assert isinstance(day, DayField)
        assert day.day() == "2019-09-01"

    def test_words_typed_last_are_sent_before_the_page_turns(self, desk: AssessDesk) -> None:
        desk.send(m.Move(1))
        area = next(area for area in rows(desk)[1].findChildren(TextArea) if area.isVisible())
        area.setFocus()
        QTest.keyClicks(area, "tea")
        button(desk.page, "Back").click()
        settle()
        assert desk.given("helps").value == "tea"
        assert desk.view.page == "home"


class TestKept:
    """Widgets stay while they can."""

    def test_an_answer_keeps_every_row(self, desk: AssessDesk) -> None:
        before = rows(desk)
        desk.digit(3)
        assert rows(desk) == before

    def test_the_card_is_kept_from_section_to_section(self, desk: AssessDesk) -> None:
        cards = desk.page.findChildren(StatementsCard)
        desk.send(m.Move(1), m.Move(-1))
        assert desk.page.findChildren(StatementsCard) == cards
        assert [row.item for row in rows(desk)] == ["home", "alone", "proud", "readers"]

    def test_nothing_outlives_the_page(self) -> None:
        assert dies(AssessPage)


@pytest.mark.parametrize("width", [560, 900, 1064])
@pytest.mark.parametrize("size", [100, 200])
def test_no_word_is_cut_off(desk: AssessDesk, appearance: Appearance, width: int, size: int) -> None:
    appearance.choose(Wish.DARK, size)
    desk.say = pseudo_catalogue()
    desk.send(change("alone", value=2, note="A note that is there."))
    desk.page.resize(width, 600)
    settle()
    assert cut_off(desk.page) == []
    steps = rows(desk)[0].findChild(StepRow)
    assert isinstance(steps, StepRow)
    assert steps.is_list(steps.width()) is (width < 600 or size == 200)
