"""The figures of Results: gaps as bars or all numbers as a table, and the whole as a radar."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal

from librarian_self.charts.axis import Legend
from librarian_self.charts.bars import gap_bars
from librarian_self.charts.radar import FEWEST_AXES, radar
from librarian_self.presenters.views.results import ResultsView
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import TARGET, look
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.screens.fold import Fold
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.pictureview import PictureView, measure
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

RADAR_HEIGHT: Final = 232.0
"""Points. It stays the same in every width: a page that grew with its width would chase its own scroll bar."""


class GapsCard(Card):
    """Bars or table, what has no figures yet, and how all of it is calculated."""

    asked = Signal(bool)
    """Somebody wants the table (True) or the charts."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._view: ResultsView | None = None
        self._measure_words = measure()
        self._title = WrapLabel("", Variant.HEADING)
        self.toggle = Button("", Kind.LINK, Icon.TABLE)
        self.bars = PictureView()
        self.table = FiguresTable()
        self._no_gaps = WrapLabel("", Variant.MUTED)
        self._without = Column(gap=4)
        self._withheld = Rows(self._without.box, _make_line)
        self._note = WrapLabel("", Variant.SMALL)
        self.how = Fold()
        self._how = WrapLabel("", Variant.SMALL_INK)
        self.how.put(self._how)
        head = Row()
        head.add(self._title, 1)
        head.box.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        foot = Column(gap=8)
        foot.add(self._note)
        foot.add(self.how)
        for widget in (head, self.bars, self.table, self._no_gaps, self._without, foot):
            self.add(widget)
        self.add_stretch()
        self.toggle.clicked.connect(self._turn)
        self.bars.room_changed.connect(self._fit)

    def show_view(self, view: ResultsView) -> None:
        """Put words and figures in place."""
        self._view = view
        as_table = view.as_table and view.table is not None
        self._title.setText(view.table.caption if as_table and view.table else view.gaps_title)
        words = view.show_charts if as_table else view.show_table
        self.toggle.set_words(words, words)
        self.toggle.set_icon(Icon.RESULTS if as_table else Icon.TABLE)
        self.bars.setVisible(bool(view.gaps) and not as_table)
        self._no_gaps.setText(view.no_gaps)
        self._no_gaps.setVisible(not view.gaps and not as_table)
        if view.table is not None:
            self.table.show_view(view.table)
        self.table.setVisible(as_table)
        self._show_withheld(view.withheld)
        self._note.setText(view.gap_note)
        self._note.setVisible(bool(view.gap_note))
        self.how.button.set_words(view.how_title, view.how_title)
        self._how.setText("\n\n".join(view.how))
        self.draw()

    def draw(self) -> None:
        """Draw the bars, for the room and the colours of now."""
        view = self._view
        if view is None or not view.gaps:
            return
        room = max(1.0, self.bars.room())
        legend = Legend(view.now, view.target)
        picture = gap_bars(view.gaps, look().chart_theme(), self._measure_words, room, legend)
        self.bars.set_picture(picture, view.gaps_title, view.gaps_sentence)

    def _show_withheld(self, sentences: tuple[str, ...]) -> None:
        self._without.setVisible(bool(sentences))
        for label, sentence in zip(self._withheld.show(range(len(sentences))), sentences, strict=True):
            label.setText(sentence)

    def _fit(self, _room: float) -> None:
        self.draw()

    def _turn(self) -> None:
        self.asked.emit(self._view is not None and not self._view.as_table)


class WholeCard(Card):
    """All sections at once."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._view: ResultsView | None = None
        self._measure_words = measure()
        self._title = WrapLabel("", Variant.HEADING)
        self.web = PictureView()
        self.add(self._title)
        self.add(self.web)
        self.add_stretch()
        self.web.room_changed.connect(self._fit)

    def show_view(self, view: ResultsView) -> None:
        """Put words and figures in place. Beside the table there is no chart, nor where the gaps show all there is."""
        self._view = view
        known = sum(axis.now is not None for axis in view.axes)
        self.setVisible((known >= FEWEST_AXES or bool(known and not view.gaps)) and not view.as_table)
        self._title.setText(view.whole_title)
        self.draw()

    def draw(self) -> None:
        """Draw the radar, for the room and the colours of now; its title stands as high as that of the gaps."""
        self._title.setMinimumHeight(look().px(TARGET))
        view = self._view
        if view is None or not view.axes:
            return
        size = (max(1.0, self.web.room()), RADAR_HEIGHT)
        legend = Legend(view.now, view.target)
        picture = radar(view.axes, look().chart_theme(), self._measure_words, size, legend)
        self.web.set_picture(picture, view.whole_title, view.axes_sentence)

    def _fit(self, _room: float) -> None:
        self.draw()


def _make_line() -> WrapLabel:
    return WrapLabel("", Variant.SMALL)
