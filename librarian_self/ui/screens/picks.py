"""Choices of a view, whose keys may be anything, in widgets whose values are numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from librarian_self.presenters.views.parts import Choice as ViewChoice
from librarian_self.ui.widgets.choices import Choice, ChoiceRow

if TYPE_CHECKING:
    from librarian_self.ui.screens.articlelist import ArticleList
    from librarian_self.ui.widgets.fields import Combo
    from librarian_self.ui.widgets.segmented import SegmentedChoice


class Picks(QObject):
    """Keeps the keys of a group of choices and tells the key that a person chose, or None when it was taken back."""

    picked = Signal(object)

    def __init__(self, group: ArticleList | ChoiceRow | SegmentedChoice) -> None:
        super().__init__(group)
        self._group = group
        self._keys: tuple[Any, ...] = ()
        self._labels: tuple[str, ...] = ()
        group.chosen.connect(self._choose)
        group.cleared.connect(self._clear)

    def show_choices(self, choices: Sequence[ViewChoice[Any]]) -> None:
        """Offer these choices and mark the chosen one."""
        self._keys = tuple(choice.key for choice in choices)
        labels = tuple(choice.label for choice in choices)
        if labels != self._labels:
            self._labels = labels
            self._group.set_choices([Choice(number, label) for number, label in enumerate(labels)])
        self._group.set_chosen(next((number for number, choice in enumerate(choices) if choice.chosen), None))

    def pick_key(self, key: object) -> bool:
        """Choose as a click would; False when there is no such choice."""
        if key not in self._keys:
            return False
        self._group.option(self._keys.index(key)).click()
        return True

    def pick_place(self, place: int) -> bool:
        """Choose the one at this place (0 first) and go there; False when there is no such choice."""
        if not 0 <= place < len(self._keys):
            return False
        self._group.option(place).click()
        self._group.option(place).setFocus()
        return True

    def _choose(self, number: int) -> None:
        self.picked.emit(self._keys[number])

    def _clear(self) -> None:
        self.picked.emit(None)


class ComboPicks(QObject):
    """The same for a list that opens."""

    picked = Signal(object)

    def __init__(self, combo: Combo) -> None:
        super().__init__(combo)
        self._combo = combo
        self._shown: tuple[ViewChoice[Any], ...] = ()
        combo.activated.connect(self._choose)

    def show_choices(self, choices: Sequence[ViewChoice[Any]]) -> None:
        """Offer these choices and mark the chosen one; an open list is left alone when nothing changed."""
        if tuple(choices) == self._shown:
            return
        self._shown = tuple(choices)
        with QSignalBlocker(self._combo):
            self._combo.clear()
            self._combo.addItems([choice.label for choice in choices])
            self._combo.setCurrentIndex(next((n for n, choice in enumerate(choices) if choice.chosen), -1))

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._shown):
            self.picked.emit(self._shown[number].key)
