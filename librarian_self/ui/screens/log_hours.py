"""Hours as people type them: 1.5, 1,5 or 1:30."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker

from librarian_self.planning.hours import read_hours
from librarian_self.presenters.views.goal import FieldView
from librarian_self.ui.screens.fieldrows import ValueRow
from librarian_self.ui.widgets.fields import Line

LONGEST: Final = 16
"""Letters of any number of hours."""


class TimeRow(ValueRow):
    """Tells minutes, or None for an empty field, when it is left or Enter is pressed.

    What cannot be read stays in the field, and the hint of the view says what can; nothing is told then.
    """

    def __init__(self, key: str) -> None:
        line = Line()
        line.setMaxLength(LONGEST)
        super().__init__(key, line)
        self.line = line
        self._shown = ""
        self._hint = ""
        line.editingFinished.connect(self.flush)

    def flush(self) -> None:
        """Tell hours that are typed and not told yet."""
        typed = self.line.text().strip()
        if typed == self._shown:
            self.set_problem("")
            return
        try:
            minutes = read_hours(typed) if typed else None
        except ValueError:
            self.set_problem(self._hint)
            return
        self._shown = typed
        self.set_problem("")
        self.written.emit(self.key, minutes, self._subject)

    def _show_words(self, view: FieldView) -> None:
        self._hint = view.hint
        is_typing = self.line.hasFocus() and self.line.text().strip() != self._shown
        if view.words == self._shown or is_typing:
            return
        self._shown = view.words
        self.set_problem("")
        with QSignalBlocker(self.line):
            self.line.setText(view.words)
