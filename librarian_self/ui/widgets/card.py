"""A sheet that lies on the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from librarian_self.ui.look import CARD_RADIUS, look
from librarian_self.ui.paint import Box
from librarian_self.ui.widgets.boxes import Column


class Card(Column):
    """A column on a surface with round corners; `accent` marks the card that matters most."""

    def __init__(
        self, gap: int = 8, margin: int = 20, parent: QWidget | None = None, *, accent: bool = False
    ) -> None:
        super().__init__(gap, margin, parent)
        self._accent = accent

    def set_accent(self, accent: bool) -> None:  # noqa: FBT001 -- a Qt-like setter of one property
        """Give the card an accent edge, or take it away."""
        self._accent = accent
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet."""
        worn = look()
        edge = worn.theme.accent if self._accent else worn.theme.line
        painter = QPainter(self)
        Box(worn.theme.surface, edge, worn.px(1), worn.px(CARD_RADIUS)).draw(painter, QRectF(self.rect()))
        painter.end()
