"""Columns that become one where there is no room, whatever the size of the letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.widgets.layouts import ColumnsLayout


class Columns(QWidget):
    """Widgets side by side while each has `least` units of room, else one below the other.

    With `level` they are short fields: they stand on one ground though their labels wrap, and break into several lines.
    """

    def __init__(self, least: int, *, level: bool = False) -> None:
        super().__init__()
        self._least = least
        self._level = level
        self._layout = ColumnsLayout(self, least=look().px(least), all_or_one=not level)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._layout.addWidget(widget)
        if self._level:
            self._layout.setAlignment(widget, Qt.AlignmentFlag.AlignBottom)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._layout.least = look().px(self._least)
            self._layout.invalidate()
        super().changeEvent(event)
