"""Qt's own buttons and menus speak the language of the window."""

import json
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from librarian_self.assets import asset
from librarian_self.ui.qtwords import QtWords

WRITTEN = json.loads(asset("resources", "translations", "qt", "uz.json").read_text("utf-8"))


@pytest.fixture
def words(qapp: QApplication) -> Iterator[QtWords]:
    made = QtWords(qapp)
    yield made
    shiboken6.delete(made)


def said(context: str, english: str) -> str:
    return QCoreApplication.translate(context, english)


@pytest.mark.parametrize(
    ("language", "cancel"),
    [("en", "Cancel"), ("uz", "Bekor qilish"), ("uz_Cyrl", "Бекор қилиш"), ("ru", "Отмена")],
)
def test_a_button_of_qt_is_said_in_the_language(words: QtWords, language: str, cancel: str) -> None:
    words.choose(language)
    assert said("QPlatformTheme", "Cancel") == cancel


def test_every_word_that_was_written_is_said(words: QtWords) -> None:
    words.choose("uz")
    for context, entries in WRITTEN.items():
        for english, own in entries.items():
            assert said(context, english) == own


def test_no_latin_letter_is_left_in_cyrillic_but_places(words: QtWords) -> None:
    words.choose("uz_Cyrl")
    for context, entries in WRITTEN.items():
        for english in entries:
            own = (
                said(context, english)
                .replace("OK", "")
                .replace("<b>", "")
                .replace("</b>", "")
                .replace("<p>", "")
            )
            assert not [letter for letter in own if letter.isascii() and letter.isalpha()], own


def test_the_key_of_a_button_stands_before_a_letter(words: QtWords) -> None:
    words.choose("uz_Cyrl")
    assert said("QFileDialog", "&Open") == "&Очиш"
    assert said("QWidgetTextControl", "&Paste") == "Қ&ўйиш"


def test_a_language_without_words_leaves_english(words: QtWords) -> None:
    words.choose("uz")
    words.choose("pseudo")
    assert said("QPlatformTheme", "Cancel") == "Cancel"


def test_a_dialog_follows_when_the_language_changes(words: QtWords, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    box.show()
    words.choose("uz")
    qtbot.waitUntil(lambda: box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Bekor qilish")


def test_nothing_stays_when_the_window_goes(qapp: QApplication) -> None:
    home = QObject(qapp)
    QtWords(home).choose("uz")
    assert said("QPlatformTheme", "Cancel") == "Bekor qilish"
    shiboken6.delete(home)
    assert said("QPlatformTheme", "Cancel") == "Cancel"
