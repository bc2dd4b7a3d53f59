"""The ring around whatever has the focus, drawn outside it with a gap, so that it shows on every colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from librarian_self.ui.look import RADIUS, look
from librarian_self.ui.paint import Box

GAP: Final = 2
WIDTH: Final = 2
"""Units between the control and the ring, and of the ring."""

RADIUS_PROPERTY: Final = "ringRadius"
"""Dynamic property of a widget whose corners are not those of a control: its radius in units."""

FOLLOWED: Final = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.StyleChange,
        QEvent.Type.ZOrderChange,
        QEvent.Type.DynamicPropertyChange,
    }
)


class FocusRing(QObject):
    """Follows the focus through the application. One is enough; `Appearance` makes it when the first page was painted.

    The ring lives in the scrolled contents around the focused widget, or in its window, so scrolling takes it along
    and cuts it off where it cuts off the widget.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._focus_changed)
        self._focus_changed(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the ring around the focused widget when it, or what it stands in, moves."""
        if event.type() in FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if new is None or new.window().windowType() == Qt.WindowType.Popup:
            self._drop()
            return
        host = host_of(new)
        self._watched = between(new, host)
        for widget in self._watched:
            widget.installEventFilter(self)
        if self._ring is None or not isValid(self._ring):
            self._ring = _Ring(host)
        else:
            self._ring.live_in(host)
        self._place()

    def _drop(self) -> None:
        """Keep nothing of a window that may go."""
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None

    def _place(self) -> None:
        if (
            self._ring is None
            or not isValid(self._ring)
            or not self._watched
            or not isValid(self._watched[0])
        ):
            return
        self._ring.surround(self._watched[0])


class _Ring(QWidget):
    """The ring itself: it takes no clicks, no focus, and no room."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focusRing")
        self._radius = 0.0

    def live_in(self, host: QWidget) -> None:
        """Move into another window or other scrolled contents."""
        if host is not self._host:
            self._host = host
            self.setParent(host)

    def surround(self, widget: QWidget) -> None:
        """Lie around the widget, or just inside it where there is no room around."""
        host = self._host
        self.setVisible(widget.isVisible() and widget.rect().isValid())
        worn = look()
        reach = worn.px(GAP) + worn.px(WIDTH)
        inner = QRect(widget.mapTo(host, widget.rect().topLeft()), widget.size())
        outer = inner.adjusted(-reach, -reach, reach, reach)
        radius = widget.property(RADIUS_PROPERTY)
        corner = worn.px(radius if isinstance(radius, int) else RADIUS)
        if not host.rect().contains(outer):
            outer, corner = inner, corner - reach
        self._radius = float(corner + reach)
        self.setGeometry(outer)
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        worn = look()
        painter = QPainter(self)
        Box(edge=worn.theme.focus, width=worn.px(WIDTH), radius=self._radius).draw(
            painter, QRectF(self.rect())
        )
        painter.end()


def host_of(widget: QWidget) -> QWidget:
    """The contents of the scroll area around the widget, or its window."""
    step = widget
    while not step.isWindow():
        parent = step.parentWidget()
        area = parent.parentWidget() if parent is not None else None
        if isinstance(area, QScrollArea) and area.widget() is step and step is not widget:
            return step
        if parent is None:
            break
        step = parent
    return step


def between(widget: QWidget, host: QWidget) -> list[QWidget]:
    """The widget and everything that it stands in, up to the host."""
    found = [widget]
    while found[-1] is not host and (parent := found[-1].parentWidget()) is not None:
        found.append(parent)
    return found[:-1] if len(found) > 1 else found
