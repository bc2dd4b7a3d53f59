"""Cards side by side where there is room, whatever the size of the letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.widgets.layouts import ColumnsLayout


class CardColumns(QWidget):
    """Cards of one height while each has `least` units of room, else one below the other.

    Without `all_or_one` as many stand in a line as there is room for.
    """

    def __init__(self, least: int, *, all_or_one: bool = True) -> None:
        super().__init__()
        self._least = least
        self.box = ColumnsLayout(self, gap=20, least=look().px(least), all_or_one=all_or_one)

    def add(self, card: QWidget, weight: int = 1) -> None:
        """Put a card at the end; the weights share the width out while all stand in one line."""
        self.box.set_weight(self.box.count(), weight)
        self.box.addWidget(card)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self.box.least = look().px(self._least)
            self.box.invalidate()
        super().changeEvent(event)
