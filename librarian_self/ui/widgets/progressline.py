"""How far something has come."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.paint import Box

THICKNESS: Final = 6
SHORTEST: Final = 60
"""Units."""


class ProgressLine(QProgressBar):
    """A thin line. Screen readers hear `name` and the words of `set_progress`, for example "17 of 46 answered"."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, done: int, total: int, words: str = "") -> None:
        """Show `done` of `total` (none of nothing counts as none)."""
        self.setUpdatesEnabled(False)  # QProgressBar would paint at once, and lay out the whole page for it
        self.setRange(0, max(total, 1))
        self.setValue(min(max(done, 0), max(total, 1)))
        self.setUpdatesEnabled(True)
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """As long as it may be."""
        return QSize(look().px(SHORTEST * 3), look().px(THICKNESS))

    def minimumSizeHint(self) -> QSize:
        """Still to be seen."""
        return QSize(look().px(SHORTEST), look().px(THICKNESS))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the whole line, and over it what is done."""
        painter = QPainter(self)
        span = self.maximum() - self.minimum()
        part = (self.value() - self.minimum()) / span if span else 0.0
        draw_progress(painter, QRectF(self.rect()), part)
        painter.end()


def draw_progress(painter: QPainter, area: QRectF, part: float) -> None:
    """Paint a line that is done to this part, 0 to 1."""
    theme, radius = look().theme, area.height() / 2
    track = (
        Box(theme.surface, theme.border, 1.0, radius)
        if theme.high_contrast
        else Box(theme.line, radius=radius)
    )
    track.draw(painter, area)
    if part > 0:
        done = QRectF(area)
        done.setWidth(max(area.width() * part, area.height()))
        Box(theme.accent, radius=radius).draw(painter, done)
