"""The small button below a note that asks whether it is to go for good."""

from __future__ import annotations

from PySide6.QtCore import Signal

from librarian_self.presenters import messages as m
from librarian_self.ui.widgets.button import Button, Kind


class EraseLink(Button):
    """Hidden where there is nothing to erase; `sent` carries the question about the item that it stands below."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__("", Kind.LINK)
        self._item = ""
        self.hide()
        self.clicked.connect(self._ask)

    def show_for(self, item: str, words: str, question: str) -> None:
        """Offer to erase what was written at an item; without `words` there is nothing."""
        self._item = item
        self.set_words(words, f"{words} {question}")
        self.setVisible(bool(words))

    def _ask(self) -> None:
        self.sent.emit(m.AskToEraseWords(self._item))
