"""Words to be read: as high as they are, selected and copied by mouse or keys, and read out line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from librarian_self.ui.look import Size, is_look_change, look

WIDEST: Final = 640
NARROWEST: Final = 160
"""Units: a comfortable line, and the narrowest column."""

AFTER_POINT: Final = 18
AFTER_KEYS: Final = 128
"""Distances from the edge to the words beside a point, and beside keys."""

AFTER: Final = 8
BETWEEN_POINTS: Final = 4
"""Distances after a paragraph, and between points."""

LINE_HEIGHT: Final = 115
"""Per cent of the usual one."""

PAGE_KEYS: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
LINE_KEYS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)

LINE_END: Final = "\u2028"
"""Breaks a line without beginning another paragraph."""

_THIN: Final = "\u2009"
"""A little room at both ends of the ground of keys."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph, a point of a list, or keys with what they do."""

    words: str
    is_point: bool = False
    keys: str = ""


class ReadingText(QTextEdit):
    """Paragraphs and points in running text. One Tab stop; it never scrolls by itself, the page does.

    Name it for the ear by its heading: `setAccessibleName`.
    """

    moved = Signal(QRect)
    """The keys brought the caret to this place inside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[TextLine, ...] = ()
        self._measure = QTextDocument(self)
        self._heights: dict[int, int] = {}
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.cursorPositionChanged.connect(self._follow)

    def show_lines(self, lines: Sequence[TextLine]) -> None:
        """Show these lines; the caret stays where nothing changed."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._set()

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in this width."""
        if width not in self._heights:
            self._measure.setTextWidth(max(1, width))
            self._heights[width] = ceil(self._measure.size().height()) + 1
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """A comfortable column."""
        width = look().px(WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(look().px(NARROWEST), look().px(AFTER))

    def changeEvent(self, event: QEvent) -> None:
        """Set the words anew in new clothes."""
        super().changeEvent(event)
        if is_look_change(event):
            self._set()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; leave to the page what scrolls, and the arrows at both ends."""
        if event.key() in PAGE_KEYS:
            event.ignore()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if event.key() in LINE_KEYS and self.textCursor().position() == before:
            event.ignore()

    def _set(self) -> None:
        place = self.textCursor().position()
        for document in (self.document(), self._measure):
            _fill(document, self._lines)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._heights.clear()
        self.updateGeometry()

    def _follow(self) -> None:
        if self.hasFocus():
            self.moved.emit(self.cursorRect().translated(self.viewport().pos()))


def _fill(document: QTextDocument, lines: Sequence[TextLine]) -> None:
    """Set the lines as the window wears its letters now."""
    worn = look()
    document.clear()
    document.setDocumentMargin(0)
    document.setDefaultFont(worn.font())
    cursor = QTextCursor(document)
    for place, line in enumerate(lines):
        last = place == len(lines) - 1
        follows = not last and lines[place + 1].is_point and line.is_point
        block = _hanging(AFTER_KEYS if line.keys else AFTER_POINT if line.is_point else 0)
        block.setBottomMargin(0 if last else worn.gap(BETWEEN_POINTS if follows else AFTER))
        if place:
            cursor.insertBlock(block, QTextCharFormat())
        else:
            cursor.setBlockFormat(block)
        if line.keys:
            _insert_keys(cursor, line.keys)
        elif line.is_point:
            cursor.insertText("•\t", QTextCharFormat())
        cursor.insertText(line.words.replace("\n", LINE_END), QTextCharFormat())


def _hanging(units: int) -> QTextBlockFormat:
    """A block whose words stand in, all but what comes before them in the first line."""
    block = QTextBlockFormat()
    block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if units:
        indent = look().gap(units)
        block.setLeftMargin(indent)
        block.setTextIndent(-indent)
        block.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
    return block


def _insert_keys(cursor: QTextCursor, keys: str) -> None:
    """Keys, each on a ground of its own, then room before the words."""
    worn = look()
    cap = QTextCharFormat()
    cap.setFont(worn.font(Size.SMALL, bold=True))
    cap.setBackground(QColor(worn.theme.accent_soft))
    for place, key in enumerate(keys.split()):
        cursor.insertText(" " if place else "", QTextCharFormat())
        cursor.insertText(f"{_THIN}{key}{_THIN}", cap)
    cursor.insertText("\t", QTextCharFormat())
