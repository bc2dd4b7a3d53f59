"""Dresses the application, and follows the system's wish for dark or high contrast."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QToolTip

from librarian_self.ui.fonts import load_fonts
from librarian_self.ui.look import PROPERTY, Look, Size, look, make_look
from librarian_self.ui.palette import make_palette
from librarian_self.ui.theme import Theme, theme_for

STYLE: Final = ("-style", "Fusion")
"""The style that we dress, in words for QApplication; `setStyle` would bring a QStyle with its hundreds of names."""


class Wish(StrEnum):
    """Which colours a person chose; the values are kept in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


SCHEMES: Final = {
    Wish.SYSTEM: Qt.ColorScheme.Unknown,
    Wish.LIGHT: Qt.ColorScheme.Light,
    Wish.DARK: Qt.ColorScheme.Dark,
    Wish.CONTRAST: Qt.ColorScheme.Unknown,
}


class Appearance(QObject):
    """The clothes of the application: make one at the start, keep it, and tell it what the person wishes.

    The application has to be made with `STYLE`. Carry out what `to_complete` gives when the first page was painted.

    `changed` says that everything wears the new look already; charts and QIcons are to be made anew.
    """

    changed = Signal()

    def __init__(self, app: QApplication, wish: Wish = Wish.SYSTEM, text_scale: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._wish = wish
        self._text_scale = text_scale
        self._hints = app.styleHints()
        self._access = self._hints.accessibility()
        load_fonts()
        self._hints.setColorScheme(SCHEMES[wish])
        dress(app, make_look(self._theme(), text_scale))
        self._hints.colorSchemeChanged.connect(self._follow)
        self._access.contrastPreferenceChanged.connect(self._follow)

    def to_complete(self) -> tuple[Callable[[], None], ...]:
        """What is still to be made once the first page is painted, in pieces."""
        return self._make_ring, self._make_icon

    def _make_ring(self) -> None:
        from librarian_self.ui.focusring import FocusRing

        self._ring = FocusRing(self._app, self)

    def _make_icon(self) -> None:
        from librarian_self.ui.icons import app_icon

        self._app.setWindowIcon(app_icon())

    @property
    def wish(self) -> Wish:
        """The colours that the person chose."""
        return self._wish

    @property
    def text_scale(self) -> int:
        """The size of letters in per cent of the system's."""
        return self._text_scale

    def choose(self, wish: Wish, text_scale: int) -> None:
        """Wear other colours or another text size (100 to 225 per cent), at once."""
        self._wish = wish
        self._text_scale = text_scale
        self._hints.setColorScheme(SCHEMES[wish])
        self._follow()

    def _follow(self) -> None:
        worn = make_look(self._theme(), self._text_scale)
        if worn != look():
            dress(self._app, worn)
            self.changed.emit()

    def _theme(self) -> Theme:
        scheme = SCHEMES[self._wish]
        if scheme == Qt.ColorScheme.Unknown:
            scheme = self._hints.colorScheme()
        high = self._access.contrastPreference() == Qt.ContrastPreference.HighContrast
        chosen = self._wish == Wish.CONTRAST or (self._wish == Wish.SYSTEM and high)
        return theme_for(dark=scheme == Qt.ColorScheme.Dark, high_contrast=chosen)


def dress(app: QApplication, worn: Look) -> None:
    """Put a look on the whole application. Other colours alone take a few milliseconds, another text size more."""
    is_first = not isinstance(app.property(PROPERTY), Look)
    font = worn.font()
    is_larger = app.font() != font
    app.setProperty(PROPERTY, worn)
    app.setPalette(make_palette(worn.theme))
    if is_larger:
        app.setFont(font)
        QToolTip.setFont(worn.font(Size.SMALL))
    if not is_first:
        from librarian_self.ui import redress  # the first page wears its first clothes

        if is_larger:
            redress.resize(app)
        else:
            redress.recolour(app)
