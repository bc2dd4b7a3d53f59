"""The keys that work everywhere in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen

if TYPE_CHECKING:
    from librarian_self.ui.window import Window


class WindowKeys(QObject):
    """Undo, redo, the next unanswered question, export, help, lock; `sent` carries messages. Lives as long as the window."""

    sent = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self._undo),
            (QKeySequence("Ctrl+Shift+Z"), self._redo),
            (QKeySequence("Ctrl+Y"), self._redo),
            (QKeySequence("Ctrl+Return"), self._next_unanswered),
            (QKeySequence("Ctrl+E"), self._export),
            (QKeySequence("F1"), self._help),
            (QKeySequence("Ctrl+L"), self._lock),
        ):
            QShortcut(keys, window).activated.connect(slot)

    def _undo(self) -> None:
        self._window.flush()
        self.sent.emit(m.Undo())

    def _redo(self) -> None:
        self.sent.emit(m.Redo())

    def _next_unanswered(self) -> None:
        if self._window.screen_shown() is Screen.ASSESS:
            self._window.flush()
            self.sent.emit(m.NextUnanswered())

    def _help(self) -> None:
        self._window.flush()
        self.sent.emit(m.OpenHelp())

    def _lock(self) -> None:
        self._window.flush()
        self.sent.emit(m.Lock())

    def _export(self) -> None:
        page = self._window.open_page()
        if page is not None:
            page.export()
