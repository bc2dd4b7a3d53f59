"""The keys that work here, shown where they work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from librarian_self.ui.look import Look, Size, is_look_change, look
from librarian_self.ui.paint import Box

JOINTS: Final = re.compile(r"(?<=\w)([+–])(?=\S)| ")
"""What stands between keys: a plus, a dash or a space."""

CAP_SIDE: Final = 5
CAP_ABOVE: Final = 1
CAP_RADIUS: Final = 4
AFTER_CAP: Final = 3
BETWEEN: Final = 14
LEADING: Final = 5
"""Units: inside a keycap, its corner, after it, between hints, between lines."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """Keys as they are written ("Shift+1–5", "PgUp PgDn") and what they do; both in the reader's language."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True)
class _Piece:
    words: str
    is_cap: bool


@dataclass(frozen=True, slots=True)
class _Placed:
    piece: _Piece
    area: QRectF


@dataclass(frozen=True, slots=True)
class _Measured:
    """The pieces of each hint with their widths, as wide and as high as `worn` makes them."""

    worn: Look
    hints: tuple[tuple[tuple[_Piece, float], ...], ...]
    line: float


class KeyHints(QLabel):
    """A line of keycaps and words that wraps between hints."""

    def __init__(self, hints: Sequence[KeyHint] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[KeyHint, ...] = ()
        self._measures: _Measured | None = None
        self._places: dict[int, list[_Placed]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_hints(hints)

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show other keys."""
        if tuple(hints) == self._hints:
            return
        self._hints = tuple(hints)
        self._measures = None
        self.setText(" · ".join(f"{hint.keys} {hint.words}" for hint in self._hints))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always: hints wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in this width."""
        return round(max((placed.area.bottom() for placed in self._placed(width)), default=0.0))

    def sizeHint(self) -> QSize:
        """All hints on one line."""
        measured = self._measured()
        width = sum(_width(hint) + measured.worn.px(BETWEEN) for hint in measured.hints)
        return QSize(round(width), self.heightForWidth(round(width)))

    def minimumSizeHint(self) -> QSize:
        """One piece a line."""
        measured = self._measured()
        widest = max((step for hint in measured.hints for _piece, step in hint), default=0.0)
        return QSize(round(widest), round(measured.line))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the keycaps and the words."""
        worn = look()
        painter = QPainter(self)
        painter.translate(0, max(0, (self.height() - self.heightForWidth(self.width())) // 2))
        for placed in self._placed(self.width()):
            left = placed.area.left()
            if placed.piece.is_cap:
                cap = placed.area.adjusted(0, 0, -worn.px(AFTER_CAP), 0)
                Box(worn.theme.surface, worn.theme.line, worn.px(1), worn.px(CAP_RADIUS)).draw(painter, cap)
                left += worn.px(CAP_SIDE)
            font = _font(worn, is_cap=placed.piece.is_cap)
            metrics = QFontMetricsF(font)
            base = placed.area.center().y() + (metrics.ascent() - metrics.descent()) / 2
            painter.setFont(font)
            painter.setPen(worn.colour("ink" if placed.piece.is_cap else "muted"))
            painter.drawText(QPointF(left, base), placed.piece.words)
        painter.end()

    def _placed(self, width: int) -> list[_Placed]:
        """Where each piece lies; layouts ask for the same widths again and again."""
        measured = self._measured()
        if width not in self._places:
            self._places[width] = _place(measured, width)
        return self._places[width]

    def _measured(self) -> _Measured:
        worn = look()
        if self._measures is None or self._measures.worn is not worn:
            self._measures = _measure(self._hints, worn)
            self._places = {}
        return self._measures


def _measure(hints: Sequence[KeyHint], worn: Look) -> _Measured:
    cap = 2 * worn.px(CAP_SIDE) + worn.px(AFTER_CAP)
    fonts = {is_cap: QFontMetricsF(_font(worn, is_cap=is_cap)) for is_cap in (False, True)}
    after = {False: worn.px(AFTER_CAP), True: cap}
    measured = tuple(
        tuple(
            (piece, fonts[piece.is_cap].horizontalAdvance(piece.words) + after[piece.is_cap])
            for piece in _pieces(hint)
        )
        for hint in hints
    )
    return _Measured(worn, measured, QFontMetricsF(worn.font(Size.SMALL)).height() + 2 * worn.px(CAP_ABOVE))


def _place(measured: _Measured, width: int) -> list[_Placed]:
    line, left, top = measured.line, 0.0, 0.0
    below = line + measured.worn.px(LEADING)
    found: list[_Placed] = []
    for hint in measured.hints:
        if left and left + _width(hint) > width:
            left, top = 0.0, top + below
        for piece, step in hint:
            if left and left + step > width:
                left, top = 0.0, top + below
            found.append(_Placed(piece, QRectF(left, top, step, line)))
            left += step
        left += measured.worn.px(BETWEEN)
    return found


def _width(hint: Sequence[tuple[_Piece, float]]) -> float:
    return sum(step for _piece, step in hint)


def _pieces(hint: KeyHint) -> Iterator[_Piece]:
    """The keycaps of a hint with what joins them, then its words one by one."""
    for place, part in enumerate(JOINTS.split(hint.keys)):
        if part:
            yield _Piece(
                part, is_cap=place % 2 == 0
            )  # keys and what joins them take turns, and a key may be a plus
    for word in hint.words.split():
        yield _Piece(word, is_cap=False)


def _font(worn: Look, *, is_cap: bool) -> QFont:
    return worn.font(Size.TINY if is_cap else Size.SMALL, bold=is_cap)
