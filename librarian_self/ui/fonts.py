"""The letters of the window: one family, in the size that the system asks for."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from librarian_self.assets import asset

FAMILY: Final = "Source Sans 3"
FACES: Final = ("Regular", "Bold")

LARGER: Final = 1.25
"""Source Sans 3 draws smaller letters than system fonts do (x-height 0.486 em against 0.52 to 0.54), and the window is
for reading; a system size of 9 points gives 15 pixels at 96 dots per inch."""

USUAL_POINTS: Final = 9.0
"""For systems that give the size of their font in pixels only."""

SMALLEST_SCALE: Final = 100
LARGEST_SCALE: Final = 225
"""The text sizes that a person may choose, in per cent of the system's."""


def load_fonts() -> None:
    """Make our family known to Qt. Needs a QGuiApplication; call it once.

    Qt gets the bytes: on Windows it may not find a file in a folder with Cyrillic letters. Without the file, the window
    does with letters of the system.
    """
    for face in FACES:
        with suppress(OSError):
            data = asset("resources", "fonts", f"SourceSans3-{face}.ttf").read_bytes()
            QFontDatabase.addApplicationFontFromData(data)


def body_points(text_scale: int) -> float:
    """The size of running text in points, for a text size of `text_scale` per cent (held within 100 to 225)."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    scale = min(max(text_scale, SMALLEST_SCALE), LARGEST_SCALE)
    return (system if system > 0 else USUAL_POINTS) * LARGER * scale / 100


def make_font(points: float, *, bold: bool = False) -> QFont:
    """A font of our family. Only two weights exist: regular and bold."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
