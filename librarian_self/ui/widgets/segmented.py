"""A few short choices in one frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from librarian_self.ui.look import RADIUS, TARGET, Look, is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.choices import Choice, ChoiceGroup
from librarian_self.ui.widgets.layouts import ColumnsLayout
from librarian_self.ui.widgets.textflow import TextFlow
from librarian_self.ui.widgets.ticks import Option
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

SIDE: Final = 14
ABOVE: Final = 7
NARROWEST: Final = 120
INSET: Final = 3
"""Units: padding, where a long word breaks, and how far inside its frame the chosen target is dashed."""


class SegmentedChoice(ChoiceGroup):
    """Choices in one frame; they go one below the other where the width is not enough.

    `tone` says what is chosen: `Tone.GOLD` only for a target, `Tone.ACCENT` for anything else. A title stands above,
    and names the group for the ear.
    """

    def __init__(
        self,
        title: str = "",
        tone: Tone = Tone.ACCENT,
        parent: QWidget | None = None,
        *,
        clearable: bool = False,
    ) -> None:
        super().__init__(title, parent, clearable=clearable)
        self._tone = tone
        self._title = WrapLabel(title, Variant.SMALL)
        self._frame = _Frame()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look().gap(4))
        self._box.addWidget(self._title)
        self._box.addWidget(self._frame)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_title(self, title: str) -> None:
        """Other words above."""
        self._title.setText(title)
        self.set_name(title)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these choices; those with the same values stay, with the new words."""
        if [choice.value for choice in choices] != list(self._options):
            made = [(choice.value, Segment(self._tone, self._frame)) for choice in choices]
            self._replace_options(made, self._frame.columns)
        for choice in choices:
            option = self._options[choice.value]
            if isinstance(option, Segment):
                option.set_words(choice.words, choice.name)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._box.setSpacing(look().gap(4))
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        """Make all segments as wide as the widest."""
        segments = [option for option in self._options.values() if isinstance(option, Segment)]
        widest = max((segment.natural_width() for segment in segments), default=0)
        for segment in segments:
            segment.set_width(widest)
        self._frame.columns.least = widest
        self._frame.columns.invalidate()


class _Frame(QWidget):
    """The frame around the segments."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = ColumnsLayout(self, gap=0, all_or_one=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        worn = look()
        painter = QPainter(self)
        Box(worn.theme.surface, worn.theme.border, worn.px(1), worn.px(RADIUS)).draw(
            painter, QRectF(self.rect())
        )
        painter.end()


class Segment(Option):
    """One choice in a `SegmentedChoice`."""

    def __init__(self, tone: Tone, frame: QWidget) -> None:
        super().__init__(frame)
        self._frame = frame
        self._tone = tone
        self._words = ""
        self._width = 0
        self._flows: dict[bool, TextFlow] = {}

    def set_words(self, words: str, name: str = "") -> None:
        """Say something else; `name` is what a screen reader says, if it differs."""
        if words == self._words and self.accessibleName() == (name or words):
            return
        self._words = words
        self._flows.clear()
        self.setAccessibleName(name or words)
        self.update()

    def set_width(self, width: int) -> None:
        """Be as wide as the widest of the group (pixels)."""
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def natural_width(self) -> int:
        """The width of the words in bold, on one line."""
        worn = look()
        return max(worn.px(36), self._flow(bold=True).natural_width() + 2 * worn.px(SIDE))

    def heightForWidth(self, width: int) -> int:
        """The height in this width."""
        worn = look()
        words = self._flow(bold=True).height(max(1, width - 2 * worn.px(ABOVE)))
        return max(worn.px(TARGET - 4), words + 2 * worn.px(ABOVE))

    def sizeHint(self) -> QSize:
        """One line, as wide as the widest of the group."""
        width = self._width or self.natural_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, within reason."""
        worn = look()
        words = min(self._flow(bold=True).longest_word(), worn.px(NARROWEST))
        return QSize(words + 2 * worn.px(ABOVE), worn.px(TARGET - 4))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._flows.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground when chosen, a line to the one before, and the words."""
        worn = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, worn)
        flow = self._flow(bold=self.isChecked())
        width = max(1, self.width() - 2 * worn.px(ABOVE))
        top = (self.height() - flow.height(width)) / 2
        place = QPointF(worn.px(ABOVE), top)
        flow.draw(painter, place, width, self._colour(worn), Qt.AlignmentFlag.AlignHCenter)
        painter.end()

    def _draw_ground(self, painter: QPainter, worn: Look) -> None:
        theme, hair = worn.theme, worn.px(1)
        frame = QRectF(self._frame.rect()).translated(-self.x(), -self.y())
        inside = QPainterPath()
        radius = worn.px(RADIUS) - hair
        inside.addRoundedRect(frame.adjusted(hair, hair, -hair, -hair), radius, radius)
        painter.save()
        painter.setClipPath(inside)
        area = QRectF(self.rect())
        if self.x() > 0:
            painter.fillRect(QRectF(0, 0, hair, self.height()), worn.colour("line"))
            area.adjust(hair, 0, 0, 0)
        if self.y() > 0:
            painter.fillRect(QRectF(0, 0, self.width(), hair), worn.colour("line"))
            area.adjust(0, hair, 0, 0)
        if self.isChecked():
            gold = self._tone == Tone.GOLD
            painter.fillRect(area, worn.colour("gold_soft" if gold else "accent"))
            if gold:
                inset = worn.px(INSET)
                dashed = Box(None, theme.gold, hair, worn.px(RADIUS - INSET), dashed=True)
                dashed.draw(painter, area.adjusted(inset, inset, -inset, -inset))
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(area, worn.colour("accent_soft"))
        painter.restore()

    def _colour(self, worn: Look) -> str:
        if not self.isEnabled():
            return worn.theme.muted
        if self.isChecked():
            return worn.theme.gold if self._tone == Tone.GOLD else worn.theme.on_accent
        return worn.theme.ink

    def _flow(self, *, bold: bool) -> TextFlow:
        if bold not in self._flows:
            self._flows[bold] = TextFlow(self._words, look().font(bold=bold))
        return self._flows[bold]
