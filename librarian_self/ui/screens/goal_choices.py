"""The goals as a group of choices that can be put in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.presenters.views.goal_rows import GoalRow
from librarian_self.ui.screens.goal_drag import RowDrag
from librarian_self.ui.screens.goal_row import GoalOption
from librarian_self.ui.widgets.banner import announce
from librarian_self.ui.widgets.group import Group
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.layouts import StackedLayout

UP_DOWN: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
STEPS: Final = {**UP_DOWN, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class GoalChoices(Group):
    """Goals as one group: one Tab stop, arrows choose, with Alt they move the goal, and so does the mouse.

    `picked` tells the goal that a person wants to see.
    """

    picked = Signal(object)
    entered = Signal()
    touched = Signal()
    arrived = Signal(QWidget)
    """The row that the focus came to."""

    shifted = Signal(str, int)
    """They want a goal to stand so many places on, back where it is less than 0."""

    dropped = Signal(str, int)
    """They dropped a goal at this place, 0 first."""

    over = Signal(QPoint)
    """A place of the list that is to be in view while they drag."""

    def __init__(self) -> None:
        super().__init__()
        self._options: list[GoalOption] = []
        self._drag = RowDrag(self, self._listed)
        self._drag.over.connect(self.over)
        self._rows = Rows(StackedLayout(self, gap=4), self._make)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_goals(self, goals: Sequence[GoalRow]) -> None:
        """List these goals."""
        self._options = self._rows.show([goal.id for goal in goals])
        for option, goal in zip(self._options, goals, strict=True):
            option.show_view(goal)
            with QSignalBlocker(option):
                option.setAutoExclusive(False)
                option.setChecked(goal.chosen)
                option.setAutoExclusive(True)
        self._settle()

    def order(self) -> list[str]:
        """The goals, as they stand."""
        return [option.goal() for option in self._options]

    def chosen(self) -> GoalOption | None:
        """The row of the goal in view."""
        return next((option for option in self._options if option.isChecked()), None)

    def stop(self) -> GoalOption:
        """The row where Tab stops: the one in focus, else the chosen one. IndexError when there is no goal."""
        return self._focused() or self.chosen() or self._options[0]

    def focus_choice(self) -> bool:
        """Take the focus where Tab would put it; False when there is no goal."""
        if self._options:
            self.stop().setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._options)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the arrows; with Alt, move the goal."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier and event.key() in STEPS:
            self._move(STEPS[Qt.Key(event.key())])
        elif held == Qt.KeyboardModifier.AltModifier and event.key() in UP_DOWN:
            self._shift(UP_DOWN[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _make(self) -> GoalOption:
        option = GoalOption(self)
        option.picked.connect(self.picked)
        option.entered.connect(self.entered)
        option.touched.connect(self.touched)
        option.arrived.connect(self.arrived)
        option.dragged.connect(self._follow)
        option.dropped.connect(self._drop)
        option.put_back.connect(self._drag.end)
        return option

    def _focused(self) -> GoalOption | None:
        return next((option for option in self._options if option.hasFocus()), None)

    def _shift(self, by: int) -> None:
        """Ask for another place for the goal in focus, and tell the ear where it stands then."""
        option = self._focused()
        if option is not None:
            self.shifted.emit(option.goal(), by)
            announce(option, option.placed())

    def _follow(self, option: GoalOption, pointer: QPoint) -> None:
        self._drag.follow(option, pointer)

    def _listed(self) -> list[GoalOption]:
        return self._options

    def _drop(self, option: GoalOption) -> None:
        place = self._drag.place()
        self._drag.end()
        if place is not None:
            self.dropped.emit(option.goal(), place)
            announce(option, option.placed())

    def _move(self, step: int) -> None:
        focused = self._focused()
        if focused is None or not 0 <= self._options.index(focused) + step < len(self._options):
            return
        new = self._options[self._options.index(focused) + step]
        new.setFocus(Qt.FocusReason.OtherFocusReason)
        new.click()
        self._settle()

    def _settle(self) -> None:
        """Leave one row where Tab stops."""
        stop = self.stop() if self._options else None
        for option in self._options:
            option.setFocusPolicy(Qt.FocusPolicy.StrongFocus if option is stop else Qt.FocusPolicy.ClickFocus)
