"""An icon that stands by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.ui.icons import Icon, draw_icon
from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.theme import Tone


class IconView(QWidget):
    """An icon in a tone, `units` wide, in the middle of a line of `line` units (0: as high as wide).

    It only repeats what words say; screen readers pass it by.
    """

    def __init__(
        self,
        icon: Icon,
        tone: Tone = Tone.PLAIN,
        units: int = 20,
        line: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._units, self._line = icon, tone, units, line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: Icon, tone: Tone = Tone.PLAIN) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        """A square, or as high as the line."""
        return QSize(look().px(self._units), look().px(self._line or self._units))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        worn = look()
        painter = QPainter(self)
        size = worn.px(self._units)
        place = QRectF(0, (self.height() - size) // 2, size, size)
        draw_icon(painter, place, self._icon, worn.theme.words(self._tone))
        painter.end()
