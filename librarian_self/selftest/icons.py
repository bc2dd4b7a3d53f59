"""Whether the drawings of the window can be drawn."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QPixmap

from librarian_self.assets import asset
from librarian_self.i18n.messages import Message, nmsg
from librarian_self.selftest.application import qt_application
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import require_part
from librarian_self.ui.icons import Icon, app_icon, icon_pixmap

APP: Final = "app"
"""The mark of the program."""

SIDE: Final = 24
INK: Final = "#0B6B6B"


def check_icons(_bench: Bench) -> Message:
    """Draw every icon; raises CheckFailed for the first that is not there, or leaves the paper blank."""
    qt_application()
    for name in (*Icon, APP):  # before any is drawn: Qt does not survive a painter that is interrupted
        require_part(asset(*_path(name)).is_file(), *_path(name))
    for icon in Icon:
        require_part(_has_ink(icon_pixmap(icon, INK, SIDE)), *_path(icon))
    require_part(_has_ink(app_icon().pixmap(SIDE, SIDE)), *_path(APP))
    return nmsg("{count} drawing", "{count} drawings", len(Icon) + 1)


def _path(name: str) -> tuple[str, ...]:
    return ("resources", "icons", f"{name}.svg")


def _has_ink(pixmap: QPixmap) -> bool:
    image = pixmap.toImage()
    return any(
        QColor(image.pixelColor(x, y)).alpha() > 0
        for x in range(image.width())
        for y in range(image.height())
    )
