"""Words that can be read, selected and copied, but not changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from librarian_self.ui.widgets.textarea import MOST_LINES, TextArea

LINES_OF_A_PATH = 1


class FixedText(TextArea):
    """A place on the disk, or with `long` a text that scrolls inside."""

    def __init__(self, parent: QWidget | None = None, *, long: bool = False) -> None:
        super().__init__(parent, lines=MOST_LINES if long else LINES_OF_A_PATH)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if not long:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
