"""Words on the page: they wrap wherever they stand, and nothing of them is ever cut off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from librarian_self.ui.look import Size, is_look_change, look
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.textflow import TextFlow

WIDEST: Final = 560
"""Units: how wide a label would like to be before it wraps, if it is asked."""

NARROWEST: Final = 110
"""Units: a longer word breaks before it makes a window wider."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How words are set."""

    size: Size
    bold: bool = False
    muted: bool = False


class Variant(Enum):
    """What words are for: the title of a page, of a card, of a block, running text, and what steps back."""

    TITLE = Setting(Size.TITLE, bold=True)
    HEADING = Setting(Size.HEADING, bold=True)
    SUBTITLE = Setting(Size.SUBTITLE, bold=True)
    STRONG = Setting(Size.BODY, bold=True)
    BODY = Setting(Size.BODY)
    MUTED = Setting(Size.BODY, muted=True)
    SMALL = Setting(Size.SMALL, muted=True)
    SMALL_INK = Setting(Size.SMALL)


class WrapLabel(QLabel):
    """A label of plain words. `tone` colours them; the default is ink, or muted where the variant steps back."""

    def __init__(
        self,
        words: str = "",
        variant: Variant = Variant.BODY,
        parent: QWidget | None = None,
        *,
        tone: Tone = Tone.PLAIN,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._variant = variant
        self._tone = tone
        self._flow: TextFlow | None = None
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show other words."""
        if words != self.text() or self._flow is None:
            self._flow = None
            super().setText(words)

    def set_variant(self, variant: Variant, tone: Tone = Tone.PLAIN) -> None:
        """Set the words in another way."""
        self._variant, self._tone, self._flow = variant, tone, None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words in this width."""
        return self._words().height(max(1, width))

    def sizeHint(self) -> QSize:
        """As wide as the words, up to a comfortable line."""
        width = min(self._words().natural_width(), look().px(WIDEST))
        return QSize(width, self._words().height(max(1, width)))

    def minimumSizeHint(self) -> QSize:
        """The longest word, but never more than a narrow column; one line."""
        width = min(self._words().longest_word(), look().px(NARROWEST))
        return QSize(width, self._words().line_height() if self.text() else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._flow = None
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, in the height that is left for them."""
        theme = look().theme
        plain = theme.muted if self._variant.value.muted or not self.isEnabled() else theme.ink
        colour = plain if self._tone == Tone.PLAIN else theme.words(self._tone)
        spare = self.height() - self._words().height(self.width())
        top = {Qt.AlignmentFlag.AlignTop: 0.0, Qt.AlignmentFlag.AlignBottom: float(spare)}.get(
            self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask, spare / 2
        )
        painter = QPainter(self)
        horizontal = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        self._words().draw(painter, QPointF(0.0, max(0.0, top)), self.width(), colour, horizontal)
        painter.end()

    def _words(self) -> TextFlow:
        if self._flow is None:
            setting = self._variant.value
            self._flow = TextFlow(self.text(), look().font(setting.size, bold=setting.bold))
        return self._flow
