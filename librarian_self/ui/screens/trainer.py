"""The trainer's page: making a kit, and a stick for a course."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import State
from librarian_self.presenters.views.trainer import TrainerView, trainer_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.cardcolumns import CardColumns
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.screens.trainer_cards import DefaultsCard, LocksCard, NameCard
from librarian_self.ui.screens.trainer_forms import KitFormsCard
from librarian_self.ui.screens.trainer_stick import StickPanel
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

LEAST: Final = 380
"""Units: narrower cards stand one below the other."""
ENDING: Final = ".lskit"
FOLDER: Final = "kit"
"""The name by which the program and its installers find an open kit beside them."""


class TrainerPage(Page):
    """What goes into a kit on the left and right, below that where it is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TrainerView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._name = NameCard()
        self._forms = KitFormsCard()
        self._defaults = DefaultsCard()
        self._locks = LocksCard()
        self._make = MakeCard()
        self._stick = StickPanel()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = Column(gap=4)
        head.add(self._title)
        head.add(self._lead)
        columns = CardColumns(LEAST)
        for group in ((self._name, self._forms), (self._defaults, self._locks)):
            column = Column(gap=20)
            for card in group:
                column.add(card)
            column.add_stretch()
            columns.add(column, 1)
        for part in (head, columns, self._make, self._stick):
            self.add(part)
        self.column.add_stretch()

    def _connect(self) -> None:
        for part in (self._name, self._forms, self._defaults, self._locks, self._stick):
            part.sent.connect(self.sent)
        self._stick.asked.connect(self.flush)
        self._make.file.clicked.connect(self.export)
        self._make.folder.clicked.connect(self._make_folder)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the kit that is being made."""
        view = trainer_view(state, say)
        if view == self._view:
            return
        self._view = view
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._name.show_view(view)
        self._forms.show_view(view.forms)
        self._defaults.show_view(view)
        self._locks.show_view(view)
        self._make.show_view(view)
        self._stick.show_view(view.stick)
        order_tabs(self.column)

    def flush(self) -> None:
        """Send what is typed and not sent yet."""
        self._name.flush()
        self._defaults.flush()

    def export(self) -> None:
        """Ask where to, and write the kit as one file."""
        self.flush()
        view = self._view
        if view is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder or Path.home(), view.file_name)
        kind = f"{view.make.kind} (*{ENDING})"
        name, _kind = QFileDialog.getSaveFileName(self, view.make.title, f"{proposed}", kind)
        if name:
            self.sent.emit(m.MakeKit(Path(name if name.lower().endswith(ENDING) else name + ENDING)))

    def take_focus(self) -> None:
        """The name of the kit."""
        self._name.take_focus()

    def _make_folder(self) -> None:
        self.flush()
        if self._view is None:
            return
        name = QFileDialog.getExistingDirectory(self, self._view.make_folder.title)
        if name:
            self.sent.emit(m.MakeKit(Path(name) / FOLDER))


class MakeCard(Card):
    """The two ways to write a kit."""

    def __init__(self) -> None:
        super().__init__(gap=12, accent=True)
        self._note = WrapLabel("", Variant.SMALL)
        self.file = Button("", Kind.PRIMARY, Icon.DOWNLOAD)
        self.folder = Button("", icon=Icon.FOLDER)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        flow.addWidget(self.file)
        flow.addWidget(self.folder)
        self.add(buttons)
        self.add(self._note)

    def show_view(self, view: TrainerView) -> None:
        """Put the words in place."""
        self.file.set_words(view.make.label, view.make.label)
        self.folder.set_words(view.make_folder.label, view.make_folder.label)
        self._note.setText(view.make_note)
        for button in (self.file, self.folder):
            button.setAccessibleDescription(view.make_note)
