"""The entries of the learning log by year: one Tab stop, the arrows move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.learning import YearView
from librarian_self.ui.screens.log_editor import EntryEditor
from librarian_self.ui.screens.log_row import LogRow
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.group import Group
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.layouts import StackedLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LogList(Column):
    """All entries that are on the page; `sent` carries messages."""

    sent = Signal(object)
    emptied = Signal()
    """The last entry that was on the page was taken out."""

    def __init__(self) -> None:
        super().__init__(gap=20)
        self._years = Rows(self.box, self._make_year)
        self._shown: list[LogRow] = []

    def show_years(self, years: Sequence[YearView]) -> bool:
        """List these years; tells whether the entries stand in another order now, or are others."""
        writing = self._field_in_focus()
        before = self._shown
        cards = self._years.show([year.year for year in years])
        for card, year in zip(cards, years, strict=True):
            card.show_view(year)
        self._shown = [row for card in cards for row in card.shown]
        self._settle()
        editor = self.editor()
        if writing is not None and editor is not None and self._field_in_focus() is None:
            editor.take_focus(writing)  # with another date it stands in another year
        return self._shown != before

    def open_row(self) -> LogRow | None:
        """The entry that is open."""
        return next((row for row in self._shown if row.editor is not None), None)

    def editor(self) -> EntryEditor | None:
        """Its fields."""
        row = self.open_row()
        return row.editor if row is not None else None

    def count(self) -> int:
        """How many entries are on the page."""
        return len(self._shown)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        for row in self._shown:
            row.flush()

    def focus_entry(self, place: int | None = None) -> bool:
        """Take the focus at a place (0 first), or where Tab would put it; False when there is no such entry."""
        if len(self._shown) <= (place or 0):
            return False
        row = self._stop() if place is None else self._shown[place]
        row.button.setFocus(Qt.FocusReason.TabFocusReason)
        self._settle()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows from entry to entry, over the years."""
        here = next((place for place, row in enumerate(self._shown) if row.button.hasFocus()), None)
        moves = STEPS | {Qt.Key.Key_Home: -len(self._shown), Qt.Key.Key_End: len(self._shown)}
        if here is None or event.key() not in moves:
            super().keyPressEvent(event)
            return
        there = min(max(here + moves[Qt.Key(event.key())], 0), len(self._shown) - 1)
        self._shown[there].button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._settle()

    def _make_year(self) -> YearCard:
        return YearCard(self._make_row)

    def _make_row(self) -> LogRow:
        row = LogRow()
        row.sent.connect(self.sent)
        row.picked.connect(self._select)
        row.entered.connect(self._write)
        row.gone.connect(self._take_out)
        return row

    def _select(self, entry: str | None) -> None:
        self.flush()
        self.sent.emit(m.SelectEntry(entry))

    def _write(self, entry: str) -> None:
        """Open an entry and begin to write."""
        self._select(entry)
        editor = self.editor()
        if editor is not None:
            editor.take_focus()

    def _take_out(self, entry: str) -> None:
        """Take an entry out, and go to the one that stands in its place."""
        place = next((n for n, row in enumerate(self._shown) if row.editor is not None), 0)
        self.flush()
        self.sent.emit(m.DeleteEntry(entry))
        if self._shown:
            row = self._shown[min(place, len(self._shown) - 1)]
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()

    def _field_in_focus(self) -> str | None:
        editor = self.editor()
        return editor.focused() if editor is not None else None

    def _stop(self) -> LogRow:
        focused = (row for row in self._shown if row.button.hasFocus())
        return next(focused, None) or self.open_row() or self._shown[0]

    def _settle(self) -> None:
        """Leave one row where Tab stops."""
        stop = self._stop() if self._shown else None
        for row in self._shown:
            policy = Qt.FocusPolicy.StrongFocus if row is stop else Qt.FocusPolicy.ClickFocus
            row.button.setFocusPolicy(policy)


class YearCard(Card):
    """A year: what it comes to, and its entries."""

    def __init__(self, make: Callable[[], LogRow]) -> None:
        super().__init__(gap=8, margin=12)
        self.shown: list[LogRow] = []
        self._title = WrapLabel("", Variant.HEADING)
        self._total = WrapLabel("", Variant.SMALL_INK)
        self._kinds = WrapLabel("", Variant.SMALL)
        self._group = Group()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._group.setSizePolicy(policy)
        self._rows = Rows(StackedLayout(self._group, gap=4), make)
        head = Column(gap=0, margin=8)
        for label in (self._title, self._total, self._kinds):
            head.add(label)
        self.add(head)
        self.add(self._group)

    def show_view(self, view: YearView) -> None:
        """List the entries of the year."""
        self._title.setText(view.title)
        self._total.setText(view.total)
        self._kinds.setText(view.kinds)
        self._kinds.setVisible(bool(view.kinds))
        self._group.setAccessibleName(view.name)
        self.shown = self._rows.show([row.id for row in view.rows])
        for row, entry in zip(self.shown, view.rows, strict=True):
            row.show_view(entry)
