"""Fields with the arrows of our icon set. The wheel scrolls the page and never changes a value in passing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSpinBox, QWidget

from librarian_self.ui.icons import Icon, draw_icon
from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.stylesheet import Sheet, put_on, wears_sheet
from librarian_self.ui.widgets.menu import open_menu

ARROW: Final = 16
SMALL_ARROW: Final = 12
SIDE: Final = 8
FEWEST_LETTERS: Final = 8
"""Units: sides of arrows, distance from the edge; letters that a combo box shows at least."""


class Line(QLineEdit):
    """One line to write in."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        put_on(self, Sheet.LINE)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu, dressed."""
        open_menu(self.createStandardContextMenu(), event)


class Combo(QComboBox):
    """A list to choose from; `activated` tells what a person chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(FEWEST_LETTERS)
        put_on(self, Sheet.COMBO)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an arrow over what the style paints."""
        super().paintEvent(event)
        _draw_at_end(self, Icon.CHEVRON_DOWN)

    def showPopup(self) -> None:
        """Dress the list when it is first opened."""
        if not wears_sheet(self.view()):
            put_on(self.view(), Sheet.POPUP)
        super().showPopup()


class DateField(QDateEdit):
    """A day, typed or taken from a calendar; shown as 05.09.2026 in every language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDisplayFormat("dd.MM.yyyy")
        self.setCalendarPopup(True)
        put_on(self, Sheet.DAY)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 -- Qt's own signature
        """Leave at the first Tab; the arrows move between day, month and year."""
        return QWidget.focusNextPrevChild(self, forward)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a calendar over what the style paints."""
        super().paintEvent(event)
        _draw_at_end(self, Icon.CALENDAR)


class NumberField(QSpinBox):
    """A whole number, typed or stepped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        put_on(self, Sheet.NUMBER)
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint arrows over what the style paints."""
        super().paintEvent(event)
        worn = look()
        size, middle = worn.px(SMALL_ARROW), self.height() / 2
        left = self.width() - worn.px(SIDE) - size
        painter = QPainter(self)
        painter.translate(0, middle)
        draw_icon(painter, QRectF(left, 0, size, size), Icon.CHEVRON_DOWN, worn.theme.muted)
        painter.scale(1, -1)
        draw_icon(painter, QRectF(left, 0, size, size), Icon.CHEVRON_DOWN, worn.theme.muted)
        painter.end()

    def _measure(self) -> None:
        self.lineEdit().setTextMargins(look().px(SIDE), 0, look().px(SMALL_ARROW), 0)


def _draw_at_end(field: QWidget, icon: Icon) -> None:
    worn = look()
    size = worn.px(ARROW)
    place = QRectF(field.width() - worn.px(SIDE) - size, (field.height() - size) // 2, size, size)
    painter = QPainter(field)
    draw_icon(painter, place, icon, worn.theme.muted)
    painter.end()
