"""One set of line icons, drawn for this program and tinted with the theme."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from librarian_self.assets import asset
from librarian_self.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QIcon,
    )  # it brings the names of all icons of all systems, and the first page has none

RATIOS: Final = (1.0, 1.25, 1.5, 2.0, 3.0)
"""Device pixels a pixel, as screens have them."""

APP_SIZES: Final = (16, 20, 24, 32, 48, 64, 128, 256)


class Icon(StrEnum):
    """The names of the drawings in `resources/icons`."""

    HOME = "home"
    ASSESS = "assess"
    RESULTS = "results"
    PLAN = "plan"
    LOG = "log"
    SETTINGS = "settings"
    HELP = "help"
    ABOUT = "about"
    TRAINER = "trainer"
    CHECK = "check"
    CIRCLE = "circle"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_RIGHT = "chevron-right"
    UP = "up"
    DOWN = "down"
    PLUS = "plus"
    MINUS = "minus"
    CLOSE = "close"
    UNDO = "undo"
    REDO = "redo"
    NOTE = "note"
    DOWNLOAD = "download"
    UPLOAD = "upload"
    PDF = "pdf"
    PRINT = "print"
    PERSON = "person"
    WARNING = "warning"
    LOCK = "lock"
    FOLDER = "folder"
    TRASH = "trash"
    CALENDAR = "calendar"
    TABLE = "table"
    COPY = "copy"
    SEARCH = "search"
    LANGUAGE = "language"


def draw_icon(painter: QPainter, area: QRectF, icon: Icon, colour: str) -> None:
    """Paint an icon into a square area, sharp on every screen."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(area.topLeft(), icon_pixmap(icon, colour, round(area.width()), ratio))


def icon_pixmap(icon: Icon, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon as pixels: `size` is the side in device-independent pixels, `colour` is "#RRGGBB"."""
    return _pixels(icon, {"currentColor": colour}, size, ratio)


def make_icon(icon: Icon, colour: str, size: int = 20) -> QIcon:
    """A QIcon for menus and actions. It keeps its colour: make it anew when the theme changes."""
    from PySide6.QtGui import QIcon

    result = QIcon()
    for ratio in RATIOS:
        result.addPixmap(icon_pixmap(icon, colour, size, ratio))
    return result


def draw_mark(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Paint the mark of the program, the book with a check, in the colours of the theme."""
    size, ratio = round(area.width()), painter.device().devicePixelRatioF()
    painter.drawPixmap(area.topLeft(), _mark(theme, size, ratio))


def app_icon() -> QIcon:
    """The icon of the window and the task bar."""
    from PySide6.QtGui import QIcon

    result = QIcon()
    for size in APP_SIZES:
        result.addPixmap(_mark(LIGHT, size, 1.0))
    return result


def _mark(theme: Theme, size: int, ratio: float) -> QPixmap:
    tints = {LIGHT.accent: theme.accent, LIGHT.gold: theme.gold, LIGHT.surface: theme.surface}
    return _pixels("app", tints, size, ratio)


def _pixels(name: str, tints: Mapping[str, str], size: int, ratio: float) -> QPixmap:
    """A drawing with some of its colours changed, from Qt's own cache, which ends with the application."""
    key = f"{name}/{'/'.join(tints.values())}/{size}@{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    side = max(1, round(size * ratio))
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(_tinted(name, tints))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def _tinted(name: str, tints: Mapping[str, str]) -> bytes:
    svg = asset("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    for drawn, worn in tints.items():
        svg = svg.replace(drawn, worn)
    return svg.encode()
