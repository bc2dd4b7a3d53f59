"""Rows, columns and cards whose distances follow the look."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from librarian_self.ui.look import is_look_change, look


class Row(QWidget):
    """Widgets side by side. `gap` and `margin` are steps of `look.GAPS` in units (or 0)."""

    def __init__(self, gap: int = 12, margin: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gap = gap
        self.margin = margin
        self.box = self._make_box()
        self._measure()

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the end."""
        if isinstance(item, QWidget):
            self.box.addWidget(item, stretch)
        else:
            self.box.addLayout(item, stretch)

    def add_stretch(self) -> None:
        """Put room at the end that takes what is left."""
        self.box.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure()
        super().changeEvent(event)

    def _make_box(self) -> QBoxLayout:
        return QHBoxLayout(self)

    def _measure(self) -> None:
        worn = look()
        margin = worn.gap(self.margin)
        self.box.setSpacing(worn.gap(self.gap))
        self.box.setContentsMargins(margin, margin, margin, margin)


class Column(Row):
    """Widgets one below the other."""

    def _make_box(self) -> QBoxLayout:
        return QVBoxLayout(self)
