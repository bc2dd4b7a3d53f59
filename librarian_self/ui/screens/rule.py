"""A thin line between things."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.ui.look import look


class Rule(QWidget):
    """A line across its column, in the colour of decoration."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room around the line."""
        return QSize(look().px(40), look().px(9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        worn = look()
        painter = QPainter(self)
        painter.fillRect(0, self.height() // 2, self.width(), worn.px(1), worn.colour("line"))
        painter.end()
