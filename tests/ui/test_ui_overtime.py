"""Results of a form that was answered more than once: what is compared, the lines over time, and the look back."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.model.remembered import Remembered
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.changecard import ChangeCard
from librarian_self.ui.screens.lookback import BackItem
from librarian_self.ui.screens.overtimecard import OverTimeCard, SectionTrend
from librarian_self.ui.screens.results import ResultsPage
from tests.presenters.walking import Walker, change
from tests.services.everything import EVERYTHING
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, kinds_walker, shown_words
from tests.ui.watching import cut_off, dies, heard, settle, tab_stops

EN = load_catalogue("en")
AVERAGES, MOVED, BACK = (
    "The averages as a table",
    "What moved, section by section",
    "Looking back: where was I then?",
)


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """A new profile of somebody in reader service, with forms of all kinds."""
    walker = kinds_walker(tmp_path)
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    page = ResultsPage()
    show(page, 1064, 800)
    return Desk(walker, page, EN)


def assess(desk: Desk, level: int) -> None:
    desk.walker.send(m.StartForm(EVERYTHING))
    for item in ("ask", "listen", "explain"):
        desk.walker.send(change(item, current=level))
    desk.send(m.FinishAssessment())
    settle()  # what is made late hands its height up step by step


@pytest.fixture
def three(desk: Desk) -> Desk:
    """Three assessments, and the results of the last."""
    for level in (1, 2, 3):
        assess(desk, level)
    return desk


def card(desk: Desk) -> OverTimeCard:
    (found,) = desk.page.findChildren(OverTimeCard)
    return found


def chooser(desk: Desk, name: str) -> QComboBox:
    (found,) = (each for each in desk.page.findChildren(QComboBox) if each.accessibleName() == name)
    return found


def unfold(desk: Desk, name: str) -> None:
    button(desk.page, name).click()
    settle()
    settle()


def test_the_card_is_made_when_there_is_something_to_show(desk: Desk) -> None:
    assess(desk, 1)
    assert desk.page.findChildren(OverTimeCard) == []
    assess(desk, 2)
    assert card(desk).isVisible()
    assert "Then and now" in shown_words(card(desk))
    desk.send(m.ShowResults(1))
    assert not card(desk).isVisible()


# What is compared


def test_of_two_there_is_no_list_to_choose_from(desk: Desk) -> None:
    assess(desk, 1)
    assess(desk, 2)
    (changed,) = desk.page.findChildren(ChangeCard)
    assert not any(each.isVisible() for each in changed.findChildren(QComboBox))


def test_of_three_another_one_is_chosen(three: Desk) -> None:
    beside = chooser(three, "Compared with")
    assert beside.isVisible()
    assert (beside.count(), beside.currentIndex()) == (2, 0)
    assert len({beside.itemText(row) for row in range(2)}) == 2
    assert "3 answered higher, 0 the same, 0 lower" in shown_words(three.page)
    beside.setFocus()
    beside.setCurrentIndex(1)
    beside.activated.emit(1)
    assert three.sent == [m.CompareWith(1)]
    assert "1 → 3: I listen." in shown_words(three.page)
    assert chooser(three, "Compared with").hasFocus()
    assert beside.currentIndex() == 1


def test_what_moved_unfolds_section_by_section(three: Desk) -> None:
    table = card(three).moves.table
    assert not table.isVisible()
    unfold(three, MOVED)
    assert table.isVisible()
    cells = [table.item(0, column) for column in range(4)]
    assert [cell.text() for cell in cells if cell] == ["Service", "2.0", "3.0", "+1.0"]
    assert heard(table).name == MOVED
    assert cut_off(three.page) == []


# Over time


def test_each_line_is_a_graphic_with_a_name_and_a_sentence(three: Desk) -> None:
    (line,) = card(three).findChildren(SectionTrend)
    said = heard(line.view)
    assert (said.role, said.name) == (QAccessible.Role.Graphic, "Service")
    assert said.description.startswith("Line over 3 assessments, from 1.0 on ")
    assert "Your sections over time" in shown_words(card(three))


def test_the_same_numbers_unfold_as_a_table(three: Desk) -> None:
    unfold(three, AVERAGES)
    table = card(three).numbers.table
    cells = [table.item(0, column) for column in range(4)]
    assert [cell.text() for cell in cells if cell] == ["Service", "1.0", "2.0", "3.0"]


def test_the_cell_that_the_keys_are_in_is_scrolled_into_view(three: Desk) -> None:
    unfold(three, AVERAGES)
    three.page.verticalScrollBar().setValue(0)
    three.page.resize(1064, 300)
    settle()
    table = card(three).numbers.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    place = table.visualRect(table.model().index(1, 0)).translated(table.viewport().pos())
    top = table.mapTo(three.page.viewport(), place.topLeft()).y()
    assert 0 <= top < three.page.viewport().height()


# Looking back


def rows(desk: Desk) -> list[BackItem]:
    return [row for row in desk.page.findChildren(BackItem) if row.isVisible()]


def test_nobody_has_to_look_back(three: Desk) -> None:
    assert rows(three) == []
    unfold(three, BACK)
    assert len(rows(three)) == 3
    assert any("Only if you like" in words for words in shown_words(three.page))
    assert cut_off(three.page) == []


def test_a_step_is_chosen_and_both_changes_are_told(three: Desk) -> None:
    unfold(three, BACK)
    first = rows(three)[0]
    assert first.steps.accessibleName() == "I ask what a reader needs. – Then, as I see it now"
    first.steps.option(0).click()
    settle()
    assert three.sent[-1] == m.Remember("ask", 0)
    assert three.walker.opened.remembered == (Remembered(3, 2, "ask", 0),)
    assert "Change by the answers: +1; as you see it now: +3" in shown_words(first)
    assert cut_off(three.page) == []


def test_delete_takes_it_back_and_the_focus_stays(three: Desk) -> None:
    unfold(three, BACK)
    option = rows(three)[0].steps.option(0)
    option.click()
    option.setFocus()
    QTest.keyClick(option, Qt.Key.Key_Delete)
    settle()
    assert three.sent[-1] == m.Remember("ask", None)
    assert three.walker.opened.remembered == ()
    assert QApplication.focusWidget() is option


def test_undo_shows_what_was_there_before(three: Desk) -> None:
    unfold(three, BACK)
    rows(three)[0].steps.option(0).click()
    three.send(m.Undo())
    assert rows(three)[0].steps.value() is None


def test_tab_walks_through_the_card_and_each_control_has_a_name(three: Desk) -> None:
    for name in (AVERAGES, MOVED, BACK):
        unfold(three, name)
    button(three.page, AVERAGES).setFocus()
    stops = [stop for stop in tab_stops(three.page) if card(three).isAncestorOf(stop)]
    names = [heard(stop).name for stop in stops]
    assert all(names)
    assert names[:5] == [AVERAGES, "Your sections over time", MOVED, MOVED, BACK]
    assert len(names) == 5 + 3  # a stop for the steps of each item


def test_another_section_is_looked_at(three: Desk) -> None:
    for level in (1, 2):
        three.walker.send(m.StartForm("long-attitudes"))
        three.walker.send(*(change(f"item-{place}", value=level) for place in range(12)))
        three.send(m.FinishAssessment())
    three.send(m.ShowResults(3), m.LookBackAt("service"))
    assert card(three).isVisible()


@pytest.mark.parametrize("say", [load_catalogue("uz"), pseudo_catalogue()], ids=["uz", "pseudo"])
@pytest.mark.parametrize(("width", "size"), [(560, 100), (1064, 100), (900, 200)])
def test_nothing_is_cut_off_in_other_words_and_larger_letters(
    walker: Walker, show: Show, appearance: Appearance, say: Catalogue, width: int, size: int
) -> None:
    settle()
    gc.collect()  # pages of earlier tests are not to go while every widget is dressed
    appearance.choose(Wish.DARK, size)
    page = ResultsPage()
    show(page, width, 640)
    desk = Desk(walker, page, say)
    for level in (1, 2, 3):
        assess(desk, level)
    for fold in (card(desk).numbers, card(desk).moves, card(desk).back):
        fold.unfold(True)
    settle()
    settle()
    assert cut_off(page) == []


def test_the_lines_are_drawn_anew_in_other_clothes(three: Desk, appearance: Appearance) -> None:
    (line,) = card(three).findChildren(SectionTrend)
    before = line.view._picture
    appearance.choose(Wish.DARK, 100)
    settle()
    three.page.wear()
    assert line.view._picture != before


def test_the_card_leaves_nothing_behind() -> None:
    assert dies(OverTimeCard)


def test_results_are_shown_from_another_page(three: Desk) -> None:
    three.send(m.GoTo(Screen.HOME), m.GoTo(Screen.RESULTS))
    assert card(three).isVisible()
