"""Rows, columns and cards whose distances follow the look."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from librarian_self.ui.look import is_look_change, look


class Row(QWidget):
    """Widgets side by side. `gap` and `margin` are steps of `look.GAPS` in units (or 0)."""

    STANDS: ClassVar[Qt.AlignmentFlag] = Qt.AlignmentFlag.AlignVCenter
    """Where a widget stands that is no larger than it has to be: a button, a pill, an icon."""

    def __init__(self, gap: int = 12, margin: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gap = gap
        self.margin = margin
        self.box = self._make_box()
        self._measure()

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the end."""
        if isinstance(item, QWidget):
            self.box.addWidget(item, stretch, self._alignment(item))
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

    def _alignment(self, widget: QWidget) -> Qt.AlignmentFlag:
        small = (QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return self.STANDS if widget.sizePolicy().horizontalPolicy() in small else Qt.AlignmentFlag(0)

    def _make_box(self) -> QBoxLayout:
        return QHBoxLayout(self)

    def _measure(self) -> None:
        worn = look()
        margin = worn.gap(self.margin)
        self.box.setSpacing(worn.gap(self.gap))
        self.box.setContentsMargins(margin, margin, margin, margin)


class Column(Row):
    """Widgets one below the other."""

    STANDS: ClassVar[Qt.AlignmentFlag] = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop

    def _make_box(self) -> QBoxLayout:
        return QVBoxLayout(self)
