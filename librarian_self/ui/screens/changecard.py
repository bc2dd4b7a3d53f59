"""What has moved since another assessment, and which one that is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal

from librarian_self.presenters.views.change import ChangeView
from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.screens.picks import ComboPicks
from librarian_self.ui.screens.resultcards import FindingCard
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo

WIDEST: Final = 360
"""Units: how wide the list of assessments gets."""


class ChangeCard(FindingCard):
    """The counts and the largest moves; where there are several assessments, one of them is chosen here."""

    picked = Signal(object)
    """The id of the assessment to compare with."""

    def __init__(self) -> None:
        super().__init__(Tone.ACCENT)
        combo = Combo()
        self._beside = FieldRow("", combo)
        self._picks = ComboPicks(combo)
        self._picks.picked.connect(self.picked)
        self.add_at_foot(self._beside)
        self._measure_choice()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure_choice()
        super().changeEvent(event)

    def _measure_choice(self) -> None:
        self._beside.setMaximumWidth(look().px(WIDEST))

    def show_change(self, view: ChangeView | None) -> None:
        """Put the words in place; without a view there is no card."""
        self.show_view(view.card if view else None)
        if view is None:
            return
        self._beside.set_words(view.compared_label)
        self._picks.show_choices(view.compared)
        self._beside.setVisible(bool(view.compared))
