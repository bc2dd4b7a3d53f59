"""One described level as a card that is a radio button."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.ui.look import RADIUS, Look, Size, is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.theme import Tone, mixed
from librarian_self.ui.widgets.pill import draw_ground
from librarian_self.ui.widgets.textflow import TextFlow
from librarian_self.ui.widgets.ticks import Option

PAD: Final = 12
NUMBER: Final = 22
BETWEEN: Final = 6
PILL_SIDE: Final = 8
PILL_ABOVE: Final = 2
WIDE: Final = 300
NARROWEST: Final = 110
LEAST_COLUMN: Final = 116
"""Units: padding, side of the number, distances, padding of a pill, from where on the number stands at the left, where
a long word breaks, and the narrowest column."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a scale: its value, its short label, and the descriptor in the first person."""

    value: int
    label: str
    descriptor: str


@dataclass(frozen=True, slots=True)
class Place:
    """Words where they stand in a card."""

    flow: TextFlow
    area: QRectF


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where everything in a card stands, and how high the card has to be."""

    number: QRectF
    label: Place
    descriptor: Place
    pills: tuple[tuple[Tone, Place], ...]
    height: int


class LevelCard(Option):
    """A level: a number, its label and descriptor, and pills for "now" and "target"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = Level(0, "", "")
        self._pills: tuple[tuple[Tone, str], ...] = ()
        self._is_target = False
        self._flows: tuple[TextFlow, TextFlow] | None = None
        self._arranged: dict[int, Arrangement] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_level(self, level: Level) -> None:
        """Describe another level."""
        if level == self._level:
            return
        self._level = level
        self._flows = None
        name = (
            f"{level.value} {level.label}: {level.descriptor}"
            if level.descriptor
            else f"{level.value} {level.label}"
        )
        self.setAccessibleName(name)
        self._measure()

    def set_marks(self, now: str, target: str) -> None:
        """Show pills with these words; empty words are no pill. A target has a dashed golden edge too."""
        marks = ((Tone.ACCENT, now), (Tone.GOLD, target))
        pills = tuple((tone, words) for tone, words in marks if words)
        if pills == self._pills:
            return
        self._is_target, self._pills = bool(target), pills
        self.setAccessibleDescription(" ".join(words for _tone, words in self._pills))
        self._measure()

    def least_column(self) -> int:
        """The narrowest column in which no word has to break."""
        worn = look()
        words = max(flow.longest_word() for flow in self._words())
        return max(worn.px(LEAST_COLUMN), words + 2 * worn.px(PAD))

    def heightForWidth(self, width: int) -> int:
        """The height in this width."""
        return self._arrange(width).height

    def sizeHint(self) -> QSize:
        """A comfortable column."""
        width = look().px(LEAST_COLUMN + PAD)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, within reason."""
        worn = look()
        words = min(self._words()[0].longest_word(), worn.px(NARROWEST))
        return QSize(words + 2 * worn.px(PAD), worn.px(NUMBER + 2 * PAD))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._flows = None
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        worn = look()
        placed = self._arrange(self.width())
        painter = QPainter(self)
        self._draw_sheet(painter, worn)
        self._draw_number(painter, worn, placed.number)
        for place in (placed.label, placed.descriptor):
            _draw(painter, place, worn.theme.ink)
        for tone, place in placed.pills:
            side, above = worn.px(PILL_SIDE), worn.px(PILL_ABOVE)
            ground = place.area.adjusted(-side, -above, side, above)
            if self.isChecked() and tone == Tone.ACCENT:
                Box(worn.theme.surface, radius=ground.height() / 2).draw(painter, ground)
            else:
                draw_ground(painter, ground, tone)
            _draw(painter, place, worn.theme.words(tone))
        painter.end()

    def _draw_sheet(self, painter: QPainter, worn: Look) -> None:
        theme, radius = worn.theme, worn.px(RADIUS)
        lifted = self.underMouse() and self.isEnabled()
        if self.isChecked():
            box = Box(theme.accent_soft, theme.accent, worn.px(2), radius)
        elif self._is_target:
            box = Box(theme.surface, theme.gold, 1.5 * worn.px(1), radius, dashed=True)
        else:
            fill = mixed(theme.surface, theme.accent_soft, 0.5) if lifted else theme.surface
            box = Box(fill, theme.border, worn.px(1), radius)
        box.draw(painter, QRectF(self.rect()))

    def _draw_number(self, painter: QPainter, worn: Look, area: QRectF) -> None:
        theme, radius = worn.theme, area.width() / 2
        if self.isChecked():
            Box(theme.accent, radius=radius).draw(painter, area)
        else:
            Box(theme.surface, theme.border, worn.px(1), radius).draw(painter, area)
        painter.setFont(worn.font(Size.TINY, bold=True))
        painter.setPen(worn.colour("on_accent" if self.isChecked() else "ink"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._level.value))

    def _measure(self) -> None:
        self._arranged.clear()
        self.updateGeometry()
        self.update()

    def _arrange(self, width: int) -> Arrangement:
        if width not in self._arranged:
            self._arranged[width] = self._arranged_at(width)
        return self._arranged[width]

    def _arranged_at(self, width: int) -> Arrangement:
        worn = look()
        pad, between, number = worn.px(PAD), worn.px(BETWEEN), worn.px(NUMBER)
        wide = width >= worn.px(WIDE)
        left = pad + number + worn.px(PAD) if wide else pad
        top = pad if wide else pad + number + between
        room = max(1, width - left - pad)
        label, descriptor = self._words()
        label_area = QRectF(left, top, room, label.height(room))
        words_area = QRectF(left, label_area.bottom(), room, descriptor.height(room))
        pills = tuple(self._pills_from(QPointF(left, words_area.bottom() + between), room, worn))
        foot = max(
            (place.area.bottom() + worn.px(PILL_ABOVE) for _tone, place in pills), default=words_area.bottom()
        )
        height = max(foot, float(pad + number)) + pad
        return Arrangement(
            QRectF(pad, pad, number, number),
            Place(label, label_area),
            Place(descriptor, words_area),
            pills,
            round(height),
        )

    def _pills_from(self, start: QPointF, room: int, worn: Look) -> Iterator[tuple[Tone, Place]]:
        """The pills from left to right, wrapping."""
        side, above, between = worn.px(PILL_SIDE), worn.px(PILL_ABOVE), worn.px(BETWEEN)
        left, top = start.x(), start.y()
        for tone, words in self._pills:
            flow = TextFlow(words, worn.font(Size.TINY, bold=True))
            width = min(flow.natural_width(), max(1, room - 2 * side))
            if left > start.x() and left + width + 2 * side > start.x() + room:
                left, top = start.x(), top + flow.line_height() + 2 * above + between
            yield tone, Place(flow, QRectF(left + side, top + above, width, flow.height(width)))
            left += width + 2 * side + between

    def _words(self) -> tuple[TextFlow, TextFlow]:
        """The label and the descriptor."""
        if self._flows is None:
            worn = look()
            label = TextFlow(self._level.label, worn.font(bold=True))
            self._flows = label, TextFlow(self._level.descriptor, worn.font(Size.SMALL))
        return self._flows


def _draw(painter: QPainter, place: Place, colour: str) -> None:
    place.flow.draw(painter, place.area.topLeft(), round(place.area.width()), colour)
