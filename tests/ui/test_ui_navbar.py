"""The side bar: one Tab stop, every page by name, and never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.theme import CONTRAST_LIGHT, LIGHT
from librarian_self.ui.widgets.navbar import NavBar
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel
from tests.ui.conftest import Show
from tests.ui.watching import colours, cut_off, heard, settle, tab_stops

PAGES = (
    ("home", Icon.HOME, "Bosh sahifa"),
    ("assess", Icon.ASSESS, "Baholash"),
    ("results", Icon.RESULTS, "Natijalar"),
    ("plan", Icon.PLAN, "Rejam"),
    ("log", Icon.LOG, "Oʻrganish kundaligi"),
    ("settings", Icon.SETTINGS, "Sozlamalar"),
    ("help", Icon.HELP, "Yordam"),
)


@pytest.fixture
def bar() -> NavBar:
    """The pages in Uzbek, Assess open, two lines at the foot."""
    bar = NavBar()
    for key, icon, words in PAGES:
        if key == "settings":
            bar.add_rule()
        bar.add_page(key, icon)
        bar.set_words(key, words)
    bar.set_names("Librarian Self", "Sahifalar", "hozir ochiq")
    bar.add_foot(WrapLabel("Mening profilim", Variant.SMALL))
    bar.set_current("assess")
    return bar


def windowed(bar: NavBar, width: int) -> QWidget:
    """The bar beside a page in a window."""
    window = QWidget()
    box = QHBoxLayout(window)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(bar)
    box.addWidget(QLineEdit(), 1)
    bar.fit(width)
    return window


def test_every_page_is_a_button_with_its_name(bar: NavBar) -> None:
    assert heard(bar).name == "Sahifalar"
    for key, _icon, words in PAGES:
        assert (heard(bar.page_button(key)).role, heard(bar.page_button(key)).name) == (
            QAccessible.Role.Button,
            words,
        )


def test_only_the_open_page_says_that_it_is_open(bar: NavBar) -> None:
    said = {key: heard(bar.page_button(key)).description for key, _icon, _words in PAGES}
    assert {key for key, words in said.items() if words} == {"assess"}
    bar.set_current("plan")
    assert heard(bar.page_button("assess")).description == ""
    assert heard(bar.page_button("plan")).description == "hozir ochiq"


def test_the_open_page_is_seen_by_ground_and_weight(bar: NavBar, show: Show) -> None:
    show(windowed(bar, 1280), 1280, 800)
    assert {LIGHT.accent_soft, LIGHT.accent} <= colours(bar.page_button("assess"))
    assert LIGHT.accent_soft not in colours(bar.page_button("home"))


def test_with_high_contrast_the_open_page_has_an_edge(
    appearance: Appearance, bar: NavBar, show: Show
) -> None:
    appearance.choose(Wish.CONTRAST, 100)
    show(windowed(bar, 1280), 1280, 800)
    button = bar.page_button("assess")
    middle = button.grab().toImage().pixelColor(button.width() // 2, 0).name().upper()
    assert middle == CONTRAST_LIGHT.accent


def test_the_bar_is_one_tab_stop_at_the_open_page(bar: NavBar, show: Show) -> None:
    window = windowed(bar, 1280)
    show(window, 1280, 800)
    field = window.findChildren(QLineEdit)[0]
    field.setFocus()
    assert tab_stops(window) == [field, bar.page_button("assess")]


def test_up_and_down_move_and_tab_leaves(bar: NavBar, show: Show, qtbot: QtBot) -> None:
    window = windowed(bar, 1280)
    show(window, 1280, 800)
    bar.page_button("assess").setFocus()
    with qtbot.assertNotEmitted(bar.chosen):
        QTest.keyClick(bar.page_button("assess"), Qt.Key.Key_Down)
    assert bar.page_button("results").hasFocus()
    assert tab_stops(window) == [bar.page_button("results"), window.findChildren(QLineEdit)[0]]


@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_Home, "home"), (Qt.Key.Key_End, "help")])
def test_home_and_end_go_to_the_ends(bar: NavBar, show: Show, key: Qt.Key, page: str) -> None:
    show(windowed(bar, 1280), 1280, 800)
    bar.page_button("results").setFocus()
    QTest.keyClick(bar.page_button("results"), key)
    assert bar.page_button(page).hasFocus()
    QTest.keyClick(bar.page_button(page), Qt.Key.Key_Up if page == "home" else Qt.Key.Key_Down)
    assert bar.page_button(page).hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_return_and_space_open_a_page(bar: NavBar, show: Show, qtbot: QtBot, key: Qt.Key) -> None:
    show(windowed(bar, 1280), 1280, 800)
    bar.page_button("plan").setFocus()
    with qtbot.waitSignal(bar.chosen) as told:
        QTest.keyClick(bar.page_button("plan"), key)
    assert told.args == ["plan"]


def test_a_click_opens_a_page_and_showing_one_tells_nobody(bar: NavBar, show: Show, qtbot: QtBot) -> None:
    show(windowed(bar, 1280), 1280, 800)
    with qtbot.waitSignal(bar.chosen) as told:
        QTest.mouseClick(bar.page_button("log"), Qt.MouseButton.LeftButton)
    assert told.args == ["log"]
    with qtbot.assertNotEmitted(bar.chosen):
        bar.set_current("help")


def test_a_page_may_be_left_out_and_the_arrows_pass_it_by(bar: NavBar, show: Show) -> None:
    bar.set_page_shown("results", False)
    show(windowed(bar, 1280), 1280, 800)
    bar.page_button("assess").setFocus()
    QTest.keyClick(bar.page_button("assess"), Qt.Key.Key_Down)
    assert bar.page_button("plan").hasFocus()


@pytest.mark.parametrize(
    ("scale", "window", "compact"),
    [(100, 1280, False), (100, 1024, False), (150, 1366, False), (150, 1024, True), (200, 1024, True)],
)
def test_the_bar_never_crowds_the_page(
    appearance: Appearance, bar: NavBar, show: Show, scale: int, window: int, compact: bool
) -> None:
    appearance.choose(Wish.LIGHT, scale)
    show(windowed(bar, window), window, 640)
    assert bar.is_compact() == compact
    assert bar.width() <= 0.28 * window


def test_a_compact_bar_keeps_names_and_shows_them_as_tool_tips(bar: NavBar, show: Show) -> None:
    show(windowed(bar, 500), 500, 640)
    assert bar.is_compact()
    for key, _icon, words in PAGES:
        assert heard(bar.page_button(key)).name == words
        assert bar.page_button(key).toolTip() == words
    bar.fit(1280)
    assert bar.page_button("home").toolTip() == ""


@pytest.mark.parametrize("scale", [100, 150, 200, 225])
@pytest.mark.parametrize("window", [1024, 1366])
def test_nothing_in_the_bar_is_cut_off(
    appearance: Appearance, bar: NavBar, show: Show, scale: int, window: int
) -> None:
    appearance.choose(Wish.LIGHT, scale)
    bar.set_words("log", "Журнал профессионального обучения и самообразования")
    show(windowed(bar, window), window, 640)
    settle()
    assert cut_off(bar) == []


def test_targets_stay_large_enough_in_a_compact_bar(bar: NavBar, show: Show) -> None:
    show(windowed(bar, 500), 500, 640)
    assert all(bar.page_button(key).height() >= look().px(40) for key, _icon, _words in PAGES)


def test_an_unknown_page_is_nobodys() -> None:
    with pytest.raises(KeyError):
        NavBar().page_button("home")
