"""A button that asks for a profile file, on a stick or carried over from another computer, or for a plan as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from librarian_self.presenters.views.parts import FileAsk
from librarian_self.ui.icons import Icon
from librarian_self.ui.widgets.button import Button, Kind


class OpenFile(Button):
    """`opened` tells the file that a person chose."""

    opened = Signal(object)

    def __init__(self, kind: Kind = Kind.SECONDARY) -> None:
        super().__init__("", kind, Icon.FOLDER)
        self._ask = FileAsk("", "", "")
        self.clicked.connect(self._open)

    def show_ask(self, ask: FileAsk) -> None:
        """Say what the button and its dialog say."""
        self._ask = ask
        self.set_words(ask.label, ask.label)

    def _open(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # the first page has this button, but seldom the dialog

        kinds = f"{self._ask.kind} (*.lself *.pdf)"
        name, _kind = QFileDialog.getOpenFileName(self.window(), self._ask.title, "", kinds)
        if name:
            self.opened.emit(Path(name))
