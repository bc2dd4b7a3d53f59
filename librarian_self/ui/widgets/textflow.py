"""Words broken into lines, measured and painted: what every widget of ours that shows words is built on."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

ENDLESS: Final = 1_000_000.0

LINE_SEPARATOR: Final = "\u2028"


class TextFlow:
    """Words in one font. A word that is too long for its line breaks rather than being cut off.

    Every measure is taken once: layouts ask for them again and again.
    """

    def __init__(self, words: str, font: QFont) -> None:
        self._words = words
        self._font = font
        self._layout = QTextLayout(words.replace("\n", LINE_SEPARATOR), font)
        self._laid_at: tuple[float, Qt.AlignmentFlag] | None = None
        self._height = 0
        self._heights: dict[int, int] = {}
        self._natural_height = 0
        self._natural: int | None = None
        self._longest: int | None = None

    def height(self, width: int) -> int:
        """The height of the words in lines of this width; 0 without words."""
        if width >= self.natural_width():
            return self._natural_height
        if width not in self._heights:
            self._lay(float(width), Qt.AlignmentFlag.AlignLeft)
            self._heights[width] = self._height
        return self._heights[width]

    def line_height(self) -> int:
        """The height of one line."""
        return ceil(QFontMetricsF(self._font).height())

    def natural_width(self) -> int:
        """The width at which no line has to break."""
        if not self._words:
            return 0
        if self._natural is None:
            self._lay(ENDLESS, Qt.AlignmentFlag.AlignLeft)
            self._natural = ceil(max(line.naturalTextWidth() for line in self._lines())) + 1
            self._natural_height = self._height
        return self._natural

    def longest_word(self) -> int:
        """The least width at which no word has to break."""
        if self._longest is None:
            metrics = QFontMetricsF(self._font)
            widths = (ceil(metrics.horizontalAdvance(word)) + 1 for word in self._words.split())
            self._longest = max(widths, default=0)
        return self._longest

    def draw(
        self,
        painter: QPainter,
        place: QPointF,
        width: int,
        colour: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Paint the words with their top left corner at `place`, in lines of `width`."""
        self._lay(float(width), align)
        painter.setPen(QColor(colour))
        self._layout.draw(painter, place)

    def _lines(self) -> list[QTextLine]:
        return [self._layout.lineAt(i) for i in range(self._layout.lineCount())]

    def _lay(self, width: float, align: Qt.AlignmentFlag) -> None:
        if self._laid_at == (width, align):
            return
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0.0, top))
            top += line.height()
        self._layout.endLayout()
        self._height = ceil(top) if self._words else 0
        self._laid_at = (width, align)
