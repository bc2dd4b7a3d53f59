"""The picture beside the first and the last page of the Windows installer."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tools.packaging.icons import SOURCE

WIDTH, HEIGHT = 164, 314
"""Pixels, as NSIS has them."""

PAPER: Final = "#f7f4ed"
LINE: Final = "#0b6b66"
"""The program's own ground and accent (librarian_self/ui/palette.py)."""

ICON: Final = 88
"""Pixels of the program's icon in it."""


def write_sidebar(target: Path) -> Path:
    """Paint the picture into a BMP, the one kind that NSIS takes; returns `target`. Equal calls give equal bytes."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 0, 6, HEIGHT, QColor(LINE))
    QSvgRenderer(str(SOURCE)).render(painter, QRectF((WIDTH - ICON + 6) / 2, 64, ICON, ICON))
    painter.end()
    image.save(str(target))  # by its ending
    return target
