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


class KeyHints(QLabel):
    """A line of keycaps and words that wraps between hints."""

    def __init__(self, hints: Sequence[KeyHint] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[KeyHint, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_hints(hints)

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show other keys."""
        self._hints = tuple(hints)
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
        worn = look()
        width = sum(self._width(list(_pieces(hint)), worn) + worn.px(BETWEEN) for hint in self._hints)
        return QSize(round(width), self.heightForWidth(round(width)))

    def minimumSizeHint(self) -> QSize:
        """One piece a line."""
        worn = look()
        pieces = [piece for hint in self._hints for piece in _pieces(hint)]
        widest = max((self._width([piece], worn) for piece in pieces), default=0.0)
        return QSize(round(widest), round(self._line(worn)))

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
            font = _font(placed.piece, worn)
            metrics = QFontMetricsF(font)
            base = placed.area.center().y() + (metrics.ascent() - metrics.descent()) / 2
            painter.setFont(font)
            painter.setPen(worn.colour("ink" if placed.piece.is_cap else "muted"))
            painter.drawText(QPointF(left, base), placed.piece.words)
        painter.end()

    def _placed(self, width: int) -> list[_Placed]:
        worn = look()
        line, left, top = self._line(worn), 0.0, 0.0
        found: list[_Placed] = []
        for hint in self._hints:
            pieces = list(_pieces(hint))
            if left and left + self._width(pieces, worn) > width:
                left, top = 0.0, top + line + worn.px(LEADING)
            for piece in pieces:
                step = self._width([piece], worn)
                if left and left + step > width:
                    left, top = 0.0, top + line + worn.px(LEADING)
                found.append(_Placed(piece, QRectF(left, top, step, line)))
                left += step
            left += worn.px(BETWEEN)
        return found

    def _width(self, pieces: Sequence[_Piece], worn: Look) -> float:
        cap = 2 * worn.px(CAP_SIDE) + worn.px(AFTER_CAP)
        return sum(
            QFontMetricsF(_font(piece, worn)).horizontalAdvance(piece.words)
            + (cap if piece.is_cap else worn.px(AFTER_CAP))
            for piece in pieces
        )

    def _line(self, worn: Look) -> float:
        return QFontMetricsF(worn.font(Size.SMALL)).height() + 2 * worn.px(CAP_ABOVE)


def _pieces(hint: KeyHint) -> Iterator[_Piece]:
    """The keycaps of a hint with what joins them, then its words one by one."""
    for part in JOINTS.split(hint.keys):
        if part:
            yield _Piece(part, is_cap=part not in ("+", "–"))
    for word in hint.words.split():
        yield _Piece(word, is_cap=False)


def _font(piece: _Piece, worn: Look) -> QFont:
    return worn.font(Size.TINY if piece.is_cap else Size.SMALL, bold=piece.is_cap)
