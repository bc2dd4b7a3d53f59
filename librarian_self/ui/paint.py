"""Strokes that our widgets share."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


@dataclass(frozen=True, slots=True)
class Box:
    """A rounded box: colours "#RRGGBB" (None: not painted), width of the edge and radius in pixels."""

    fill: str | None = None
    edge: str | None = None
    width: float = 1.0
    radius: float = 0.0
    dashed: bool = False

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Paint it so that its edge lies wholly inside `area`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = self.width / 2 if self.edge else 0.0
        painter.setPen(self._pen())
        painter.setBrush(QColor(self.fill) if self.fill else Qt.BrushStyle.NoBrush)
        inside = area.adjusted(inset, inset, -inset, -inset)
        radius = max(0.0, min(self.radius - inset, inside.width() / 2, inside.height() / 2))
        painter.drawRoundedRect(inside, radius, radius)
        painter.restore()

    def _pen(self) -> QPen:
        if not self.edge:
            return QPen(Qt.PenStyle.NoPen)
        pen = QPen(QColor(self.edge), self.width)
        if self.dashed:
            pen.setDashPattern([4.0, 3.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen
