"""A card that scrolls for itself where it stands beside something, and is as high as its contents where it does not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from librarian_self.ui.look import look
from librarian_self.ui.widgets.scrolling import FocusScroll, put_in

AROUND = 12
"""Units that are shown around what has the focus."""


class SideScroll(FocusScroll):
    """Scrolls up and down only; whatever gets the focus in it comes into view."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        put_in(self, inside)

    def whole_height(self, width: int) -> int:
        """The height of the contents in this width: nothing scrolls in that."""
        return self._inside.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """That of the contents."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Small: it scrolls."""
        return QSize(self._inside.minimumSizeHint().width(), look().px(120))

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._inside.isAncestorOf(new):
            around = look().px(AROUND)
            self.ensureWidgetVisible(new, around, around)
