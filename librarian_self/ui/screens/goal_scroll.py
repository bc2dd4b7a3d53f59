"""Room for a list of goals that may be long."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from librarian_self.ui.look import look
from librarian_self.ui.screens.goal_choices import GoalChoices
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.scrolling import put_in

LEAST_HEIGHT: Final = 160
NEAR: Final = 24
"""Units: so much of a long list is always in view, and so much round the pointer that drags."""


class GoalScroll(QScrollArea):
    """As high as the goals, but never higher than a part of the window: the goal in view stays beside its list."""

    def __init__(self, goals: GoalChoices) -> None:
        super().__init__()
        self._goals = goals
        self._most = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show_stop)
        page = Column(gap=0)
        page.add(goals)
        put_in(self, page)
        self.verticalScrollBar().rangeChanged.connect(self._fit_focus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_most(self, height: int) -> None:
        """Never get higher than so many pixels."""
        if height != self._most:
            self._most = height
            self.updateGeometry()

    def show_row(self, row: QWidget) -> None:
        """Scroll until a row is in view."""
        self.ensureWidgetVisible(row, 0, look().px(4))

    def show_place(self, place: QPoint) -> None:
        """Scroll until a place of the list, and a little round it, is in view."""
        self.ensureVisible(place.x(), place.y(), 0, look().px(NEAR))

    def show_stop(self) -> None:
        """Scroll to the row where Tab stops as soon as it has its place: one that is new has none yet."""
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when the goals need it; Qt keeps that within the scroll area."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._turn_bar()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll where the goals are higher."""
        self._turn_bar()
        super().resizeEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in this width."""
        needed = self._goals.heightForWidth(width)
        return min(needed, max(self._most, look().px(LEAST_HEIGHT)))

    def sizeHint(self) -> QSize:
        """A comfortable list."""
        width = self._goals.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A narrow list."""
        return QSize(self._goals.minimumSizeHint().width(), look().px(40))

    def _fit_focus(self, _least: int, _most: int) -> None:
        """The goals have another height now: what has the focus stays in view."""
        chosen = self._goals.chosen()
        if chosen is not None and chosen.hasFocus():
            self.show_stop()

    def _show_stop(self) -> None:
        if self._goals.order():
            self.show_row(self._goals.stop())

    def _turn_bar(self) -> None:
        """Show the bar only where the goals without it are too high.

        Qt would keep a bar that makes lines wrap, which makes the bar needed.
        """
        fits = self._goals.heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(policy)
