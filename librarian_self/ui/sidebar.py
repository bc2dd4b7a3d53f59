"""The side bar of this program: its pages, the profile, what is saved, the language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.shell import ShellView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.picks import ComboPicks
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.fields import Combo
from librarian_self.ui.widgets.navbar import NavBar
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

ICONS: Final = {
    Screen.HOME: Icon.HOME,
    Screen.ASSESS: Icon.ASSESS,
    Screen.RESULTS: Icon.RESULTS,
    Screen.PLAN: Icon.PLAN,
    Screen.LOG: Icon.LOG,
    Screen.TRAINER: Icon.TRAINER,
    Screen.SETTINGS: Icon.SETTINGS,
    Screen.HELP: Icon.HELP,
}


class Sidebar(NavBar):
    """The side bar; `sent` carries messages. It is hidden before a profile is open."""

    sent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ShellView | None = None
        for screen, icon in ICONS.items():
            if screen is Screen.TRAINER:
                self.add_rule()
            self.add_page(screen, icon)
        self.set_page_shown(Screen.TRAINER, shown=False)
        self._profile = WrapLabel("", Variant.SMALL)
        self._saved = WrapLabel("", Variant.SMALL)
        language = Combo()
        self._language = language
        self._languages = ComboPicks(language)
        self._lock = Button("", Kind.QUIET, Icon.LOCK)
        for widget in (self._profile, self._saved, self._lock, language):
            self.add_foot(widget)
        self._lock.clicked.connect(self._lock_now)
        self.chosen.connect(self._go)
        self._languages.picked.connect(self._choose_language)

    def show_view(self, view: ShellView) -> None:
        """Put the words in place."""
        if view == self._view:
            return
        self._view = view
        self.setVisible(bool(view.pages))
        self.set_names("Librarian Self", view.bar_name, view.current_name)
        self.set_page_shown(Screen.TRAINER, shown=any(page.key is Screen.TRAINER for page in view.pages))
        for page in view.pages:
            self.set_words(page.key, page.label)
            if page.chosen:
                self.set_current(page.key)
        self._profile.setText(view.profile)
        self._saved.setText(view.saved)
        self._saved.set_variant(Variant.SMALL, Tone.ROSE if view.trouble else Tone.PLAIN)
        self._lock.setVisible(bool(view.lock))
        self._lock.set_words(view.lock, view.lock)
        self._language.setAccessibleName(view.language_name)
        self._languages.show_choices(view.languages)

    def _go(self, key: str) -> None:
        self.sent.emit(m.GoTo(Screen(key)))

    def _lock_now(self) -> None:
        self.sent.emit(m.Lock())

    def _choose_language(self, language: str) -> None:
        self.sent.emit(m.ChooseLanguage(language))
