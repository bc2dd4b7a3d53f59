"""What comes first on Results: a card with a pill, a finding, and what it rests on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from librarian_self.presenters.views.results import CardView
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class FindingCard(Card):
    """Strengths, or what has changed."""

    def __init__(self, tone: Tone) -> None:
        super().__init__()
        self._tone = tone
        self._pill = Pill()
        self._title = WrapLabel("", Variant.SUBTITLE)
        self._line = WrapLabel("", Variant.SMALL)
        self._names = WrapLabel("", Variant.SMALL_INK)
        head = QWidget()
        flow = FlowLayout(head, gap=8)
        flow.addWidget(self._pill)
        flow.addWidget(self._title)
        for widget in (head, self._line, self._names):
            self.add(widget)
        self.add_stretch()

    def show_view(self, view: CardView | None) -> None:
        """Put the words in place; without a view there is no card."""
        self.setVisible(view is not None)
        if view is None:
            return
        self._pill.set_pill(view.pill, self._tone)
        self._title.setText(view.title)
        self._line.setText(view.line)
        self._names.setText("\n".join(f"•  {name}" for name in view.names))
        self._names.setVisible(bool(view.names))
