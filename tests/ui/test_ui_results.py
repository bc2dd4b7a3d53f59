"""Results: what an assessment says, as charts and as a table, and what to do from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from librarian_self.charts.picture import Label, Picture, Shape
from librarian_self.charts.radar import FEWEST_AXES
from librarian_self.i18n.catalogue import load_catalogue, pseudo_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.results import ResultsView, results_view
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf, shipped_shelf, summarise
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.screens.figures import GapsCard, WholeCard
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.screens.results import ResultsPage
from librarian_self.ui.screens.tablelayout import SIDE
from librarian_self.ui.theme import DARK, LIGHT
from librarian_self.ui.widgets.pictureview import PictureView
from librarian_self.ui.widgets.wraplabel import WrapLabel
from tests.presenters.walking import Walker, change
from tests.services.everything import ATTITUDES_YAML, COMPETENCIES, everything
from tests.ui.conftest import Show
from tests.ui.desk import Desk, answer, button, shown_words
from tests.ui.watching import cut_off, dies, heard, settle, tab_stops

ALL = 47
EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """A new profile of somebody in reader service, with the form that comes with the program."""
    shelf = shipped_shelf()
    walker = Walker(DataFolder(tmp_path / "data"), shelf)
    walker.begin()
    walker.state = replace(walker.state, forms=shelf.index)
    walker.make_profile()
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    page = ResultsPage()
    show(page, 1064, 800)
    return Desk(walker, page, EN)


@pytest.fixture
def full(desk: Desk) -> Desk:
    """The results of an assessment that was answered to the end."""
    answer(desk.walker, ALL)
    desk.send(m.FinishAssessment(), m.GoTo(Screen.RESULTS))
    return desk


def view_of(desk: Desk) -> ResultsView:
    return results_view(desk.walker.state, desk.say)


def gaps(desk: Desk) -> GapsCard:
    (card,) = desk.page.findChildren(GapsCard)
    return card


def whole(desk: Desk) -> WholeCard:
    (card,) = desk.page.findChildren(WholeCard)
    return card


def table(desk: Desk) -> FiguresTable:
    return gaps(desk).table


def picture(view: PictureView) -> Picture:
    return view._picture


def words_in(drawn: Picture) -> list[str]:
    return [mark.words for mark in drawn.marks if isinstance(mark, Label)]


def colours_in(drawn: Picture) -> set[str]:
    shapes = [mark for mark in drawn.marks if isinstance(mark, Shape)]
    fills = {shape.fill.colour for shape in shapes if shape.fill}
    return fills | {shape.stroke.colour for shape in shapes if shape.stroke}


def rows(shown: FiguresTable) -> list[tuple[str, ...]]:
    cells = []
    for row in range(shown.rowCount()):
        items = (shown.item(row, column) for column in range(shown.columnCount()))
        cells.append(tuple(item.text() for item in items if item is not None))
    return cells


def children(interface: QAccessibleInterface, first: int, count: int) -> list[tuple[QAccessible.Role, str]]:
    found = (interface.child(place) for place in range(first, first + count))
    return [(each.role(), each.text(QAccessible.Text.Name)) for each in found]


# Before there is anything to show


def test_without_answers_the_page_says_how_to_begin(desk: Desk) -> None:
    assert shown_words(desk.page) == [
        "Your results",
        "Nothing to show yet. Answer a few questions, and your strengths and gaps appear here.",
        "For your development; not for attestation, pay or discipline.",
    ]
    shown = [each for each in desk.page.findChildren(QPushButton) if each.isVisible()]
    assert [each.accessibleName() for each in shown] == ["Start with one section"]


def test_the_first_button_starts_the_first_form_of_competencies(desk: Desk) -> None:
    button(desk.page, "Start with one section").click()
    assert desk.sent == [m.StartForm(COMPETENCIES)]


def test_an_assessment_that_was_begun_is_gone_on_with(desk: Desk) -> None:
    begun = answer(desk.walker, 0)
    desk.send(m.GoTo(Screen.RESULTS))
    button(desk.page, "Go on answering").click()
    assert desk.sent == [m.Continue(begun)]


def test_while_answers_are_read_nothing_is_said_to_be_missing(desk: Desk) -> None:
    answer(desk.walker, ALL)
    desk.send(m.FinishAssessment())
    desk.walker.state = replace(desk.walker.state, looking=None)
    desk.render()
    assert shown_words(desk.page)[0] == "Your results"
    assert not any("Nothing to show" in words for words in shown_words(desk.page))
    desk.page.take_focus()
    assert button(desk.page, "Make my plan").hasFocus()


def test_the_page_opens_with_the_focus_on_the_next_thing_to_do(desk: Desk) -> None:
    desk.page.take_focus()
    assert button(desk.page, "Start with one section").hasFocus()
    answer(desk.walker, ALL)
    desk.send(m.GoTo(Screen.RESULTS))
    desk.page.take_focus()
    assert button(desk.page, "Make my plan").hasFocus()


# Findings and ways on


def test_strengths_and_changes_come_before_the_figures(full: Desk) -> None:
    words = shown_words(full.page)
    order = ["strengths", "change", "Largest gaps first", "Where you are and where you want to be"]
    assert [word for word in words if word in order] == order
    assert words[-1] == "For your development; not for attestation, pay or discipline."


def test_strengths_name_competencies_that_are_strong(full: Desk) -> None:
    card = view_of(full).strengths
    assert card is not None
    assert len(card.names) == 3
    assert set(card.names) <= set(shown_words(full.page))


def test_a_finished_assessment_can_be_changed_and_planned_from(full: Desk) -> None:
    assessment = view_of(full).assessment
    assert assessment is not None
    button(full.page, "Change my answers").click()
    full.send(m.GoTo(Screen.RESULTS))
    button(full.page, "Make my plan").click()
    assert full.sent == [m.Continue(assessment), m.GoTo(Screen.PLAN)]


def test_where_questions_are_left_one_goes_on(desk: Desk) -> None:
    assessment = answer(desk.walker, 5)
    desk.send(m.FinishAssessment())
    button(desk.page, "Go on answering").click()
    assert desk.sent == [m.Continue(assessment)]


def test_one_assessment_leaves_nothing_to_choose(full: Desk) -> None:
    assert not any(chooser.isVisible() for chooser in full.page.findChildren(QComboBox))


def test_of_several_assessments_another_one_can_be_chosen(full: Desk) -> None:
    first = view_of(full).assessment
    assert first is not None
    second = answer(full.walker, ALL, (4, 3, 5))
    full.send(m.FinishAssessment(), m.ShowResults(second))
    (chooser,) = (each for each in full.page.findChildren(QComboBox) if each.isVisible())
    assert (chooser.count(), chooser.currentIndex()) == (2, 0)
    assert chooser.accessibleName() == "Assessment"
    chooser.setFocus()
    chooser.setCurrentIndex(1)
    chooser.activated.emit(1)
    assert full.sent == [m.ShowResults(first)]
    assert view_of(full).assessment == first


def test_what_has_moved_is_named_after_the_second_time(full: Desk) -> None:
    second = answer(full.walker, ALL, (4, 3, 5))
    full.send(m.FinishAssessment(), m.ShowResults(second))
    change = view_of(full).change
    assert change is not None
    assert change.card.title in shown_words(full.page)
    assert [name[:5] for name in change.card.names] == ["1 → 5", "1 → 5", "1 → 4"]
    assert set(change.card.names) <= set(shown_words(full.page))


# Charts


def test_both_charts_are_graphics_with_a_name_and_a_sentence(full: Desk) -> None:
    bars, web = heard(gaps(full).bars), heard(whole(full).web)
    assert (bars.role, web.role) == (QAccessible.Role.Graphic, QAccessible.Role.Graphic)
    assert bars.name == "Largest gaps first"
    assert bars.description == view_of(full).gaps_sentence
    assert "Bar chart of 9 sections" in bars.description
    assert web.name == "Where you are and where you want to be"
    assert "Radar chart of 9 sections" in web.description


def test_bars_show_every_gap_from_the_largest_down(full: Desk) -> None:
    figures = [axis.figure for axis in view_of(full).gaps]
    assert figures == sorted(figures, reverse=True)
    drawn = words_in(picture(gaps(full).bars))
    assert [word for word in drawn if "." in word] == figures


def test_a_legend_says_what_is_now_and_what_is_the_target(full: Desk) -> None:
    for view in (gaps(full).bars, whole(full).web):
        assert {"now", "target"} <= set(words_in(picture(view)))


def test_the_charts_stand_side_by_side_where_there_is_room(full: Desk) -> None:
    assert gaps(full).y() == whole(full).y()
    full.page.resize(700, 800)
    settle()
    assert whole(full).y() > gaps(full).geometry().bottom()


def test_a_chart_is_made_anew_for_another_width(full: Desk) -> None:
    before = picture(gaps(full).bars).width
    full.page.resize(800, 800)
    settle()
    after = picture(gaps(full).bars).width
    assert after != before
    assert after == pytest.approx(gaps(full).bars.room(), abs=1)


def test_a_chart_wears_the_colours_of_the_window(full: Desk, appearance: Appearance) -> None:
    views = (gaps(full).bars, whole(full).web)
    assert all({LIGHT.accent, LIGHT.gold} <= colours_in(picture(view)) for view in views)
    appearance.choose(Wish.DARK, 100)
    full.page.wear()
    assert all({DARK.accent, DARK.gold} <= colours_in(picture(view)) for view in views)
    assert not any(LIGHT.accent in colours_in(picture(view)) for view in views)


def test_a_state_that_changes_nothing_here_draws_nothing(full: Desk) -> None:
    before = picture(gaps(full).bars), picture(whole(full).web)
    full.send(m.GoTo(Screen.RESULTS), m.CloseNotice())
    assert picture(gaps(full).bars) is before[0]
    assert picture(whole(full).web) is before[1]


def test_sections_without_figures_are_named_with_the_reason(desk: Desk) -> None:
    answer(desk.walker, 17)
    desk.send(m.GoTo(Screen.RESULTS))
    (sentence,) = view_of(desk).withheld
    assert sentence.startswith("No figures yet, fewer than three answers: Information resources")
    assert sentence in shown_words(desk.page)


def test_one_section_makes_bars_and_no_radar(desk: Desk) -> None:
    answer(desk.walker, 5)
    desk.send(m.GoTo(Screen.RESULTS))
    known = [axis for axis in view_of(desk).axes if axis.now is not None]
    assert len(known) < FEWEST_AXES
    assert gaps(desk).bars.isVisible()
    assert not whole(desk).isVisible()
    holder = gaps(desk).parentWidget()
    assert holder is not None
    assert gaps(desk).width() == holder.width()


def test_two_answers_make_no_chart_and_no_fault(desk: Desk) -> None:
    answer(desk.walker, 2)
    desk.send(m.GoTo(Screen.RESULTS))
    assert not gaps(desk).bars.isVisible()
    assert not whole(desk).isVisible()
    assert view_of(desk).no_gaps in shown_words(desk.page)
    assert cut_off(desk.page) == []


def test_how_it_is_calculated_unfolds_in_place(full: Desk) -> None:
    how = button(full.page, "How is this calculated?")
    assert (how.isCheckable(), heard(how).checked) == (True, False)
    text = "\n\n".join(view_of(full).how)
    assert text not in shown_words(full.page)
    how.click()
    assert heard(how).checked
    assert text in shown_words(full.page)
    assert "importance × gap ÷ (3 × 4)" in text
    settle()
    assert cut_off(full.page) == []
    how.click()
    assert text not in shown_words(full.page)


def test_a_gap_that_is_longer_than_its_bar_is_explained(desk: Desk) -> None:
    answer(desk.walker, ALL, (5, 1))
    desk.send(m.GoTo(Screen.RESULTS))
    assert any("larger than the hatched part" in line for line in view_of(desk).how)


# The table


def test_the_table_comes_in_place_of_the_charts_and_goes_again(full: Desk) -> None:
    toggle = button(full.page, "Show as a table")
    toggle.setFocus()
    toggle.click()
    assert full.sent == [m.ShowTable(as_table=True)]
    assert table(full).isVisible()
    assert not gaps(full).bars.isVisible()
    assert not whole(full).isVisible()
    assert heard(toggle).name == "Show as charts"
    assert toggle.hasFocus()
    toggle.click()
    assert full.sent[1:] == [m.ShowTable(as_table=False)]
    assert not table(full).isVisible()
    assert gaps(full).bars.isVisible()
    assert whole(full).isVisible()


def test_the_table_holds_every_row_of_the_view(full: Desk) -> None:
    full.send(m.ShowTable(as_table=True))
    view = view_of(full).table
    assert view is not None
    assert rows(table(full)) == [row.cells for row in view.rows]
    assert len(view.rows) == ALL + 9


def test_the_table_says_the_numbers_of_the_charts(full: Desk) -> None:
    view = view_of(full)
    assert view.table is not None
    sections = [
        cells for cells, row in zip(rows(table(full)), view.table.rows, strict=True) if row.is_section
    ]
    by_name = {cells[0].partition(" (")[0]: cells for cells in sections}
    for axis in view.gaps:
        cells = by_name[axis.label]
        assert axis.now is not None
        assert axis.target is not None
        assert cells[1:4] == (EN.number(axis.now, 1), EN.number(axis.target, 1), axis.figure)
    drawn = [word for word in words_in(picture(gaps(full).bars)) if "." in word]
    assert sorted(drawn) == sorted(cells[3] for cells in sections)


def test_the_table_is_one_for_the_ear(full: Desk) -> None:
    full.send(m.ShowTable(as_table=True))
    interface = QAccessible.queryAccessibleInterface(table(full))
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "All figures"
    assert children(interface, 1, 6) == [
        (QAccessible.Role.ColumnHeader, name)
        for name in ("Section or competency", "Now", "Target", "Gap", "Importance", "Example")
    ]
    statement = "I explain to others what a librarian does for people."
    assert children(interface, 14, 3) == [
        (QAccessible.Role.RowHeader, statement),
        (QAccessible.Role.Cell, statement),
        (QAccessible.Role.Cell, "3"),
    ]


def test_arrows_move_in_the_table_and_the_page_follows(full: Desk) -> None:
    full.send(m.ShowTable(as_table=True))
    figures = table(full)
    figures.setFocus()
    assert (figures.currentRow(), figures.currentColumn()) == (0, 0)
    for _ in range(40):
        QTest.keyClick(figures, Qt.Key.Key_Down)
    QTest.keyClick(figures, Qt.Key.Key_Right)
    assert (figures.currentRow(), figures.currentColumn()) == (40, 1)
    place = figures.visualRect(figures.model().index(40, 1)).translated(figures.viewport().pos())
    top = figures.mapTo(full.page.viewport(), place.topLeft()).y()
    assert 0 < top < full.page.viewport().height() - place.height()


def test_page_keys_scroll_the_page_and_not_the_table(full: Desk) -> None:
    full.send(m.ShowTable(as_table=True))
    figures = table(full)
    figures.setFocus()
    before = full.page.verticalScrollBar().value()
    QTest.keyClick(figures, Qt.Key.Key_PageDown)
    assert full.page.verticalScrollBar().value() > before
    assert figures.currentRow() == 0


def test_the_cell_that_the_keys_are_in_stays_when_numbers_change(full: Desk) -> None:
    full.send(m.ShowTable(as_table=True))
    table(full).setCurrentCell(7, 2)
    second = answer(full.walker, ALL, (4, 3, 5))
    full.send(m.ShowResults(second))
    assert (table(full).currentRow(), table(full).currentColumn()) == (7, 2)


def test_the_table_is_as_high_as_its_rows(full: Desk) -> None:
    full.send(m.ShowTable(as_table=True))
    figures = table(full)
    content = sum(figures.rowHeight(row) for row in range(figures.rowCount()))
    assert figures.viewport().height() == content
    assert figures.verticalScrollBar().maximum() == 0
    assert sum(figures.columnWidth(column) for column in range(6)) == figures.viewport().width()


@pytest.mark.parametrize("size", [100, 200, 225])
def test_no_cell_has_less_room_than_its_words(full: Desk, appearance: Appearance, size: int) -> None:
    appearance.choose(Wish.LIGHT, size)
    full.page.resize(900, 640)
    full.send(m.ShowTable(as_table=True))
    figures = table(full)
    layout = figures.cells()
    widths = [figures.columnWidth(column) for column in range(6)]
    assert layout.heights(widths) == [figures.rowHeight(row) for row in range(figures.rowCount())]
    for column in range(1, 6):
        room = widths[column] - 2 * look().gap(SIDE)
        assert layout.head(column).longest_word() <= room
        assert all(layout.flow(row, column).longest_word() <= room for row in range(figures.rowCount()))
    assert figures.horizontalHeader().height() >= layout.header_height(widths)


# For everyone


def test_every_control_has_a_name_and_a_role(full: Desk) -> None:
    second = answer(full.walker, ALL, (4, 3, 5))
    full.send(m.FinishAssessment(), m.ShowResults(second))
    full.page.take_focus()
    names = {each.accessibleName(): heard(each).role for each in tab_stops(full.page)}
    assert names == {
        "Assessment": QAccessible.Role.ComboBox,
        "Change my answers": QAccessible.Role.Button,
        "Make my plan": QAccessible.Role.Button,
        "Show as a table": QAccessible.Role.Button,
        "How is this calculated?": QAccessible.Role.CheckBox,
        "What moved, section by section": QAccessible.Role.CheckBox,
        "Looking back: where was I then?": QAccessible.Role.CheckBox,
        "Erase this assessment for good…": QAccessible.Role.Button,
    }


def test_tab_goes_where_the_eye_goes(full: Desk) -> None:
    full.send(m.ShowTable(as_table=True))
    button(full.page, "Change my answers").setFocus()
    assert [heard(each).name for each in tab_stops(full.page)] == [
        "Change my answers",
        "Make my plan",
        "Show as charts",
        "All figures",
        "How is this calculated?",
        "Erase this assessment for good…",
    ]


@pytest.mark.parametrize("language", ["en", "uz", "pseudo"])
@pytest.mark.parametrize("as_table", [False, True])
@pytest.mark.parametrize("size", [100, 225])
def test_nothing_is_cut_off(
    full: Desk, appearance: Appearance, language: str, as_table: bool, size: int
) -> None:
    appearance.choose(Wish.LIGHT, size)
    full.page.resize(934, 640)
    full.page.wear()
    full.say = pseudo_catalogue() if language == "pseudo" else load_catalogue(language)
    answer(full.walker, ALL, (4, 3, 5))
    full.send(m.FinishAssessment(), m.ShowTable(as_table=as_table))
    gaps(full).how.unfold(True)
    settle()
    assert cut_off(full.page) == []
    assert full.page.horizontalScrollBar().maximum() == 0


def test_the_buttons_stand_below_the_title_with_large_letters(full: Desk, appearance: Appearance) -> None:
    plan = button(full.page, "Make my plan")
    title = next(label for label in full.page.findChildren(WrapLabel) if label.text() == "Your results")

    def places() -> tuple[int, int]:
        return plan.mapTo(full.page, plan.rect().topLeft()).y(), title.mapTo(
            full.page, title.rect().topLeft()
        ).y()

    beside, above = places()
    assert beside < above + title.height()
    appearance.choose(Wish.LIGHT, 200)
    full.page.wear()
    settle()
    below, above = places()
    assert below >= above + title.height()


def test_a_page_leaves_nothing_behind(qtbot: QtBot) -> None:  # noqa: ARG001 -- it needs the application
    assert dies(ResultsPage)


def test_attitudes_are_shown_without_targets_or_gaps(tmp_path: Path, show: Show) -> None:
    form = everything(ATTITUDES_YAML).form
    (tmp_path / f"{form.id}.yaml").write_text(ATTITUDES_YAML, "utf-8")
    shelf = Shelf((summarise(form),), tmp_path)
    walker = Walker(DataFolder(tmp_path / "data"), shelf)
    walker.begin()
    walker.state = replace(walker.state, forms=shelf.index)
    walker.make_profile()
    page = ResultsPage()
    show(page, 1064, 800)
    desk = Desk(walker, page, EN)
    walker.send(m.StartForm(form.id), *(change(item.id, value=3) for item in form.items()))
    desk.send(m.GoTo(Screen.RESULTS))
    words = shown_words(page)
    assert "Largest gaps first" not in words
    assert "Your profile" in words
    assert not gaps(desk).isVisible()
    assert not whole(desk).isVisible()
    assert cut_off(page) == []
    walker.performer.close()


def test_erasing_is_asked_about_the_assessment_in_view(full: Desk) -> None:
    second = answer(full.walker, 3, (4, 3, 5))
    full.send(m.FinishAssessment(), m.ShowResults(second))
    button(full.page, "Erase this assessment for good…").click()
    assert full.sent == [m.AskToEraseAssessment(second)]
    assert full.walker.state.question is not None
