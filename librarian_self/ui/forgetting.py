"""Letting go of what a profile left in the window when it is locked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QWidget


def drop(pages: Iterable[QWidget], *others: QWidget | None) -> None:
    """Take widgets out of the window; they are deleted as soon as whoever is at work in them has ended."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()  # whoever watches the focus lets go of widgets that are still whole
    for widget in (*pages, *others):
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def clear_clipboard() -> None:
    """Empty the clipboard where it holds something from this program."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    if clipboard.ownsFindBuffer():
        clipboard.clear(QClipboard.Mode.FindBuffer)
