"""The entry of the learning log that is open: everything that can be written about it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from librarian_self.model.form import ActionKind
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.entry import Competency, EntryView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.fieldrows import DayRow, TextRow, ValueRow
from librarian_self.ui.screens.log_file import EvidenceFile
from librarian_self.ui.screens.log_hours import TimeRow
from librarian_self.ui.screens.picks import ComboPicks, Picks
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.segmented import SegmentedChoice

DAY: Final = 126
SIDE: Final = 240
"""Units: the narrowest column of days and hours, and of words."""


class EntryEditor(Column):
    """The fields of an entry; `sent` carries messages. Escape closes it as the button does."""

    sent = Signal(object)
    closed = Signal()
    gone = Signal()
    """The person wants it closed; they want the entry taken out of the log."""

    def __init__(self) -> None:
        super().__init__(gap=12, margin=12)
        self._view: EntryView | None = None
        self._rows: dict[str, ValueRow] = {
            "activity": TextRow("activity", lines=1),
            "date": DayRow("date"),
            "minutes": TimeRow("minutes"),
            "what": TextRow("what"),
            "so_what": TextRow("so_what"),
            "now_what": TextRow("now_what"),
            "evidence": TextRow("evidence"),
        }
        self._kind = SegmentedChoice()
        self._kinds = Picks(self._kind)
        goal, competency = Combo(), Combo()
        self._goal_row, self._competency_row = FieldRow("", goal), FieldRow("", competency)
        self._goals, self._competencies = ComboPicks(goal), ComboPicks(competency)
        self._file = EvidenceFile()
        self._close = Button()
        self._remove = Button("", Kind.QUIET, Icon.TRASH)
        self._build()
        self._connect()

    def _build(self) -> None:
        rows = self._rows
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        for button in (self._close, self._remove):
            flow.addWidget(button)
        for part in (
            rows["activity"],
            _beside(DAY, rows["date"], rows["minutes"], level=True),
            self._kind,
            _beside(SIDE, rows["what"], rows["so_what"], rows["now_what"]),
            _beside(SIDE, self._goal_row, self._competency_row),
            _beside(SIDE, rows["evidence"], self._file),
            foot,
        ):
            self.add(part)

    def _connect(self) -> None:
        for row in self._rows.values():
            row.written.connect(self._write)
        self._kinds.picked.connect(self._choose_kind)
        self._goals.picked.connect(self._choose_goal)
        self._competencies.picked.connect(self._choose_competency)
        self._file.chosen.connect(self._choose_file)
        self._close.clicked.connect(self.closed)
        self._remove.clicked.connect(self.gone)

    def show_view(self, view: EntryView) -> None:
        """Show the entry; what somebody is writing stays."""
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(view.name)
        for field in view.fields:
            self._rows[field.key].show_field(field, view.id)
        self._kind.set_title(view.kind_label)
        self._kinds.show_choices(view.kinds)
        self._goal_row.set_words(view.goal_label)
        self._goals.show_choices(view.goals)
        self._competency_row.set_words(view.competency_label)
        self._competencies.show_choices(view.competencies)
        self._file.show_view(view.file)
        self._close.set_words(view.close)
        self._remove.set_words(view.remove)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        for row in self._rows.values():
            row.flush()

    def take_focus(self, key: str = "activity") -> None:
        """A field, by its key in `LearningEntry`."""
        self._rows[key].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focused(self) -> str | None:
        """The key of the field that has the focus."""
        return next((key for key, row in self._rows.items() if row.field.hasFocus()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the entry."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _write(self, key: str, value: object, entry: str) -> None:
        """Tell what was written; a day that was emptied is shown again, since an entry stands on some day."""
        date = self._rows["date"]
        if key == date.key and value is None and self._view is not None:
            for field in self._view.fields:
                if field.key == key:
                    date.show_field(field, entry)
        else:
            self.sent.emit(m.ChangeEntry(entry, ((key, value),)))

    def _choose_kind(self, kind: ActionKind) -> None:
        self._change(("kind", kind))

    def _choose_goal(self, goal: str | None) -> None:
        self._change(("goal", goal))

    def _choose_competency(self, competency: Competency) -> None:
        form, item = competency
        self._change(("form", form), ("item", item))

    def _choose_file(self, path: str) -> None:
        self._change(("evidence_file", path))

    def _change(self, *patch: tuple[str, object]) -> None:
        if self._view is not None:
            self.sent.emit(m.ChangeEntry(self._view.id, patch))


def _beside(least: int, *widgets: QWidget, level: bool = False) -> Columns:
    """Widgets side by side while each has `least` units of room."""
    columns = Columns(least, level=level)
    for widget in widgets:
        columns.add(widget)
    return columns
