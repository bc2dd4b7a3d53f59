"""A practicum in the window: occasions on Home, and a supervisor who answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from librarian_self.i18n.catalogue import pseudo_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.home import home_view
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.home import HomePage
from librarian_self.ui.screens.occasions import OccasionRow
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.textarea import TextArea
from tests.presenters.walking import Walker, change
from tests.services.everything import ATTITUDES_YAML, PRACTICUM, PRACTICUM_YAML
from tests.ui.assessdesk import EN, AssessDesk, focus, walker_with
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import cut_off, heard, settle, tab_stops


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Nodira with the practicum and a form without occasions."""
    walker = walker_with(tmp_path / "shelf", ATTITUDES_YAML, PRACTICUM_YAML)
    walker.send(m.GoTo(Screen.HOME))
    yield walker
    walker.performer.close()


@pytest.fixture
def home(walker: Walker, show: Show) -> Desk:
    """Home."""
    page = HomePage()
    show(page, 1064, 800)
    return Desk(walker, page, EN)


@pytest.fixture
def supervisor(walker: Walker, show: Show) -> AssessDesk:
    """A supervisor at the first question."""
    walker.send(m.StartForm(PRACTICUM, "supervisor", "end"))
    return AssessDesk(walker, show)


START = "Start: At the start, Practicum"
SUPERVISOR = "My supervisor answers now: At the end, Practicum"


class TestHome:
    """Beginning from an occasion."""

    def test_the_card_lists_the_occasions(self, home: Desk) -> None:
        words = shown_words(home.page)
        for expected in ("At the start", "At the end", "Myself", "Supervisor"):
            assert expected in words
        assert len([row for row in home.page.findChildren(OccasionRow) if row.isVisible()]) == 2

    def test_a_button_begins_that_occasion_for_that_rater(self, home: Desk) -> None:
        button(home.page, START).click()
        button(home.page, SUPERVISOR).click()
        assert home.sent == [
            m.StartForm(PRACTICUM, None, "start"),
            m.StartForm(PRACTICUM, "supervisor", "end"),
        ]

    def test_what_was_begun_is_gone_on_with_and_what_is_finished_is_shown(self, home: Desk) -> None:
        home.send(m.StartForm(PRACTICUM, None, "start"), m.GoTo(Screen.HOME))
        button(home.page, "Continue: At the start, Practicum").click()
        assert m.Continue(1) in home.sent[-1:]
        home.send(change("greet", current=2), m.FinishAssessment(), m.GoTo(Screen.HOME))
        button(home.page, "See results: At the start, Practicum").click()
        assert m.ShowResults(1) in home.sent[-1:]

    def test_a_supervisor_who_has_finished_leaves_no_button(self, home: Desk) -> None:
        home.send(m.StartForm(PRACTICUM, "supervisor", "end"), m.FinishAssessment())
        assert "You both see the answers once you both have finished." in shown_words(home.page)
        names = [
            turn.button for each in home_view(home.walker.state, EN).forms[1].occasions for turn in each.turns
        ]
        assert names == ["Start", "Start", ""]

    def test_tab_reaches_every_turn_in_order(self, home: Desk) -> None:
        home.page.take_focus()
        names = [heard(stop).name for stop in tab_stops(home.page)]
        mine = [name for name in names if name.endswith(", Practicum")]
        assert mine == [START, "Start: At the end, Practicum", SUPERVISOR]

    @pytest.mark.parametrize(("width", "size"), [(560, 200), (1064, 100), (700, 100)])
    def test_no_word_is_cut_off(self, home: Desk, appearance: Appearance, width: int, size: int) -> None:
        appearance.choose(Wish.DARK, size)
        home.say = pseudo_catalogue()
        home.send(m.StartForm(PRACTICUM, "supervisor", "end"), m.FinishAssessment())
        home.page.resize(width, 600)
        settle()
        assert cut_off(home.page) == []


class TestSupervisor:
    """The page while somebody else answers."""

    def test_a_heading_says_who_answers_about_whom(self, supervisor: AssessDesk) -> None:
        assert "Supervisor answers about Nodira · At the end" in shown_words(supervisor.page)

    def test_only_the_level_and_not_observed_are_asked(self, supervisor: AssessDesk) -> None:
        supervisor.digit(3)
        assert supervisor.given("greet").current == 3
        assert not [each for each in supervisor.page.findChildren(SegmentedChoice) if each.isVisible()]
        assert not [each for each in supervisor.page.findChildren(TextArea) if each.isVisible()]
        assert "Greets readers." in shown_words(supervisor.page)

    def test_the_key_for_the_note_goes_nowhere(self, supervisor: AssessDesk) -> None:
        before = focus()
        supervisor.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert focus() is before

    def test_not_observed_is_one_key_away(self, supervisor: AssessDesk) -> None:
        supervisor.digit(0)
        assert heard(focus()).name == "not observed"

    def test_the_end_is_called_finish_alone(self, supervisor: AssessDesk) -> None:
        supervisor.send(m.Move(1))
        button(supervisor.page, "Finish").click()
        assert supervisor.walker.state.screen is Screen.HOME

    def test_ones_own_page_has_all_of_it_again(self, supervisor: AssessDesk) -> None:
        supervisor.send(m.StartForm(PRACTICUM, None, "end"))
        supervisor.page.take_focus()
        supervisor.digit(2)
        words = shown_words(supervisor.page)
        assert "Nodira · At the end" in words
        assert "I greet readers." in words
        assert [each for each in supervisor.page.findChildren(SegmentedChoice) if each.isVisible()]

    @pytest.mark.parametrize(("width", "size"), [(560, 200), (1064, 100)])
    def test_no_word_is_cut_off(
        self, supervisor: AssessDesk, appearance: Appearance, width: int, size: int
    ) -> None:
        appearance.choose(Wish.LIGHT, size)
        supervisor.say = pseudo_catalogue()
        supervisor.send(change("greet", current=1))
        supervisor.page.resize(width, 600)
        settle()
        assert cut_off(supervisor.page) == []
