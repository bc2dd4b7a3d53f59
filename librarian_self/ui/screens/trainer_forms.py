"""The forms of a kit: which of the program's own Home shows, and form files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.parts import FileAsk, TickView
from librarian_self.presenters.views.trainer import FormsCard, OwnFormView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.trainer_ticks import TickGroup
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

FORM_FILES = "*.yaml *.yml"


class KitFormsCard(Card):
    """Forms that are shown and forms that are brought; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._ask = FileAsk("", "", "")
        self._title = WrapLabel("", Variant.HEADING)
        self._shown_label = WrapLabel("", Variant.SMALL)
        self._shown = TickGroup()
        self._own_label = WrapLabel("", Variant.SMALL)
        holder = Column(gap=8)
        self._own = Rows(holder.box, self._make)
        self._add = Button("", icon=Icon.PLUS)
        for widget in (self._title, self._shown_label, self._shown, self._own_label, holder, self._add):
            self.add(widget)
        self.add_stretch()
        self._shown.ticked.connect(self._choose_shown)
        self._add.clicked.connect(self._ask_for_forms)

    def show_view(self, view: FormsCard) -> None:
        """Put the words in place."""
        self._ask = view.add
        self._title.setText(view.title)
        self._shown_label.setText(view.shown_label)
        self._shown.show_ticks(view.shown_label, view.shown)
        self._own_label.setText(view.own_label)
        rows = self._own.show([each.path for each in view.own])
        for row, form in zip(rows, view.own, strict=True):
            row.show_form(form)
        self._add.set_words(view.add.label, view.add.label)

    def _make(self) -> OwnFormRow:
        row = OwnFormRow()
        row.button.picked.connect(self._remove)
        return row

    def _choose_shown(self, ticks: tuple[TickView, ...]) -> None:
        """All of them is no choice: what a newer program brings is shown then, too."""
        shown = frozenset(tick.key for tick in ticks if tick.ticked)
        self.sent.emit(m.EditKit((("shown", None if len(shown) == len(ticks) else shown),)))

    def _ask_for_forms(self) -> None:
        kinds = f"{self._ask.kind} ({FORM_FILES})"
        found, _kind = QFileDialog.getOpenFileNames(self.window(), self._ask.title, "", kinds)
        if found:
            self.sent.emit(m.AddKitForms(tuple(Path(name) for name in found)))

    def _remove(self, path: Path) -> None:
        self.sent.emit(m.RemoveKitForm(path))
        self._add.setFocus()


class OwnFormRow(Column):
    """A form file with its title, what is wrong with it, and a button that leaves it out."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._name = WrapLabel("", Variant.STRONG)
        self._file = WrapLabel("", Variant.SMALL)
        self._problem = WrapLabel("", Variant.SMALL, tone=Tone.ROSE)
        self.button = KeyedButton(Kind.QUIET, Icon.CLOSE)
        row = Row(gap=8)
        row.add(self._name, 1)
        row.add(self.button)
        for widget in (row, self._file, self._problem):
            self.add(widget)

    def show_form(self, view: OwnFormView) -> None:
        """Put the words in place."""
        self._name.setText(view.title)
        self._file.setText(view.file)
        self._problem.setText(view.problem)
        self._problem.setVisible(bool(view.problem))
        self.button.set_words(view.remove, view.aloud)
        self.button.setAccessibleDescription(view.problem)
        self.button.set_key(view.path)
