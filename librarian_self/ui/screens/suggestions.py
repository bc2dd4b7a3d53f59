"""What the results point to next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.plan import PlanView
from librarian_self.presenters.views.suggestions import Suggested, SuggestionView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.rule import Rule
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class Suggestions(Card):
    """Suggested goals and commitments with their reasons; `accepted` carries the message that takes one up."""

    accepted = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._none = WrapLabel("", Variant.MUTED)
        self._list = Column(gap=12)
        self._rows = Rows(self._list.box, self._make)
        for widget in (self._title, self._none, self._list):
            self.add(widget)

    def show_view(self, view: PlanView) -> None:
        """List the suggestions of the view, or say why there is none."""
        self._title.setText(view.suggestions_title)
        self._none.setText(view.no_suggestions)
        self._none.setVisible(bool(view.no_suggestions))
        self._list.setVisible(bool(view.suggestions))
        rows = self._rows.show([(each.kind, each.item) for each in view.suggestions])
        for place, (row, suggestion) in enumerate(zip(rows, view.suggestions, strict=True)):
            row.show_view(suggestion, ruled=place > 0)

    def _make(self) -> SuggestionRow:
        row = SuggestionRow()
        row.button.picked.connect(self._accept)
        return row

    def _accept(self, picked: tuple[Suggested, str]) -> None:
        kind, item = picked
        is_goal = kind is Suggested.GOAL
        self.accepted.emit(m.AcceptSuggestion(item) if is_goal else m.AcceptCommitment(item))


class SuggestionRow(Column):
    """One suggestion."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._rule = Rule()
        self._title = WrapLabel("", Variant.STRONG)
        self._closes = Pill()
        self._reason = WrapLabel("", Variant.SMALL)
        self.button = KeyedButton(icon=Icon.PLUS)
        head = Row()
        head.add(self._title, 1)
        head.box.addWidget(self._closes, 0, Qt.AlignmentFlag.AlignTop)
        foot = Row()
        foot.add(self.button)
        foot.add_stretch()
        for widget in (self._rule, head, self._reason, foot):
            self.add(widget)

    def show_view(self, view: SuggestionView, *, ruled: bool) -> None:
        """Put the words in place; `ruled` draws a line above."""
        self._rule.setVisible(ruled)
        self._title.setText(view.title)
        self._closes.set_pill(view.closes, Tone.ACCENT)
        self._reason.setText(view.reason)
        self.button.set_words(view.accept_short, view.accept)
        self.button.set_key((view.kind, view.item))
