"""A kit that is offered: what it would change, and the two answers. Made when there is one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.offer import OfferView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.aboutcards import Lines
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class OfferCard(Card):
    """The question; `sent` carries messages. When it comes, the focus goes to it."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12, accent=True)
        self._title = WrapLabel("", Variant.SUBTITLE)
        self._note = WrapLabel("")
        self._lines = Lines(Variant.SMALL_INK)
        self.use = Button("", icon=Icon.CHECK)
        self.leave = Button("")
        answers = QWidget()
        flow = FlowLayout(answers, gap=12)
        flow.addWidget(self.use)
        flow.addWidget(self.leave)
        for widget in (self._title, self._note, self._lines, answers):
            self.add(widget)
        self.hide()
        self.use.clicked.connect(self._use)
        self.leave.clicked.connect(self._leave)

    def show_view(self, view: OfferView | None) -> None:
        """Ask, or ask no more."""
        comes = view is not None and self.isHidden()
        self.setVisible(view is not None)
        if view is None:
            return
        self._title.setText(view.title)
        self._note.setText(view.note)
        self._note.setVisible(bool(view.note))
        self._lines.show_lines(view.lines)
        self.use.set_words(view.use, view.use)
        self.leave.set_words(view.leave, view.leave)
        described = " ".join(part for part in (view.title, view.note, *view.lines) if part)
        for button in (self.use, self.leave):
            button.setAccessibleDescription(described)
        if comes:
            self.take_focus()

    def take_focus(self) -> None:
        """The first answer."""
        self.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use(self) -> None:
        self.sent.emit(m.UseKit())

    def _leave(self) -> None:
        self.sent.emit(m.LeaveKit())
