"""About."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QRect, Qt, qVersion
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import State
from librarian_self.presenters.views.about import AboutView, Libraries, about_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.aboutcards import (
    LibrariesCard,
    LicencesCard,
    PlacesCard,
    ProgramCard,
    TranslationsCard,
)
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Row
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

AROUND: Final = 24
"""Units that are shown around a cell of the table."""


class AboutPage(Page):
    """Version, places, translations, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: AboutView | None = None
        self._libraries = Libraries(qVersion(), Path(PySide6.__file__).parent)
        self._title = WrapLabel("", Variant.TITLE)
        self._back = Button("", icon=Icon.ARROW_LEFT)
        self._program = ProgramCard()
        self._translations = TranslationsCard()
        self._places = PlacesCard()
        self._licences = LicencesCard()
        self._rights = LibrariesCard()
        head = Row(gap=20)
        head.add(self._title, 1)
        head.box.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        for card in self._cards():
            self.add(card)
        self.column.add_stretch()
        self._back.clicked.connect(self._leave)
        self._licences.picked.connect(self._read)
        self._translations.table.moved.connect(self._show_cell)
        escape = QShortcut(
            QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        escape.activated.connect(self._leave)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show what there is to say."""
        view = about_view(state, say, self._libraries)
        if view == self._view:
            return
        self._view = view
        self._title.setText(view.title)
        self._back.set_words(view.back, view.back)
        for card in self._cards():
            card.show_view(view)
        order_tabs(self.column)

    def take_focus(self) -> None:
        """The way back, at the top."""
        self._back.setFocus()
        self.verticalScrollBar().setValue(0)

    def _cards(self) -> tuple[ProgramCard, PlacesCard, TranslationsCard, LibrariesCard, LicencesCard]:
        return self._program, self._places, self._translations, self._rights, self._licences

    def _leave(self) -> None:
        self.sent.emit(m.LeaveHelp())

    def _read(self, licence: str) -> None:
        self.sent.emit(m.ReadLicence(licence))

    def _show_cell(self, table: FiguresTable, place: QRect) -> None:
        corner = self.column.mapToParent(table.mapTo(self.column, place.center()))
        self.ensureVisible(corner.x(), corner.y(), 0, place.height() // 2 + look().px(AROUND))
