"""A row of letters that few keyboards have; a press puts one where the caret is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from librarian_self.presenters.views.letters import LettersView, LetterView
from librarian_self.ui.look import RADIUS, Size, look
from librarian_self.ui.paint import Box

NAME: Final = "letterRow"
"""The object name: the row lies over the page and takes none of its room."""

KEY: Final = (34, 30)
SIDE: Final = 8
NUMBER: Final = 11
"""Units: width and height of a key, room at the ends of the row, width of the number in a key's corner."""


class LetterKey(QAbstractButton):
    """One letter with the number that is pressed with Ctrl. It never takes the focus from the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._letter: LetterView | None = None

    def show_letter(self, letter: LetterView, *, capital: bool) -> None:
        """Show a letter, small or capital."""
        self._letter = letter
        self.setText(letter.capital if capital else letter.small)
        self.setAccessibleName(letter.name)
        self.setToolTip(letter.name)
        self.update()

    def sizeHint(self) -> QSize:
        """The same for every letter."""
        return QSize(*(look().px(side) for side in KEY))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the letter, and its number in the corner."""
        worn, area = look(), QRectF(self.rect())
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            Box(worn.theme.accent_soft, radius=worn.px(RADIUS)).draw(painter, area)
        painter.setPen(worn.colour("ink"))
        painter.setFont(worn.font(Size.SUBTITLE, bold=True))
        letter = area.adjusted(0, 0, -worn.px(NUMBER), 0)
        painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(worn.colour("muted"))
        painter.setFont(worn.font(Size.TINY))
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        number = f"{self._letter.number}" if self._letter else ""
        painter.drawText(area.adjusted(0, 0, -worn.px(4), 0), corner, number)
        painter.end()


class LetterRow(QWidget):
    """The row. `pressed` carries the letter as it is shown.

    A press leaves the focus where it is, since nothing that the row lies on takes it either. No focus proxy: a screen
    reader would take the row for what has the focus.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view: LettersView | None = None
        self._keys: list[LetterKey] = []
        self._capital = False

    def show_view(self, view: LettersView) -> None:
        """Show these letters."""
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(view.name)
        while len(self._keys) < len(view.letters):
            key = LetterKey(self)
            key.clicked.connect(self._press)
            self._keys.append(key)
        for key in self._keys[len(view.letters) :]:
            key.hide()
        self._show_case()

    def show_case(self, *, capital: bool) -> None:
        """Show capitals, or small letters."""
        if capital is not self._capital:
            self._capital = capital
            self._show_case()

    def letter(self, number: int, *, capital: bool) -> str:
        """The letter with a number (1 first); empty where there is none."""
        letters = self._view.letters if self._view else ()
        found = next((each for each in letters if each.number == number), None)
        if found is None:
            return ""
        return found.capital if capital or self._capital else found.small

    def letter_keys(self) -> list[LetterKey]:
        """The letters in view."""
        return self._keys[: len(self._view.letters)] if self._view else []

    def measure(self, widest: int) -> QSize:
        """Put the letters in one line, closer together where there is less than `widest` for them; how large it is."""
        worn, keys = look(), self.letter_keys()
        side, before = worn.px(SIDE), self._words_width()
        hint = keys[0].sizeHint() if keys else QSize()
        wide = max(1, min(hint.width(), (widest - before - 2 * side) // max(1, len(keys))))
        for place, key in enumerate(keys):
            key.setGeometry(QRect(side + before + place * wide, 0, wide, hint.height()))
            key.show()
        return QSize(2 * side + before + wide * len(keys), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, and what is held down together with a number."""
        worn = look()
        painter = QPainter(self)
        box = Box(worn.theme.surface, worn.theme.border, worn.px(1), worn.px(RADIUS))
        box.draw(painter, QRectF(self.rect()))
        painter.setPen(worn.colour("muted"))
        painter.setFont(worn.font(Size.TINY))
        words = self._view.keys if self._view else ""
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(self.rect()).adjusted(worn.px(SIDE), 0, 0, 0), middle, words)
        painter.end()

    def _words_width(self) -> int:
        from PySide6.QtGui import QFontMetricsF

        words = self._view.keys if self._view else ""
        measured = QFontMetricsF(look().font(Size.TINY)).horizontalAdvance(words)
        return round(measured) + look().px(4)

    def _press(self) -> None:
        key = self.sender()
        if isinstance(key, LetterKey):
            self.pressed.emit(key.text())

    def _show_case(self) -> None:
        for key, letter in zip(self._keys, self._view.letters if self._view else (), strict=False):
            key.show_letter(letter, capital=self._capital)
