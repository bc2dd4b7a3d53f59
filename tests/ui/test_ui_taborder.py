"""Tab goes where the eye goes, also where a layout turns round."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.scrollpage import ScrollPage
from tests.ui.conftest import Show
from tests.ui.watching import settle, tab_stops

Direction = QBoxLayout.Direction


@pytest.mark.parametrize(
    ("direction", "order"),
    [
        (Direction.TopToBottom, "abc"),
        (Direction.LeftToRight, "abc"),
        (Direction.BottomToTop, "cba"),
        (Direction.RightToLeft, "cba"),
    ],
)
def test_a_layout_that_turns_round_takes_the_order_with_it(
    show: Show, direction: Direction, order: str
) -> None:
    window = QWidget()
    box = QBoxLayout(direction, window)
    fields = {name: QLineEdit(name) for name in "abc"}
    for field in fields.values():
        box.addWidget(field)
    order_tabs(window)
    show(window)
    fields[order[0]].setFocus()
    assert [stop.text() for stop in tab_stops(window) if isinstance(stop, QLineEdit)] == list(order)


def test_what_is_made_later_stands_where_it_lies(show: Show) -> None:
    window = QWidget()
    box = QVBoxLayout(window)
    last = QLineEdit("last")
    box.addWidget(last)
    first = QLineEdit("first")
    box.insertWidget(0, first)
    order_tabs(window)
    show(window)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert last.hasFocus()


def test_what_has_the_focus_stays_in_view_when_the_page_grows_above_it(show: Show) -> None:
    page = ScrollPage()
    above, field = QWidget(), QLineEdit()
    above.setFixedHeight(10)
    page.add(above)
    page.add(field)
    show(page, 400, 300)
    field.setFocus()
    above.setFixedHeight(2000)
    settle()
    settle()
    assert isinstance(page, QScrollArea)
    assert not field.visibleRegion().isEmpty()


def test_a_page_that_was_scrolled_away_can_come_back_to_its_focus(show: Show) -> None:
    page = ScrollPage()
    above, field = QWidget(), QLineEdit()
    above.setFixedHeight(2000)
    page.add(above)
    page.add(field)
    show(page, 400, 300)
    field.setFocus()
    page.verticalScrollBar().setValue(0)
    assert field.visibleRegion().isEmpty()
    page.show_focus()
    assert not field.visibleRegion().isEmpty()
