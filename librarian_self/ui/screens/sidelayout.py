"""A layout for a list, what is chosen in it, and what stands beside."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from librarian_self.ui.look import look
from librarian_self.ui.widgets.layouts import StackedLayout, item_height

LEFT: Final = 4
RIGHT: Final = 5
"""Shares of the width."""


class SideLayout(StackedLayout):
    """One widget is the main one: it lies on the right, all others one below the other on the left.

    Where `least` units a side are too many, and while the main one is hidden, everything is one column, in the order
    in which it was added.
    """

    def __init__(self, parent: QWidget, *, least: int, gap: int) -> None:
        super().__init__(parent, gap=gap)
        self._least = least
        self._main: QWidget | None = None

    def add_main(self, widget: QWidget) -> None:
        """Put the main widget at the end."""
        self._main = widget
        self.addWidget(widget)

    def is_one(self, width: int) -> bool:
        """Whether everything is one column in this width."""
        narrow = width < 2 * look().px(self._least) + self._space()
        return narrow or self._main is None or self._main.isHidden()

    def _measured(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        if self.is_one(width):
            return super()._measured(width)
        space = self._space()
        left = (width - space) * LEFT // (LEFT + RIGHT)
        areas: list[tuple[QLayoutItem, QRect]] = []
        top = 0
        for item in self._shown():
            if item.widget() is self._main:
                right = width - space - left
                areas.append((item, QRect(left + space, 0, right, item_height(item, right))))
            else:
                areas.append((item, QRect(0, top, left, item_height(item, left))))
                top = areas[-1][1].bottom() + 1 + space
        return areas
