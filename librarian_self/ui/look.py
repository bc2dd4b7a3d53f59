"""What the window wears now: colours, sizes of letters, and the unit that every length is counted in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import sqrt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from librarian_self.ui.fonts import body_points, make_font
from librarian_self.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from librarian_self.charts.theme import ChartTheme

PROPERTY: Final = "librarianSelfLook"

LINE_UNITS: Final = 15 * 1.424
"""The height of a line of running text in units: a unit is one pixel of the design, whose text is 15 pixels high."""

GAPS: Final = (4, 8, 12, 20, 28)
"""The only distances between things, in units."""

RADIUS: Final = 8
CARD_RADIUS: Final = 12
TARGET: Final = 40
"""Corners of controls and of cards, and the least height of what is pressed, in units."""


class Size(Enum):
    """Sizes of letters, as parts of running text."""

    TITLE = 1.6
    HEADING = 1.33
    SUBTITLE = 1.17
    BODY = 1.0
    SMALL = 0.88
    TINY = 0.8


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and measures. `points` is the size of running text; `unit` is in device-independent pixels."""

    theme: Theme
    text_scale: int
    points: float
    unit: float

    def px(self, units: float) -> int:
        """A length that grows with the letters: controls, icons, columns. At least one pixel, unless it is none."""
        return max(1, round(units * self.unit)) if units else 0

    def gap(self, units: float) -> int:
        """A distance. It grows with the root of the text size, so that large letters keep their room."""
        return round(units * self.unit / sqrt(max(self.text_scale, 1) / 100))

    def font(self, size: Size = Size.BODY, *, bold: bool = False) -> QFont:
        """Letters of a size."""
        return make_font(self.points * size.value, bold=bold)

    def colour(self, name: str) -> QColor:
        """The colour of a token, for example `"ink"`."""
        return QColor(getattr(self.theme, name))

    def chart_theme(self) -> ChartTheme:
        """The colours for charts on a card."""
        from librarian_self.charts.theme import ChartTheme  # the first page has no chart

        theme = self.theme
        return ChartTheme(
            surface=theme.surface,
            track=theme.background,
            ink=theme.ink,
            muted=theme.muted,
            line=theme.line,
            frame=theme.border,
            now=theme.accent,
            now_soft=theme.accent_soft,
            target=theme.gold,
        )


def make_look(theme: Theme, text_scale: int = 100) -> Look:
    """Measure what the theme and the text size (100 to 225 per cent) come to on this screen."""
    points = body_points(text_scale)
    return Look(theme, text_scale, points, QFontMetricsF(make_font(points)).height() / LINE_UNITS)


def look() -> Look:
    """What the application wears; plain light clothes before `Appearance` has dressed it."""
    app = QCoreApplication.instance()
    worn = app.property(PROPERTY) if app is not None else None
    return worn if isinstance(worn, Look) else make_look(LIGHT)


def is_look_change(event: QEvent) -> bool:
    """Whether a `changeEvent` says that the window wears something else: measure and paint anew."""
    return event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange)
