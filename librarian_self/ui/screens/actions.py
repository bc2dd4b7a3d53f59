"""The actions of a goal: ticked where they stand, written where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.goal import ActionView, GoalView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.fieldrows import DayRow, HoursRow, TextRow, ValueRow
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.screens.rule import Rule
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.ticks import Check
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class ActionList(Column):
    """The actions of the goal in view; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._goal = ""
        self._shown: list[ActionRow] = []
        self._title = WrapLabel("", Variant.HEADING)
        self._hint = WrapLabel("", Variant.SMALL)
        self._none = WrapLabel("", Variant.MUTED)
        self._list = Column(gap=0)
        self._rows = Rows(self._list.box, self._make)
        self._add = Button("", icon=Icon.PLUS)
        foot = Row()
        foot.add(self._add)
        foot.add_stretch()
        for widget in (self._title, self._hint, self._none, self._list, foot):
            self.add(widget)
        self._add.clicked.connect(self._begin)

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


class ActionRow(Column):
    """One action; the button at its end unfolds its fields. `gone` tells the place of one that is to be taken out."""

    sent = Signal(object)
    gone = Signal(int)

    def __init__(self) -> None:
        super().__init__(gap=0)
        self._goal = ""
        self._place = 0
        self._view: tuple[ActionView, GoalView] | None = None
        self._fields: ActionFields | None = None
        self.tick = Check()
        self._kind = Pill()
        self._hours = WrapLabel("", Variant.SMALL)
        self._due = WrapLabel("", Variant.SMALL)
        self.change = Button("", Kind.QUIET, Icon.NOTE)
        self.change.setCheckable(True)
        self._build()
        self.tick.clicked.connect(self._tick)
        self.change.toggled.connect(self._unfold)

    def _build(self) -> None:
        words = Column(gap=0)
        words.add(self.tick)
        aside = QWidget()
        flow = FlowLayout(aside, gap=8)
        for widget in (self._kind, self._hours, self._due):
            flow.addWidget(widget)
        self._aside = Row(gap=0)
        self._indent = QWidget()
        self._aside.add(self._indent)
        self._aside.add(aside, 1)
        words.add(self._aside)
        head = Row(gap=8)
        head.add(words, 1)
        head.box.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self.add(Rule())
        self.add(head)

    def show_view(self, goal: str, place: int, view: ActionView, words: GoalView) -> None:
        """Show an action."""
        self._goal, self._place = goal, place
        if self._view == (view, words):
            return
        self._view = (view, words)
        self._indent.setFixedWidth(self.tick.tick.left())
        self.tick.set_words(view.text)
        self.tick.setChecked(view.done)
        self.tick.setAccessibleDescription(view.aloud)
        self._kind.set_pill(view.kind, Tone.ACCENT)
        for label, text in ((self._hours, view.hours), (self._due, view.due)):
            label.setText(text)
            label.setVisible(bool(text))
        self.change.set_words("", view.change)
        if self._fields is not None:
            self._fields.show_view(view, words, self._subject())
