"""A day that may be left open: typed, stepped, taken from a calendar, taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QLineEdit
from pytestqt.qtbot import QtBot

from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.dayfield import DayField
from tests.ui.conftest import Show

DAY = "2026-12-20"
LONG_REST = 2_000
"""Milliseconds: more than a day rests before it is told."""

NO_SCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""What the platform without a screen says of a calendar that opens."""


class Told:
    """What a field has told."""

    def __init__(self, field: DayField) -> None:
        self.days: list[str] = []
        field.chosen.connect(self.hear)

    def hear(self, day: str) -> None:
        """Remember it."""
        self.days.append(day)


@pytest.fixture
def field(show: Show) -> DayField:
    """An empty field with the focus, and another field after it."""
    column = Column()
    day = DayField()
    column.add(day)
    column.add(QLineEdit())
    show(column, 300, 120)
    day.setFocus()
    return day


@pytest.fixture
def told(field: DayField) -> Told:
    """What the field tells."""
    return Told(field)


def today() -> str:
    """Today, ISO."""
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)


def open_calendar(field: DayField) -> QCalendarWidget:
    """Click on the arrow at the end."""
    arrow = QPoint(field.width() - 10, field.height() // 2)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=arrow)
    calendar = field.calendarWidget()
    assert calendar.isVisible()
    return calendar


def leave(field: DayField) -> None:
    """Go on by Tab."""
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Tab)


def test_passing_through_changes_nothing(field: DayField, told: Told) -> None:
    leave(field)
    assert not field.hasFocus()
    assert (field.day(), field.text().strip(), told.days) == ("", "", [])


def test_what_is_shown_is_told_to_nobody(field: DayField, told: Told) -> None:
    field.show_day(DAY)
    assert (field.day(), field.text()) == (DAY, "20.12.2026")
    field.show_day("")
    field.flush()
    assert (field.day(), told.days) == ("", [])


def test_a_day_is_typed_into_an_empty_field(field: DayField, told: Told) -> None:
    QTest.keyClicks(field, "20122026")
    assert field.text() == "20.12.2026"
    field.flush()
    assert told.days == [DAY]


def test_a_number_alone_is_a_day_of_this_month(field: DayField, told: Told) -> None:
    QTest.keyClicks(field, "05")
    field.flush()
    assert told.days == [f"{today()[:8]}05"]


def test_today_can_be_typed_too(field: DayField, told: Told) -> None:
    QTest.keyClicks(field, QDate.currentDate().toString("ddMMyyyy"))
    leave(field)
    assert told.days == [today()]


def test_an_arrow_begins_with_today(field: DayField, told: Told) -> None:
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == today()
    field.flush()
    assert told.days == [today()]


def test_arrows_step_from_the_day_that_is_set(field: DayField) -> None:
    field.show_day(DAY)
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == "2026-12-21"


def test_delete_empties_it(field: DayField, told: Told) -> None:
    field.show_day(DAY)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    leave(field)
    assert (field.day(), told.days) == ("", [""])


def test_it_tells_after_a_rest(field: DayField, told: Told, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.chosen, timeout=LONG_REST):
        QTest.keyClicks(field, "20122026")
    assert told.days == [DAY]


def test_it_tells_the_same_day_once(field: DayField, told: Told) -> None:
    QTest.keyClicks(field, "20122026")
    QTest.keyClick(field, Qt.Key.Key_Return)
    field.flush()
    leave(field)
    assert told.days == [DAY]


def test_a_day_that_comes_from_outside_takes_the_place_of_one_that_rests(field: DayField, told: Told) -> None:
    QTest.keyClick(field, Qt.Key.Key_Up)
    field.show_day(DAY)
    field.flush()
    assert (field.day(), told.days) == (DAY, [])


@NO_SCREEN
@pytest.mark.parametrize("day", ["", DAY])
def test_the_calendar_opens_on_today_or_on_the_day(field: DayField, told: Told, day: str) -> None:
    field.show_day(day)
    assert open_calendar(field).selectedDate().toString(Qt.DateFormat.ISODate) == (day or today())
    QTest.keyClick(field.calendarWidget(), Qt.Key.Key_Escape)
    field.flush()
    assert (field.day(), told.days) == (day, [])


@NO_SCREEN
def test_a_day_of_the_calendar_is_taken(field: DayField, told: Told) -> None:
    open_calendar(field).setSelectedDate(QDate(2026, 12, 20))
    field.flush()
    assert told.days == [DAY]
