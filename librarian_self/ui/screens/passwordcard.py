"""The card of Settings about the password."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.presenters.views.password import PasswordView
from librarian_self.presenters.views.wishes import LOCK_AFTER
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.picks import ComboPicks
from librarian_self.ui.screens.secretform import SecretForm
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

_MESSAGES: Final = {
    SecretDeed.GIVE: m.GivePassword,
    SecretDeed.CHANGE: m.ChangePassword,
    SecretDeed.TAKE_AWAY: m.TakePasswordAway,
}
"""What the fields of a deed are sent as, in their order."""


class PasswordCard(Card):
    """Gives, changes and takes away; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("")
        self._limits = WrapLabel("", Variant.SMALL)
        self._deeds = QWidget()
        deeds = FlowLayout(self._deeds, gap=12)
        self._rows = Rows(deeds, self._make)
        self._warning = WrapLabel("")
        self._form = SecretForm()
        times = Combo()
        self._times_row = FieldRow("", times)
        self._times = ComboPicks(times)
        self._lock = Button("", icon=Icon.LOCK)
        for widget in (
            self._title,
            self._note,
            self._limits,
            self._deeds,
            self._warning,
            self._form,
            self._times_row,
            self._lock,
        ):
            self.add(widget)
        self.add_stretch()
        self._form.submitted.connect(self._send)
        self._form.cancelled.connect(self._put_away)
        self._times.picked.connect(self._choose_time)
        self._lock.clicked.connect(self._lock_now)

    def show_view(self, view: PasswordView) -> None:
        """Put the words in place, and the fields of what is being done."""
        was_shown = not self._form.isHidden()
        self._title.setText(view.title)
        self._note.setText(view.note)
        self._limits.setText(view.limits)
        rows = self._rows.show([each.key for each in view.deeds])
        for button, deed in zip(rows, view.deeds, strict=True):
            button.set_words(deed.label, deed.label)
            button.set_key(deed.key)
        focused = QApplication.focusWidget()
        held = focused is not None and self._form.isAncestorOf(focused)
        self._form.show_form(view.form)
        self._deeds.setVisible(view.form is None)
        self._warning.setText(view.warning)
        self._warning.setVisible(bool(view.warning))
        self._times_row.set_words(view.locks_label)
        self._times_row.setVisible(bool(view.locks))
        self._times.show_choices(view.locks)
        self._lock.setVisible(bool(view.locks))
        self._lock.set_words(view.lock_now, view.lock_now)
        if view.form is not None and not was_shown and self.isVisible():
            self._form.take_focus()
        elif view.form is None and held and rows:
            rows[0].setFocus()

    def _make(self) -> KeyedButton:
        button = KeyedButton(icon=Icon.LOCK)
        button.picked.connect(self._ask)
        return button

    def _ask(self, deed: SecretDeed) -> None:
        self.sent.emit(m.AskAboutPassword(deed))

    def _put_away(self) -> None:
        self.sent.emit(m.AskAboutPassword(None))

    def _send(self, deed: SecretDeed, words: Sequence[str]) -> None:
        self.sent.emit(_MESSAGES[deed](*words))

    def _choose_time(self, minutes: int) -> None:
        self.sent.emit(m.SetSetting(LOCK_AFTER, f"{minutes}"))

    def _lock_now(self) -> None:
        self.sent.emit(m.Lock())
