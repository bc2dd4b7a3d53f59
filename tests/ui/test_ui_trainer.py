"""The trainer's page: filled in and written by keyboard and by ear, at any size of text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QProgressBar, QWidget

from librarian_self.i18n.catalogue import load_catalogue, pseudo_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.shelves import TRAINS, YES
from librarian_self.presenters.state import Screen
from librarian_self.services.kitfile import read_kit
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.trainer import TrainerPage
from librarian_self.ui.widgets.textarea import TextArea
from tests.presenters.walking import Walker
from tests.services.everything import COMPETENCIES
from tests.services.kits import FORM_YAML, LOGO_SVG
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import cut_off, dies, heard, tab_stops

EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Nodira, who trains others."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(m.SetSetting(TRAINS, YES), m.GoTo(Screen.TRAINER))
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """Her page, with the focus where reading begins."""
    page = TrainerPage()
    show(page, 1064, 800)
    desk = Desk(walker, page, EN)
    page.take_focus()
    return desk


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "zal.yaml"
    path.write_text(FORM_YAML, "utf-8")
    return path


def named(desk: Desk, name: str) -> QWidget:
    """What can be seen and has this name."""
    (found,) = (
        each for each in desk.page.findChildren(QWidget) if each.accessibleName() == name and each.isVisible()
    )
    return found


def line(desk: Desk, name: str) -> QLineEdit:
    found = named(desk, name)
    assert isinstance(found, QLineEdit)
    return found


def combo(desk: Desk, name: str) -> QComboBox:
    """The list of this name; others may have the same name for a check box."""
    (found,) = (each for each in desk.page.findChildren(QComboBox) if each.accessibleName() == name)
    return found


def check(desk: Desk, name: str) -> QCheckBox:
    (found,) = (each for each in desk.page.findChildren(QCheckBox) if each.accessibleName() == name)
    return found


def choose(field: QComboBox, words: str) -> None:
    """As a person does."""
    row = field.findText(words)
    field.setCurrentIndex(row)
    field.activated.emit(row)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, list[str]]:
    """What file dialogs answer: a file to read, one to write, a folder."""
    answers: dict[str, list[str]] = {"read": [], "write": [], "folder": [f"{tmp_path}"]}

    def one(*_words: object) -> tuple[str, str]:
        return (answers["read"][0] if answers["read"] else "", "")

    def several(*_words: object) -> tuple[list[str], str]:
        return answers["read"], ""

    def written(*_words: object) -> tuple[str, str]:
        return (answers["write"][0] if answers["write"] else "", "")

    def folder(*_words: object) -> str:
        return answers["folder"][0] if answers["folder"] else ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", one)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", several)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", written)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    return answers


class TestFields:
    """What is filled in."""

    def test_the_name_is_told_when_the_field_is_left(self, desk: Desk) -> None:
        field = line(desk, "Whose kit it is")
        assert field.hasFocus()
        QTest.keyClicks(field, "Navoiy")
        assert desk.sent == []
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert desk.sent == [m.EditKit((("name", "Navoiy"),))]
        assert desk.walker.state.trainer.name == "Navoiy"

    def test_words_of_several_lines(self, desk: Desk) -> None:
        area = named(desk, "A few words to the people of the course")
        assert isinstance(area, TextArea)
        area.setFocus()
        QTest.keyClicks(area, "Welcome")
        desk.page.flush()
        assert desk.walker.state.trainer.note == "Welcome"

    @pytest.mark.parametrize(
        ("name", "words", "key", "value"),
        [
            ("Language", "Oʻzbekcha", "language", "uz"),
            ("Role", "Reader service", "role", "reader-service"),
            ("Colours", "Dark", "theme", "dark"),
            ("Text size", "150%", "text_size", 150),
        ],
    )
    def test_defaults_are_chosen_and_left_to_the_person_again(
        self, desk: Desk, name: str, words: str, key: str, value: object
    ) -> None:
        choose(combo(desk, name), words)
        assert desk.sent[-1] == m.EditKit(((key, value),))
        assert combo(desk, name).currentText() == words
        choose(combo(desk, name), "left to each person")
        assert getattr(desk.walker.state.trainer, key) is None

    def test_institution_and_hours(self, desk: Desk) -> None:
        field = line(desk, "Library or institution")
        field.setFocus()
        QTest.keyClicks(field, "Navoiy nomidagi kutubxona")
        hours = named(desk, "Hours of learning a year")
        hours.setFocus()
        QTest.keyClicks(hours, "40")
        desk.page.flush()
        trainer = desk.walker.state.trainer
        assert (trainer.institution, trainer.hours_year) == ("Navoiy nomidagi kutubxona", 40)
        assert desk.walker.state.trainer.locked == frozenset()

    def test_a_lock_is_free_once_there_is_something_to_hold(self, desk: Desk) -> None:
        assert not check(desk, "Role").isEnabled()
        assert check(desk, "Role").accessibleDescription() == "Choose one above first."
        choose(combo(desk, "Role"), "Reader service")
        assert check(desk, "Role").isEnabled()
        check(desk, "Role").click()
        assert desk.walker.state.trainer.locked == {"role"}
        assert check(desk, "Role").isChecked()

    def test_the_forms_that_home_shows(self, desk: Desk) -> None:
        for name in ("Professional ethics", "Practicum (student)"):
            check(desk, name).click()
        shown = desk.walker.state.trainer.shown
        assert shown is not None
        assert COMPETENCIES in shown
        assert len(shown) == 2
        assert check(desk, "Choice of forms").isEnabled()
        for name in ("Professional ethics", "Practicum (student)"):
            check(desk, name).click()
        assert desk.walker.state.trainer.shown is None


class TestFiles:
    """What is chosen from the disk."""

    def test_form_files(self, desk: Desk, form: Path, asked: dict[str, list[str]]) -> None:
        asked["read"] = [f"{form}"]
        button(desk.page, "Add a form file…").click()
        assert desk.sent == [m.AddKitForms((form,))]
        assert "The reading room" in shown_words(desk.page)
        button(desk.page, "Leave it out: The reading room").click()
        assert desk.walker.state.trainer.own == ()
        assert button(desk.page, "Add a form file…").hasFocus()

    def test_a_form_with_something_to_mend_says_so_for_the_ear_too(
        self, desk: Desk, form: Path, asked: dict[str, list[str]]
    ) -> None:
        form.write_text(FORM_YAML.replace("scale: steps", "scale: stairs"), "utf-8")
        asked["read"] = [f"{form}"]
        button(desk.page, "Add a form file…").click()
        assert any("Line 20" in words for words in shown_words(desk.page))
        assert "Line 20" in button(desk.page, "Leave it out: zal.yaml").accessibleDescription()

    def test_a_logo(self, desk: Desk, tmp_path: Path, asked: dict[str, list[str]]) -> None:
        asked["read"] = [f"{tmp_path / 'logo.svg'}"]
        button(desk.page, "Choose a logo…").click()
        assert desk.sent == [m.EditKit((("logo", tmp_path / "logo.svg"),))]
        off = button(desk.page, "Leave it out: Logo")
        off.setFocus()
        off.click()
        assert desk.walker.state.trainer.logo is None
        assert button(desk.page, "Choose a logo…").hasFocus()

    def test_asking_and_choosing_nothing_changes_nothing(
        self, desk: Desk, asked: dict[str, list[str]]
    ) -> None:
        asked["folder"] = []
        for name in (
            "Choose a logo…",
            "Add a form file…",
            "Choose the folder…",
            "Make a kit…",
            "Make it as a folder…",
            "Make a USB stick…",
        ):
            button(desk.page, name).click()
        assert desk.sent == []


class TestWriting:
    """The kit and the stick."""

    def test_a_kit_takes_what_is_still_being_typed(
        self, desk: Desk, tmp_path: Path, asked: dict[str, list[str]]
    ) -> None:
        QTest.keyClicks(line(desk, "Whose kit it is"), "Navoiy")
        asked["write"] = [f"{tmp_path / 'navoiy'}"]
        button(desk.page, "Make a kit…").click()
        assert desk.sent[-1] == m.MakeKit(tmp_path / "navoiy.lskit")
        assert read_kit(tmp_path / "navoiy.lskit").manifest.name == "Navoiy"

    def test_ctrl_e_makes_one_too(self, desk: Desk, tmp_path: Path, asked: dict[str, list[str]]) -> None:
        desk.send(m.EditKit((("name", "Navoiy"),)))
        asked["write"] = [f"{tmp_path / 'x.LSKIT'}"]
        desk.page.export()
        assert (tmp_path / "x.LSKIT").is_file()

    def test_a_folder_is_named_as_the_program_looks_for_it(
        self, desk: Desk, tmp_path: Path, asked: dict[str, list[str]]
    ) -> None:
        desk.send(m.EditKit((("name", "Navoiy"),)))
        assert asked["folder"] == [f"{tmp_path}"]
        button(desk.page, "Make it as a folder…").click()
        assert read_kit(tmp_path / "kit").manifest.name == "Navoiy"

    def test_a_stick_is_written_in_the_language_that_was_chosen(
        self, desk: Desk, tmp_path: Path, asked: dict[str, list[str]]
    ) -> None:
        (tmp_path / "logo.svg").write_bytes(LOGO_SVG)
        desk.send(m.EditKit((("name", "Navoiy"), ("logo", tmp_path / "logo.svg"))))
        choose(combo(desk, "Language of the sheet"), "Oʻzbekcha")
        assert asked["folder"]
        button(desk.page, "Make a USB stick…").click()
        assert (tmp_path / "librarian-self" / "librarian-self-uz.pdf").is_file()
        assert "The stick is written" in desk.walker.notice()

    def test_while_it_grows_there_is_a_line_and_a_way_to_stop(self, desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "librarian-self.deb").write_bytes(bytes(9_000_000))
        desk.send(m.EditKit((("name", "Navoiy"), ("installers", tmp_path))))
        desk.walker.tell(m.MakeStick(tmp_path))
        desk.walker.work(1)
        make = button(desk.page, "Make a USB stick…")
        make.setFocus()
        desk.render()
        (bar,) = (each for each in desk.page.findChildren(QProgressBar) if each.isVisible())
        assert "MB written" in bar.accessibleDescription()
        assert not make.isVisible()
        stop = button(desk.page, "Stop")
        assert stop.hasFocus()
        stop.click()
        assert not stop.isVisible()
        assert make.hasFocus()
        assert not (tmp_path / "librarian-self").exists()

    def test_the_folder_with_installers(
        self, desk: Desk, tmp_path: Path, asked: dict[str, list[str]]
    ) -> None:
        (tmp_path / "librarian-self-setup.exe").write_bytes(b"MZ")
        assert asked["folder"]
        button(desk.page, "Choose the folder…").click()
        assert "Found: Windows" in shown_words(desk.page)
        button(desk.page, "Leave it out: Folder with installers").click()
        assert desk.walker.state.trainer.installers is None


def test_every_control_has_a_name_and_a_role(desk: Desk, form: Path) -> None:
    desk.send(m.AddKitForms((form,)), m.EditKit((("logo", form), ("language", "uz"))))
    desk.page.take_focus()
    for stop in tab_stops(desk.page):
        said = heard(stop)
        assert said.name
        assert said.role not in (QAccessible.Role.NoRole, QAccessible.Role.Client)


@pytest.mark.parametrize("language", ["en", "uz", "pseudo"])
@pytest.mark.parametrize(("size", "width"), [(100, 1064), (100, 808), (225, 934)])
def test_nothing_is_cut_off(
    desk: Desk, appearance: Appearance, form: Path, language: str, size: int, width: int
) -> None:
    desk.send(m.AddKitForms((form, form.with_name("gone.yaml"))), m.EditKit((("logo", form),)))
    appearance.choose(Wish.LIGHT, size)
    desk.page.resize(width, 640)
    desk.page.wear()
    desk.say = pseudo_catalogue() if language == "pseudo" else load_catalogue(language)
    desk.render()
    assert cut_off(desk.page) == []


def test_the_page_goes_with_its_window(walker: Walker, show: Show) -> None:
    def page() -> QWidget:
        made = TrainerPage()
        made.show_state(walker.state, EN)
        return made

    assert show is not None
    assert dies(page)
