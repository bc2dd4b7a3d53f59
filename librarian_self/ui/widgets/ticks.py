"""Radio buttons and check boxes whose words wrap."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from librarian_self.ui.icons import Icon, draw_icon
from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.theme import mixed
from librarian_self.ui.widgets.textflow import TextFlow

TICK: Final = 18
BETWEEN: Final = 8
LEAST: Final = 36
NARROWEST: Final = 110
DOT: Final = 5
SIDE: Final = 4
"""Units: side of the mark, room to the words, least height, where long words break, inset of the dot, side padding."""

ARROWS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class TickWords:
    """Measures and paints the words beside a mark."""

    def __init__(self, words: str, *, from_top: bool = False) -> None:
        """With `from_top` the first line stands where it would stand alone, however high the button is."""
        self.words = words
        self._from_top = from_top
        self._flow: TextFlow | None = None

    def forget(self) -> None:
        """Measure anew at the next question."""
        self._flow = None

    def height(self, width: int) -> int:
        """The height of mark and words in this width."""
        worn = look()
        return max(worn.px(LEAST), self._words().height(max(1, width - self.left())) + worn.px(BETWEEN))

    def widest(self) -> int:
        """The width with everything on one line."""
        return self.left() + self._words().natural_width()

    def narrowest(self) -> int:
        """The width with the longest word on a line, within reason."""
        return self.left() + min(self._words().longest_word(), look().px(NARROWEST))

    def left(self) -> int:
        """Where the words begin."""
        worn = look()
        return worn.px(SIDE) + worn.px(TICK) + worn.px(BETWEEN)

    def draw(self, painter: QPainter, button: QAbstractButton) -> QRectF:
        """Paint the words; the answer is the square for the mark, beside the first line."""
        worn = look()
        width = max(1, button.width() - self.left())
        line = self._words().line_height()
        alone = (max(worn.px(LEAST), line + worn.px(BETWEEN)) - line) / 2
        top = alone if self._from_top else (button.height() - self._words().height(width)) / 2
        colour = worn.theme.ink if button.isEnabled() else worn.theme.muted
        self._words().draw(painter, QPointF(self.left(), top), width, colour)
        size = worn.px(TICK)
        return QRectF(worn.px(SIDE), round(top + (self._words().line_height() - size) / 2), size, size)

    def _words(self) -> TextFlow:
        if self._flow is None:
            self._flow = TextFlow(self.words, look().font())
        return self._flow


class Option(QRadioButton):
    """One of a `ChoiceGroup`, which moves between its options by the arrow keys. Return chooses as Space does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def hitButton(self, place: QPoint) -> bool:
        """The whole option can be clicked."""
        return self.rect().contains(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the group."""
        if event.key() in ARROWS:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)


class Radio(Option):
    """A radio button with words that wrap; with `from_top` all of a line have their marks on one height."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, from_top: bool = False) -> None:
        super().__init__(parent)
        self._from_top = from_top
        self.tick = TickWords(words, from_top=from_top)
        self.setSizePolicy(_policy())
        self.set_words(words)

    def set_words(self, words: str, name: str = "") -> None:
        """Say something else; `name` is what a screen reader says, if it differs."""
        self.tick = TickWords(words, from_top=self._from_top)
        self.setAccessibleName(name or words)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The height in this width."""
        return self.tick.height(width)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        return QSize(self.tick.widest(), look().px(LEAST))

    def minimumSizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(self.tick.narrowest(), look().px(LEAST))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self.tick.forget()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a circle, with a dot when chosen, and the words."""
        worn = look()
        painter = QPainter(self)
        mark = self.tick.draw(painter, self)
        edge = worn.theme.accent if self.isChecked() else worn.theme.border
        fill = mixed(worn.theme.surface, worn.theme.accent_soft, 1.0 if self.underMouse() else 0.0)
        Box(fill, edge, worn.px(2 if self.isChecked() else 1), worn.px(TICK)).draw(painter, mark)
        if self.isChecked():
            inset = worn.px(DOT)
            dot = mark.adjusted(inset, inset, -inset, -inset)
            Box(worn.theme.accent, radius=worn.px(TICK)).draw(painter, dot)
        painter.end()


class Check(QCheckBox):
    """A check box with words that wrap."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = TickWords(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(_policy())
        self.set_words(words)

    def set_words(self, words: str, name: str = "") -> None:
        """Say something else; `name` is what a screen reader says, if it differs."""
        self.tick = TickWords(words)
        self.setAccessibleName(name or words)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in this width."""
        return self.tick.height(width)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        return QSize(self.tick.widest(), look().px(LEAST))

    def minimumSizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(self.tick.narrowest(), look().px(LEAST))

    def hitButton(self, place: QPoint) -> bool:
        """The words can be clicked too."""
        return self.rect().contains(place)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self.tick.forget()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a square, with a check when chosen, and the words."""
        worn = look()
        theme = worn.theme
        painter = QPainter(self)
        mark = self.tick.draw(painter, self)
        plain = theme.accent_soft if self.underMouse() else theme.surface
        colours = (theme.accent, theme.accent) if self.isChecked() else (plain, theme.border)
        Box(*colours, worn.px(1), worn.px(4)).draw(painter, mark)
        if self.isChecked():
            inset = worn.px(2)
            draw_icon(painter, mark.adjusted(inset, inset, -inset, -inset), Icon.CHECK, theme.on_accent)
        painter.end()


def _policy() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
