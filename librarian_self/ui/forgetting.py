"""Letting go of what a profile left in the window when it is locked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QWidget


def drop(widgets: Iterable[QWidget | None]) -> None:
    """Take widgets out of the window; they are deleted as soon as whoever is at work in them has ended.

    They keep their parent until then: Python would delete what has none at once, and what is inside it once more.
    """
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()  # whoever watches the focus lets go of widgets that are still whole
    for widget in widgets:
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Copied(QObject):
    """Knows whether what lies in the clipboard came from this program: it was copied while the program had the focus.

    Not every system tells whose a clipboard is.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_ours = False
        QApplication.clipboard().dataChanged.connect(self._note)

    def forget(self) -> None:
        """Empty the clipboard where it holds something from this program."""
        clipboard = QApplication.clipboard()
        if self._is_ours or clipboard.ownsClipboard():
            clipboard.clear(QClipboard.Mode.Clipboard)
        if clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        if clipboard.ownsFindBuffer():
            clipboard.clear(QClipboard.Mode.FindBuffer)
        self._is_ours = False

    def _note(self) -> None:
        self._is_ours = QApplication.focusWindow() is not None
