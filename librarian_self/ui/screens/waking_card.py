"""The question which goal rests, where a sixth would be active. It waits on the page, and stands in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.waking import WakingView
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.widgets.boxes import Row
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.choices import ChoiceRow
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class WakingCard(Card):
    """The active goals to choose from, and a way to leave things as they are; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12, accent=True)
        self._view: WakingView | None = None
        self._question = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("", Variant.SMALL)
        self._goals = ChoiceRow(stacked=True)
        self._picks = Picks(self._goals)
        self._leave = Button()
        foot = Row()
        foot.add(self._leave)
        foot.add_stretch()
        for widget in (self._question, self._note, self._goals, foot):
            self.add(widget)
        self._picks.picked.connect(self._rest)
        self._leave.clicked.connect(self._keep)
        self.hide()

    def show_view(self, view: WakingView | None) -> bool:
        """Ask, or be gone; whether the question is another one than before."""
        before, self._view = self._view, view
        self.setVisible(view is not None)
        if view is None:
            return False
        self._question.setText(view.question)
        self._note.setText(view.note)
        self._goals.set_name(view.question)
        self._picks.show_choices(view.goals)
        self._leave.set_words(view.leave)
        self._leave.setAccessibleDescription(view.question)
        return before is None or before.goal != view.goal

    def is_answering(self) -> bool:
        """Whether somebody is about to answer."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def take_focus(self) -> None:
        """The first goal; nothing is chosen by that."""
        self._goals.focus_choice()

    def _rest(self, goal: str) -> None:
        self.sent.emit(m.LetRest(goal))

    def _keep(self) -> None:
        self.sent.emit(m.LeaveResting())
