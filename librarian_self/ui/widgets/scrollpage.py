"""A page of the window: it scrolls up and down, never sideways."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.scrolling import FocusScroll, put_in

WIDEST: Final = 1080
"""Units: a page never gets wider than this."""

MARGIN: Final = 28
AROUND: Final = 24
"""Units: margins of the page, and what is shown around the focused control."""


class ScrollPage(FocusScroll):
    """A page with the usual margins. `column` takes the contents; whatever gets the focus is scrolled into view."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 20) -> None:
        super().__init__(parent)
        self.column = Column(gap=gap)
        self._page = QWidget()
        self._box = self._fill(self._page, self.column)
        put_in(self, self._page)
        self._measure()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.show_focus)
        self.verticalScrollBar().rangeChanged.connect(self._fit_focus)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the foot of the page."""
        self.column.add(item, stretch)

    def show_whole(self, widget: QWidget) -> None:
        """Scroll until a widget of this page is in view; of one that is too high, its top."""
        bar, around = self.verticalScrollBar(), look().px(AROUND)
        seen = (
            bar.pageStep()
        )  # to ask for the viewport would make PySide load every class of widgets at the start
        top = widget.mapTo(self._page, QPoint(0, 0)).y() - around
        bottom = top + widget.height() + 2 * around
        if bottom - top > seen or top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + seen:
            bar.setValue(bottom - seen)

    def minimumSizeHint(self) -> QSize:
        """Small: it scrolls."""
        return QSize(look().px(200), look().px(120))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure()
        super().changeEvent(event)

    def _fill(self, page: QWidget, column: QWidget) -> QVBoxLayout:
        box = QVBoxLayout(page)
        line = QHBoxLayout()
        line.addWidget(column, 1)
        line.addStretch(0)
        box.addLayout(line)
        box.addStretch(1)
        return box

    def _measure(self) -> None:
        worn = look()
        margin = worn.gap(MARGIN)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self.column.setMaximumWidth(worn.px(WIDEST))
        self.verticalScrollBar().setSingleStep(worn.px(24))

    def show_focus(self) -> None:
        """Scroll to what has the focus: where the page has changed around it, Qt tells nobody."""
        self._focus_moved(None, QApplication.focusWidget())

    def _fit_focus(self, _least: int, _most: int) -> None:
        """Wait until the contents, which are another height now, have their places."""
        self._later.start()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._page.isAncestorOf(new):
            self.show_whole(new)
