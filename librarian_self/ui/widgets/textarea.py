"""A place to write in, which grows with the words and never loses any."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, QSize, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetricsF, QHideEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.stylesheet import Sheet, put_on
from librarian_self.ui.widgets.menu import open_menu
from librarian_self.ui.widgets.scrolling import ScrollBar
from librarian_self.ui.widgets.textflow import TextFlow

REST: Final = 600
"""Milliseconds without typing after which the words are sent on."""

LEAST_LINES: Final = 2
MOST_LINES: Final = 10
NARROWEST: Final = 120
"""Lines that are shown at least and at most before it scrolls; units."""

ROUNDED: Final = 1
"""Pixels: Qt counts the last line as hidden where there is less to spare."""


class TextArea(QPlainTextEdit):
    """Plain words of a person. Tab goes on to the next field.

    `edited` carries the words and the `subject` that `render` was given with them (an item's id, for example), so
    that words which were typed last are never taken for an answer to the question that came next.
    """

    edited = Signal(str, str)
    """What a person wrote, and its subject; after 600 ms of rest, and whenever the field is left, hidden or rendered
    for another subject."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = LEAST_LINES, limit: int = 0) -> None:
        """Show at least so many lines; take at most `limit` letters (0: any number)."""
        super().__init__(parent)
        self._lines = lines
        self._limit = limit
        self._subject = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._send)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(ScrollBar(self))
        put_on(self, Sheet.AREA)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def render_words(self, words: str, subject: str = "") -> None:
        """Show these words, which belong to a subject; tells nobody.

        The caret stays when nothing changed. Words of the same subject that wait to be sent are newer than `words`,
        and stay.
        """
        if subject != self._subject:
            self.flush()
            self._subject = subject
        elif self._rest.isActive():
            return
        if words != self.toPlainText():
            with QSignalBlocker(self):
                self._replace(words)
            self._grow()

    def setPlaceholderText(self, words: str) -> None:
        """Show words that stand in until something is written."""
        super().setPlaceholderText(words)
        self._grow()

    def flush(self) -> None:
        """Send what waits to be sent, now."""
        if self._rest.isActive():
            self._rest.stop()
            self._send()

    def sizeHint(self) -> QSize:
        """As high as the words, or the words that stand in for them, within limits."""
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        lines = self.document().documentLayout().documentSize().height()
        if not self.toPlainText():
            stand_in = TextFlow(self.placeholderText(), self.font())
            lines = stand_in.height(max(1, round(self._room()))) / line
        edge = 2 * self.document().documentMargin() + self.height() - self.viewport().height() + ROUNDED
        lines = min(max(lines, self._lines), MOST_LINES)
        return QSize(look().px(NARROWEST * 3), ceil(lines * line + edge))

    def minimumSizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(look().px(NARROWEST), self.sizeHint().height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words only; a file that is dropped here is for the window."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain words only."""
        self.insertPlainText(source.text())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu, dressed."""
        open_menu(self.createStandardContextMenu(), event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self.updateGeometry()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere: measure anew."""
        super().resizeEvent(event)
        self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Send what was typed."""
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Send what was typed."""
        super().hideEvent(event)
        self.flush()

    def _replace(self, words: str) -> None:
        """Show other words.

        Where only some letters differ (an apostrophe was put right) those alone are changed, as part of what was
        typed last, so that caret and undo stay what they were.
        """
        shown = self.toPlainText()
        if not self.hasFocus() or len(shown) != len(words):
            place = min(self.textCursor().position(), len(words))
            self.setPlainText(words)
            self._put_caret(place)
            return
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        for place, (before, after) in enumerate(zip(shown, words, strict=True)):
            if before != after:
                cursor.setPosition(place)
                cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(after)
        cursor.endEditBlock()

    def _put_caret(self, place: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)

    def _room(self) -> float:
        """The width of a line."""
        return self.viewport().width() - 2 * self.document().documentMargin()

    def _typed(self) -> None:
        if self._limit and (excess := len(self.toPlainText()) - self._limit) > 0:
            cursor = self.textCursor()
            with QSignalBlocker(self):
                cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, excess)
                cursor.removeSelectedText()
        self._rest.start()

    def _send(self) -> None:
        self.edited.emit(self.toPlainText(), self._subject)

    def _grow(self) -> None:
        self.updateGeometry()
