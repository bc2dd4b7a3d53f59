"""What two people said about the same competencies, side by side."""

from __future__ import annotations

from librarian_self.presenters.views.results import ResultsView
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class PairCard(Card):
    """Counts, and the competencies that differ; hidden while there is no pair."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._counts = WrapLabel("", Variant.STRONG)
        self._note = WrapLabel("", Variant.SMALL)
        self.table = FiguresTable()
        for widget in (self._title, self._counts, self._note, self.table):
            self.add(widget)

    def show_view(self, page: ResultsView) -> None:
        """Put the words in place."""
        view = page.pair
        self.setVisible(view is not None)
        if view is None:
            return
        self._title.setText(view.title)
        self._counts.setText(view.counts)
        self._note.setText(view.note)
        self.table.setVisible(view.table is not None)
        if view.table is not None:
            self.table.show_view(view.table)
