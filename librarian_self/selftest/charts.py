"""Whether a chart comes out, on the screen and on paper."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QImage, QPainter

from librarian_self.charts.axis import Axis, Legend
from librarian_self.charts.picture import Picture
from librarian_self.charts.radar import radar
from librarian_self.charts.theme import LIGHT, PAPER, ChartTheme
from librarian_self.i18n.messages import Message, msg
from librarian_self.selftest.application import qt_application
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import require
from librarian_self.selftest.paper import colours_of, plan_of
from librarian_self.ui.fonts import load_fonts
from librarian_self.ui.widgets.pictureview import FontMeasure, paint_picture

SIZE: Final = (420.0, 292.0)
"""Points."""

SHOWN: Final = ("now_soft", "now")
"""The area of what is, and its edge: colours of a theme that must be seen."""


def check_charts(bench: Bench) -> Message:
    """Paint a radar into an image, and find the colours of one on the pages of a plan; raises CheckFailed."""
    qt_application()
    load_fonts()
    require(
        _shows_chart(_on_screen(), LIGHT),
        msg("A chart was painted on the screen, but it cannot be seen."),
    )
    require(
        _shows_chart(colours_of(plan_of(bench.room("charts"), "en")), PAPER),
        msg("A chart was painted on paper, but it cannot be seen."),
    )
    return msg("a radar on the screen and on paper")


def _on_screen() -> frozenset[str]:
    """The colours of a radar, painted."""
    image = QImage(int(SIZE[0]), int(SIZE[1]), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    measure = FontMeasure()
    paint_picture(painter, _radar(measure), measure)
    painter.end()
    return frozenset(
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    )


def _radar(measure: FontMeasure) -> Picture:
    axes = [
        Axis(label, now, 4.0, 1.0, 5.0) for label, now in (("А", 2.0), ("Ǵ", 3.0), ("Oʻ", 4.0), ("Ü", 1.5))
    ]
    return radar(axes, LIGHT, measure, SIZE, Legend("now", "target"))


def _shows_chart(colours: frozenset[str], theme: ChartTheme) -> bool:
    return {getattr(theme, name) for name in SHOWN} <= colours
