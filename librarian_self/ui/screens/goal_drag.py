"""Dragging a row of a list to another place, with a line where it would come to lie."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from librarian_self.ui.look import look
from librarian_self.ui.paint import Box

THICK: Final = 4
"""Units: thickness of the line."""

PULL: Final = 40
"""Milliseconds between two looks at the pointer: at the edge of what is in view the list goes on."""


class DropLine(QWidget):
    """The line between two rows; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, height: int) -> None:
        """Lie across the list at this height, within it."""
        thick = look().px(THICK)
        top = max(0, min(height - thick // 2, self._list.height() - thick))
        self.setGeometry(QRect(0, top, self._list.width(), thick))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a bar with round ends."""
        painter = QPainter(self)
        Box(look().theme.accent, radius=self.height() / 2).draw(painter, QRectF(self.rect()))
        painter.end()


class RowDrag(QObject):
    """Follows the pointer over the rows of `parent`, one below the other, which `rows` gives as they are by now.

    `over` tells a place that is to be in view.
    """

    over = Signal(QPoint)

    def __init__(self, parent: QWidget, rows: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(parent)
        self._list = parent
        self._rows = rows
        self._line = DropLine(parent)
        self._row: QWidget | None = None
        self._pointer = QPoint()
        self._pull = QTimer(self)
        self._pull.setInterval(PULL)
        self._pull.timeout.connect(self._follow)

    def follow(self, row: QWidget, pointer: QPoint) -> None:
        """A row is dragged; `pointer` is a place on the screen."""
        self._row, self._pointer = row, pointer
        self._pull.start()
        self._follow()

    def place(self) -> int | None:
        """Where the row would stand (0 first) if it were dropped now; None while none is dragged."""
        rows = self._rows()
        if self._row is None or self._row not in rows:
            return None
        gap = self._gap(rows)
        return gap - 1 if gap > rows.index(self._row) else gap

    def end(self) -> None:
        """It was dropped or put back."""
        self._row = None
        self._pull.stop()
        self._line.hide()

    def _follow(self) -> None:
        rows = self._rows()
        if self._row not in rows:  # the goal was taken out meanwhile
            self.end()
            return
        here = self._list.mapFromGlobal(self._pointer)
        self.over.emit(QPoint(0, min(max(0, here.y()), self._list.height())))
        self._line.show_at(_middle(rows, self._gap(rows)))

    def _gap(self, rows: Sequence[QWidget]) -> int:
        """Between which rows the pointer is: how many lie above it by more than half."""
        height = self._list.mapFromGlobal(self._pointer).y()
        return sum(row.geometry().center().y() < height for row in rows)


def _middle(rows: Sequence[QWidget], gap: int) -> int:
    """The height between two rows, or beside the first or the last one."""
    if gap == 0:
        return rows[0].geometry().top()
    above = rows[gap - 1].geometry().bottom()
    below = rows[gap].geometry().top() if gap < len(rows) else above
    return (above + below) // 2
