"""A chip that says how something stands."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.ui.look import look
from librarian_self.ui.paint import Box
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class Pill(WrapLabel):
    """A word or two on their own ground. The words carry the meaning, the tone only supports it."""

    PADDING: ClassVar[tuple[int, int]] = (8, 2)

    def __init__(self, words: str = "", tone: Tone = Tone.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(words, Variant.CHIP, parent, tone=tone)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_pill(self, words: str, tone: Tone = Tone.PLAIN) -> None:
        """Show another word and tone."""
        self.set_variant(Variant.CHIP, tone)
        self.setText(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, then the words."""
        painter = QPainter(self)
        draw_ground(painter, QRectF(self.rect()), self._tone)
        self._draw_words(painter)
        painter.end()

    def _colour(self) -> str:
        theme = look().theme
        return theme.muted if self._tone == Tone.PLAIN else theme.words(self._tone)


def draw_ground(painter: QPainter, area: QRectF, tone: Tone) -> None:
    """Paint what lies under the words of a pill."""
    worn = look()
    edge = worn.theme.line if tone == Tone.PLAIN else None
    Box(worn.theme.soft(tone), edge, worn.px(1), worn.px(11)).draw(painter, area)
