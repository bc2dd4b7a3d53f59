"""The steps of a scale as radio buttons in equal columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.widgets.choices import Choice, ChoiceGroup
from librarian_self.ui.widgets.layouts import ColumnsLayout
from librarian_self.ui.widgets.ticks import Radio

LEAST_COLUMN: Final = 104
"""Units: the narrowest column; the columns of one list stand under one another."""


class StepRow(ChoiceGroup):
    """Steps in equal columns where every word has room, else one below the other.

    Delete takes the answer back. Name the group by the whole statement.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent, clearable=True)
        self._columns = ColumnsLayout(self, gap=8, all_or_one=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these steps; those with the same values stay, with the new words."""
        if [choice.value for choice in choices] != list(self._options):
            made = [(choice.value, Radio(parent=self, from_top=True)) for choice in choices]
            self._replace_options(made, self._columns)
        for choice in choices:
            option = self._options[choice.value]
            if isinstance(option, Radio) and option.tick.words != choice.words:
                option.set_words(choice.words, choice.name)
        self._measure()

    def is_list(self, width: int) -> bool:
        """Whether the steps stand one below the other in this width."""
        return self._columns.columns(width) == 1

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        widest = max((option.minimumSizeHint().width() for option in self._options.values()), default=0)
        self._columns.least = max(widest, look().px(LEAST_COLUMN))
        self._columns.invalidate()
        self.updateGeometry()
