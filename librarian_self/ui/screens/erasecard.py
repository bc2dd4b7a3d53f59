"""Erasing a profile: one button, then what goes and a second one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.settings import EraseView
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class EraseCard(Card):
    """Asks within the page; `sent` carries messages. The focus goes to the answer that keeps everything."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._asked = False
        self._title = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("", Variant.SMALL)
        self._begin = Button("")
        self._warning = WrapLabel("", tone=Tone.ROSE)
        self._keep = Button("")
        self._confirm = Button("")
        self._answers = QWidget()
        flow = FlowLayout(self._answers, gap=12)
        flow.addWidget(self._keep)
        flow.addWidget(self._confirm)
        for widget in (self._title, self._note, self._begin, self._warning, self._answers):
            self.add(widget)
        self._warning.hide()
        self._answers.hide()
        self._begin.clicked.connect(self._ask)
        self._keep.clicked.connect(self._keep_all)
        self._confirm.clicked.connect(self._erase)

    def show_view(self, view: EraseView) -> None:
        """Put the words in place, and the question if it was asked."""
        self._title.setText(view.title)
        self._note.setText(view.note)
        self._begin.set_words(view.begin, view.begin)
        self._warning.setText(view.warning)
        self._keep.set_words(view.keep, view.keep)
        self._confirm.set_words(view.confirm, view.confirm)
        for button in (self._keep, self._confirm):
            button.setAccessibleDescription(view.warning)
        if view.asked != self._asked:
            self._asked = view.asked
            self._turn()

    def _turn(self) -> None:
        """Show the question, or the button that asks it; whoever stood on the one stands on the other then."""
        here = self._answers if self._asked else self._begin
        gone = self._begin if self._asked else self._answers
        focused = QApplication.focusWidget()
        held = focused is not None and (focused is gone or gone.isAncestorOf(focused))
        here.show()
        self._warning.setVisible(self._asked)
        if held:
            (self._keep if self._asked else self._begin).setFocus(Qt.FocusReason.OtherFocusReason)
        gone.hide()

    def _ask(self) -> None:
        self.sent.emit(m.AskToErase())

    def _keep_all(self) -> None:
        self.sent.emit(m.KeepProfile())

    def _erase(self) -> None:
        self.sent.emit(m.EraseForGood())
