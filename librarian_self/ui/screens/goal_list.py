"""The goals of the plan, one of them in view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGroupBox, QScrollArea, QSizePolicy, QWidget

from librarian_self.presenters.views.plan import GoalRow, PlanView
from librarian_self.ui.look import look
from librarian_self.ui.screens.goal_row import GoalOption
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.layouts import StackedLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
LEAST_HEIGHT: Final = 160
"""Units: so much of a long list is always in view."""


class GoalChoices(QGroupBox):
    """Goals as one group: one Tab stop, arrows choose. `picked` tells the goal that a person wants to see."""

    picked = Signal(object)
    entered = Signal()
    touched = Signal()
    moved = Signal(object)
    """The row that somebody came to, before it gets the focus."""

    def __init__(self) -> None:
        super().__init__()
        self._options: list[GoalOption] = []
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

    def chosen(self) -> GoalOption | None:
        """The row of the goal in view."""
        return next((option for option in self._options if option.isChecked()), None)

    def focus_choice(self) -> bool:
        """Take the focus where Tab would put it; False when there is no goal."""
        if self._options:
            stop = self._stop()
            self.moved.emit(stop)
            stop.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._options)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in STEPS:
            self._move(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _make(self) -> GoalOption:
        option = GoalOption(self)
        option.picked.connect(self.picked)
        option.entered.connect(self.entered)
        option.touched.connect(self.touched)
        return option

    def _move(self, step: int) -> None:
        here = next((place for place, option in enumerate(self._options) if option.hasFocus()), None)
        if here is None or not 0 <= here + step < len(self._options):
            return
        new = self._options[here + step]
        self.moved.emit(new)
        new.setFocus(Qt.FocusReason.OtherFocusReason)
        new.click()
        self._settle()

    def _stop(self) -> GoalOption:
        focused = (option for option in self._options if option.hasFocus())
        return next(focused, None) or self.chosen() or self._options[0]

    def _settle(self) -> None:
        """Leave one row where Tab stops."""
        stop = self._stop() if self._options else None
        for option in self._options:
            option.setFocusPolicy(Qt.FocusPolicy.StrongFocus if option is stop else Qt.FocusPolicy.ClickFocus)


class GoalScroll(QScrollArea):
    """As high as the goals, but never higher than a part of the window: the goal in view stays beside its list."""

    def __init__(self, goals: GoalChoices) -> None:
        super().__init__()
        self._goals = goals
        self._most = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show_chosen)
        self.verticalScrollBar().rangeChanged.connect(self._fit_focus)
        page = Column(gap=0)
        page.setObjectName("page")
        page.add(goals)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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

    def show_chosen(self) -> None:
        """Scroll to the chosen row as soon as it has its place: one that is new has none yet."""
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
            self.show_chosen()

    def _show_chosen(self) -> None:
        chosen = self._goals.chosen()
        if chosen is not None:
            self.show_row(chosen)

    def _turn_bar(self) -> None:
        """Show the bar only where the goals without it are too high.

        Qt would keep a bar that makes lines wrap, which makes the bar needed.
        """
        fits = self._goals.heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(policy)


class GoalList(Card):
    """The goals with the hours that they ask for; words instead while there are none."""

    picked = Signal(object)
    entered = Signal()
    touched = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8, margin=8)
        self.choices = GoalChoices()
        self._scroll = GoalScroll(self.choices)
        self._empty = WrapLabel("")
        self._hours = WrapLabel("", Variant.SMALL)
        self._foot = Column(gap=4, margin=12)
        self._foot.add(self._empty)
        self._foot.add(self._hours)
        self.add(self._scroll)
        self.add(self._foot)
        self.choices.picked.connect(self.picked)
        self.choices.entered.connect(self.entered)
        self.choices.touched.connect(self.touched)
        self.choices.moved.connect(self._scroll.show_row)

    def show_view(self, view: PlanView) -> None:
        """List the goals of the view."""
        before = self.choices.chosen()
        self.choices.setAccessibleName(view.goals_name)
        self.choices.show_goals(view.goals)
        self._scroll.setVisible(bool(view.goals))
        self._empty.setText(view.empty)
        self._empty.setVisible(not view.goals)
        self._hours.setText(view.hours)
        self._hours.set_variant(Variant.SMALL, Tone.ROSE if view.hours_care else Tone.PLAIN)
        self._hours.setVisible(bool(view.hours))
        self._foot.setVisible(bool(view.hours) or not view.goals)
        chosen = self.choices.chosen()
        if chosen is not None and chosen is not before:
            self._scroll.show_chosen()

    def set_most(self, height: int) -> None:
        """Let the list get no higher than so many pixels; a longer one scrolls."""
        self._scroll.set_most(height)
