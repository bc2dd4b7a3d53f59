"""A goal in the list: painted as one thing, heard as one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from librarian_self.presenters.views.goal_rows import GoalRow, RowTone
from librarian_self.ui.look import RADIUS, Size, is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.theme import Tone, mixed
from librarian_self.ui.widgets.pill import draw_ground
from librarian_self.ui.widgets.progressline import draw_progress
from librarian_self.ui.widgets.textflow import TextFlow
from librarian_self.ui.widgets.ticks import Option

SIDE: Final = 12
ABOVE: Final = 10
BETWEEN: Final = 16
GAP: Final = 4
LINE: Final = 6
LONGEST_LINE: Final = 180
WIDE: Final = 330
NARROWEST: Final = 200
CHIP: Final = (8, 2)
"""Units: padding, between the sides, between lines, thickness and length of the progress; from which width the date
stands beside the words; the narrowest row; padding of the chip."""

CHIP_TONE: Final = {
    RowTone.QUIET: Tone.PLAIN,
    RowTone.GOOD: Tone.GREEN,
    RowTone.SOON: Tone.ACCENT,
    RowTone.CARE: Tone.ROSE,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """Words at their place in the row; `tone` None: no chip."""

    flow: TextFlow
    area: QRectF
    colour: str
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What a row says, measured in its fonts."""

    title: TextFlow
    line: TextFlow
    due: TextFlow
    count: TextFlow
    both: TextFlow
    chip: TextFlow


class GoalOption(Option):
    """One goal. `picked` tells that a person wants to see it."""

    picked = Signal(object)
    entered = Signal()
    """They pressed Return on it: to write in it."""

    touched = Signal()
    """They clicked on it, after `picked`."""

    arrived = Signal(QWidget)
    """The focus came to it, itself; the page scrolls after that."""

    dragged = Signal(QWidget, QPoint)
    """They drag it, itself; and where the pointer is on the screen."""

    dropped = Signal(QWidget)
    """They let it, itself, go after dragging it."""

    put_back = Signal()
    """They dragged it and thought better of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: GoalRow | None = None
        self._words: Words | None = None
        self._pressed: QPoint | None = None
        self._is_dragged = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._say)

    def show_view(self, view: GoalRow) -> None:
        """Show this goal."""
        if view == self._view:
            return
        self._view = view
        self._words = None
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(view.aloud)
        self.updateGeometry()
        self.update()

    def goal(self) -> str:
        """The id of the goal that it shows."""
        return self._view.id if self._view is not None else ""

    def placed(self) -> str:
        """The sentence that says where it stands."""
        return self._view.placed if self._view is not None else ""

    def heightForWidth(self, width: int) -> int:
        """The height in this width."""
        return round(self._place(width)[1])

    def sizeHint(self) -> QSize:
        """A comfortable row."""
        width = look().px(WIDE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A narrow row."""
        return QSize(look().px(NARROWEST), look().px(2 * ABOVE))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._words = None
            self.updateGeometry()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell whoever keeps it in view."""
        super().focusInEvent(event)
        self.arrived.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on to the fields of the goal; Escape ends dragging."""
        if self._is_dragged and event.key() == Qt.Key.Key_Escape:
            self._let_go()
            self.put_back.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where: from there on it may be dragged."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag once the pointer has gone a little way; a hand that shakes only clicks."""
        place = event.position().toPoint()
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = (place - self._pressed).manhattanLength()
        if self._is_dragged or way >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop it where it was dragged to, else tell that it was the mouse that clicked."""
        if self._is_dragged:
            self._let_go()
            self.dropped.emit(self)
            return
        self._pressed = None
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.touched.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, words, chip and progress."""
        worn = look()
        painter = QPainter(self)
        if self.isChecked():
            edge = worn.theme.accent if worn.theme.high_contrast else None
            Box(worn.theme.accent_soft, edge, worn.px(1), worn.px(RADIUS)).draw(painter, QRectF(self.rect()))
        elif self.underMouse() or self._is_dragged:
            fill = mixed(worn.theme.surface, worn.theme.accent_soft, 0.5)
            Box(fill, None, 0, worn.px(RADIUS)).draw(painter, QRectF(self.rect()))
        placed, _height, line = self._place(self.width())
        for each in placed:
            each.flow.draw(painter, *self._draw_chip(painter, each), each.colour, each.align)
        if line is not None and self._view is not None:
            draw_progress(painter, line, self._view.progress.share)
        painter.end()

    def _draw_chip(self, painter: QPainter, placed: Placed) -> tuple[QPointF, int]:
        """Paint what lies under the words; tells where they begin, and their width."""
        area = placed.area
        if placed.tone is None:
            return area.topLeft(), round(area.width())
        worn = look()
        if self.isChecked():
            Box(worn.theme.surface, radius=area.height() / 2).draw(painter, area)
        else:
            draw_ground(painter, area, placed.tone)
        side, above = (worn.px(pad) for pad in CHIP)
        return area.topLeft() + QPointF(side, above), round(area.width()) - 2 * side

    def _place(self, width: int) -> tuple[list[Placed], float, QRectF | None]:
        """Where everything lies in this width, the height of it all, and the place of the progress."""
        worn = look()
        words = self._measured()
        side, above, gap = worn.px(SIDE), worn.px(ABOVE), worn.px(GAP)
        room = max(1, width - 2 * side)
        beside = self._beside(words, room) if width >= worn.px(WIDE) else 0
        left = room - beside - (worn.px(BETWEEN) if beside else 0)
        placed, bottom = self._stack([words.title, words.line], QPointF(side, above), left)
        line = None
        if self._view is not None and self._view.progress.total:
            line = QRectF(side, bottom + gap, min(left, worn.px(LONGEST_LINE)), worn.px(LINE))
            bottom = line.bottom() + gap
        asides = [words.due, words.count] if beside else [words.both]
        start = QPointF(side + left + worn.px(BETWEEN), above + gap / 2) if beside else QPointF(side, bottom)
        more, foot = self._stack([*asides, words.chip], start, beside or room, at_end=bool(beside))
        return placed + more, max(bottom, foot) + above, line

    def _beside(self, words: Words, room: int) -> int:
        """The width of what stands at the end of the row: no more than two parts of five."""
        chip = words.chip.natural_width() + 2 * look().px(CHIP[0]) if self._view and self._view.status else 0
        return min(max(words.due.natural_width(), words.count.natural_width(), chip), room * 2 // 5)

    def _stack(
        self, flows: list[TextFlow], start: QPointF, width: int, *, at_end: bool = False
    ) -> tuple[list[Placed], float]:
        """Words one below the other from `start`, and where they end."""
        worn, words = look(), self._measured()
        align = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        placed: list[Placed] = []
        top = start.y()
        for flow in (each for each in flows if each.natural_width()):
            if flow is words.chip and self._view is not None:
                area, tone = self._chip_area(QPointF(start.x(), top), width, at_end=at_end), self._view.tone
                colour = worn.theme.words(CHIP_TONE[tone]) if tone is not RowTone.QUIET else worn.theme.muted
                placed.append(Placed(flow, area, colour, tone=CHIP_TONE[tone]))
                top = area.bottom() + worn.px(GAP)
            else:
                area = QRectF(start.x(), top, width, flow.height(width))
                colour = worn.theme.ink if flow in (words.title, words.due) else worn.theme.muted
                placed.append(Placed(flow, area, colour, align))
                top = area.bottom() + worn.px(GAP) / 2
        return placed, top

    def _chip_area(self, start: QPointF, width: int, *, at_end: bool) -> QRectF:
        side, above = (look().px(pad) for pad in CHIP)
        chip = self._measured().chip
        wide = min(chip.natural_width() + 2 * side, width)
        area = QRectF(start.x(), start.y(), wide, chip.height(max(1, wide - 2 * side)) + 2 * above)
        return area.translated(width - wide, 0) if at_end else area

    def _measured(self) -> Words:
        if self._words is None:
            view, small = self._view, look().font(Size.SMALL)
            texts = (view.title, view.line, view.due, view.progress.sentence) if view else ("",) * 4
            fonts = (look().font(bold=True), small, small, small)
            title, line, due, count = (TextFlow(text, font) for text, font in zip(texts, fonts, strict=True))
            both = TextFlow(" · ".join(text for text in (texts[3], texts[2]) if text), small)
            chip = TextFlow(view.status if view else "", look().font(Size.TINY, bold=True))
            self._words = Words(title, line, due, count, both, chip)
        return self._words

    def _let_go(self) -> None:
        self._is_dragged, self._pressed = False, None
        self.setDown(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()

    def _say(self) -> None:
        if self._view is not None:
            self.picked.emit(self._view.id)
