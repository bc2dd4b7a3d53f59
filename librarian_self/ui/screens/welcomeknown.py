"""The list of profiles on a shared computer, below the first step. Made when there are some."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.welcome import WelcomeView
from librarian_self.ui.icons import Icon
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class KnownProfiles(Column):
    """The profiles that this computer knows; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._title = WrapLabel("", Variant.SUBTITLE)
        self.add(self._title)
        holder = QWidget()
        self._rows = Rows(FlowLayout(holder, gap=8), self._make)
        self.add(holder)

    def show_view(self, view: WelcomeView) -> None:
        """List them, last used first."""
        self._title.setText(view.known_title)
        for button, known in zip(self._rows.show([each.key for each in view.known]), view.known, strict=True):
            button.set_words(known.label)
            button.set_key(known.key)

    def _make(self) -> KeyedButton:
        button = KeyedButton(icon=Icon.PERSON)
        button.picked.connect(self._open)
        return button

    def _open(self, path: Path) -> None:
        self.sent.emit(m.SwitchProfile(path))
