"""Other colours for what takes its colours from the style sheet. The first clothes need none of this."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QToolButton,
)

PAINTED_BY_SHEET: Final = (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QToolButton,
)
"""What has to be told when the palette changes; the rest paints itself."""


def redress(app: QApplication) -> None:
    """Have it read the palette anew."""
    for widget in app.allWidgets():
        if isinstance(widget, PAINTED_BY_SHEET) or type(widget) is QPushButton:
            widget.style().unpolish(widget)
            widget.style().polish(widget)
