"""The sections of a form with the progress in each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from librarian_self.presenters.views.assess import AssessView, SectionRow
from librarian_self.ui.look import RADIUS, TARGET, is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.textflow import TextFlow
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

SIDE = 10
ABOVE = 8
BETWEEN = 8


class SectionList(Column):
    """Sections, one a row; `picked` tells which one a person wants to see."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=4)
        holder = Column(gap=0)
        self._rows = Rows(holder.box, self._make)
        self._aside = WrapLabel("", Variant.SMALL)
        self.add(holder)
        self.add(self._aside)
        self.add_stretch()

    def show_view(self, view: AssessView) -> None:
        """List the sections of the view."""
        self.setAccessibleName(view.sections_title)
        for row, section in zip(
            self._rows.show([each.id for each in view.sections]), view.sections, strict=True
        ):
            row.show_view(section)
        self._aside.setText(view.aside)

    def _make(self) -> SectionButton:
        row = SectionButton()
        row.picked.connect(self.picked)
        return row


class SectionButton(QAbstractButton):
    """A section: its words wrap, its count stands at the end."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SectionRow | None = None
        self._flow: TextFlow | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._say)

    def show_view(self, view: SectionRow) -> None:
        """Show this section."""
        if view == self._view:
            return
        before, self._view = self._view, view
        self.setAccessibleName(view.progress.sentence)
        if before is None or (before.label, before.current) != (view.label, view.current):
            self._flow = None
            self.setText(view.label)
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in this width."""
        worn = look()
        return max(worn.px(TARGET - 4), self._words().height(self._room(width)) + 2 * worn.px(ABOVE))

    def sizeHint(self) -> QSize:
        """A narrow column."""
        width = look().px(220)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The narrowest column."""
        return QSize(look().px(140), look().px(TARGET - 4))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._flow = None
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, words and count."""
        view = self._view
        if view is None:
            return
        worn = look()
        painter = QPainter(self)
        if view.current or self.underMouse():
            fill = worn.theme.accent_soft if view.current else worn.theme.surface
            Box(fill, None, 0, worn.px(RADIUS)).draw(painter, QRectF(self.rect()))
        colour = worn.theme.accent if view.current else worn.theme.ink
        words = self._words()
        room = self._room(self.width())
        top = (self.height() - words.height(room)) / 2
        words.draw(painter, QPointF(worn.px(SIDE), top), room, colour)
        painter.setFont(worn.font(bold=view.current))
        painter.setPen(worn.colour("accent" if view.current else "muted"))
        area = self.rect().adjusted(0, 0, -worn.px(SIDE), 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, view.count)
        painter.end()

    def _words(self) -> TextFlow:
        if self._flow is None:
            current = self._view is not None and self._view.current
            self._flow = TextFlow(self._view.label if self._view else "", look().font(bold=current))
        return self._flow

    def _room(self, width: int) -> int:
        worn = look()
        return max(1, width - 2 * worn.px(SIDE) - worn.px(BETWEEN) - worn.px(28))

    def _say(self) -> None:
        if self._view is not None:
            self.picked.emit(self._view.id)
