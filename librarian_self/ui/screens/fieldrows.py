"""Rows of fields that say what was written, under which key, and to whom it belongs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QWidget

from librarian_self.presenters.views.goal import FieldView
from librarian_self.services.checking import MOST_HOURS
from librarian_self.ui.widgets.dayfield import DayField
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import NumberField
from librarian_self.ui.widgets.textarea import REST, TextArea

BLANK: Final = " "
"""What a number field shows for nothing; Qt takes an empty text for "no special text"."""


class ValueRow(FieldRow):
    """The base: `written` tells the key, the value (None: nothing), and the subject that was shown with the field.

    What waits to be told is told before the row shows another subject, so it is never taken for another's.
    """

    written = Signal(str, object, str)

    def __init__(self, key: str, field: QWidget) -> None:
        super().__init__("", field)
        self.key = key
        self._subject = ""

    def show_field(self, view: FieldView, subject: str) -> None:
        """Show a field of this subject; what somebody is writing there stays."""
        if subject != self._subject:
            self.flush()
            self._subject = subject
        self.set_words(view.label)
        self._show_words(view)

    def flush(self) -> None:
        """Tell what waits to be told, now."""
        raise NotImplementedError

    def _show_words(self, view: FieldView) -> None:
        raise NotImplementedError


class TextRow(ValueRow):
    """Words; the hint stands in for them until there are some."""

    def __init__(self, key: str, lines: int = 2) -> None:
        area = TextArea(lines=lines)
        super().__init__(key, area)
        self.area = area
        area.edited.connect(self._tell)

    def flush(self) -> None:
        """Tell words that are still being typed."""
        self.area.flush()

    def _show_words(self, view: FieldView) -> None:
        self.area.setPlaceholderText(view.hint)
        self.area.setAccessibleDescription(view.hint)
        self.area.render_words(view.words, self._subject)

    def _tell(self, words: str, subject: str) -> None:
        self.written.emit(self.key, words, subject)


class DayRow(ValueRow):
    """A day, ISO, or none."""

    def __init__(self, key: str) -> None:
        day = DayField()
        super().__init__(key, day)
        self.day = day
        day.chosen.connect(self._tell)

    def flush(self) -> None:
        """Tell a day that is typed and not told yet."""
        self.day.flush()

    def _show_words(self, view: FieldView) -> None:
        self.day.show_day(view.words)

    def _tell(self, day: str) -> None:
        self.written.emit(self.key, day or None, self._subject)


class HoursRow(ValueRow):
    """Whole hours, or none; told after a rest, and when the field is left."""

    def __init__(self, key: str) -> None:
        number = NumberField()
        super().__init__(key, number)
        self.number = number
        self._shown = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._tell)
        number.setRange(0, MOST_HOURS)
        number.setSpecialValueText(BLANK)
        number.setAccelerated(True)
        number.valueChanged.connect(self._changed)
        number.editingFinished.connect(self._tell)

    def flush(self) -> None:
        """Tell hours that are typed and not told yet."""
        self.number.interpretText()
        self._tell()

    def _show_words(self, view: FieldView) -> None:
        hours = int(view.words or 0)
        if self._rest.isActive() or hours == self._shown:
            return
        self._shown = hours
        with QSignalBlocker(self.number):
            self.number.setValue(hours)

    def _changed(self, _hours: int) -> None:
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        hours = self.number.value()
        if hours != self._shown:
            self._shown = hours
            self.written.emit(self.key, hours or None, self._subject)
