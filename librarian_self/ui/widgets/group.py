"""A group of controls for the ear; the eye sees what is in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QWidget


class Group(QGroupBox):
    """A real group without frame, title or margins. Name it by `setAccessibleName`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """What its contents need; the style would add room for a frame."""
        return QWidget.minimumSizeHint(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins, which QGroupBox would measure for its frame."""
        QWidget.resizeEvent(self, event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep them in new clothes, too."""
        QWidget.changeEvent(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing."""
