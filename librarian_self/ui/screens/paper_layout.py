"""A narrow column beside a wide one, or all in one column where there is little room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from librarian_self.ui.look import look
from librarian_self.ui.screens.paper_side import SideScroll
from librarian_self.ui.widgets.layouts import StackedLayout, item_height

SIDE: Final = 310
LEAST: Final = 420
"""Units: the width of the narrow column, and what the wide one needs at least."""


class BesideLayout(StackedLayout):
    """The first of two widgets is the narrow one; beside the other it is as high as that, and scrolls for itself."""

    def __init__(self, parent: QWidget, narrow: SideScroll, wide: QWidget, *, gap: int) -> None:
        super().__init__(parent, gap=gap)
        self._narrow = narrow
        self.addWidget(narrow)
        self.addWidget(wide)

    def is_one(self, width: int) -> bool:
        """Whether everything is one column in this width."""
        return width < look().px(SIDE) + self._space() + look().px(LEAST)

    def _measured(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        narrow, wide = self._shown()
        if self.is_one(width):
            height = self._narrow.whole_height(width)
            below = QRect(0, height + self._space(), width, item_height(wide, width))
            return [(narrow, QRect(0, 0, width, height)), (wide, below)]
        side = look().px(SIDE)
        left = side + self._space()
        height = item_height(wide, width - left)
        return [(narrow, QRect(0, 0, side, height)), (wide, QRect(left, 0, width - left, height))]
