"""Settings: the person, the look, where the answers are, and whose computer it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from librarian_self.i18n.catalogue import load_catalogue, pseudo_catalogue
from librarian_self.i18n.languages import AVAILABLE, LANGUAGES
from librarian_self.model.profile import LONGEST_NAME, ROLES
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.settings import SettingsView, settings_view
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.settings import SettingsPage, with_ending
from librarian_self.ui.screens.settingscards import ProfileRow
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.textarea import TextArea
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import cut_off, dies, heard, settle, tab_stops

EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Nodira’s new profile."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(m.GoTo(Screen.SETTINGS))
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    page = SettingsPage()
    show(page, 1064, 800)
    return Desk(walker, page, EN)


@pytest.fixture
def shared(desk: Desk) -> Desk:
    """The same on a computer that Aziz uses too, and where Aziz’s profile is open."""
    desk.walker.send(m.AddProfile())
    desk.walker.make_profile("Aziz")
    desk.send(m.GoTo(Screen.SETTINGS))
    return desk


def view_of(desk: Desk) -> SettingsView:
    return settings_view(desk.walker.state, desk.say)


def named(desk: Desk, name: str) -> QWidget:
    """What can be seen and has this name."""
    (found,) = (each for each in desk.page.findChildren(QWidget) if each.accessibleName() == name)
    return found


def name_field(desk: Desk) -> QLineEdit:
    field = named(desk, "Name of the profile")
    assert isinstance(field, QLineEdit)
    return field


def combo(desk: Desk, name: str) -> QComboBox:
    found = named(desk, name)
    assert isinstance(found, QComboBox)
    return found


def radio(desk: Desk, name: str) -> QRadioButton:
    found = named(desk, name)
    assert isinstance(found, QRadioButton)
    return found


def choose(field: QComboBox, row: int) -> None:
    """As a person does."""
    field.setCurrentIndex(row)
    field.activated.emit(row)


# The person


def test_the_page_opens_with_the_focus_on_the_name(desk: Desk) -> None:
    desk.page.take_focus()
    assert name_field(desk).hasFocus()
    assert name_field(desk).text() == "Nodira"
    assert name_field(desk).maxLength() == LONGEST_NAME


def test_return_keeps_another_name(desk: Desk) -> None:
    field = name_field(desk)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Nodira Karimova")
    assert desk.sent == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.sent == [m.Rename("Nodira Karimova")]
    assert view_of(desk).name == "Nodira Karimova"


def test_leaving_the_field_keeps_the_name_once(desk: Desk) -> None:
    field = name_field(desk)
    field.setFocus()
    QTest.keyClicks(field, "!")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert desk.sent == [m.Rename("Nodira!")]


def test_a_name_that_is_still_being_typed_is_sent_by_flush(desk: Desk) -> None:
    field = name_field(desk)
    field.setFocus()
    QTest.keyClicks(field, " K")
    desk.page.flush()
    assert desk.sent == [m.Rename("Nodira K")]
    desk.page.flush()
    assert len(desk.sent) == 1


def test_no_name_is_refused_and_the_old_one_comes_back(desk: Desk) -> None:
    field = name_field(desk)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.sent == [m.Rename("")]
    assert desk.walker.notice() != ""
    assert field.text() == "Nodira"
    assert view_of(desk).name == "Nodira"


def test_what_is_typed_stays_when_something_else_changes(desk: Desk) -> None:
    field = name_field(desk)
    field.setFocus()
    QTest.keyClicks(field, " K")
    desk.send(m.SetSetting("theme", "dark"))
    assert field.text() == "Nodira K"
    assert field.hasFocus()


def test_a_role_can_be_chosen_and_says_what_it_changes(desk: Desk) -> None:
    roles = combo(desk, "Your role")
    assert roles.count() == len(ROLES)
    assert roles.currentText() == "Reader service"
    assert roles.accessibleDescription() == "The role sets usual targets; your own targets stay as they are."
    choose(roles, ROLES.index("head-methodist"))
    assert desk.sent == [m.ChooseRole("head-methodist")]
    assert roles.currentText() == "Head or methodist"


# The look


def test_another_language_is_spoken_at_once(desk: Desk) -> None:
    languages = combo(desk, "Language")
    offered = [languages.itemText(row) for row in range(languages.count())]
    assert offered == [LANGUAGES[code].name for code in AVAILABLE]
    choose(languages, offered.index("Oʻzbekcha"))
    assert desk.sent == [m.ChooseLanguage("uz")]
    assert languages.currentText() == "Oʻzbekcha"


@pytest.mark.parametrize(
    ("name", "key"),
    [("As the system", "system"), ("Light", "light"), ("Dark", "dark"), ("High contrast", "contrast")],
)
def test_colours_are_a_setting(desk: Desk, name: str, key: str) -> None:
    desk.send(m.SetSetting("theme", "dark" if key == "light" else "light"))
    radio(desk, name).click()
    assert desk.sent == [m.SetSetting("theme", key)]
    assert radio(desk, name).isChecked()


@pytest.mark.parametrize("size", [125, 225])
def test_the_size_of_text_is_a_setting(desk: Desk, size: int) -> None:
    assert radio(desk, "100%").isChecked()
    radio(desk, f"{size}%").click()
    assert desk.sent == [m.SetSetting("text-size", f"{size}")]
    assert radio(desk, f"{size}%").isChecked()
    assert not radio(desk, "100%").isChecked()


def test_choices_are_groups_with_a_name_and_one_tab_stop(desk: Desk) -> None:
    for group in ("Colours", "Text size"):
        assert heard(named(desk, group)).role == QAccessible.Role.Grouping
    system = radio(desk, "As the system")
    system.setFocus()
    QTest.keyClick(system, Qt.Key.Key_Right)
    assert desk.sent == [m.SetSetting("theme", "light")]
    assert radio(desk, "Light").hasFocus()


# Where answers are


def test_the_path_can_be_read_and_copied_but_not_changed(desk: Desk) -> None:
    path = named(desk, "File")
    assert isinstance(path, TextArea)
    assert path.isReadOnly()
    assert path.toPlainText() == f"{view_of(desk).folder / 'Nodira.lself'}"
    path.setFocus()
    QTest.keyClick(path, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert path.textCursor().selectedText() == path.toPlainText()
    QTest.keyClicks(path, "x")
    assert path.toPlainText() == view_of(desk).path
    desk.page.flush()
    assert desk.sent == []


def test_a_long_path_is_shown_whole(desk: Desk) -> None:
    opened = desk.walker.opened
    long = Path("/home") / ("very-long-name-of-a-folder-" * 4) / ("and-another-one-" * 6) / "Nodira.lself"
    desk.walker.state = replace(desk.walker.state, opened=replace(opened, path=long))
    desk.render()
    path = named(desk, "File")
    assert isinstance(path, TextArea)
    settle()
    lines = path.document().documentLayout().documentSize().height()
    assert lines > 1
    assert path.viewport().height() >= lines * path.fontMetrics().lineSpacing()
    assert path.verticalScrollBar().maximum() == 0


def test_the_folder_opens_in_the_system(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    button(desk.page, "Open the folder").click()
    assert [Path(url.toLocalFile()) for url in asked] == [view_of(desk).folder]


def test_answers_are_exported_into_the_chosen_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[object, ...]] = []

    def choose_file(*question: object) -> tuple[str, str]:
        asked.append(question)
        return f"{tmp_path / 'mine'}", "JSON (*.json)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose_file)
    button(desk.page, "Export my answers (CSV or JSON)…").click()
    assert desk.sent == [m.ExportTable(tmp_path / "mine.json")]
    assert asked[0][1:] == (
        "Export my answers (CSV or JSON)…",
        f"{view_of(desk).folder / 'librarian-self.csv'}",
        "CSV (*.csv);;JSON (*.json)",
    )
    assert (tmp_path / "mine.json").is_file()


def test_the_key_for_exports_asks_the_same_and_may_be_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []

    def leave(*question: object) -> tuple[str, str]:
        asked.append(question)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", leave)
    desk.page.export()
    assert len(asked) == 1
    assert desk.sent == []


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("mine", "CSV (*.csv)", "mine.csv"),
        ("mine", "JSON (*.json)", "mine.json"),
        ("mine.json", "CSV (*.csv)", "mine.json"),
        ("mine.CSV", "JSON (*.json)", "mine.CSV"),
        ("my.answers", "JSON (*.json)", "my.answers.json"),
        ("mine", "", "mine.csv"),
    ],
)
def test_a_file_gets_the_ending_of_its_kind_unless_it_has_one(name: str, kind: str, expected: str) -> None:
    assert with_ending(Path("/home/nodira") / name, kind) == Path("/home/nodira") / expected


# Profiles


def test_alone_on_a_computer_there_is_nothing_to_switch_to(desk: Desk) -> None:
    (row,) = desk.page.findChildren(ProfileRow)
    assert shown_words(row) == ["Nodira", "open now"]
    assert not row.button.isVisible()


def test_another_profile_can_be_opened(shared: Desk) -> None:
    assert view_of(shared).name == "Aziz"
    rows = [shown_words(row) for row in shared.page.findChildren(ProfileRow)]
    assert sorted(rows) == [["Aziz", "open now"], ["Nodira"]]
    path = next(each.key for each in view_of(shared).others if each.label == "Nodira")
    button(shared.page, "Open: Nodira").click()
    assert shared.sent == [m.SwitchProfile(path)]
    assert view_of(shared).name == "Nodira"


def test_a_name_in_the_field_is_kept_before_another_profile_opens(shared: Desk) -> None:
    field = name_field(shared)
    field.setFocus()
    QTest.keyClicks(field, " B")
    button(shared.page, "Open: Nodira").click()
    assert shared.sent[0] == m.Rename("Aziz B")
    assert isinstance(shared.sent[1], m.SwitchProfile)
    assert len(shared.sent) == 2
    assert field.text() == "Nodira"


def test_one_more_person_can_begin(desk: Desk) -> None:
    button(desk.page, "Add a profile").click()
    assert desk.sent == [m.AddProfile()]
    assert desk.walker.state.screen is Screen.WELCOME


# Erasing


def test_erasing_asks_within_the_page_and_says_what_goes(desk: Desk) -> None:
    button(desk.page, "Erase for good…").setFocus()
    QTest.keyClick(button(desk.page, "Erase for good…"), Qt.Key.Key_Space)
    assert desk.sent == [m.AskToErase()]
    words = " ".join(shown_words(desk.page))
    for part in ("“Nodira”", "all their backups", "cannot be undone", "stay", "SSDs"):
        assert part in words
    assert button(desk.page, "No, keep everything").hasFocus()
    assert "cannot be undone" in heard(button(desk.page, "Yes, erase for good")).description


def test_keeping_everything_leads_back_to_where_one_was(desk: Desk) -> None:
    button(desk.page, "Erase for good…").setFocus()
    desk.send(m.AskToErase())
    button(desk.page, "No, keep everything").click()
    assert desk.sent == [m.KeepProfile()]
    assert button(desk.page, "Erase for good…").hasFocus()
    assert "Yes, erase for good" not in [
        each.text() for each in desk.page.findChildren(QPushButton) if each.isVisible()
    ]


def test_the_second_press_erases(desk: Desk) -> None:
    path = desk.walker.opened.path
    button(desk.page, "Erase for good…").click()
    button(desk.page, "Yes, erase for good").click()
    assert desk.sent == [m.AskToErase(), m.EraseForGood()]
    assert not path.exists()


@pytest.mark.parametrize("language", ["en", "uz", "pseudo"])
def test_the_question_is_not_cut_off(desk: Desk, appearance: Appearance, language: str) -> None:
    appearance.choose(Wish.LIGHT, 225)
    desk.page.resize(934, 640)
    desk.page.wear()
    desk.say = pseudo_catalogue() if language == "pseudo" else load_catalogue(language)
    desk.send(m.AskToErase())
    assert cut_off(desk.page) == []


# For everyone


def test_every_control_has_a_name_and_a_role(shared: Desk) -> None:
    shared.page.take_focus()
    found = {each.accessibleName(): heard(each).role for each in tab_stops(shared.page)}
    assert found == {
        "Name of the profile": QAccessible.Role.EditableText,
        "Your role": QAccessible.Role.ComboBox,
        "File": QAccessible.Role.EditableText,
        "Open the folder": QAccessible.Role.Button,
        "Export my answers (CSV or JSON)…": QAccessible.Role.Button,
        "Save a copy to take along…": QAccessible.Role.Button,
        "Language": QAccessible.Role.ComboBox,
        "Language of the questions": QAccessible.Role.ComboBox,
        "Special letters": QAccessible.Role.ComboBox,
        "As the system": QAccessible.Role.RadioButton,
        "100%": QAccessible.Role.RadioButton,
        "Give it a password…": QAccessible.Role.Button,
        "Open: Nodira": QAccessible.Role.Button,
        "Add a profile": QAccessible.Role.Button,
        "Open a file…": QAccessible.Role.Button,
        "Take in a kit…": QAccessible.Role.Button,
        "I train others": QAccessible.Role.CheckBox,
        "Erase for good…": QAccessible.Role.Button,
    }
    assert list(found) == [
        "Name of the profile",
        "Your role",
        "File",
        "Open the folder",
        "Export my answers (CSV or JSON)…",
        "Save a copy to take along…",
        "Language",
        "Language of the questions",
        "Special letters",
        "As the system",
        "100%",
        "Give it a password…",
        "Open: Nodira",
        "Add a profile",
        "Open a file…",
        "Take in a kit…",
        "I train others",
        "Erase for good…",
    ]


@pytest.mark.parametrize("language", ["en", "uz", "pseudo"])
@pytest.mark.parametrize(("size", "width"), [(100, 1064), (100, 808), (225, 934)])
def test_nothing_is_cut_off(
    shared: Desk, appearance: Appearance, language: str, size: int, width: int
) -> None:
    appearance.choose(Wish.LIGHT, size)
    shared.page.resize(width, 640)
    shared.page.wear()
    shared.say = pseudo_catalogue() if language == "pseudo" else load_catalogue(language)
    shared.render()
    settle()
    assert cut_off(shared.page) == []
    assert shared.page.horizontalScrollBar().maximum() == 0


def test_cards_stand_side_by_side_where_there_is_room(desk: Desk, appearance: Appearance) -> None:
    def lefts() -> set[int]:
        cards = desk.page.findChildren(Card)
        return {card.mapTo(desk.page, card.rect().topLeft()).x() for card in cards}

    assert len(lefts()) == 2
    appearance.choose(Wish.LIGHT, 200)
    desk.page.wear()
    settle()
    assert len(lefts()) == 1


def test_a_state_that_changes_nothing_here_touches_nothing(desk: Desk) -> None:
    buttons = [id(each) for each in desk.page.findChildren(QPushButton)]
    desk.send(m.CloseNotice())
    assert [id(each) for each in desk.page.findChildren(QPushButton)] == buttons
    assert desk.sent == []


def test_a_page_leaves_nothing_behind(qtbot: QtBot) -> None:  # noqa: ARG001 -- it needs the application
    assert dies(SettingsPage)
