"""A form that was answered more than once: a line a section, what moved, and a look back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Signal

from librarian_self.charts.trend import trend
from librarian_self.presenters.views.change import MovesView
from librarian_self.presenters.views.overtime import OverTimeView
from librarian_self.presenters.views.series import SectionLine, SeriesView
from librarian_self.ui.look import look
from librarian_self.ui.screens.cardcolumns import CardColumns
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.screens.fold import Fold
from librarian_self.ui.screens.lookback import LookBack
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.pictureview import PictureView, measure
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

LINE_LEAST: Final = 240
"""Units: narrower lines stand one below the other."""

HEIGHT: Final = 58.0
"""Points."""


class OverTimeCard(Card):
    """Lines first; the rest unfolds."""

    looked_at = Signal(object)
    """The section to look back at."""

    remembered = Signal(str, object)
    """An item, and the step at which one sees oneself then; None takes it back."""

    moved = Signal(object, QRect)
    """A table, and the place inside it that the keys went to."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("", Variant.SMALL)
        self._lines = CardColumns(LINE_LEAST, all_or_one=False)
        self._rows = Rows(self._lines.box, SectionTrend)
        self.numbers = FoldedTable()
        self.moves = FoldedTable()
        self.back = LookBack()
        for widget in (self._title, self._lines, self._note, self.numbers, self.moves, self.back):
            self.add(widget)
        for table in (self.numbers.table, self.moves.table):
            table.moved.connect(self.moved)
        self.back.looked_at.connect(self.looked_at)
        self.back.remembered.connect(self.remembered)

    def show_view(self, view: OverTimeView | None) -> None:
        """Put words and figures in place; without a view there is no card."""
        self.setVisible(view is not None)
        if view is None:
            return
        self._title.setText(view.title)
        self._show_series(view.series)
        self._show_moves(view.moves)
        self.back.show_view(view.look_back)

    def draw(self) -> None:
        """Draw the lines anew."""
        for line in self.findChildren(SectionTrend):
            line.draw()

    def _show_series(self, view: SeriesView | None) -> None:
        lines = view.lines if view else ()
        for row, line in zip(self._rows.show([line.id for line in lines]), lines, strict=True):
            row.show_line(line)
        self._lines.setVisible(bool(lines))
        self._note.setText(view.note if view else "")
        self._note.setVisible(bool(lines))
        self.numbers.setVisible(view is not None)
        if view is not None:
            self.numbers.button.set_words(view.as_table, view.as_table)
            self.numbers.table.show_view(view.table)

    def _show_moves(self, view: MovesView | None) -> None:
        self.moves.setVisible(view is not None)
        if view is not None:
            self.moves.button.set_words(view.title, view.title)
            self.moves.table.show_view(view.table)
            self.moves.note.setText(view.note)
            self.moves.note.setVisible(bool(view.note))


class FoldedTable(Fold):
    """A table that unfolds, with a line below it."""

    def __init__(self) -> None:
        super().__init__()
        self.table = FiguresTable()
        self.note = WrapLabel("", Variant.SMALL)
        self.note.hide()
        self.put(self.table)
        self.put(self.note)


class SectionTrend(Column):
    """One section over time."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._line: SectionLine | None = None
        self._measure_words = measure()
        self._label = WrapLabel("", Variant.SMALL_INK)
        self.view = PictureView()
        self.add(self._label)
        self.add_stretch()  # labels of one line or two, and the pictures stand on one ground
        self.add(self.view)
        self.view.room_changed.connect(self._fit)

    def show_line(self, line: SectionLine) -> None:
        """Put words and figures in place."""
        self._line = line
        self._label.setText(line.label)
        self.draw()

    def draw(self) -> None:
        """Draw the line, for the room and the colours of now."""
        line = self._line
        if line is None:
            return
        size = (max(1.0, self.view.room()), HEIGHT)
        picture = trend(line.points, look().chart_theme(), self._measure_words, size, line.scale)
        self.view.set_picture(picture, line.label, line.sentence)

    def _fit(self, _room: float) -> None:
        self.draw()
