"""What only some forms have on Results: a profile of attitudes, feedback on situations, two people side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal

from librarian_self.presenters.views.results import ResultsView
from librarian_self.ui.widgets.boxes import Column

if TYPE_CHECKING:
    from librarian_self.ui.screens.attitudecards import AttitudeCards
    from librarian_self.ui.screens.ethicscards import EthicsCards
    from librarian_self.ui.screens.figurestable import FiguresTable
    from librarian_self.ui.screens.paircard import PairCard


class KindCards(Column):
    """Cards that are made when a form needs them first."""

    taken_up = Signal(object)
    """The section of an ethics form that a person takes into the plan."""

    moved = Signal(object, QRect)
    """A table, and the place inside it that the keys went to."""

    def __init__(self) -> None:
        super().__init__(gap=20)
        self._attitude: AttitudeCards | None = None
        self._ethics: EthicsCards | None = None
        self._pair: PairCard | None = None

    def show_view(self, view: ResultsView) -> None:
        """Show what the form of the view needs; make it if it is not there yet."""
        needed = (view.attitude, view.ethics, view.pair)
        self.setVisible(any(part is not None for part in needed))
        if view.pair is not None and self._pair is None:
            self._pair = self._make_pair()
        if view.attitude is not None and self._attitude is None:
            self._attitude = self._make_attitude()
        if view.ethics is not None and self._ethics is None:
            self._ethics = self._make_ethics()
        for card in (self._pair, self._attitude, self._ethics):
            if card is not None:
                card.show_view(view)

    def draw(self) -> None:
        """Draw the charts anew."""
        if self._attitude is not None:
            self._attitude.draw()

    def _make_pair(self) -> PairCard:
        from librarian_self.ui.screens.paircard import PairCard

        card = PairCard()
        self.add(card)
        self._add_table(card.table)
        return card

    def _make_attitude(self) -> AttitudeCards:
        from librarian_self.ui.screens.attitudecards import AttitudeCards

        cards = AttitudeCards()
        self.add(cards)
        self._add_table(cards.table)
        return cards

    def _make_ethics(self) -> EthicsCards:
        from librarian_self.ui.screens.ethicscards import EthicsCards

        cards = EthicsCards()
        cards.taken_up.connect(self.taken_up)
        self.add(cards)
        return cards

    def _add_table(self, table: FiguresTable) -> None:
        table.ensurePolished()  # its frame counts in the height that it asks for
        table.moved.connect(self.moved)
