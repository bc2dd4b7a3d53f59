"""The results of an attitude form: the profile beside the competencies, then every statement."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from librarian_self.charts.bars import gap_bars
from librarian_self.presenters.views.attitude import AttitudeView, BarsView
from librarian_self.presenters.views.results import ResultsView
from librarian_self.ui.look import look
from librarian_self.ui.screens.cardcolumns import CardColumns
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.screens.fold import Fold
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.pictureview import PictureView, measure
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

BARS_LEAST: Final = 350
"""Units: narrower profiles stand one below the other."""


class BarsCard(Card):
    """Bars without targets under a title."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._view: BarsView | None = None
        self._measure_words = measure()
        self._title = WrapLabel("", Variant.HEADING)
        self.bars = PictureView()
        self._note = WrapLabel("", Variant.SMALL)
        self.extra = WrapLabel("", Variant.SMALL)
        for widget in (self._title, self.bars, self._note, self.extra):
            self.add(widget)
        self.add_stretch()
        self.bars.room_changed.connect(self._fit)

    def show_view(self, view: BarsView, extra: str = "") -> None:
        """Put words and bars in place; `extra` is one more line below them."""
        self._view = view
        self._title.setText(view.title)
        self._note.setText(view.note)
        self.bars.setVisible(bool(view.bars))
        self.extra.setText(extra)
        self.extra.setVisible(bool(extra))
        self.draw()

    def draw(self) -> None:
        """Draw the bars, for the room and the colours of now."""
        view = self._view
        if view is None or not view.bars:
            return
        room = max(1.0, self.bars.room())
        picture = gap_bars(view.bars, look().chart_theme(), self._measure_words, room)
        self.bars.set_picture(picture, view.title, view.sentence)

    def _fit(self, _room: float) -> None:
        self.draw()


class AttitudeCards(Column):
    """All of it; hidden for other forms."""

    def __init__(self) -> None:
        super().__init__(gap=20)
        self.profile = BarsCard()
        self.beside = BarsCard()
        pair = CardColumns(BARS_LEAST)
        pair.add(self.profile)
        pair.add(self.beside)
        self._care = Card()
        self._care_words = WrapLabel()
        self._care.add(self._care_words)
        self._argues = WrapLabel("", Variant.MUTED)
        self._companions = Card()
        self._companions_title = WrapLabel("", Variant.SUBTITLE)
        self._list = Column(gap=4)
        self._rows = Rows(self._list.box, CompanionRow)
        self._companions.add(self._companions_title)
        self._companions.add(self._list)
        self._statements = Card(gap=8)
        self.statements = Fold()
        self.table = FiguresTable()
        self.statements.put(self.table)
        self.how = Fold()
        self._how = WrapLabel("", Variant.SMALL_INK)
        self.how.put(self._how)
        for widget in (self.statements, self.how):
            self._statements.add(widget)
        parts: tuple[QWidget, ...] = (pair, self._argues, self._care, self._companions, self._statements)
        for part in parts:
            self.add(part)

    def show_view(self, page: ResultsView) -> None:
        """Put words and figures in place, if the form is of attitudes."""
        view = page.attitude
        self.setVisible(view is not None)
        if view is None:
            return
        self._argues.setText(view.argues)
        self._argues.setVisible(bool(view.argues))
        self.profile.show_view(view.profile, view.withheld)
        self.beside.show_view(view.beside)
        self._care_words.setText(view.care)
        self._care.setVisible(bool(view.care))
        self._show_companions(view)
        self.statements.button.set_words(view.statements_title, view.statements_title)
        self.table.show_view(view.statements)
        self.how.button.set_words(page.how_title, page.how_title)
        self._how.setText("\n\n".join(view.how))

    def draw(self) -> None:
        """Draw the bars anew."""
        self.profile.draw()
        self.beside.draw()

    def _show_companions(self, view: AttitudeView) -> None:
        self._companions.setVisible(bool(view.companions))
        self._companions_title.setText(view.companions_title)
        rows = self._rows.show(range(len(view.companions)))
        for row, (label, number) in zip(rows, view.companions, strict=True):
            row.words.setText(label)
            row.number.setText(number)


class CompanionRow(Row):
    """A number with what it counts."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.words = WrapLabel("", Variant.SMALL_INK)
        self.number = WrapLabel("", Variant.STRONG)
        self.add(self.words, 1)
        self.add(self.number)
