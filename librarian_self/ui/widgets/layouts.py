"""Layouts that break into lines where the window is narrow or the letters are large."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget

from librarian_self.ui.look import Look, look

LEAST_WIDTH: Final = 1

ENDLESS: Final = 524_287
"""Pixels: the largest size that Qt's layouts count with."""


class _Items(QHBoxLayout):
    """Keeps the items as a QHBoxLayout does; a subclass says where each of them lies."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(*([parent] if parent is not None else []))
        self._gap = gap
        self._worn: Look | None = None
        self._found: dict[int, list[QRect]] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Always: that is what it is for."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in this width."""
        return max((area.bottom() + 1 for area in self._areas(width)), default=0)

    def minimumHeightForWidth(self, width: int) -> int:
        """The height of all lines in this width."""
        return self.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """As wide as everything on one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._space() * max(0, len(shown) - 1)
        return QSize(width, self.heightForWidth(max(width, LEAST_WIDTH)))

    def minimumSize(self) -> QSize:
        """As wide as the widest item alone."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def maximumSize(self) -> QSize:
        """Any size will do."""
        return QSize(ENDLESS, ENDLESS)

    def setGeometry(self, area: QRect) -> None:
        """Lay the items into an area."""
        QLayout.setGeometry(self, area)
        shown = self._shown()
        if len(shown) != len(self._areas(area.width())):  # something was hidden without a word to its layout
            self._found = {}
        for item, place in zip(shown, self._areas(area.width()), strict=True):
            item.setGeometry(place.translated(area.topLeft()))

    def invalidate(self) -> None:
        """Forget what was measured: something inside has changed."""
        self._found = {}
        super().invalidate()

    def _areas(self, width: int) -> list[QRect]:
        """Where each item that is shown lies in this width; whoever lays out around it asks again and again.

        The items themselves are not kept: Qt deletes them with their widgets.
        """
        if self._worn is not look():
            self._worn, self._found = look(), {}
        if width not in self._found:
            self._found[width] = [area for _item, area in self._measured(width)]
        return self._found[width]

    def _measured(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """All items that are shown, in their order, with their places."""
        raise NotImplementedError

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(i) for i in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _space(self) -> int:
        return look().gap(self._gap)


class FlowLayout(_Items):
    """Items in a row that goes on in the next line; those of a line stand on one middle."""

    def _measured(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        space = self._space()
        areas: list[tuple[QLayoutItem, QRect]] = []
        line: list[tuple[QLayoutItem, QRect]] = []
        left = top = 0
        for item in self._shown():
            size = item_size(item, width)
            if line and left + size.width() > width:
                top += _straightened(line) + space
                areas += line
                line, left = [], 0
            line.append((item, QRect(QPoint(left, top), size)))
            left += size.width() + space
        _straightened(line)
        return areas + line


class StackedLayout(_Items):
    """Items one below the other, each as wide as the whole."""

    def _measured(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        areas: list[tuple[QLayoutItem, QRect]] = []
        top = 0
        for item in self._shown():
            areas.append((item, QRect(0, top, width, item_height(item, width))))
            top = areas[-1][1].bottom() + 1 + self._space()
        return areas


class ColumnsLayout(_Items):
    """Equal columns while each has room for `least` pixels; then fewer of them, or one at once with `all_or_one`.

    Weights share the width out only while everything stands in one line.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 12, least: int = 0, all_or_one: bool = False
    ) -> None:
        super().__init__(parent, gap=gap)
        self.least = least
        self._all_or_one = all_or_one
        self._weights: dict[int, int] = {}

    def set_weight(self, index: int, weight: int) -> None:
        """Give the item at `index` so many shares of a full line (1 if not told)."""
        self._weights[index] = weight

    def columns(self, width: int) -> int:
        """How many columns there are in this width; at least one."""
        count, space = len(self._shown()), self._space()
        fitting = (width + space) // max(1, self.least + space)
        if fitting >= count:
            return max(1, count)
        return 1 if self._all_or_one else max(1, fitting)

    def _measured(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        shown, columns, space = self._shown(), self.columns(width), self._space()
        widths = self._widths(width, columns)
        areas: list[tuple[QLayoutItem, QRect]] = []
        top = 0
        for first in range(0, len(shown), columns):
            line = shown[first : first + columns]
            height = max(item_height(item, part) for item, part in zip(line, widths, strict=False))
            left = 0
            for item, part in zip(line, widths, strict=False):
                areas.append((item, QRect(left, top, part, height)))
                left += part + space
            top += height + space
        return areas

    def _widths(self, width: int, columns: int) -> list[int]:
        room = max(columns, width - self._space() * (columns - 1))
        full = columns == len(self._shown())
        weights = [self._weights.get(i, 1) if full else 1 for i in range(columns)]
        edges = [room * sum(weights[:i]) // sum(weights) for i in range(columns + 1)]
        return [right - left for left, right in pairwise(edges)]


def item_size(item: QLayoutItem, width: int) -> QSize:
    """The size that an item likes best in at most this width."""
    own = max(min(item.sizeHint().width(), width), min(item.minimumSize().width(), width))
    return QSize(own, item_height(item, own))


def item_height(item: QLayoutItem, width: int) -> int:
    """The height that an item needs in this width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _straightened(line: list[tuple[QLayoutItem, QRect]]) -> int:
    """Set the items of a line on one middle, in place; the answer is the height of the line."""
    height = max((area.height() for _item, area in line), default=0)
    for i, (item, area) in enumerate(line):
        line[i] = (item, area.translated(0, (height - area.height()) // 2))
    return height
