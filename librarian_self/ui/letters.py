"""Offers letters that few keyboards have beside the field in which somebody writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias, TypeGuard

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from librarian_self.i18n.orthography import begins_sentence
from librarian_self.presenters.views.letters import LettersView
from librarian_self.ui.focusring import FOLLOWED, between, host_of
from librarian_self.ui.look import look
from librarian_self.ui.widgets.letterrow import LetterRow

Field: TypeAlias = QLineEdit | QPlainTextEdit

GAP: Final = 5
"""Units between the field, with the ring around it, and the row."""

MOST: Final = 8
"""Letters of the longest row."""

_NO_WORDS: Final = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhFormattedNumbersOnly
_CONTROLS: Final = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_WORDS: Final = 1
_LABEL: Final = 3
_CONTROL: Final = 100
"""How bad it is to lie on words, on the label of the field itself, and on a control."""


class Letters(QObject):
    """Follows the focus of the window: beside a field for words stands the row, over the page and without moving it.

    Ctrl with a number puts a letter where the caret is, as a press does; with Shift, and where a sentence begins, it
    is a capital. The focus never leaves the field.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._view: LettersView | None = None
        self._row: LetterRow | None = None
        self._field: Field | None = None
        self._watched: list[QWidget] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._place)
        self._shortcuts = [self._shortcut(number) for number in range(1, MOST + 1)]
        self._capitals = [self._shortcut(number, "Shift+") for number in range(1, MOST + 1)]
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def show_view(self, view: LettersView | None) -> None:
        """Offer these letters from now on; None: no letters."""
        if view == self._view:
            return
        self._view = view
        self._follow(None, QApplication.focusWidget())

    def row(self) -> LetterRow | None:
        """The row, while it is in view."""
        return self._row if self._row is not None and isValid(self._row) and self._row.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the row beside its field when that moves or grows."""
        if event.type() in FOLLOWED:
            self._later.start()  # a page that is laid out anew moves many times
        return super().eventFilter(watched, event)

    def _shortcut(self, number: int, more: str = "") -> QShortcut:
        made = QShortcut(QKeySequence(f"Ctrl+{more}{number}"), self._window)
        made.setEnabled(False)
        made.activated.connect(self._insert_number)
        return made

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        if self._view is not None and is_for_words(new) and new.window() is self._window:
            self._stand_beside(new)
        offered = len(self._view.letters) if self._view is not None and self._field is not None else 0
        for group in (self._shortcuts, self._capitals):
            for number, shortcut in enumerate(group):
                shortcut.setEnabled(number < offered)

    def _stand_beside(self, field: Field) -> None:
        host = host_of(field)
        self._field = field
        self._watched = [*between(field, host), host]
        for widget in self._watched:
            widget.installEventFilter(self)
        field.cursorPositionChanged.connect(self._show_case)
        row = self._row if self._row is not None and isValid(self._row) else None
        if row is None or row.parentWidget() is not host:
            if row is not None:
                row.deleteLater()
            row = LetterRow(host)
            row.pressed.connect(self._insert)
        self._row = row
        if self._view is not None:
            row.show_view(self._view)
        self._show_case()
        self._place()

    def _leave(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        if self._field is not None and isValid(self._field):
            self._field.cursorPositionChanged.disconnect(self._show_case)
        self._watched, self._field = [], None
        if self._row is not None and isValid(self._row):
            self._row.hide()

    def _show_case(self) -> None:
        if self._row is not None and isValid(self._row) and self._field is not None:
            self._row.show_case(capital=begins_sentence(_before(self._field)))

    def _place(self) -> None:
        field, row = self._field, self._row
        if field is None or row is None or not isValid(field) or not isValid(row):
            return
        host = host_of(field)
        row.setVisible(field.isVisible())
        size = row.measure(host.width())
        row.setGeometry(best_place(field, host, size))
        row.raise_()

    def _insert_number(self) -> None:
        if self._row is None or not isValid(self._row):
            return
        for group, capital in ((self._shortcuts, False), (self._capitals, True)):
            for number, shortcut in enumerate(group, start=1):
                if shortcut is self.sender():
                    self._insert(self._row.letter(number, capital=capital))

    def _insert(self, letter: str) -> None:
        match self._field:
            case QPlainTextEdit() as area:
                cursor = area.textCursor()
                cursor.insertText(letter if cursor.hasSelection() else left_of(letter, _before(area)))
                area.ensureCursorVisible()
            case QLineEdit() as line:
                line.insert(letter if line.hasSelectedText() else left_of(letter, _before(line)))
            case None:
                return


def is_for_words(widget: QWidget | None) -> TypeGuard[Field]:
    """Whether somebody writes words here: not a password, not a number, nothing that can only be read."""
    if not isinstance(widget, QLineEdit | QPlainTextEdit) or widget.isReadOnly() or not widget.isEnabled():
        return False
    if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
        return False
    return not widget.inputMethodHints() & _NO_WORDS


def left_of(letter: str, before: str) -> str:
    """What is still to be written of a letter: of oʻ the sign alone, where the o stands there already."""
    is_begun = len(letter) > 1 and before[-1:].lower() == letter[0].lower()
    return letter[1:] if is_begun else letter


def best_place(field: QWidget, host: QWidget, size: QSize) -> QRect:
    """Where the row hides least: above the field at its end, where only a label may stand, or else below it.

    It stays in view, as long as the field is.
    """
    gap = look().px(GAP)
    around = QRect(field.mapTo(host, QPoint(0, 0)), field.size())
    left = max(0, min(around.left(), host.width() - size.width()))
    right = max(0, min(around.right() + 1 - size.width(), host.width() - size.width()))
    above, below = around.top() - gap - size.height(), around.bottom() + 1 + gap
    places = [QRect(QPoint(x, y), size) for y in (above, below) for x in (right, left)]
    view = host.visibleRegion().boundingRect()
    inside = [place for place in places if view.contains(place)] or places
    hidden = list(_seen(field, host))
    return min(inside, key=lambda place: sum(cost for rect, cost in hidden if rect.intersects(place)))


def _seen(field: QWidget, host: QWidget) -> Iterator[tuple[QRect, int]]:
    """What there is to hide in `host`: controls, and words as far as they reach."""
    for widget in host.findChildren(QWidget):
        if widget is field or not widget.isVisible() or isinstance(widget.parentWidget(), LetterRow):
            continue
        if isinstance(widget, _CONTROLS):
            yield QRect(widget.mapTo(host, QPoint(0, 0)), widget.size()), _CONTROL
        elif isinstance(widget, QLabel) and widget.text():
            reach = QSize(min(widget.width(), widget.sizeHint().width()), widget.height())
            cost = _LABEL if widget.buddy() is field else _WORDS
            yield QRect(widget.mapTo(host, QPoint(0, 0)), reach), cost


def _before(field: Field) -> str:
    """What is written before the caret."""
    if isinstance(field, QLineEdit):
        return field.text()[: field.cursorPosition()]
    return field.toPlainText()[: field.textCursor().position()]
