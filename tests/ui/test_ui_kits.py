"""A kit that is offered, used and removed, on the pages where a person meets it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog

from librarian_self.i18n.catalogue import load_catalogue, pseudo_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.shelves import NO, TRAINS, YES
from librarian_self.presenters.state import Screen
from librarian_self.services import kit_places
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.about import AboutPage
from librarian_self.ui.screens.aboutcards import LogoPicture
from librarian_self.ui.screens.home import HomePage
from librarian_self.ui.screens.offercard import OfferCard
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.settings import SettingsPage
from librarian_self.ui.screens.welcome import WelcomePage
from librarian_self.ui.window import Window
from tests.presenters.walking import Walker
from tests.services.kits import kit_files, logo_png, manifest_of, put_archive, put_folder
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import cut_off, settle

EN = load_catalogue("en")
TITLE = "A kit from Navoiy kutubxonasi is here. Use it?"


@pytest.fixture
def walker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Walker]:
    """A computer that knows nobody, with a kit beside the program."""
    put_folder(kit_files(defaults={"forms": ["practicum"]}), tmp_path / "program" / "kit")
    monkeypatch.setattr(kit_places, "beside_program", lambda: tmp_path / "program")
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    yield walker
    walker.performer.close()


class Place(Desk):
    """A page before a profile is open, too."""

    def render(self) -> None:
        self.page.show_state(self.walker.state, self.say)
        settle()


def place(walker: Walker, show: Show, page: Page) -> Place:
    show(page, 1064, 800)
    return Place(walker, page, EN)


def offer(desk: Desk) -> OfferCard | None:
    """The question, where one can be seen."""
    return next((each for each in desk.page.findChildren(OfferCard) if each.isVisible()), None)


class TestTheFirstStart:
    """The question above the languages."""

    def test_it_is_asked_with_the_focus_on_it_and_described_for_the_ear(
        self, walker: Walker, show: Show
    ) -> None:
        desk = place(walker, show, WelcomePage())
        desk.page.take_focus()
        assert TITLE in shown_words(desk.page)
        use = button(desk.page, "Use it")
        assert use.hasFocus()
        assert use.accessibleDescription().startswith(TITLE)
        assert "1 form: The reading room" in use.accessibleDescription()

    def test_using_it_by_key_speaks_its_language_and_says_why_there_is_no_other(
        self, walker: Walker, show: Show
    ) -> None:
        desk = place(walker, show, WelcomePage())
        QTest.keyClick(button(desk.page, "Use it"), Qt.Key.Key_Space)
        assert desk.sent == [m.UseKit()]
        assert offer(desk) is None
        assert walker.state.language == "uz"
        assert "Set by your trainer’s kit “Navoiy kutubxonasi”." in shown_words(desk.page)
        assert "Русский" not in {each.text() for each in desk.page.findChildren(QCheckBox)}
        focused = QApplication.focusWidget()
        assert focused is not None
        assert desk.page.isAncestorOf(focused)

    def test_not_now_leads_on_to_the_languages(self, walker: Walker, show: Show) -> None:
        desk = place(walker, show, WelcomePage())
        leave = button(desk.page, "Not now")
        leave.setFocus()
        leave.click()
        assert desk.sent == [m.LeaveKit()]
        assert offer(desk) is None
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused is not leave

    @pytest.mark.parametrize("language", ["en", "uz", "pseudo"])
    @pytest.mark.parametrize(("size", "width"), [(100, 1024), (225, 1024)])
    def test_nothing_is_cut_off(
        self, walker: Walker, show: Show, appearance: Appearance, language: str, size: int, width: int
    ) -> None:
        desk = place(walker, show, WelcomePage())
        appearance.choose(Wish.LIGHT, size)
        desk.page.resize(width, 640)
        desk.page.wear()
        desk.say = pseudo_catalogue() if language == "pseudo" else load_catalogue(language)
        desk.render()
        assert cut_off(desk.page) == []


class TestHome:
    """The question for whoever has a profile, and the forms of the kit."""

    def test_it_waits_above_all_else(self, walker: Walker, show: Show) -> None:
        walker.make_profile()
        walker.send(m.GoTo(Screen.HOME))
        desk = place(walker, show, HomePage())
        assert offer(desk) is not None
        button(desk.page, "Not now").setFocus()
        button(desk.page, "Not now").click()
        assert offer(desk) is None
        assert QApplication.focusWidget() is not None

    def test_its_forms_say_where_they_came_from_and_the_others_can_be_shown(
        self, walker: Walker, show: Show
    ) -> None:
        walker.send(m.UseKit())
        walker.make_profile()
        walker.send(m.GoTo(Screen.HOME))
        desk = place(walker, show, HomePage())
        words = shown_words(desk.page)
        assert "from the kit “Navoiy kutubxonasi”" in words
        assert "Professional ethics" not in words
        button(desk.page, "Show 3 more forms of the program").click()
        assert "Professional ethics" in shown_words(desk.page)
        assert walker.opened.settings["all-forms"] == YES


class TestSettings:
    """Kits that were taken in, one to be taken in, and the switch."""

    @pytest.fixture
    def desk(self, walker: Walker, show: Show) -> Place:
        walker.send(m.UseKit())
        walker.make_profile()
        walker.send(m.GoTo(Screen.SETTINGS))
        return place(walker, show, SettingsPage())

    def test_a_locked_setting_is_seen_as_such_and_can_still_be_reached(self, desk: Place) -> None:
        (language,) = (
            each for each in desk.page.findChildren(QComboBox) if each.accessibleName() == "Language"
        )
        assert [language.itemText(row) for row in range(language.count())] == ["Oʻzbekcha"]
        assert language.accessibleDescription() == "Set by your trainer’s kit “Navoiy kutubxonasi”."
        assert language.focusPolicy() & Qt.FocusPolicy.TabFocus

    def test_a_kit_can_be_removed(self, desk: Place) -> None:
        assert "Navoiy kutubxonasi" in shown_words(desk.page)
        button(desk.page, "Remove: Navoiy kutubxonasi").click()
        assert desk.sent == [m.RemoveKit("navoiy-2026")]
        assert "Navoiy kutubxonasi" not in shown_words(desk.page)
        assert button(desk.page, "Take in a kit…").hasFocus()

    def test_another_can_be_taken_in_after_a_question(
        self, desk: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        files = {"logo.png": logo_png()}
        kit = {"kit.json": manifest_of(files, id="buxoro", name="Buxoro", locked=[]), **files}
        path = put_archive(kit, tmp_path / "buxoro.lskit")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (f"{path}", ""))
        button(desk.page, "Take in a kit…").click()
        assert desk.sent == [m.LookAtKit(path)]
        assert button(desk.page, "Use it").hasFocus()
        button(desk.page, "Use it").click()
        assert [each.name for each in desk.walker.state.kits] == ["Buxoro", "Navoiy kutubxonasi"]
        assert button(desk.page, "Take in a kit…").hasFocus()

    def test_choosing_nothing_changes_nothing(self, desk: Place, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: ("", ""))
        button(desk.page, "Take in a kit…").click()
        assert desk.sent == []

    def test_whoever_trains_others_switches_it_on(self, desk: Place) -> None:
        (switch,) = (
            each for each in desk.page.findChildren(QCheckBox) if each.accessibleName() == "I train others"
        )
        switch.click()
        assert desk.sent == [m.SetSetting(TRAINS, YES)]
        assert switch.isChecked()
        switch.click()
        assert desk.sent[-1] == m.SetSetting(TRAINS, NO)

    @pytest.mark.parametrize(("size", "width"), [(100, 808), (225, 934)])
    def test_nothing_is_cut_off(self, desk: Place, appearance: Appearance, size: int, width: int) -> None:
        appearance.choose(Wish.LIGHT, size)
        desk.page.resize(width, 640)
        desk.page.wear()
        desk.say = pseudo_catalogue()
        desk.render()
        assert cut_off(desk.page) == []


def test_the_page_is_in_the_side_bar_for_whoever_switched_it_on(
    walker: Walker, appearance: Appearance, show: Show
) -> None:
    walker.make_profile()
    walker.send(m.GoTo(Screen.SETTINGS))
    window = Window(appearance, lambda: None)
    show(window, 1280, 800)
    window.render_state(walker.state)
    bar = window._sidebar
    assert bar is not None
    assert not bar.page_button(Screen.TRAINER).isVisible()
    window.render_state(walker.send(m.SetSetting(TRAINS, YES)))
    settle()
    assert bar.page_button(Screen.TRAINER).isVisible()
    assert bar.page_button(Screen.TRAINER).accessibleName() == "Trainer"
    window.render_state(walker.send(m.GoTo(Screen.TRAINER)))
    assert window.screen_shown() is Screen.TRAINER


def test_the_logo_in_about_is_small_and_said(walker: Walker, show: Show) -> None:
    walker.send(m.UseKit())
    walker.make_profile()
    walker.send(m.GoTo(Screen.ABOUT))
    desk = place(walker, show, AboutPage())
    (logo,) = desk.page.findChildren(LogoPicture)
    assert logo.isVisible()
    assert logo.accessibleName() == "Logo: Navoiy kutubxonasi"
    assert logo.height() < 60
    assert logo.width() == pytest.approx(3 * logo.height(), abs=2)
    walker.send(m.RemoveKit("navoiy-2026"))
    desk.render()
    assert not logo.isVisible()


def test_a_logo_of_pixels_is_painted(walker: Walker, show: Show) -> None:
    files = {"logo.png": logo_png(4, 2)}
    put_folder({"kit.json": manifest_of(files, id="pixels", locked=[]), **files}, walker.folder.path / "kit")
    (walker.folder.path / "kit" / "kit.json").touch()
    walker.send(m.LookAtKit(walker.folder.path / "kit"), m.UseKit())
    walker.make_profile()
    walker.send(m.GoTo(Screen.ABOUT))
    desk = place(walker, show, AboutPage())
    (logo,) = desk.page.findChildren(LogoPicture)
    image = logo.grab().toImage()
    colours = {image.pixelColor(x, logo.height() // 2).name() for x in range(0, logo.width(), 4)}
    assert "#0b6b6b" in colours
    assert "#ffffff" in colours
