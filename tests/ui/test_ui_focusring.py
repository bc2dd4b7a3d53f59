"""Whoever works without a mouse always sees where they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.focusring import RADIUS_PROPERTY
from librarian_self.ui.look import look
from librarian_self.ui.theme import DARK, LIGHT
from librarian_self.ui.widgets.boxes import Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.scrollpage import ScrollPage
from tests.ui.conftest import Show
from tests.ui.watching import colours, dies, settle


def ring_of(window: QWidget) -> QWidget:
    """The one ring that is seen in a window."""
    rings = [ring for ring in window.findChildren(QWidget, "focusRing") if ring.isVisible()]
    assert len(rings) == 1
    return rings[0]


def area_of(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget lies in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


@pytest.fixture
def row(show: Show) -> Row:
    """Two buttons in a window with room around them."""
    row = Row(gap=28, margin=28)
    for words in ("Back", "Next"):
        row.add(Button(words, Kind.PRIMARY))
    show(row, 400, 160)
    return row


def buttons(row: Row) -> list[Button]:
    """The buttons of the row."""
    return row.findChildren(Button)


def test_the_ring_lies_around_the_focused_control_with_a_gap(row: Row) -> None:
    back = buttons(row)[0]
    back.setFocus()
    settle()
    reach = look().px(2) + look().px(2)
    assert area_of(ring_of(row), row) == area_of(back, row).adjusted(-reach, -reach, reach, reach)


def test_the_ring_follows_the_focus(row: Row) -> None:
    for button in buttons(row):
        button.setFocus()
        settle()
        assert area_of(ring_of(row), row).contains(area_of(button, row))


def test_the_ring_moves_and_grows_with_its_control(row: Row) -> None:
    back = buttons(row)[0]
    back.setFocus()
    row.resize(600, 300)
    settle()
    assert area_of(ring_of(row), row).center() == area_of(back, row).center()


def test_the_ring_goes_when_its_control_is_hidden(row: Row) -> None:
    back = buttons(row)[0]
    back.setFocus()
    back.hide()
    settle()
    seen = [ring for ring in row.findChildren(QWidget, "focusRing") if ring.isVisible()]
    focused = QApplication.focusWidget()
    assert len(seen) == (1 if focused is not None else 0)
    assert focused is not back


@pytest.mark.parametrize(("wish", "theme"), [(Wish.LIGHT, LIGHT), (Wish.DARK, DARK)])
def test_the_ring_has_its_own_colour_and_shows_on_the_accent(
    appearance: Appearance, row: Row, wish: Wish, theme: object
) -> None:
    appearance.choose(wish, 100)
    buttons(row)[0].setFocus()
    settle()
    assert theme is look().theme
    assert {look().theme.focus, look().theme.accent} <= colours(row)


def test_the_ring_takes_no_clicks_and_no_focus(row: Row) -> None:
    back = buttons(row)[0]
    back.setFocus()
    settle()
    assert row.childAt(area_of(back, row).center()) is back
    assert ring_of(row).focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_control_without_room_around_it_has_the_ring_inside(show: Show) -> None:
    window = QWidget()
    box = QVBoxLayout(window)
    box.setContentsMargins(0, 0, 0, 0)
    field = QLineEdit()
    box.addWidget(field)
    show(window, 200, 40)
    field.setFocus()
    settle()
    assert area_of(ring_of(window), window) == area_of(field, window)


def test_a_ring_in_a_page_scrolls_along(show: Show) -> None:
    page = ScrollPage()
    for number in range(30):
        page.add(Button(f"Goal {number}"))
    show(page, 400, 300)
    last = page.findChildren(Button)[-1]
    last.setFocus()
    settle()
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() - 40)
    settle()
    assert ring_of(page).parentWidget() is page.widget()
    assert area_of(ring_of(page), page).center() == area_of(last, page).center()


def test_round_things_may_ask_for_a_round_ring(row: Row) -> None:
    back = buttons(row)[0]
    back.setProperty(RADIUS_PROPERTY, 20)
    back.setFocus()
    settle()
    reach = look().px(2) + look().px(2)
    assert ring_of(row).property("radius") is None
    assert ring_of(row)._radius == look().px(20) + reach  # type: ignore[attr-defined]


def focused_window() -> QWidget:
    """A window whose only button has the focus."""
    window = QWidget()
    QHBoxLayout(window).addWidget(QPushButton("one"))
    window.show()
    window.activateWindow()
    window.findChildren(QPushButton)[0].setFocus()
    settle()
    assert ring_of(window)
    return window


def test_the_ring_survives_the_window_that_it_was_in(show: Show) -> None:
    assert dies(focused_window)
    second = QWidget()
    QHBoxLayout(second).addWidget(QPushButton("two"))
    show(second, 200, 100)
    second.findChildren(QPushButton)[0].setFocus()
    settle()
    assert ring_of(second).isVisible()
