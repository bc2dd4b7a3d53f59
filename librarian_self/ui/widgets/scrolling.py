"""What scrolls, without a ground and a frame of its own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

from librarian_self.ui.look import look
from librarian_self.ui.stylesheet import Sheet, put_on, wears_sheet

THICK: Final = 14
SLIM: Final = 6
LEAST: Final = 40
"""Units: how thick it is, and how short it may get."""


def put_in(area: QScrollArea, page: QWidget, *, slim: bool = False) -> None:
    """Let `page` scroll in `area`, up and down only, on whatever lies behind."""
    # Qt's own viewport paints a ground; and to ask for it would make PySide load every class of widgets at the start.
    area.setViewport(QWidget())
    area.setVerticalScrollBar(ScrollBar(area, slim=slim))
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(page)
    page.setAutoFillBackground(False)


class FocusScroll(QScrollArea):
    """Scrolls to whatever gets the focus in it, while it is seen."""

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the focus while the area is shown."""
        super().showEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not event.spontaneous():
            app.focusChanged.connect(self._focus_moved)

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow it no longer: a page that goes is not to be called when the focus leaves it."""
        super().hideEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not event.spontaneous():
            app.focusChanged.disconnect(self._focus_moved)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Show what has the focus now, where it is inside."""
        raise NotImplementedError


class ScrollBar(QScrollBar):
    """Stands at the right of what scrolls, and dresses when it is first seen: most pages never need theirs."""

    def __init__(self, parent: QWidget | None = None, *, slim: bool = False) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._slim = slim

    def sizeHint(self) -> QSize:
        """The same before it is dressed."""
        return QSize(look().px(SLIM if self._slim else THICK), look().px(LEAST))

    def minimumSizeHint(self) -> QSize:
        """Likewise."""
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Dress."""
        if not wears_sheet(self):
            put_on(self, Sheet.SLIM_BAR if self._slim else Sheet.BAR)
        super().showEvent(event)
