"""The frame of the pages that somebody reads and then leaves: Help, About, a plan that was opened."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.page import Page
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

AROUND: Final = 24
"""Units that are shown around a caret, or a cell of a table."""


class ReadingPage(Page):
    """Title, lead and the way out, which Escape takes too; the subclass adds what is read, and says how one leaves."""

    def __init__(self, parent: QWidget | None = None, *, icon: Icon = Icon.ARROW_LEFT) -> None:
        super().__init__(parent)
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._back = Button("", icon=icon)
        words = Column(gap=4)
        words.add(self._title)
        words.add(self._lead)
        head = Row(gap=20)
        head.add(words, 1)
        head.box.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        self._lead.hide()
        self._back.clicked.connect(self._leave)
        escape = QShortcut(
            QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        escape.activated.connect(self._escape)

    def take_focus(self) -> None:
        """The way out, at the top; from there Tab goes on to what is read."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def _show_head(self, title: str, back: str, lead: str = "") -> None:
        self._title.setText(title)
        self._back.set_words(back, back)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))

    def _show_place(self, inside: QWidget, place: QRect) -> None:
        """Scroll to a place in something that is read, with a little around it."""
        corner = self.column.mapToParent(inside.mapTo(self.column, place.center()))
        self.ensureVisible(corner.x(), corner.y(), 0, place.height() // 2 + look().px(AROUND))

    def _escape(self) -> None:
        self._leave()

    def _leave(self) -> None:
        """Go back to where one came from."""
        raise NotImplementedError
