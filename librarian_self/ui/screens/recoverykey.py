"""The page that shows a new recovery key, once, and goes on when it was written down."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import State
from librarian_self.presenters.views.recoverykey import RecoveryKeyView, recovery_key_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.page import Page
from librarian_self.ui.widgets.banner import announce
from librarian_self.ui.widgets.boxes import Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Line
from librarian_self.ui.widgets.fixedtext import FixedText
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

WIDEST = 680
"""Units."""


class RecoveryKeyPage(Page):
    """It forgets the key as soon as the page is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RecoveryKeyView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("")
        self._key = FixedText()
        self._key_row = FieldRow("", self._key)
        self._note = WrapLabel("", Variant.SMALL)
        self._print = Button("", icon=Icon.NOTE)
        self._save = Button("", icon=Icon.DOWNLOAD)
        self._ways = QWidget()
        flow = FlowLayout(self._ways, gap=12)
        flow.addWidget(self._print)
        flow.addWidget(self._save)
        self._printed = WrapLabel("", Variant.SMALL_INK)
        self._printed.hide()
        self._group = Line()
        self._group_row = FieldRow("", self._group)
        self._go_on = Button("", Kind.PRIMARY, Icon.ARROW_RIGHT, icon_last=True)
        self._card = Card(gap=12, margin=28)
        for widget in (
            self._title,
            self._lead,
            self._key_row,
            self._note,
            self._ways,
            self._printed,
            self._group_row,
            self._go_on,
        ):
            self._card.add(widget)
        middle = Row(gap=0)
        middle.add_stretch()
        middle.add(self._card, 1000)
        middle.add_stretch()
        self.add(middle)
        self.column.add_stretch()
        self._print.clicked.connect(self._print_key)
        self._save.clicked.connect(self._ask)
        self._group.returnPressed.connect(self._confirm)
        self._go_on.clicked.connect(self._confirm)
        self.wear()

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the key."""
        view = recovery_key_view(state, say)
        if view == self._view:
            return
        self._view = view
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._key_row.set_words(view.key_label)
        self._key.render_words(view.key)
        self._note.setText(view.note)
        self._print.set_words(view.print, view.print)
        self._save.set_words(view.save, view.save)
        self._group_row.set_words(view.group_label, view.group_help)
        self._group_row.set_problem(view.problem)
        self._go_on.set_words(view.go_on)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing of the key stay when the page is left; coming back shows it again, if that may be."""
        if not event.spontaneous():
            self._view = None
            self._key.render_words("")
            self._group.setText("")
            self._printed.hide()
        super().hideEvent(event)

    def wear(self) -> None:
        """Keep the card as wide as a page of a book."""
        self._card.setMaximumWidth(look().px(WIDEST))

    def take_focus(self) -> None:
        """The key, where reading begins."""
        self._key.setFocus()

    def _print_key(self) -> None:
        if self._view is None:
            return
        from librarian_self.ui.keyprint import Printed, print_key  # Qt's printing is loaded for who prints

        words = {Printed.SENT: self._view.sent, Printed.NO_PRINTER: self._view.no_printer}
        said = words.get(print_key(self._view.sheet, self), "")
        self._printed.setText(said)
        self._printed.setVisible(bool(said))
        if said:
            announce(self._printed, said)

    def _ask(self) -> None:
        if self._view is None:
            return
        start = self._view.file_name
        name, _kind = QFileDialog.getSaveFileName(self, self._view.save, start, "*.txt")
        if name:
            self.sent.emit(m.SaveRecoveryKey(Path(name)))

    def _confirm(self) -> None:
        group = self._group.text()
        self._group.setText("")
        self.sent.emit(m.ConfirmRecoveryKey(group))
