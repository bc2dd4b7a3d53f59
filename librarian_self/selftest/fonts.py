"""Whether the letters of every language can be drawn, on the screen and on paper."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontInfo, QRawFont

from librarian_self.assets import asset
from librarian_self.i18n.alphabets import LETTERS
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.selftest.application import qt_application
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import require
from librarian_self.ui.fonts import FACES, FAMILY, load_fonts

MARKS: Final = frozenset("0123456789.,;:!?()/%+-–—…“”«»ʻʼ·×→✓")
"""What the program's sentences are written with besides letters."""

SIZE: Final = 16.0
"""Pixels; any will do."""


def check_fonts(_bench: Bench) -> Message:
    """Look for each letter in each face, ask Qt for our family, and read the fonts of the document.

    Raises CheckFailed, FileNotFoundError.
    """
    from librarian_self.report.paper import fonts as paper

    qt_application()
    wanted = _wanted()
    for face in FACES:
        name = f"SourceSans3-{face}.ttf"
        font = QRawFont(QByteArray(asset("resources", "fonts", name).read_bytes()), SIZE)
        _check_letters(
            name, {letter for letter in wanted if font.isValid() and font.supportsCharacter(ord(letter))}
        )
    load_fonts()
    require(
        QFontInfo(QFont(FAMILY)).family() == FAMILY,
        msg("The window cannot use the font {family}. Please install the program once more.", family=FAMILY),
    )
    _check_letters(FAMILY, {letter for letter in wanted if ord(letter) in paper.load_fonts().codes})
    return nmsg(
        "{count} character on screen and on paper", "{count} characters on screen and on paper", len(wanted)
    )


def _wanted() -> frozenset[str]:
    """Every letter of every language, small and capital, with figures and marks."""
    letters = frozenset[str]().union(*LETTERS.values())
    return letters | frozenset("".join(letters).upper()) | MARKS


def _check_letters(font: str, found: set[str]) -> None:
    missing = sorted(_wanted() - found)
    require(
        not missing,
        msg(
            "The font {font} lacks {letters}. Please install the program once more.",
            font=font,
            letters=" ".join(missing[:20]),
        ),
    )
