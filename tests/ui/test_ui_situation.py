"""Situations and plain questions in the window."""

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
from librarian_self.ui.screens.question import QuestionCard
from librarian_self.ui.screens.situation import OptionRow, SituationCard
from librarian_self.ui.widgets.dayfield import DayField
from librarian_self.ui.widgets.steprow import StepRow
from librarian_self.ui.widgets.textarea import TextArea
from librarian_self.ui.widgets.ticks import Check
from tests.presenters.walking import change
from tests.services.everything import AT_ANY_TIME_YAML, EVERYTHING
from tests.ui.assessdesk import AssessDesk, focus, groups_above, walker_with
from tests.ui.conftest import Show
from tests.ui.desk import shown_words
from tests.ui.watching import cut_off, heard, settle


@pytest.fixture
def desk(tmp_path: Path, show: Show) -> Iterator[AssessDesk]:
    """The form with every type of item, at its first question."""
    walker = walker_with(tmp_path / "shelf", AT_ANY_TIME_YAML)
    walker.send(m.StartForm(EVERYTHING))
    yield AssessDesk(walker, show)
    walker.performer.close()


@pytest.fixture
def rated(desk: AssessDesk) -> AssessDesk:
    """A situation whose options are rated one by one."""
    desk.send(m.GoToItem("rated-ways"))
    return desk


@pytest.fixture
def best(desk: AssessDesk) -> AssessDesk:
    """A situation of which the best option is chosen."""
    desk.send(m.GoToItem("best-way"))
    return desk


def options(desk: AssessDesk) -> list[OptionRow]:
    return [row for row in desk.page.findChildren(OptionRow) if row.isVisible()]


class TestRateEach:
    """Every option has four steps."""

    def test_each_option_is_a_group_named_by_its_words(self, rated: AssessDesk) -> None:
        steps = [group for group in rated.page.findChildren(StepRow) if group.isVisible()]
        assert [heard(group).name for group in steps] == ["Talk", "Shout"]
        assert [len(group.findChildren(QRadioButton)) for group in steps] == [4, 4]

    def test_digits_rate_the_option_in_focus_and_keep_the_others(self, rated: AssessDesk) -> None:
        assert groups_above(focus())[0] == "Talk"
        rated.digit(4)
        options(rated)[1].take_focus()
        rated.digit(1)
        assert dict(rated.given("rated-ways").options) == {"talk": 4, "shout": 1}

    def test_delete_takes_one_rating_back(self, rated: AssessDesk) -> None:
        rated.send(change("rated-ways", options={"talk": 4, "shout": 1}))
        options(rated)[1].take_focus()
        rated.press(Qt.Key.Key_Delete)
        assert dict(rated.given("rated-ways").options) == {"talk": 4}

    def test_coming_back_leads_to_the_option_that_is_left(self, rated: AssessDesk) -> None:
        rated.send(change("rated-ways", options={"talk": 4}), m.GoToItem("ask"), m.GoToItem("rated-ways"))
        assert groups_above(focus())[0] == "Shout"

    def test_a_reason_takes_all_ratings_back(self, rated: AssessDesk) -> None:
        rated.digit(4)
        rated.digit(0)
        rated.press(Qt.Key.Key_Space)
        given = rated.given("rated-ways")
        assert (dict(given.options), given.unrated) == ({}, "not-my-work")
        assert [row.value() for row in options(rated)] == [None, None]

    def test_only_the_situation_the_options_and_the_standing_are_told(self, rated: AssessDesk) -> None:
        words = shown_words(rated.page)
        for expected in (
            "A reader is loud.",
            "Talk",
            "Shout",
            "What the feedback will rest on: From the code.",
        ):
            assert expected in words


class TestChooseBest:
    """One radio group."""

    def test_it_is_one_group_with_an_option_each(self, best: AssessDesk) -> None:
        assert options(best) == []
        assert heard(focus()).name == "Wait"
        assert groups_above(focus())[0].startswith("A reader is late.")

    def test_digits_choose_by_place(self, best: AssessDesk) -> None:
        best.digit(2)
        assert best.given("best-way").choice == "close"
        best.digit(1)
        assert best.given("best-way").choice == "wait"
        best.digit(3)
        assert best.given("best-way").choice == "wait"

    def test_the_note_belongs_to_the_situation(self, best: AssessDesk) -> None:
        card = best.page.findChild(SituationCard)
        assert isinstance(card, SituationCard)
        card.focus_note()
        QTest.keyClicks(focus(), "It happened.")
        best.page.flush()
        assert best.given("best-way").note == "It happened."


class TestSimple:
    """Choices, words, numbers and days alone on a page."""

    def test_one_of_several(self, desk: AssessDesk) -> None:
        desk.send(m.GoToItem("place"))
        desk.digit(2)
        assert desk.given("place").choice == "town"
        assert heard(focus()).checked

    def test_several(self, desk: AssessDesk) -> None:
        desk.send(m.GoToItem("tools"))
        assert isinstance(focus(), Check)
        desk.digit(2)
        desk.digit(1)
        assert desk.given("tools").chosen == ("card", "phone")
        desk.digit(2)
        assert desk.given("tools").chosen == ("card",)
        group = focus().parentWidget()
        assert isinstance(group, QGroupBox)
        assert heard(group).name == "What do you use?"

    def test_words(self, desk: AssessDesk) -> None:
        desk.send(m.GoToItem("words"))
        assert isinstance(focus(), TextArea)
        QTest.keyClicks(focus(), "tea 5")
        desk.press(Qt.Key.Key_PageDown)
        assert desk.given("words").value == "tea 5"
        assert desk.view.item == "readers"

    def test_a_number_may_be_emptied_again(self, desk: AssessDesk) -> None:
        desk.send(m.GoToItem("readers"))
        QTest.keyClicks(focus(), "25")
        desk.page.flush()
        assert desk.given("readers").value == 25
        desk.send(m.Undo())
        assert desk.given("readers").value is None
        assert heard(focus()).name == "How many readers came?"

    def test_a_day(self, desk: AssessDesk) -> None:
        desk.send(m.GoToItem("since"), change("since", value="2019-09-01"))
        field = focus()
        assert isinstance(field, DayField)
        assert field.day() == "2019-09-01"
        QTest.keyClick(field, Qt.Key.Key_Delete)
        desk.page.flush()
        assert desk.given("since").value is None


class TestSwapping:
    """A card for each way of asking, made once."""

    def test_one_card_is_shown_and_the_competency_is_as_it_was(self, desk: AssessDesk) -> None:
        desk.send(change("ask", current=1), m.GoToItem("rated-ways"))
        question = desk.page.findChild(QuestionCard)
        assert isinstance(question, QuestionCard)
        assert not question.isVisible()
        desk.send(m.GoToItem("ask"))
        assert question.isVisible()
        assert desk.page.findChildren(QuestionCard) == [question]
        desk.digit(3)
        assert desk.given("ask").current == 3

    def test_tab_walks_from_the_card_to_the_foot(self, desk: AssessDesk) -> None:
        for item in ("rated-ways", "ask", "place", "best-way"):
            desk.send(m.GoToItem(item))
            seen = []
            for _ in range(40):
                seen.append(heard(focus()).name)
                if seen[-1] == "Next":
                    break
                desk.press(Qt.Key.Key_Tab)
            assert seen[-1] == "Next", (item, seen)


@pytest.mark.parametrize(
    "item", ["rated-ways", "best-way", "place", "tools", "words", "readers", "since", "calm"]
)
@pytest.mark.parametrize(("width", "size"), [(560, 200), (1064, 100)])
def test_no_word_is_cut_off(
    desk: AssessDesk, appearance: Appearance, item: str, width: int, size: int
) -> None:
    appearance.choose(Wish.DARK, size)
    desk.say = pseudo_catalogue()
    desk.send(m.GoToItem(item))
    desk.page.resize(width, 600)
    settle()
    assert cut_off(desk.page) == []
