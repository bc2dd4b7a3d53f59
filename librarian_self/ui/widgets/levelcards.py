"""The five described levels of a competency."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.ui.look import is_look_change
from librarian_self.ui.widgets.choices import ChoiceGroup
from librarian_self.ui.widgets.layouts import ColumnsLayout
from librarian_self.ui.widgets.levelcard import Level, LevelCard


class LevelCards(ChoiceGroup):
    """Levels as cards: in columns where every word has room, else one below the other.

    Name the group by the whole question. Digits are the screen's business: call `option(value).click()`.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._now_words = ""
        self._target_words = ""
        self._target: int | None = None
        self._columns = ColumnsLayout(self, gap=8, all_or_one=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, now: str, target: str) -> None:
        """What the pills of the chosen level and of the target say."""
        self._now_words, self._target_words = now, target
        self._mark()

    def set_levels(self, levels: Sequence[Level]) -> None:
        """Offer these levels; those with the same values stay, with the new words."""
        if [level.value for level in levels] != list(self._options):
            self._replace_options([(level.value, LevelCard(self)) for level in levels], self._columns)
        for level, card in zip(levels, self._cards(), strict=True):
            card.set_level(level)
        self._mark()

    def set_current(self, value: int | None) -> None:
        """Show where the person is now; tells nobody."""
        self.set_chosen(value)
        self._mark()

    def set_target(self, value: int | None) -> None:
        """Show where the person wants to be."""
        self._target = value
        self._mark()

    def is_list(self, width: int) -> bool:
        """Whether the cards stand one below the other in this width."""
        return self._columns.columns(width) == 1

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure()
        super().changeEvent(event)

    def _clicked(self, value: int) -> None:
        self._mark()
        super()._clicked(value)

    def _uncheck(self) -> None:
        super()._uncheck()
        self._mark()

    def _cards(self) -> list[LevelCard]:
        return [option for option in self._options.values() if isinstance(option, LevelCard)]

    def _mark(self) -> None:
        for value, card in zip(self._options, self._cards(), strict=True):
            now = self._now_words if card.isChecked() else ""
            card.set_marks(now, self._target_words if value == self._target else "")
        self._measure()

    def _measure(self) -> None:
        least = max((card.least_column() for card in self._cards()), default=0)
        if least != self._columns.least:
            self._columns.least = least
            self._columns.invalidate()
            self.updateGeometry()
