"""A day that may be left open."""

from __future__ import annotations

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from librarian_self.ui.widgets.fields import DateField

UNSET = QDate(1900, 1, 1)
"""Shown as an empty field; nobody plans for it."""


class DayField(DateField):
    """A day or none; days are ISO here. `chosen` tells the day when the field is left or Enter is pressed.

    Delete empties it. An empty field starts from today when its calendar opens or an arrow is pressed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setMinimumDate(UNSET)
        self.setSpecialValueText(" ")
        self.setDate(UNSET)
        self.editingFinished.connect(self._finish)
        self.calendarWidget().clicked.connect(self._pick)

    def show_day(self, day: str) -> None:
        """Show a day, or an empty field; tells nobody."""
        if day == self._shown:
            return
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer today where nothing is set yet: changing a day is less work than typing one."""
        super().focusInEvent(event)
        if not self.day():
            self.calendarWidget().setSelectedDate(QDate.currentDate())

    def _finish(self) -> None:
        day = self.day()
        if day != self._shown:
            self._shown = day
            self.chosen.emit(day)

    def _pick(self, _date: QDate) -> None:
        self._finish()
