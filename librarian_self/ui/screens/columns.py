"""Columns that become one where there is no room, whatever the size of the letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.widgets.layouts import ColumnsLayout


class Columns(QWidget):
    """Widgets side by side while each has `least` units of room, else one below the other."""

    def __init__(self, least: int, gap: int = 12, *, all_or_one: bool = True) -> None:
        super().__init__()
        self._least = least
        self._layout = ColumnsLayout(self, gap=gap, least=look().px(least), all_or_one=all_or_one)

    def add(self, widget: QWidget, weight: int = 1) -> None:
        """Put a widget at the end; `weight` shares the width out while all stand in one line."""
        self._layout.set_weight(self._layout.count(), weight)
        self._layout.addWidget(widget)

    def is_one(self) -> bool:
        """Whether everything stands one below the other."""
        return self._layout.columns(self.width()) == 1

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._layout.least = look().px(self._least)
            self._layout.invalidate()
        super().changeEvent(event)
