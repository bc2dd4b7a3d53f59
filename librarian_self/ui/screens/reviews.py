"""Reviews on My plan: look back now, plan dates, read the log."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.reviews import CalendarView, ReviewsView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.few import Few
from librarian_self.ui.screens.review_rows import HeldRow, PlannedRow
from librarian_self.ui.screens.review_series import ReviewSeries
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

SIDE: Final = 330
"""Units: the narrowest column of dates."""

ICS: Final = ".ics"


class Reviews(Card):
    """The card; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._calendar: CalendarView | None = None
        self._title = WrapLabel("", Variant.HEADING)
        self._lead = WrapLabel("", Variant.MUTED)
        self._now = Button("", icon=Icon.CALENDAR)
        self._now_line = WrapLabel("", Variant.SMALL)
        self._planned_title = WrapLabel("", Variant.SUBTITLE)
        self._no_planned = WrapLabel("", Variant.SMALL)
        self._planned = Few(self._make_planned, PlannedRow.show_view)
        self._add = Button("", icon=Icon.PLUS)
        self._series = ReviewSeries()
        self._log_title = WrapLabel("", Variant.SUBTITLE)
        self._log = Few(self._make_held, HeldRow.show_view)
        self._save = Button("", icon=Icon.DOWNLOAD)
        self._build()
        self._connect()

    def _build(self) -> None:
        now, foot = QWidget(), QWidget()
        for holder, widgets in ((now, (self._now, self._now_line, self._save)), (foot, (self._add,))):
            flow = FlowLayout(holder, gap=12)
            for widget in widgets:
                flow.addWidget(widget)
        dates, log = Column(gap=8), Column(gap=8)
        for part in (self._planned_title, self._no_planned, self._planned.widget, foot, self._series):
            dates.add(part)
        for part in (self._log_title, self._log.widget):
            log.add(part)
        dates.add_stretch()
        log.add_stretch()
        sides = Columns(SIDE)
        sides.add(dates)
        sides.add(log)
        self._log_side = log
        for part in (self._title, self._lead, now, sides):
            self.add(part)

    def _connect(self) -> None:
        self._now.clicked.connect(self._begin)
        self._add.clicked.connect(self._plan)
        self._series.picked.connect(self._plan_series)
        self._save.clicked.connect(self.save_dates)

    def show_view(self, view: ReviewsView) -> None:
        """Show what is planned and what was held."""
        self._calendar = view.calendar
        for label, words in (
            (self._title, view.title),
            (self._lead, view.lead),
            (self._now_line, view.now_line),
            (self._planned_title, view.planned_title),
            (self._no_planned, view.no_planned),
            (self._log_title, view.log_title),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self._now.set_words(view.now)
        self._add.set_words(view.add)
        self._save.set_words(view.calendar.button)
        self._planned.show_views(view.planned, view.more, view.more_planned)
        self._log.show_views(view.log, view.more, view.more_log)
        self._log_side.setVisible(bool(view.log))
        self._series.show_view(view.series)
        order_tabs(self)

    def flush(self) -> None:
        """Tell a day that is typed and not told yet."""
        for row in self._planned.rows():
            row.flush()

    def save_dates(self) -> None:
        """Ask where to, and write the dates there."""
        view = self._calendar
        if view is None:
            return
        self.flush()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder or Path.home(), view.name)
        name, _kind = QFileDialog.getSaveFileName(self, view.title, f"{proposed}", f"{view.kind} (*{ICS})")
        if name:
            self.sent.emit(m.SaveCalendar(Path(name if name.lower().endswith(ICS) else name + ICS)))

    def _make_planned(self) -> PlannedRow:
        row = PlannedRow()
        row.moved.connect(self._move)
        row.remove.picked.connect(self._take_out)
        return row

    def _make_held(self) -> HeldRow:
        row = HeldRow()
        row.open_button.picked.connect(self._open)
        return row

    def _begin(self) -> None:
        self.flush()
        self.sent.emit(m.BeginReview())

    def _plan(self) -> None:
        """Plan one more, and begin with its day."""
        self.flush()
        planned = m.PlanReview()
        self.sent.emit(planned)
        row = self._planned.reach(planned.review)
        if row is not None:
            row.take_focus()

    def _plan_series(self, months: int) -> None:
        self.flush()
        self.sent.emit(m.PlanReviews(months))

    def _move(self, review: str, day: str) -> None:
        self.sent.emit(m.MoveReview(review, day))

    def _take_out(self, review: str) -> None:
        self.flush()
        self.sent.emit(m.TakeOutReview(review))
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, review: str) -> None:
        self.flush()
        self.sent.emit(m.OpenReview(review))
