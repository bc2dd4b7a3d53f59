"""About."""

from __future__ import annotations

from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import State
from librarian_self.presenters.views.about import AboutView, Libraries, about_view
from librarian_self.ui.screens.aboutcards import (
    LibrariesCard,
    LicencesCard,
    PlacesCard,
    ProgramCard,
    TranslationsCard,
)
from librarian_self.ui.screens.readingpage import ReadingPage
from librarian_self.ui.screens.taborder import order_tabs


class AboutPage(ReadingPage):
    """Version, places, translations, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: AboutView | None = None
        self._libraries = Libraries(qVersion(), Path(PySide6.__file__).parent)
        self._program = ProgramCard()
        self._translations = TranslationsCard()
        self._places = PlacesCard()
        self._licences = LicencesCard()
        self._rights = LibrariesCard()
        for card in self._cards():
            self.add(card)
        self.column.add_stretch()
        self._licences.picked.connect(self._read)
        self._translations.table.moved.connect(self._show_place)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show what there is to say."""
        view = about_view(state, say, self._libraries)
        if view == self._view:
            return
        self._view = view
        self._show_head(view.title, view.back)
        for card in self._cards():
            card.show_view(view)
        order_tabs(self.column)

    def _cards(self) -> tuple[ProgramCard, PlacesCard, TranslationsCard, LibrariesCard, LicencesCard]:
        return self._program, self._places, self._translations, self._rights, self._licences

    def _leave(self) -> None:
        self.sent.emit(m.LeaveHelp())

    def _read(self, licence: str) -> None:
        self.sent.emit(m.ReadLicence(licence))
