"""An entry in the list of the learning log: one painted button, and below it the fields while it is open."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from librarian_self.presenters.views.learning import EntryRow
from librarian_self.ui.icons import Icon, draw_icon
from librarian_self.ui.look import RADIUS, Size, is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.screens.log_editor import EntryEditor
from librarian_self.ui.theme import mixed
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.textflow import TextFlow
from librarian_self.ui.widgets.ticks import ARROWS

SIDE: Final = 12
ABOVE: Final = 8
ICON: Final = 16
BETWEEN: Final = 8
NARROWEST: Final = 160
"""Units: padding, side of the arrow, distances in the row, the narrowest row."""


class EntryButton(QPushButton):
    """What was done, when, how and for how long. `entered`: somebody pressed Return on it, to write in it."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: EntryRow | None = None
        self._flows: tuple[TextFlow, TextFlow, TextFlow] | None = None
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_view(self, view: EntryRow) -> None:
        """Show this entry."""
        if view == self._view:
            return
        self._view, self._flows = view, None
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(view.aloud)
        self.setChecked(view.entry is not None)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in this width."""
        worn = look()
        title, line, _hours = self._measured()
        room = self._room(width)
        return title.height(room) + line.height(room) + 2 * worn.px(ABOVE)

    def sizeHint(self) -> QSize:
        """A comfortable row."""
        width = look().px(NARROWEST * 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A narrow row."""
        return QSize(look().px(NARROWEST), look().px(2 * ABOVE))

    def hitButton(self, place: QPoint) -> bool:
        """The whole row can be clicked."""
        return self.rect().contains(place)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._flows = None
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list; Return goes on to the fields."""
        if event.key() in ARROWS:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, arrow and words."""
        worn = look()
        theme = worn.theme
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            fill = theme.accent_soft if self.isChecked() else mixed(theme.surface, theme.accent_soft, 0.5)
            edge = theme.accent if self.isChecked() and theme.high_contrast else None
            Box(fill, edge, worn.px(1), worn.px(RADIUS)).draw(painter, QRectF(self.rect()))
        title, line, hours = self._measured()
        room, left, top = self._room(self.width()), self._left(), worn.px(ABOVE)
        icon = worn.px(ICON)
        place = QRectF(worn.px(SIDE), top + (title.line_height() - icon) / 2, icon, icon)
        arrow = Icon.CHEVRON_DOWN if self.isChecked() else Icon.CHEVRON_RIGHT
        draw_icon(painter, place, arrow, theme.muted)
        title.draw(painter, QPointF(left, top), room, theme.ink)
        line.draw(painter, QPointF(left, top + title.height(room)), room, theme.muted)
        wide = hours.natural_width()
        hours.draw(painter, QPointF(self.width() - worn.px(SIDE) - wide, top), max(1, wide), theme.ink)
        painter.end()

    def _left(self) -> int:
        """Where the words begin."""
        worn = look()
        return worn.px(SIDE) + worn.px(ICON) + worn.px(BETWEEN)

    def _room(self, width: int) -> int:
        """How wide the words may be, beside the hours."""
        worn = look()
        hours = self._measured()[2].natural_width()
        return max(1, width - self._left() - worn.px(SIDE) - (hours + worn.px(BETWEEN) if hours else 0))

    def _measured(self) -> tuple[TextFlow, TextFlow, TextFlow]:
        if self._flows is None:
            view, worn = self._view, look()
            title, line, hours = (view.title, view.line, view.hours) if view else ("", "", "")
            self._flows = (
                TextFlow(title, worn.font(bold=True)),
                TextFlow(line, worn.font(Size.SMALL)),
                TextFlow(hours, worn.font()),
            )
        return self._flows


class LogRow(Column):
    """An entry; `picked` tells its id when somebody wants to write in it, None when they are done."""

    sent = Signal(object)
    picked = Signal(object)
    entered = Signal(str)
    gone = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=0)
        self.button = EntryButton()
        self.editor: EntryEditor | None = None
        self._id = ""
        self.add(self.button)
        self.button.clicked.connect(self._pick)
        self.button.entered.connect(self._enter)

    def show_view(self, view: EntryRow) -> None:
        """Show the entry, with its fields while it is open."""
        self._id = view.id
        self.button.show_view(view)
        if view.entry is None:
            self._fold()
            return
        if self.editor is None:
            self.editor = EntryEditor()
            self.editor.sent.connect(self.sent)
            self.editor.closed.connect(self._close)
            self.editor.gone.connect(self._take_out)
            self.add(self.editor)
        self.editor.show_view(view.entry)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        if self.editor is not None:
            self.editor.flush()

    def _fold(self) -> None:
        """Put the fields away; what is typed there is told first."""
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.flush()
            self.box.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _pick(self) -> None:
        """A click opens or closes; the button shows what comes of it, not what was pressed."""
        is_open = self.editor is not None
        self.button.setChecked(is_open)
        self.picked.emit(None if is_open else self._id)

    def _enter(self) -> None:
        self.entered.emit(self._id)

    def _close(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit(None)

    def _take_out(self) -> None:
        self.gone.emit(self._id)
