"""The occasions of a form, each with who answers on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from librarian_self.presenters.views.occasions import OccasionView, TurnView
from librarian_self.ui.screens.cardcolumns import CardColumns
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

LEAST: Final = 240
"""Units: an occasion needs that much room beside another."""

PILL: Final = {"new": Tone.PLAIN, "open": Tone.ACCENT, "done": Tone.GREEN}
"""The tone of each standing."""


class OccasionList(CardColumns):
    """Occasions side by side where there is room; `picked` tells the turn that somebody wants to take up."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(LEAST, all_or_one=False)
        self._rows = Rows(self.box, self._make)

    def show_occasions(self, occasions: Sequence[OccasionView], title: str) -> None:
        """Show these; `title` is the form's, for the ear."""
        self.setVisible(bool(occasions))
        rows = self._rows.show([occasion.id for occasion in occasions])
        for row, occasion in zip(rows, occasions, strict=True):
            row.show_occasion(occasion, title)

    def _make(self) -> OccasionRow:
        row = OccasionRow()
        row.picked.connect(self.picked)
        return row


class OccasionRow(Column):
    """One occasion and the people who answer on it."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._label = WrapLabel("", Variant.STRONG)
        holder = Column(gap=4)
        self._turns = Rows(holder.box, self._make)
        self._line = WrapLabel("", Variant.SMALL)
        for widget in (self._label, holder, self._line):
            self.add(widget)
        self.add_stretch()

    def show_occasion(self, view: OccasionView, title: str) -> None:
        """Put the words in place."""
        self._label.setText(view.label)
        self._line.setText(view.line)
        self._line.setVisible(bool(view.line))
        turns = self._turns.show([turn.rater for turn in view.turns])
        for row, turn in zip(turns, view.turns, strict=True):
            row.show_turn(turn, title)
        order_tabs(self)

    def _make(self) -> TurnRow:
        row = TurnRow()
        row.button.picked.connect(self.picked)
        return row


class TurnRow(QWidget):
    """Who answers, how far they are, and the button to answer."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=8)
        self._who = WrapLabel("", Variant.SMALL_INK)
        self._pill = Pill()
        self.button = KeyedButton()
        for widget in (self._who, self._pill, self.button):
            flow.addWidget(widget)

    def show_turn(self, turn: TurnView, title: str) -> None:
        """Put the words in place."""
        self._who.setText(turn.who)
        self._pill.set_pill(turn.pill, PILL[turn.standing])
        self.button.setVisible(bool(turn.button))
        self.button.set_words(turn.button, f"{turn.name}, {title}")
        self.button.set_key(turn)
