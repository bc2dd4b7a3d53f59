"""The articles of Help as a list: one Tab stop, arrows choose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.ui.look import RADIUS, TARGET, is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.theme import mixed
from librarian_self.ui.widgets.choices import Choice, ChoiceGroup
from librarian_self.ui.widgets.layouts import StackedLayout
from librarian_self.ui.widgets.textflow import TextFlow
from librarian_self.ui.widgets.ticks import Option

SIDE: Final = 12
ABOVE: Final = 8
WIDE: Final = 240
NARROWEST: Final = 140
"""Units: padding, and how wide a row would like to be and has to be."""


class ArticleList(ChoiceGroup):
    """Titles one below the other; the one in view is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._stack = StackedLayout(self, gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these articles; a list as long as before keeps its rows, with the new words."""
        if [choice.value for choice in choices] != list(self._options):
            self._replace_options([(choice.value, ArticleOption(self)) for choice in choices], self._stack)
        for choice in choices:
            option = self._options[choice.value]
            if isinstance(option, ArticleOption):
                option.set_words(choice.words)


class ArticleOption(Option):
    """A title; its words wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._flows: dict[bool, TextFlow] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str) -> None:
        """Name the article."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self._measure()

    def heightForWidth(self, width: int) -> int:
        """The height in this width, whether it is chosen or not."""
        worn = look()
        words = self._flow(bold=True).height(self._room(width))
        return max(worn.px(TARGET), words + 2 * worn.px(ABOVE))

    def sizeHint(self) -> QSize:
        """A comfortable column."""
        width = look().px(WIDE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(look().px(NARROWEST), look().px(TARGET))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the chosen one, and the words."""
        worn = look()
        theme = worn.theme
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            fill = theme.accent_soft if self.isChecked() else mixed(theme.background, theme.accent_soft, 0.5)
            edge = theme.accent if self.isChecked() and theme.high_contrast else None
            Box(fill, edge, worn.px(1), worn.px(RADIUS)).draw(painter, QRectF(self.rect()))
        flow, room = self._flow(bold=self.isChecked()), self._room(self.width())
        place = QPointF(worn.px(SIDE), (self.height() - flow.height(room)) / 2)
        flow.draw(painter, place, room, theme.accent if self.isChecked() else theme.ink)
        painter.end()

    def _measure(self) -> None:
        self._flows.clear()
        self.updateGeometry()
        self.update()

    def _room(self, width: int) -> int:
        return max(1, width - 2 * look().px(SIDE))

    def _flow(self, *, bold: bool) -> TextFlow:
        if bold not in self._flows:
            self._flows[bold] = TextFlow(self._words, look().font(bold=bold))
        return self._flows[bold]
