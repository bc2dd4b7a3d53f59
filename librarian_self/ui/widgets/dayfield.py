"""A day that may be left open."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from librarian_self.ui.widgets.fields import DateField
from librarian_self.ui.widgets.textarea import REST

UNSET: Final = QDate(1900, 1, 1)
"""Shown as an empty field; nobody plans for it."""

BLANK: Final = " "
"""What stands for it; Qt takes an empty text for "no special text"."""


class DayField(DateField):
    """A day or none; days are ISO here. Delete empties it.

    An empty field starts from today: an arrow key sets it, the calendar opens there, and a number that is typed is the
    day of this month until more is typed. Passing through changes nothing.
    """

    chosen = Signal(str)
    """The day, or nothing; after 600 ms of rest, and when the field is left or Enter is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._finish)
        self.setMinimumDate(UNSET)
        self.setSpecialValueText(BLANK)
        self.setDate(UNSET)
        self.dateChanged.connect(self._changed)
        self.editingFinished.connect(self._finish)

    def show_day(self, day: str) -> None:
        """Show a day, or an empty field; tells nobody."""
        if day == self._shown:
            return
        self._rest.stop()
        self._shown = day
        with QSignalBlocker(self):
            self.setDate(QDate.fromString(day, Qt.DateFormat.ISODate) if day else UNSET)

    def day(self) -> str:
        """The day in the field, or nothing."""
        date = self.date()
        return "" if date == UNSET else date.toString(Qt.DateFormat.ISODate)

    def flush(self) -> None:
        """Tell a day that is typed and not told yet."""
        self.interpretText()
        self._finish()

    def stepBy(self, steps: int) -> None:
        """Begin with today where nothing is set."""
        if self.day():
            super().stepBy(steps)
        else:
            self.setDate(QDate.currentDate())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field, or begin to fill it."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.setDate(UNSET)
            return
        if not self.day() and event.text().isdigit():
            with QSignalBlocker(self):
                self.setDate(QDate.currentDate())
            self.setSelectedSection(QDateTimeEdit.Section.DaySection)
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the calendar of an empty field on this month."""
        super().mousePressEvent(event)
        if not self.day():
            calendar = self.calendarWidget()
            with QSignalBlocker(calendar):
                calendar.setSelectedDate(QDate.currentDate())

    def _changed(self, _day: QDate) -> None:
        self._rest.start()

    def _finish(self) -> None:
        self._rest.stop()
        day = self.day()
        if day != self._shown:
            self._shown = day
            self.chosen.emit(day)
