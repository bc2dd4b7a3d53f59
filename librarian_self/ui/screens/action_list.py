"""The actions of a goal: ticked where they stand, written where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.goal import GoalView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.action_row import ActionRow
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class ActionList(Column):
    """The actions of the goal in view; `sent` carries messages. `left` asks for the learning log of the goal."""

    sent = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._goal = ""
        self._shown: list[ActionRow] = []
        self._title = WrapLabel("", Variant.HEADING)
        self._hint = WrapLabel("", Variant.SMALL)
        self._none = WrapLabel("", Variant.MUTED)
        self._list = Column(gap=4)
        self._rows = Rows(self._list.box, self._make)
        self._add = Button("", icon=Icon.PLUS)
        self._log = Button("", icon=Icon.LOG)
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        flow.addWidget(self._add)
        flow.addWidget(self._log)
        for widget in (self._title, self._hint, self._none, self._list, foot):
            self.add(widget)
        self._add.clicked.connect(self._begin)
        self._log.clicked.connect(self.left)

    def show_view(self, view: GoalView) -> None:
        """List the actions of the goal."""
        self._goal = view.goal.id
        self._title.setText(view.actions_title)
        self._hint.setText(view.actions_hint)
        self._none.setText(view.no_actions)
        self._none.setVisible(bool(view.no_actions))
        self._list.setVisible(bool(view.actions))
        self._shown = self._rows.show([(self._goal, place) for place in range(len(view.actions))])
        for place, (row, action) in enumerate(zip(self._shown, view.actions, strict=True)):
            row.show_view(self._goal, place, action, view)
        self._add.set_words(view.add_action)
        self._log.set_words(view.log, view.log_aloud)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        for row in self._shown:
            row.flush()

    def _make(self) -> ActionRow:
        row = ActionRow()
        row.sent.connect(self.sent)
        row.gone.connect(self._remove)
        return row

    def _begin(self) -> None:
        """Begin a new action, or go on with the one that has no words yet."""
        self.sent.emit(m.AddAction(self._goal))
        if self._shown:
            self._shown[-1].open()

    def _remove(self, place: int) -> None:
        """Take an action out, and never leave the focus on the button that would take out the next one."""
        for row in self._shown[place:]:
            row.fold()
        self.sent.emit(m.RemoveAction(self._goal, place))
        left = self._shown[min(place, len(self._shown) - 1)] if self._shown else None
        (left.tick if left is not None else self._add).setFocus(Qt.FocusReason.OtherFocusReason)
