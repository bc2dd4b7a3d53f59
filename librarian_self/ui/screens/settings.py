"""Settings."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import State
from librarian_self.presenters.views.backups import BackupView, backup_view
from librarian_self.presenters.views.kits import KitsView, kits_view
from librarian_self.presenters.views.password import PasswordView, password_view
from librarian_self.presenters.views.settings import SettingsView, settings_view
from librarian_self.ui.screens.backupcard import BackupCard
from librarian_self.ui.screens.cardcolumns import CardColumns
from librarian_self.ui.screens.erasecard import EraseCard
from librarian_self.ui.screens.kitcard import KitsCard
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.passwordcard import PasswordCard
from librarian_self.ui.screens.settingscards import KeptCard, LookCard, PersonCard, ProfilesCard
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

LEAST: Final = 380
"""Units: narrower cards stand one below the other."""

KINDS: Final = {"CSV (*.csv)": ".csv", "JSON (*.json)": ".json"}
"""What answers can be exported as, as file dialogs write it, with the ending of such a file."""

FILE_NAME: Final = "librarian-self.csv"


class SettingsPage(Page):
    """The person, the look, the file, and the other profiles of this computer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SettingsView | None = None
        self._backup_view: BackupView | None = None
        self._password_view: PasswordView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._person = PersonCard()
        self._look = LookCard()
        self._kept = KeptCard()
        self._profiles = ProfilesCard()
        self._backups = BackupCard()
        self._password = PasswordCard()
        self._kits = KitsCard()
        self._kits_view: KitsView | None = None
        self._erase = EraseCard()
        cards = CardColumns(LEAST)
        right = (self._look, self._password, self._profiles, self._kits, self._erase)
        for weight, group in ((6, (self._person, self._kept, self._backups)), (7, right)):
            column = Column(gap=20)
            for card in group:
                column.add(card)
            column.add_stretch()
            cards.add(column, weight)
        self.add(self._title)
        self.add(cards)
        self.column.add_stretch()
        self._connect()

    def _connect(self) -> None:
        self._person.sent.connect(self.sent)
        self._look.sent.connect(self.sent)
        self._erase.sent.connect(self.sent)
        self._password.sent.connect(self.sent)
        self._backups.sent.connect(self.sent)
        self._kits.sent.connect(self.sent)
        self._kept.folder.clicked.connect(self._open_folder)
        self._kept.export.clicked.connect(self.export)
        self._profiles.opened.connect(self._switch)
        self._profiles.add_profile.clicked.connect(self._add_profile)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the settings."""
        password = password_view(state, say)
        if password != self._password_view:
            self._password_view = password
            self._password.show_view(password)
            order_tabs(self.column)
        kits = kits_view(state, say)
        if kits != self._kits_view:
            self._kits_view = kits
            self._kits.show_view(kits)
            order_tabs(self.column)
        view, backups = settings_view(state, say), backup_view(state, say)
        if (view, backups) == (self._view, self._backup_view):
            return
        self._backup_view = backups
        self._backups.show_view(backups)
        self._view = view
        self._title.setText(view.title)
        for card in (self._person, self._look, self._kept, self._profiles):
            card.show_view(view)
        self._erase.show_view(view.erase)
        order_tabs(self.column)

    def flush(self) -> None:
        """Send a name that is still being typed."""
        self._person.flush()

    def export(self) -> None:
        """Ask for a file and write the answers into it."""
        if self._view is None:
            return
        start = f"{self._view.folder / FILE_NAME}"
        name, kind = QFileDialog.getSaveFileName(self, self._view.export_label, start, ";;".join(KINDS))
        if name:
            self.sent.emit(m.ExportTable(with_ending(Path(name), kind)))

    def take_focus(self) -> None:
        """The name."""
        self._person.name.setFocus()

    def _open_folder(self) -> None:
        if self._view is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(f"{self._view.folder}"))

    def _switch(self, path: Path) -> None:
        self.flush()
        self.sent.emit(m.SwitchProfile(path))

    def _add_profile(self) -> None:
        self.flush()
        self.sent.emit(m.AddProfile())


def with_ending(path: Path, kind: str) -> Path:
    """The path with the ending of the kind that was chosen, unless its own is one that answers are exported as."""
    if path.suffix.lower() in KINDS.values():
        return path
    return path.with_name(path.name + KINDS.get(kind, ".csv"))
