"""Room above the page for something that has to be read before going on; it scrolls where it is long."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.widgets.scrollpage import ScrollPage

MARGIN: Final = 12
"""Units, around what is shown."""


class AbovePage(ScrollPage):
    """As high as its words need, but no more than `most` of the height of the window."""

    def __init__(self, most: float, parent: QWidget | None = None) -> None:
        self._most = most
        super().__init__(parent, gap=0)
        self.hide()

    def fit(self) -> None:
        """Take the height that the words need in this width, as far as the window has room for both them and a page."""
        needed = self._box.totalHeightForWidth(self.width())
        self.setFixedHeight(max(1, min(needed, int(self._most * self.window().height()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width, words take another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        super().changeEvent(event)
        if is_look_change(event):
            self.fit()

    def _measure(self) -> None:
        margin = look().gap(MARGIN)
        self._box.setContentsMargins(margin, margin, margin, margin)
