"""The actions of a goal while it is looked back at: ticked, or moved to another day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.review import StepView
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.dayfield import DayField
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.ticks import Check
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

SIDE: Final = 240
"""Units: the narrowest column of a tick and of a day."""


class ReviewSteps(Column):
    """All actions of a goal that have words; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._title = WrapLabel("", Variant.SUBTITLE)
        holder = Column(gap=8)
        self._rows = Rows(holder.box, self._make)
        self._shown: list[StepRow] = []
        self.add(self._title)
        self.add(holder)

    def show_views(self, goal: str, title: str, views: Sequence[StepView]) -> None:
        """List the actions of a goal."""
        self._title.setText(title)
        self.setVisible(bool(views))
        self._shown = self._rows.show([(goal, view.place) for view in views])
        for row, view in zip(self._shown, views, strict=True):
            row.show_view(goal, view)

    def flush(self) -> None:
        """Tell days that are typed and not told yet."""
        for row in self._shown:
            row.day.flush()

    def _make(self) -> StepRow:
        row = StepRow()
        row.sent.connect(self.sent)
        return row


class StepRow(Columns):
    """One action: its tick, and while it is open its day."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(SIDE)
        self._goal = ""
        self._place = 0
        self.tick = Check()
        self.day = DayField()
        self._holder = Row(gap=8)
        self._holder.add(self.day)
        self._holder.add_stretch()
        self.add(self.tick)
        self.add(self._holder)
        self.tick.clicked.connect(self._tick)
        self.day.chosen.connect(self._move)

    def show_view(self, goal: str, view: StepView) -> None:
        """Show an action; the row stands for the same place in the same goal as long as it lives."""
        self._goal, self._place = goal, view.place
        self.tick.set_words(view.text)
        self.tick.setChecked(view.done)
        self.tick.setAccessibleDescription(view.line)
        self.day.show_day(view.day)
        self.day.setAccessibleName(view.day_label)
        self._holder.setVisible(not view.done)

    def _tick(self, done: bool) -> None:  # noqa: FBT001 -- the slot of a signal of Qt
        self.day.flush()
        self.sent.emit(m.ChangeAction(self._goal, self._place, (("done", done),)))

    def _move(self, day: str) -> None:
        self.sent.emit(m.ChangeAction(self._goal, self._place, (("due", day or None),)))
