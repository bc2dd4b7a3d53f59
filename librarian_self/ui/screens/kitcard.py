"""Kits on the page of settings, and the switch for whoever trains others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog

from librarian_self.presenters import messages as m
from librarian_self.presenters.shelves import NO, TRAINS, YES
from librarian_self.presenters.views.kits import KitRow, KitsView
from librarian_self.presenters.views.parts import FileAsk
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.aboutcards import Lines
from librarian_self.ui.screens.offercard import OfferCard
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.ticks import Check
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

KIT_FILES = "*.lskit kit.json"


class KitsCard(Card):
    """The kits that were taken in, one to be taken in, and the switch; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._ask = FileAsk("", "", "")
        self._title = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("", Variant.SMALL)
        holder = Column(gap=12)
        self._rows = Rows(holder.box, self._make)
        self.offer = OfferCard()
        self.take_in = Button("", icon=Icon.FOLDER)
        self.trains = Check()
        self._trains_note = WrapLabel("", Variant.SMALL)
        for widget in (
            self._title,
            self._note,
            holder,
            self.offer,
            self.take_in,
            self.trains,
            self._trains_note,
        ):
            self.add(widget)
        self.offer.sent.connect(self.sent)
        self.take_in.clicked.connect(self._choose)
        self.trains.toggled.connect(self._switch)

    def show_view(self, view: KitsView) -> None:
        """Put the words in place."""
        self._ask = view.take_in
        self._title.setText(view.title)
        self._note.setText(view.note)
        for row, kit in zip(self._rows.show([kit.id for kit in view.rows]), view.rows, strict=True):
            row.show_kit(kit)
        had_focus = self.offer.use.hasFocus() or self.offer.leave.hasFocus()
        self.take_in.set_words(view.take_in.label, view.take_in.label)
        if had_focus and view.offer is None:
            self.take_in.setFocus()
        self.offer.show_view(view.offer)
        with QSignalBlocker(self.trains):
            self.trains.setChecked(view.trains)
        self.trains.set_words(view.trains_label)
        self.trains.setAccessibleDescription(view.trains_note)
        self._trains_note.setText(view.trains_note)

    def _make(self) -> KitLine:
        line = KitLine()
        line.button.picked.connect(self._remove)
        return line

    def _choose(self) -> None:
        kinds = f"{self._ask.kind} ({KIT_FILES})"
        name, _kind = QFileDialog.getOpenFileName(self.window(), self._ask.title, "", kinds)
        if name:
            self.sent.emit(m.LookAtKit(Path(name)))

    def _remove(self, kit: str) -> None:
        self.sent.emit(m.RemoveKit(kit))
        self.take_in.setFocus()

    def _switch(self, checked: bool) -> None:  # noqa: FBT001 -- the slot of a signal of Qt
        self.sent.emit(m.SetSetting(TRAINS, YES if checked else NO))


class KitLine(Column):
    """One kit, what it brought, and a button that removes it."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._name = WrapLabel("", Variant.STRONG)
        self._lines = Lines(Variant.SMALL)
        self.button = KeyedButton()
        row = Row(gap=8)
        row.add(self._name, 1)
        row.add(self.button)
        self.add(row)
        self.add(self._lines)

    def show_kit(self, view: KitRow) -> None:
        """Put the words in place."""
        self._name.setText(view.name)
        self._lines.show_lines(view.lines)
        self.button.set_words(view.remove, view.aloud)
        self.button.set_key(view.id)
