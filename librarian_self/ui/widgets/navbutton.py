"""One way in the side bar."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from librarian_self.ui.icons import Icon, draw_icon
from librarian_self.ui.look import RADIUS, TARGET, is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.theme import mixed
from librarian_self.ui.widgets.textflow import TextFlow

PAD: Final = 10
ICON: Final = 20
BETWEEN: Final = 12
"""Units: padding left and right, side of the icon, room to the words."""

MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class NavButton(QPushButton):
    """An icon and words; the icon alone when the bar is compact, with the words as a tool tip."""

    came = Signal()
    """The focus came."""

    def __init__(self, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._words = ""
        self._is_current = False
        self._is_compact = False
        self._flows: dict[bool, TextFlow] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str) -> None:
        """Name the page."""
        self._words = words
        self._flows.clear()
        self.setAccessibleName(words)
        self.set_compact(self._is_compact)

    def set_current(self, is_current: bool, description: str) -> None:  # noqa: FBT001 -- one of two states, as in Qt
        """Show whether this is the page that is open; `description` says it to the ear."""
        self._is_current = is_current
        self.setAccessibleDescription(description if is_current else "")
        self.update()

    def set_compact(self, is_compact: bool) -> None:  # noqa: FBT001 -- likewise
        """Show the icon alone, or the words too."""
        self._is_compact = is_compact
        self.setToolTip(self._words if is_compact else "")
        self.updateGeometry()
        self.update()

    def natural_width(self) -> int:
        """The width with the words on one line, in bold."""
        return self._left() + self._flow(bold=True).natural_width() + look().px(PAD)

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in this width: at least 40 units."""
        worn = look()
        if self._is_compact:
            return max(worn.px(ICON) + 2 * worn.gap(PAD), TARGET)
        words = self._flow(bold=True).height(max(1, width - self._left() - worn.px(PAD)))
        return max(worn.px(TARGET), words + worn.px(PAD))

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        width = look().px(ICON) + 2 * look().gap(PAD) if self._is_compact else self.natural_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The icon."""
        width = look().px(ICON)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.came.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the moves to the bar; Return opens as Space does."""
        if event.key() in MOVES:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._flows.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the current page, the icon and the words."""
        worn = look()
        theme = worn.theme
        painter = QPainter(self)
        if self._is_current or self.underMouse():
            fill = theme.accent_soft if self._is_current else mixed(theme.surface, theme.accent_soft, 0.5)
            edge = theme.accent if self._is_current and theme.high_contrast else None
            Box(fill, edge, worn.px(1), worn.px(RADIUS)).draw(painter, QRectF(self.rect()))
        colour = theme.accent if self._is_current else theme.ink
        size = worn.px(ICON)
        left = (self.width() - size) // 2 if self._is_compact else worn.px(PAD)
        draw_icon(painter, QRectF(left, (self.height() - size) // 2, size, size), self._icon, colour)
        if not self._is_compact:
            flow = self._flow(bold=self._is_current)
            room = max(1, self.width() - self._left() - worn.px(PAD))
            flow.draw(painter, QPointF(self._left(), (self.height() - flow.height(room)) / 2), room, colour)
        painter.end()

    def _left(self) -> int:
        worn = look()
        return worn.px(PAD) + worn.px(ICON) + worn.px(BETWEEN)

    def _flow(self, *, bold: bool) -> TextFlow:
        if bold not in self._flows:
            self._flows[bold] = TextFlow(self._words, look().font(bold=bold))
        return self._flows[bold]
