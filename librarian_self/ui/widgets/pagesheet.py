"""A page of a document as a picture on white paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from librarian_self.ui.look import look

if TYPE_CHECKING:
    from librarian_self.services.press.pictures import PagePicture

PAPER = "#FFFFFF"
"""Paper is white in the dark too."""


class PageSheet(QLabel):
    """Blank until its picture comes. Screen readers hear what the page says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: PagePicture | None = None
        self._image = QImage()
        is_graphic = QPixmap(1, 1)  # a label with pixels is a graphic for screen readers
        is_graphic.fill(Qt.GlobalColor.transparent)
        self.setPixmap(is_graphic)

    def show_picture(self, picture: PagePicture | None, name: str) -> None:
        """Show a picture, or blank paper; `name` stands for the page until its text is known."""
        words = picture.text if picture is not None and picture.text else name
        if words != self.accessibleName():
            self.setAccessibleName(words)
        if picture is self._shown:
            return
        self._shown = picture
        self._image = image_of(picture) if picture is not None else QImage()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint paper, picture and an edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER))
        if not self._image.isNull():
            self._paint_picture(painter)
        painter.setPen(look().colour("line"))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        """Dot for dot where the picture is made for this size; else stretched until a sharper one comes."""
        ratio = self.devicePixelRatioF()
        if abs(self._image.width() / ratio - self.width()) <= 1:
            self._image.setDevicePixelRatio(ratio)
            painter.drawImage(0, 0, self._image)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._image.setDevicePixelRatio(1)
        painter.drawImage(QRectF(self.rect()), self._image, QRectF(self._image.rect()))


def image_of(picture: PagePicture) -> QImage:
    """The pixels as Qt takes them; they must outlive the image."""
    return QImage(
        picture.pixels, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32
    )
