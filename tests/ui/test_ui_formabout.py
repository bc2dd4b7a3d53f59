"""What a form says about itself unfolds below the questions."""

import pytest
from pytestqt.qtbot import QtBot

from librarian_self.presenters.views.formabout import FormAbout
from librarian_self.ui.screens.formabout import FormAboutFold
from librarian_self.ui.widgets.readingtext import ReadingText

ETHICS = FormAbout("About this form", ("How to answer.", "Version 1"), ("The IFLA code", "A law"))
OTHER = FormAbout("Shu soʻrovnoma haqida", ("Qanday javob beriladi.",), ("Kodeks",))


@pytest.fixture
def fold(qtbot: QtBot) -> FormAboutFold:
    made = FormAboutFold()
    qtbot.addWidget(made)
    made.show_view(ETHICS)
    made.show()
    return made


def read(fold: FormAboutFold) -> str:
    found = fold.findChild(ReadingText)
    assert isinstance(found, ReadingText)
    return found.toPlainText()


def test_nothing_is_set_before_it_is_asked_for(fold: FormAboutFold) -> None:
    assert fold.button.text() == "About this form"
    assert fold.findChild(ReadingText) is None


def test_it_unfolds_with_paragraphs_and_sources(fold: FormAboutFold) -> None:
    fold.button.click()
    words = read(fold)
    assert all(part in words for part in (*ETHICS.paragraphs, *ETHICS.sources))
    text = fold.findChild(ReadingText)
    assert text is not None
    assert text.accessibleName() == "About this form"


def test_it_follows_the_form_and_the_language_while_it_is_open(fold: FormAboutFold) -> None:
    fold.button.click()
    fold.show_view(OTHER)
    assert "Kodeks" in read(fold)
    assert "IFLA" not in read(fold)
