"""A notice on the page. It waits, and stands in nobody's way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.ui.icons import Icon
from librarian_self.ui.look import RADIUS, TARGET, is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.iconview import IconView
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import WrapLabel

MOST_ACTIONS = 2


class Banner(Row):
    """Words with at most two actions and a way to close it. Hidden until `show_notice`; screen readers say it then.

    `Tone.ACCENT` is for news, `Tone.GREEN` for what went well, `Tone.ROSE` for what needs a look.
    """

    acted = Signal(int)
    """A person pressed the action of this number, 0 or 1."""

    closed = Signal()
    """A person closed the notice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=12, margin=8, parent=parent)
        self._tone = Tone.ACCENT
        self._icon = IconView(Icon.ABOUT, self._tone, line=TARGET)
        self._words = WrapLabel()
        self._words.setMinimumHeight(look().px(TARGET))
        self._actions = (Button(kind=Kind.SECONDARY), Button(kind=Kind.SECONDARY))
        self._close = Button(kind=Kind.QUIET, icon=Icon.CLOSE)
        self.box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.add(self._middle(), 1)
        self.box.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._actions[0].clicked.connect(self._first)
        self._actions[1].clicked.connect(self._second)
        self._close.clicked.connect(self._closed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_notice(
        self, words: str, close_name: str, tone: Tone = Tone.ACCENT, actions: Sequence[str] = ()
    ) -> None:
        """Say something: what happened, what is safe, what to do. ValueError for more than two actions."""
        if len(actions) > MOST_ACTIONS:
            raise ValueError("a banner has room for two actions")
        self._tone = tone
        self._icon.set_icon(Icon.WARNING if tone == Tone.ROSE else Icon.ABOUT, tone)
        self._words.setText(words)
        self._close.set_words("", close_name)
        for i, button in enumerate(self._actions):
            button.set_words(actions[i] if i < len(actions) else "")
            button.setVisible(i < len(actions))
        self._foot.setVisible(bool(actions))
        self.setAccessibleName(words)
        self.show()
        self.update()
        announce(self, words)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        super().changeEvent(event)
        if is_look_change(event):
            self._words.setMinimumHeight(look().px(TARGET))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        worn = look()
        painter = QPainter(self)
        edge = worn.theme.words(self._tone)
        box = Box(worn.theme.soft(self._tone), edge, worn.px(1), worn.px(RADIUS))
        box.draw(painter, QRectF(self.rect()))
        painter.end()

    def _middle(self) -> QWidget:
        middle = Column(gap=8)
        self._foot = QWidget()
        flow = FlowLayout(self._foot)
        for button in self._actions:
            flow.addWidget(button)
        middle.add(self._words)
        middle.add(self._foot)
        return middle

    def _first(self) -> None:
        self.acted.emit(0)

    def _second(self) -> None:
        self.acted.emit(1)

    def _closed(self) -> None:
        self.hide()
        self.closed.emit()


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something that the eye sees on its own."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
