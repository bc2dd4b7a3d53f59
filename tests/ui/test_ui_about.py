"""About: everything can be read, copied and left with the keyboard alone, whole in every size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QPoint, Qt, qVersion
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from librarian_self import __version__
from librarian_self.i18n.catalogue import load_catalogue, pseudo_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.about import AboutView, Libraries, about_view
from librarian_self.services.licences import PARTS
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.about import AboutPage
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.widgets.textarea import TextArea
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import cut_off, dies, heard, settle, tab_stops

EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Nodira’s new profile, and About over its Home page."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(m.StepForward(), m.OpenHelp(), m.GoTo(Screen.ABOUT))
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    page = AboutPage()
    show(page, 1064, 800)
    return Desk(walker, page, EN)


def view_of(desk: Desk) -> AboutView:
    libraries = Libraries(qVersion(), Path(PySide6.__file__).parent)
    return about_view(desk.walker.state, desk.say, libraries)


def area(desk: Desk, name: str) -> TextArea:
    """The words that can be copied under this name."""
    found = [each for each in desk.page.findChildren(TextArea) if each.isVisible()]
    (one,) = (each for each in found if each.accessibleName() == name)
    return one


def table(desk: Desk) -> FiguresTable:
    (found,) = desk.page.findChildren(FiguresTable)
    return found


def licence(desk: Desk, name: str) -> QPushButton:
    return button(desk.page, name)


# What there is to read


def test_the_program_says_which_it_is(desk: Desk) -> None:
    words = shown_words(desk.page)
    assert "Librarian Self" in words
    assert f"Version {__version__}" in words
    assert any("Abdullaeva" in each for each in words)


def test_every_sentence_of_the_view_is_on_the_page(desk: Desk) -> None:
    view, words = view_of(desk), shown_words(desk.page)
    for each in (
        *view.lines,
        *view.translations_notes,
        view.kept,
        view.licences_lead,
        *view.libraries_lines,
        *(part.name for part in view.parts),
        *(part.use for part in view.parts),
        *(path.help for path in (*view.paths, view.libraries_path)),
    ):
        assert each in words


def test_places_can_be_copied_but_not_changed(desk: Desk) -> None:
    view = view_of(desk)
    for path in (*view.paths, view.libraries_path):
        field = area(desk, path.label)
        assert field.toPlainText() == path.path
        assert field.isReadOnly()
        assert field.accessibleDescription() == path.help
        QTest.keyClicks(field, "x")
        assert field.toPlainText() == path.path


def test_the_libraries_are_named_with_their_version_and_folder(desk: Desk) -> None:
    assert any(f"Qt {qVersion()}" in words for words in shown_words(desk.page))
    assert area(desk, "Folder of these libraries").toPlainText() == f"{Path(PySide6.__file__).parent}"


def test_the_translations_are_a_table_with_a_name(desk: Desk) -> None:
    view = view_of(desk).translations
    found = table(desk)
    assert found.accessibleName() == "About the translations"
    cells = [
        tuple(found.model().index(row, column).data() for column in range(found.columnCount()))
        for row in range(found.rowCount())
    ]
    assert cells == [row.cells for row in view.rows]
    assert heard(found).role == QAccessible.Role.Table


def test_another_language_is_spoken_at_once(desk: Desk) -> None:
    desk.say = load_catalogue("uz")
    desk.send(m.ChooseLanguage("uz"))
    assert "Dastur haqida" in shown_words(desk.page)
    assert button(desk.page, "Yordamga qaytish").isVisible()


# Licences


def test_every_licence_can_be_read_in_place(desk: Desk) -> None:
    for part, shown in zip(PARTS, view_of(desk).parts, strict=True):
        for each, row in zip(part.licences, shown.licences, strict=True):
            press = licence(desk, row.aloud)
            press.click()
            assert press.isChecked()
            assert area(desk, f"Text of the licence {each.name}").toPlainText() == each.text()
            press.click()
            assert not press.isChecked()
    assert not [
        each
        for each in desk.page.findChildren(TextArea)
        if "Text of" in each.accessibleName() and each.isVisible()
    ]


def test_a_licence_opens_below_its_button_and_tab_goes_there_next(desk: Desk) -> None:
    press = licence(desk, "Licence MIT of PyYAML")
    press.setFocus()
    QTest.keyClick(press, Qt.Key.Key_Space)
    assert desk.sent == [m.ReadLicence("pyyaml")]
    settle()
    assert press.hasFocus()
    QTest.keyClick(press, Qt.Key.Key_Tab)
    text = area(desk, "Text of the licence MIT")
    assert text.hasFocus()
    top = text.mapTo(desk.page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < desk.page.viewport().height()
    assert text.verticalScrollBar().maximum() > 0


def test_one_licence_is_open_at_a_time(desk: Desk) -> None:
    licence(desk, "Licence MIT of PyYAML").click()
    licence(desk, "Licence PSF 2 of Python").click()
    shown = [
        each
        for each in desk.page.findChildren(TextArea)
        if each.isVisible() and "Text of" in each.accessibleName()
    ]
    assert [each.accessibleName() for each in shown] == ["Text of the licence PSF 2"]
    assert not licence(desk, "Licence MIT of PyYAML").isChecked()


def test_at_the_next_visit_all_are_closed(desk: Desk) -> None:
    licence(desk, "Licence PSF 2 of Python").click()
    desk.send(m.LeaveHelp(), m.LeaveHelp(), m.OpenHelp(), m.GoTo(Screen.ABOUT))
    assert not licence(desk, "Licence PSF 2 of Python").isChecked()


# The way back


def test_the_page_opens_with_the_focus_on_the_way_back(desk: Desk) -> None:
    desk.page.take_focus()
    back = button(desk.page, "Back to Help")
    assert back.hasFocus()
    back.click()
    assert desk.sent == [m.LeaveHelp()]
    assert desk.walker.state.screen is Screen.HELP


def test_escape_leads_back(desk: Desk) -> None:
    area(desk, "Log").setFocus()
    QTest.keyClick(area(desk, "Log"), Qt.Key.Key_Escape)
    assert desk.sent == [m.LeaveHelp()]


# For everyone


def test_every_control_has_a_name_and_stands_where_the_eye_goes(desk: Desk) -> None:
    desk.page.take_focus()
    stops = [(each.accessibleName(), heard(each).role) for each in tab_stops(desk.page)]
    view = view_of(desk)
    assert stops == [
        ("Back to Help", QAccessible.Role.Button),
        *((path.label, QAccessible.Role.EditableText) for path in view.paths),
        ("About the translations", QAccessible.Role.Table),
        ("Folder of these libraries", QAccessible.Role.EditableText),
        *(
            (each.aloud, heard(licence(desk, each.aloud)).role)
            for part in view.parts
            for each in part.licences
        ),
    ]
    assert {role for name, role in stops if name.startswith("Licence ")} <= {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
    }


def test_cells_that_the_keys_go_to_come_into_view(desk: Desk) -> None:
    desk.page.resize(1064, 260)
    found = table(desk)
    found.setFocus()
    settle()
    for _ in range(found.rowCount()):
        QTest.keyClick(found, Qt.Key.Key_Down)
        settle()
    place = found.visualItemRect(found.currentItem()).center()
    at = found.viewport().mapTo(desk.page.viewport(), place).y()
    assert 0 <= at <= desk.page.viewport().height()


@pytest.mark.parametrize("language", ["en", "uz", "pseudo"])
@pytest.mark.parametrize(("size", "width"), [(100, 1064), (100, 808), (200, 942), (225, 934)])
def test_nothing_is_cut_off(desk: Desk, appearance: Appearance, language: str, size: int, width: int) -> None:
    appearance.choose(Wish.LIGHT, size)
    desk.page.resize(width, 640)
    desk.page.wear()
    desk.say = pseudo_catalogue() if language == "pseudo" else load_catalogue(language)
    desk.send(m.ReadLicence("lgpl-3.0"))
    for _ in range(4):
        settle()
    assert cut_off(desk.page) == []
    assert desk.page.horizontalScrollBar().maximum() == 0


def test_a_state_that_changes_nothing_here_touches_nothing(desk: Desk) -> None:
    before = [id(each) for each in desk.page.findChildren(QWidget)]
    desk.send(m.CloseNotice())
    assert [id(each) for each in desk.page.findChildren(QWidget)] == before


def test_a_page_leaves_nothing_behind(qtbot: QtBot) -> None:  # noqa: ARG001 -- it needs the application
    assert dies(AboutPage)
