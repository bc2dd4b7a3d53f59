"""A chart on the screen, painted from the same `Picture` as on paper."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from librarian_self.charts.picture import (
    Anchor,
    Close,
    Curve,
    Label,
    Line,
    Measure,
    Move,
    Picture,
    Pixels,
    Shape,
    Stroke,
)
from librarian_self.charts.theme import LIGHT as LIGHT_CHART
from librarian_self.ui.fonts import FAMILY
from librarian_self.ui.look import Size, is_look_change, look

LINE: Final = 1.424
"""Height of a line of Source Sans 3 in sizes of its letters."""

MEASURED_AT: Final = 1000
"""Pixels: at this size a font has the widths of its outlines, as the PDF has them."""

NARROWEST: Final = 160
"""Units."""


class PictureView(QLabel):
    """Shows a picture as wide as the widget; the height follows. Screen readers hear its name and what it shows.

    A picture for `room()` points shows its words as large as small text of the window: make it anew, with its colours
    from `look().chart_theme()`, whenever `room_changed` tells so.
    """

    room_changed = Signal(float)
    """The width in points has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(1.0, 1.0, ())
        self._room = 0.0
        self._measure = FontMeasure()
        is_graphic = QPixmap(
            1, 1
        )  # a label with pixels is a graphic for screen readers, other widgets cannot be one
        is_graphic.fill(Qt.GlobalColor.transparent)
        self.setPixmap(is_graphic)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_picture(self, picture: Picture, name: str, description: str) -> None:
        """Show a picture; `name` says what it is, `description` in one sentence what it shows."""
        self._picture = picture
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def room(self) -> float:
        """The width in points at which a picture's words come out as small text."""
        letters = look().font(Size.SMALL)
        return self.width() / (QFontMetricsF(letters).height() / LINE / LIGHT_CHART.text)

    def hasHeightForWidth(self) -> bool:
        """Always: a picture keeps its form."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the picture in this width."""
        return round(width * self._picture.height / self._picture.width)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        width = look().px(NARROWEST * 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Still to be seen."""
        width = look().px(NARROWEST)
        return QSize(width, self.heightForWidth(width))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._tell_room()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        self._tell_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scale = self.width() / self._picture.width
        painter.scale(scale, scale)
        paint_picture(painter, self._picture, self._measure)
        painter.end()

    def _tell_room(self) -> None:
        room = self.room()
        if abs(room - self._room) >= 1:
            self._room = room
            self.room_changed.emit(room)


class FontMeasure:
    """How wide words are on paper, from the fonts of the window: the `Measure` that charts ask for."""

    def __init__(self) -> None:
        self._fonts = {bold: outline_font(bold=bold) for bold in (False, True)}
        self._metrics = {bold: QFontMetricsF(font) for bold, font in self._fonts.items()}

    def __call__(self, words: str, bold: bool, size: float) -> float:  # noqa: FBT001 -- the form of `Measure`
        """The width in points of words at a size in points."""
        return self._metrics[bold].horizontalAdvance(words) * size / MEASURED_AT

    def font(self, *, bold: bool) -> QFont:
        """The font at the size it is measured at."""
        return self._fonts[bold]


def measure() -> Measure:
    """Make a measure for the builders of charts. Needs the fonts to be loaded."""
    return FontMeasure()


def outline_font(*, bold: bool) -> QFont:
    """A font whose widths are those of its outlines: no hinting, no kerning, no ligatures, as reportlab sets it."""
    font = QFont(FAMILY)
    font.setBold(bold)
    font.setPixelSize(MEASURED_AT)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "clig", "calt"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def paint_picture(painter: QPainter, picture: Picture, measure: FontMeasure) -> None:
    """Paint every mark of a picture, one point a unit of the painter."""
    if picture.ground is not None:
        _paint_pixels(painter, picture.ground, QRectF(0, 0, picture.width, picture.height))
    for mark in picture.marks:
        if isinstance(mark, Label):
            _paint_label(painter, mark, measure)
        else:
            _paint_shape(painter, mark)


def _paint_label(painter: QPainter, label: Label, measure: FontMeasure) -> None:
    width = measure(label.words, label.bold, label.size)
    part = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    painter.save()
    painter.translate(label.x - width * part, label.y)
    painter.scale(label.size / MEASURED_AT, label.size / MEASURED_AT)
    painter.setFont(measure.font(bold=label.bold))
    painter.setPen(QColor(label.colour))
    painter.drawText(QPointF(0, 0), label.words)
    painter.restore()


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    path = _path(shape)
    if shape.fill is not None:
        painter.fillPath(path, QColor(shape.fill.colour))
    if shape.stroke is not None:
        painter.strokePath(path, _pen(shape.stroke))


def _paint_pixels(painter: QPainter, pixels: Pixels, area: QRectF) -> None:
    image = QImage(pixels.rgb, pixels.columns, pixels.rows, 3 * pixels.columns, QImage.Format.Format_RGB888)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, image)
    painter.restore()


def _path(shape: Shape) -> QPainterPath:
    path = QPainterPath()
    for command in shape.commands:
        match command:
            case Move(x, y):
                path.moveTo(x, y)
            case Line(x, y):
                path.lineTo(x, y)
            case Curve(x1, y1, x2, y2, x, y):
                path.cubicTo(x1, y1, x2, y2, x, y)
            case Close():
                path.closeSubpath()
    return path


def _pen(stroke: Stroke) -> QPen:
    pen = QPen(QColor(stroke.colour), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    return pen
