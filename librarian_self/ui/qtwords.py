"""Qt's own words: buttons of file dialogs, menus of text fields, actions that screen readers name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

from librarian_self.assets import asset

OURS: Final = ("uz", "uz_Cyrl", "kaa", "kaa_Cyrl")
"""Languages that Qt is not translated into; we bring what the window shows of it."""


class QtWords(QObject):
    """Keeps one translator installed. A language without its file is said in English, as Qt is written."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._language = "en"
        self._translator: QTranslator | None = None

    def choose(self, language: str) -> None:
        """Let Qt speak this language from now on."""
        if language == self._language:
            return
        self._language = language
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None
        translator = QTranslator(self)
        if translator.load(words_file(language)):
            self._translator = translator
            QCoreApplication.installTranslator(translator)
        else:
            translator.deleteLater()


def words_file(language: str) -> str:
    """Where Qt's words in a language are; ours beside the program's, others where Qt has its own."""
    if language in OURS:
        return f"{asset('resources', 'generated', 'qt', f'{language}.qm')}"
    return f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{language}.qm"
