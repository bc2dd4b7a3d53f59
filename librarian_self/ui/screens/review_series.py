"""Planning several reviews at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from librarian_self.presenters.views.reviews import SeriesView
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.picks import ComboPicks
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

SIDE: Final = 190
"""Units: the narrowest column of the list and of the button."""


class ReviewSeries(Column):
    """How far apart, and a button that says which dates come of it; `picked` tells the months between two."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._view: SeriesView | None = None
        self._combo = Combo()
        self._label = FieldRow("", self._combo)
        self._distances = ComboPicks(self._combo)
        self._button = Button()
        self._nothing = WrapLabel("", Variant.SMALL)
        foot = QWidget()
        flow = FlowLayout(foot)
        flow.addWidget(self._button)
        flow.addWidget(self._nothing)
        sides = Columns(SIDE, level=True)
        sides.add(self._label)
        sides.add(foot)
        self.add(sides)
        self._distances.picked.connect(self._choose)
        self._button.clicked.connect(self._plan)

    def show_view(self, view: SeriesView) -> None:
        """Offer the distances; the one that was chosen stays chosen."""
        self._view = view
        self._label.set_words(view.label)
        self._distances.show_choices(view.distances)
        self._show_button()

    def _show_button(self) -> None:
        if self._view is None:
            return
        words = self._view.buttons[self._combo.currentIndex()]
        self._button.set_words(words)
        self._button.setVisible(bool(words))
        self._nothing.setText("" if words else self._view.nothing)
        self._nothing.setVisible(not words)

    def _choose(self, _months: int) -> None:
        self._show_button()

    def _plan(self) -> None:
        if self._view is not None:
            self.picked.emit(self._view.distances[self._combo.currentIndex()].key)
