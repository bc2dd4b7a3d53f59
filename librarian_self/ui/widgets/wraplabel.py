"""Words on the page: they wrap wherever they stand, and nothing of them is ever cut off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Final

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
    CHIP = Setting(Size.TINY, bold=True)


class WrapLabel(QLabel):
    """A label of plain words. `tone` colours them; the default is ink, or muted where the variant steps back."""

    PADDING: ClassVar[tuple[int, int]] = (0, 0)
    """Units left and right, above and below."""

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
            self.updateGeometry()

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
        side, above = self._pads()
        return self._words().height(max(1, width - 2 * side)) + 2 * above

    def sizeHint(self) -> QSize:
        """As wide as the words, up to a comfortable line."""
        width = min(self._words().natural_width(), look().px(WIDEST)) + 2 * self._pads()[0]
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, but never more than a narrow column; one line."""
        side, above = self._pads()
        width = min(self._words().longest_word(), look().px(NARROWEST))
        return QSize(width + 2 * side, self._words().line_height() + 2 * above if self.text() else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._flow = None
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        self._draw_words(painter)
        painter.end()

    def _draw_words(self, painter: QPainter) -> None:
        side, above = self._pads()
        width = self.width() - 2 * side
        spare = max(0, self.height() - 2 * above - self._words().height(max(1, width)))
        vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        down = {Qt.AlignmentFlag.AlignTop: 0.0, Qt.AlignmentFlag.AlignBottom: 1.0}.get(vertical, 0.5)
        horizontal = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        self._words().draw(painter, QPointF(side, above + spare * down), width, self._colour(), horizontal)

    def _colour(self) -> str:
        theme = look().theme
        if self._tone != Tone.PLAIN and self.isEnabled():
            return theme.words(self._tone)
        return theme.muted if self._variant.value.muted or not self.isEnabled() else theme.ink

    def _pads(self) -> tuple[int, int]:
        side, above = self.PADDING
        if not side and not above:
            return 0, 0
        worn = look()
        return worn.px(side), worn.px(above)

    def _words(self) -> TextFlow:
        if self._flow is None:
            setting = self._variant.value
            self._flow = TextFlow(self.text(), look().font(setting.size, bold=setting.bold))
        return self._flow
