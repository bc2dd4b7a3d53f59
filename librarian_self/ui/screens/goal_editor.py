"""The goal in view: everything that can be written about it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal

from librarian_self.model.plan import GoalStatus
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.goal import GoalView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.action_list import ActionList
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.fieldrows import DayRow, HoursRow, TextRow
from librarian_self.ui.screens.fold import Fold
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.screens.rule import Rule
from librarian_self.ui.widgets.boxes import Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.choices import ChoiceRow
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

ASIDE: Final = ("cost", "obstacle", "if_then")
"""What many goals do without: folded away until somebody has written it, or asks for it."""

DAY: Final = 126
SIDE: Final = 170
"""Units: the narrowest column of days and hours, and of words."""


class GoalEditor(Card):
    """The goal in view; `sent` carries messages. `removed` comes after the goal was taken out."""

    sent = Signal(object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._view: GoalView | None = None
        self._rows = {
            "title": TextRow("title", lines=1),
            "measure": TextRow("measure"),
            "evidence": TextRow("evidence"),
            "start": DayRow("start"),
            "due": DayRow("due"),
            "hours_month": HoursRow("hours_month"),
            "support": TextRow("support"),
            "reason": TextRow("reason"),
            "cost": TextRow("cost", lines=1),
            "obstacle": TextRow("obstacle", lines=1),
            "if_then": TextRow("if_then", lines=1),
        }
        self._hours = WrapLabel("", Variant.SMALL)
        self._status = ChoiceRow()
        self._statuses = Picks(self._status)
        self._more = Fold()
        self._actions = ActionList()
        self._remove = Button("", Kind.QUIET, Icon.TRASH)
        self._build()
        self._connect()

    def _build(self) -> None:
        dates = Columns(DAY, level=True)
        for key in ("start", "due", "hours_month"):
            dates.add(self._rows[key])
        signs, words = Columns(SIDE), Columns(SIDE)
        for key in ("measure", "evidence"):
            signs.add(self._rows[key])
        for key in ("support", "reason"):
            words.add(self._rows[key])
        for key in ASIDE:
            self._more.put(self._rows[key])
        foot = Row()
        foot.add_stretch()
        foot.add(self._remove)
        for part in (
            self._rows["title"],
            signs,
            dates,
            self._hours,
            words,
            self._more,
            self._status,
            Rule(),
            self._actions,
            Rule(),
            foot,
        ):
            self.add(part)

    def _connect(self) -> None:
        for row in self._rows.values():
            row.written.connect(self._write)
        self._statuses.picked.connect(self._choose_status)
        self._actions.sent.connect(self.sent)
        self._actions.left.connect(self._write_log)
        self._remove.clicked.connect(self._take_out)

    def show_view(self, view: GoalView) -> None:
        """Show a goal; what waits to be told about another one is told first."""
        if view == self._view:
            return
        before, self._view = self._view, view
        goal = view.goal.id
        self.setAccessibleName(view.name)
        for field in view.fields:
            self._rows[field.key].show_field(field, goal)
        self._hours.setText(view.hours)
        self._hours.setVisible(bool(view.hours))
        self._more.button.set_words(view.more)
        if before is None or before.goal.id != goal:
            self._more.unfold(_has_more(view))
        elif _has_more(view) and not _has_more(before):
            self._more.unfold(True)  # noqa: FBT003 -- one property, as in Qt
        self._status.set_lead(view.status_label)
        self._status.set_name(view.status_label)
        self._statuses.show_choices(view.statuses)
        self._actions.show_view(view)
        self._remove.set_words(view.remove)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        for row in self._rows.values():
            row.flush()
        self._actions.flush()

    def take_focus(self) -> None:
        """The title."""
        self._rows["title"].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, key: str, value: object, goal: str) -> None:
        self.sent.emit(m.ChangeGoal(goal, ((key, value),)))

    def _choose_status(self, status: GoalStatus) -> None:
        """Ask for another standing, and show the one that came of it."""
        if self._view is not None:
            self.sent.emit(m.ChangeGoal(self._view.goal.id, (("status", status),)))
            self._statuses.show_choices(self._view.statuses)

    def _write_log(self) -> None:
        """Go to the learning log; what is typed here is told before."""
        self.flush()
        if self._view is not None:
            self.sent.emit(m.AddEntry(self._view.goal.id))

    def _take_out(self) -> None:
        if self._view is not None:
            self.sent.emit(m.DeleteGoal(self._view.goal.id))
            self.removed.emit()


def _has_more(view: GoalView) -> bool:
    """Whether something is written that is folded away otherwise."""
    return any(field.words for field in view.fields if field.key in ASIDE)
