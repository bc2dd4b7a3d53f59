"""One action of a goal: ticked where it stands, written where it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.model.form import ActionKind
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
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.ticks import Check, TickWords
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

DAY: Final = 126
"""Units: the narrowest column of days and hours."""


class ActionRow(Column):
    """One action; the button at its end unfolds its fields. `gone` tells the place of one that is to be taken out."""

    sent = Signal(object)
    gone = Signal(int)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._goal = ""
        self._place = 0
        self._view: tuple[ActionView, GoalView] | None = None
        self.tick = Check()
        self._kind = Pill()
        self._hours = WrapLabel("", Variant.SMALL)
        self._due = WrapLabel("", Variant.SMALL)
        self._below = Row(gap=0)
        self.change = Button("", Kind.QUIET, Icon.NOTE)
        self.change.setCheckable(True)
        self.fields = ActionFields()
        self.fields.hide()
        self._build()
        self._connect()

    def _build(self) -> None:
        aside = QWidget()
        flow = FlowLayout(aside, gap=8)
        for widget in (self._kind, self._hours, self._due):
            flow.addWidget(widget)
        self._below.add(Indent())
        self._below.add(aside, 1)
        words = Column(gap=0)
        words.add(self.tick)
        words.add(self._below)
        head = Row(gap=8)
        head.add(words, 1)
        head.box.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        inner = Row(gap=0)
        inner.add(Indent())
        inner.add(self.fields, 1)
        for part in (Rule(), head, inner):
            self.add(part)

    def _connect(self) -> None:
        self.tick.clicked.connect(self._tick)
        self.change.toggled.connect(self._unfold)
        self.fields.changed.connect(self._change)
        self.fields.close_button.clicked.connect(self._close)
        self.fields.remove_button.clicked.connect(self._remove)

    def show_view(self, goal: str, place: int, view: ActionView, words: GoalView) -> None:
        """Show an action; the row stands for the same place in the same goal as long as it lives."""
        self._goal, self._place = goal, place
        if self._view == (view, words):
            return
        self._view = (view, words)
        self.tick.set_words(view.text)
        self.tick.setChecked(view.done)
        self.tick.setAccessibleDescription(view.aloud)
        self._kind.set_pill(view.kind, Tone.ACCENT)
        for label, text in ((self._hours, view.hours), (self._due, view.due)):
            label.setText(text)
            label.setVisible(bool(text))
        self.change.set_words("", view.change)
        self.fields.show_view(view, words, f"{goal}/{place}")

    def open(self) -> None:
        """Unfold the fields and begin to write."""
        self.change.setChecked(True)
        self.fields.take_focus()

    def fold(self) -> None:
        """Put the fields away; what is typed there is told first."""
        self.change.setChecked(False)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        self.fields.flush()

    def _unfold(self, shown: bool) -> None:  # noqa: FBT001 -- the slot of a signal of Qt
        if not shown:
            self.flush()
        self._below.setVisible(not shown)
        self.fields.setVisible(shown)

    def _close(self) -> None:
        self.fold()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, done: bool) -> None:  # noqa: FBT001 -- the slot of a signal of Qt
        self._change("done", done)

    def _change(self, key: str, value: object) -> None:
        self.sent.emit(m.ChangeAction(self._goal, self._place, ((key, value),)))

    def _remove(self) -> None:
        self.gone.emit(self._place)


class ActionFields(Column):
    """The fields of an action; `changed` tells the name of one in `GoalAction` and its new value."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._text = TextRow("text", lines=1)
        self._kind = SegmentedChoice()
        self._kinds = Picks(self._kind)
        self._hours = HoursRow("hours")
        self._due = DayRow("due")
        self.close_button = Button()
        self.remove_button = Button("", Kind.QUIET, Icon.TRASH)
        pair = Columns(DAY, level=True)
        pair.add(self._hours)
        pair.add(self._due)
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        flow.addWidget(self.close_button)
        flow.addWidget(self.remove_button)
        for part in (self._text, self._kind, pair, foot):
            self.add(part)
        for row in self._rows():
            row.written.connect(self._write)
        self._kinds.picked.connect(self._choose)

    def show_view(self, view: ActionView, words: GoalView, subject: str) -> None:
        """Show the fields of an action."""
        for row, field in zip(self._rows(), view.fields, strict=True):
            row.show_field(field, subject)
        self._kind.set_title(view.kind_label)
        self._kinds.show_choices(view.kinds)
        self.close_button.set_words(words.close_action)
        self.remove_button.set_words(words.remove_action, view.remove)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        for row in self._rows():
            row.flush()

    def take_focus(self) -> None:
        """The words."""
        self._text.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self) -> tuple[ValueRow, ...]:
        return self._text, self._hours, self._due

    def _write(self, key: str, value: object, _subject: str) -> None:
        self.changed.emit(key, (value or 0) if key == "hours" else value)

    def _choose(self, kind: ActionKind) -> None:
        self.changed.emit("kind", kind)


class Indent(QWidget):
    """Room as wide as the mark of a check box, so that what stands below begins where its words begin."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The room before the words."""
        return QSize(TickWords("").left(), 1)
