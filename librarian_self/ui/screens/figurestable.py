"""The numbers behind the charts as a table: as high as its rows, so that the page scrolls and not the table."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from librarian_self.presenters.views.figures import TableView
from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.screens.tablelayout import ABOVE, INDENT, SIDE, TableLayout
from librarian_self.ui.stylesheet import Sheet, put_on

AROUND_CELL: Final = 2
"""Units: the line around the cell that the keys are in."""

PAGE_KEYS: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FiguresTable(QTableWidget):
    """A row a section, then its items. One Tab stop; arrows move between the cells."""

    moved = Signal(object, QRect)
    """The keys went, in this table, to the cell with this place inside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TableView | None = None
        self._layout = TableLayout((), ())
        put_on(self, Sheet.TABLE)
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(0)
        header = _Heads(self)
        self.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_view(self, view: TableView) -> None:
        """Show these rows; the cell that the keys are in stays."""
        if view == self._view:
            return
        self._view = view
        here = (max(0, self.currentRow()), max(0, self.currentColumn()))
        self.setAccessibleName(view.caption)
        self.setColumnCount(len(view.columns))
        self.setRowCount(len(view.rows))
        self.setHorizontalHeaderLabels(view.columns)
        self.setVerticalHeaderLabels([row.cells[0] for row in view.rows])
        for place, row in enumerate(view.rows):
            for column, words in enumerate(row.cells):
                self._write(place, column, words)
        self._measure()
        self.setCurrentCell(min(here[0], len(view.rows) - 1), here[1])

    def _write(self, place: int, column: int, words: str) -> None:
        """Put words into a cell. An item that is there stays: replacing them has crashed in PySide 6.12."""
        item = self.item(place, column)
        if item is None:
            self.setItem(place, column, _item(words))
        elif item.text() != words:
            item.setText(words)

    def cells(self) -> TableLayout:
        """Words, widths and heights of the cells."""
        return self._layout

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows in this width."""
        edge = 2 * self.frameWidth()
        widths = self._layout.widths(width - edge)
        bar = self.horizontalScrollBar().sizeHint().height() if sum(widths) > width - edge else 0
        return self._layout.header_height(widths) + sum(self._layout.heights(widths)) + bar + edge

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        width = look().px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow: it scrolls sideways in need."""
        return QSize(look().px(160), look().px(80))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        super().changeEvent(event)
        if is_look_change(event):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns what there is room for."""
        super().resizeEvent(event)
        self._spread()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to the page."""
        if event.key() in PAGE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell where the keys are."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            place = self.visualRect(current).translated(self.viewport().pos())
            self.moved.emit(self, place)

    def _measure(self) -> None:
        view = self._view
        if view is not None:
            self._layout = TableLayout(view.columns, view.rows)
            self._spread()
            self.updateGeometry()

    def _spread(self) -> None:
        widths = self._layout.widths(self.width() - 2 * self.frameWidth())
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setFixedHeight(self._layout.header_height(widths))
        for row, height in enumerate(self._layout.heights(widths)):
            self.setRowHeight(row, height)


class _Heads(QHeaderView):
    """Paints the names of the columns; they wrap."""

    def __init__(self, table: FiguresTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table

    def paintSection(self, painter: QPainter, area: QRect, column: int) -> None:
        """Paint the name at the foot, and a line below it."""
        worn = look()
        painter.fillRect(area, worn.colour("surface"))
        hair = worn.px(1)
        painter.fillRect(area.left(), area.bottom() + 1 - hair, area.width(), hair, worn.colour("border"))
        flow = self._table.cells().head(column)
        width = max(1, area.width() - 2 * worn.gap(SIDE))
        top = area.bottom() - worn.gap(ABOVE) - flow.height(width)
        flow.draw(painter, QPointF(area.left() + worn.gap(SIDE), top), width, worn.theme.muted)


class _Cells(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, table: FiguresTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, words, and the line around the cell that the keys are in."""
        worn = look()
        rows = self._table.cells().rows
        is_section = rows[index.row()].is_section
        area: QRect = option.rect
        painter.fillRect(area, worn.colour("background" if is_section else "surface"))
        if not is_section:
            painter.fillRect(area.left(), area.top(), area.width(), worn.px(1), worn.colour("line"))
        indent = worn.gap(INDENT) if index.column() == 0 and not is_section else 0
        place = QPointF(area.left() + worn.gap(SIDE) + indent, area.top() + worn.gap(ABOVE))
        flow = self._table.cells().flow(index.row(), index.column())
        width = max(1, area.width() - 2 * worn.gap(SIDE) - indent)
        flow.draw(painter, place, width, worn.theme.ink)
        if option.state & QStyle.StateFlag.State_HasFocus:
            ring = QRectF(area).adjusted(1, 1, -1, -1)
            Box(None, worn.theme.focus, worn.px(AROUND_CELL), worn.px(4)).draw(painter, ring)


def _item(words: str) -> QTableWidgetItem:
    item = QTableWidgetItem(words)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item
