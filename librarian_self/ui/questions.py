"""The question above the page. Not to do it is the first answer, and has the focus; Escape gives it too."""

from __future__ import annotations

from typing import Final

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.question import QuestionView
from librarian_self.ui.abovepage import AbovePage
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

MOST_OF_WINDOW: Final = 0.5
"""Of the height of a window; with large letters in a low window, a longer question scrolls."""


class Questions(AbovePage):
    """Room for one question, hidden without one; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MOST_OF_WINDOW, parent)
        self._view: QuestionView | None = None
        self._left: QWidget | None = None
        self._card = Card(gap=12, accent=True)
        self._title = WrapLabel("", Variant.HEADING)
        self._sentences = WrapLabel("")
        self._decline = Button("")
        self._agree = Button("")
        answers = QWidget()
        flow = FlowLayout(answers, gap=12)
        for button in (self._decline, self._agree):
            flow.addWidget(button)
        for widget in (self._title, self._sentences, answers):
            self._card.add(widget)
        self.add(self._card)
        self._decline.clicked.connect(self._keep)
        self._agree.clicked.connect(self._do)

    def show_view(self, view: QuestionView | None) -> None:
        """Ask, or be gone; the focus goes back to where it was."""
        before, self._view = self._view, view
        if view == before:
            return
        if view is None:
            self._give_focus_back()
            self.hide()
            return
        if before is None:
            self._left = QApplication.focusWidget()
        self._title.setText(view.title)
        self._sentences.setText(view.sentences)
        self._sentences.set_variant(Variant.BODY, Tone.ROSE if view.care else Tone.PLAIN)
        self._decline.set_words(view.decline, view.decline)
        self._agree.set_words(view.agree, view.agree)
        for button in (self._decline, self._agree):
            button.setAccessibleDescription(f"{view.title} {view.sentences}")
        self.show()
        self.fit()
        self._decline.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape keeps everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _give_focus_back(self) -> None:
        focused, left = QApplication.focusWidget(), self._left
        self._left = None
        if focused is None or left is None or not self.isAncestorOf(focused):
            return
        if shiboken6.isValid(left) and left.isVisible():  # the page may have put it away meanwhile
            left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self.sent.emit(m.Decline())

    def _do(self) -> None:
        self.sent.emit(m.Agree())
