"""The page of a locked profile: its password, or its recovery key, and the way to other profiles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.presenters.state import State
from librarian_self.presenters.views.unlock import UnlockView, unlock_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.openfile import OpenFile
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.secretform import SecretForm
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

WIDEST = 560
"""Units."""

SECOND = 1000
"""Milliseconds."""


class UnlockPage(Page):
    """Sends what was typed, once, and keeps nothing of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: UnlockView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._form = SecretForm()
        self._wait = WrapLabel("")
        self._other_way = Button("", Kind.LINK)
        self._others = _OtherProfiles()
        self._card = Card(gap=12, margin=28)
        for widget in (self._title, self._lead, self._form, self._wait, self._other_way, self._others):
            self._card.add(widget)
        middle = Row(gap=0)
        middle.add_stretch()
        middle.add(self._card, 1000)
        middle.add_stretch()
        self.add(middle)
        self.column.add_stretch()
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._clock.timeout.connect(self._tick)
        self._form.submitted.connect(self._send)
        self._other_way.clicked.connect(self._turn)
        self._others.sent.connect(self.sent)
        self.wear()

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show what is asked, and how long to wait."""
        view = unlock_view(state, say)
        if view == self._view:
            return
        turned = self._view is not None and view.by_key is not self._view.by_key
        self._view = view
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._form.show_form(view.form)
        self._wait.setText(view.wait_line)
        self._wait.setVisible(bool(view.wait_line))
        self._other_way.set_words(view.other_way)
        self._others.show_view(view)
        order_tabs(self.column)
        if view.wait and not self._clock.isActive():
            self._clock.start()
        elif not view.wait:
            self._clock.stop()
        if turned:
            self.take_focus()

    def wear(self) -> None:
        """Keep the card narrow."""
        self._card.setMaximumWidth(look().px(WIDEST))

    def take_focus(self) -> None:
        """The field."""
        self._form.take_focus()

    def _send(self, deed: SecretDeed, words: Sequence[str]) -> None:
        self.sent.emit(m.Unlock(*words) if deed is SecretDeed.UNLOCK else m.Recover(*words))

    def _turn(self) -> None:
        if self._view is not None:
            self.sent.emit(m.UseRecoveryKey(by_key=not self._view.by_key))

    def _tick(self) -> None:
        self.sent.emit(m.SecondPassed())


class _OtherProfiles(Column):
    """The other profiles of this computer, a new one, and one that lies elsewhere; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._title = WrapLabel("", Variant.SUBTITLE)
        holder = QWidget()
        self._rows = Rows(FlowLayout(holder, gap=8), self._make)
        self._add = Button("", icon=Icon.PLUS)
        self._open_file = OpenFile()
        foot = QWidget()
        flow = FlowLayout(foot, gap=8)
        flow.addWidget(self._add)
        flow.addWidget(self._open_file)
        for widget in (self._title, holder, foot):
            self.add(widget)
        self._add.clicked.connect(self._begin)
        self._open_file.opened.connect(self._open)

    def show_view(self, view: UnlockView) -> None:
        """List them."""
        self._title.setText(view.known_title)
        for button, known in zip(self._rows.show([each.key for each in view.known]), view.known, strict=True):
            button.set_words(known.label)
            button.set_key(known.key)
        self._add.set_words(view.add_profile)
        self._open_file.show_ask(view.open_file)

    def _make(self) -> KeyedButton:
        button = KeyedButton(icon=Icon.PERSON)
        button.picked.connect(self._open)
        return button

    def _open(self, path: Path) -> None:
        self.sent.emit(m.SwitchProfile(path))

    def _begin(self) -> None:
        self.sent.emit(m.AddProfile())
