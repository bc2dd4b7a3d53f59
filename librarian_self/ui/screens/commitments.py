"""Ethics commitments on My plan: a small card each, written where it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.commitments import CommitmentsView, CommitmentView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.fieldrows import TextRow
from librarian_self.ui.screens.rule import Rule
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

SIDE: Final = 300
"""Units: the narrowest column of words."""


class Commitments(Card):
    """All commitments; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._lead = WrapLabel("", Variant.MUTED)
        self._list = Column(gap=20)
        self._rows = Rows(self._list.box, self._make)
        self.add_button = Button("", icon=Icon.PLUS)
        foot = Row()
        foot.add(self.add_button)
        foot.add_stretch()
        for widget in (self._title, self._lead, self._list, foot):
            self.add(widget)
        self._shown: list[CommitmentFields] = []
        self.add_button.clicked.connect(self._begin)

    def show_view(self, view: CommitmentsView) -> None:
        """Show what was written."""
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._lead.setVisible(bool(view.lead))
        self.add_button.set_words(view.add)
        self._shown = self._rows.show([card.id for card in view.cards])
        self._list.setVisible(bool(view.cards))
        for row, card in zip(self._shown, view.cards, strict=True):
            row.show_view(card)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        for row in self._shown:
            row.flush()

    def take_focus(self) -> None:
        """The newest one."""
        if self._shown:
            self._shown[-1].take_focus()

    def _make(self) -> CommitmentFields:
        fields = CommitmentFields()
        fields.sent.connect(self.sent)
        fields.remove.picked.connect(self._take_out)
        return fields

    def _begin(self) -> None:
        self.flush()
        self.sent.emit(m.AddCommitment())
        self.take_focus()

    def _take_out(self, commitment: str) -> None:
        self.flush()
        self.sent.emit(m.DeleteCommitment(commitment))
        self.add_button.setFocus()


class CommitmentFields(Column):
    """One commitment."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._fields = {
            "principle": TextRow("principle", lines=1),
            "situation": TextRow("situation"),
            "action": TextRow("action"),
            "asks": TextRow("asks", lines=1),
        }
        self.remove = KeyedButton(Kind.LINK, Icon.TRASH)
        for keys in (("principle", "asks"), ("situation", "action")):
            columns = Columns(SIDE)
            for key in keys:
                columns.add(self._fields[key])
            self.add(columns)
        foot = Row()
        foot.add(self.remove)
        foot.add_stretch()
        self.add(foot)
        self.add(Rule())
        for row in self._fields.values():
            row.written.connect(self._write)

    def show_view(self, view: CommitmentView) -> None:
        """Show what was written; what somebody is writing stays."""
        for field in view.fields:
            self._fields[field.key].show_field(field, view.id)
        self.remove.set_words(view.remove, view.remove_aloud)
        self.remove.set_key(view.id)

    def flush(self) -> None:
        """Tell words that are still being typed."""
        for row in self._fields.values():
            row.flush()

    def take_focus(self) -> None:
        """Begin to write."""
        self._fields["principle"].area.setFocus()

    def _write(self, key: str, value: object, commitment: str) -> None:
        self.sent.emit(m.ChangeCommitment(commitment, ((key, value),)))
