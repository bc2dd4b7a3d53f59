"""Pages scroll up and down only, follow the focus, and hold banners, progress and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.theme import LIGHT, Tone, contrast
from librarian_self.ui.widgets.banner import Banner, announce
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.progressline import ProgressLine
from librarian_self.ui.widgets.scrollpage import ScrollPage
from librarian_self.ui.widgets.wraplabel import WrapLabel
from tests.ui.conftest import Show
from tests.ui.watching import colours, cut_off, heard, settle

HINTS = (
    KeyHint("1–5", "level"),
    KeyHint("Shift+1–5", "target"),
    KeyHint("PgUp PgDn", "question"),
    KeyHint("Ctrl+Z", "undo"),
)
NOTICE = "Another window has this profile open. Nothing is lost. Close the other window, then try again."


def long_page(count: int = 40) -> ScrollPage:
    """A page of many fields."""
    page = ScrollPage()
    for _ in range(count):
        page.add(QLineEdit())
    return page


def in_view(page: ScrollPage, widget: QWidget) -> bool:
    """Whether a widget is wholly seen."""
    top = widget.mapTo(page.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= page.viewport().height()


def test_what_gets_the_focus_comes_into_view(show: Show) -> None:
    page = long_page()
    show(page, 400, 300)
    fields = page.findChildren(QLineEdit)
    for field in (fields[-1], fields[3], fields[20], fields[0]):
        field.setFocus()
        settle()
        assert in_view(page, field)


def test_what_is_in_view_already_does_not_move_the_page(show: Show) -> None:
    page = long_page()
    show(page, 400, 300)
    fields = page.findChildren(QLineEdit)
    fields[10].setFocus()
    settle()
    where = page.verticalScrollBar().value()
    neighbour = fields[9]
    assert in_view(page, neighbour)
    neighbour.setFocus()
    settle()
    assert page.verticalScrollBar().value() == where


def test_of_something_too_high_the_top_comes_into_view(show: Show) -> None:
    page = long_page(5)
    tall = Button("tall")
    tall.setMinimumHeight(900)
    page.column.box.addWidget(tall)
    show(page, 400, 300)
    page.show_whole(tall)
    assert 0 <= tall.mapTo(page.viewport(), QPoint(0, 0)).y() <= look().px(40)


def test_the_focus_elsewhere_does_not_move_the_page(show: Show) -> None:
    page = long_page()
    show(page, 400, 300)
    page.findChildren(QLineEdit)[20].setFocus()
    settle()
    where = page.verticalScrollBar().value()
    other = QLineEdit()
    show(other, 100, 40)
    other.setFocus()
    settle()
    assert page.verticalScrollBar().value() == where


def test_a_page_never_scrolls_sideways(show: Show) -> None:
    page = ScrollPage()
    card = Card()
    card.add(WrapLabel("Самостоятельный " * 30))
    page.add(card)
    show(page, 300, 300)
    assert page.horizontalScrollBar().maximum() == 0
    assert cut_off(page) == []


def test_a_page_does_not_get_wider_than_can_be_read(show: Show) -> None:
    page = ScrollPage()
    page.add(Card())
    show(page, 2400, 600)
    assert page.column.width() == look().px(1080)
    assert page.column.x() == look().gap(28)


def test_a_page_shows_the_ground_of_the_window(show: Show) -> None:
    window = QWidget()
    QVBoxLayout(window).addWidget(ScrollPage())
    show(window, 200, 200)
    assert colours(window) == {LIGHT.background}


def test_a_page_may_be_small(appearance: Appearance) -> None:
    appearance.choose(Wish.LIGHT, 225)
    size = long_page().minimumSizeHint()
    assert size.width() <= 640
    assert size.height() <= 360


def test_a_banner_is_hidden_until_there_is_something_to_say(show: Show) -> None:
    banner = Banner()
    window = ScrollPage()
    window.add(banner)
    show(window, 600, 300)
    assert not banner.isVisible()
    banner.show_notice(NOTICE, "Close this notice", Tone.ROSE, ["Try again", "Open a copy"])
    settle()
    assert banner.isVisible()
    assert heard(banner).name == NOTICE
    assert cut_off(window) == []


def test_a_banner_tells_which_action_was_pressed(show: Show, qtbot: QtBot) -> None:
    banner = Banner()
    banner.show_notice(NOTICE, "Close this notice", actions=["Try again", "Open a copy"])
    show(banner, 700, 140)
    again, copy, close = (button for button in banner.findChildren(Button) if button.isVisible())
    for number, button in enumerate((again, copy)):
        with qtbot.waitSignal(banner.acted) as told:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == [number]
    assert heard(close).name == "Close this notice"


def test_a_banner_can_be_closed_and_speak_again(show: Show, qtbot: QtBot) -> None:
    banner = Banner()
    banner.show_notice(NOTICE, "Close this notice")
    show(banner, 700, 100)
    close = next(button for button in banner.findChildren(Button) if button.isVisible())
    with qtbot.waitSignal(banner.closed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
    banner.show_notice("Saved.", "Close this notice", Tone.GREEN)
    assert banner.isVisible()
    assert heard(banner).name == "Saved."


def test_a_banner_shows_only_the_actions_that_there_are(show: Show) -> None:
    banner = Banner()
    banner.show_notice(NOTICE, "Close", actions=["Try again", "Open a copy"])
    banner.show_notice(NOTICE, "Close", actions=["Try again"])
    show(banner, 700, 140)
    seen = [button.words() for button in banner.findChildren(Button) if button.isVisible()]
    assert seen == ["Try again", ""]


def test_a_banner_has_no_room_for_three_actions() -> None:
    with pytest.raises(ValueError, match="two actions"):
        Banner().show_notice(NOTICE, "Close", actions=["one", "two", "three"])


@pytest.mark.parametrize("tone", [Tone.ACCENT, Tone.GREEN, Tone.ROSE])
def test_a_banner_stands_on_the_ground_of_its_tone(show: Show, tone: Tone) -> None:
    banner = Banner()
    banner.show_notice(NOTICE, "Close", tone)
    assert {LIGHT.soft(tone), LIGHT.words(tone)} <= colours(show(banner, 700, 80))


def test_a_banner_is_said_aloud_when_somebody_listens(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[QAccessible.Event] = []

    class Listener:
        """A screen reader that is on."""

        @staticmethod
        def isActive() -> bool:  # noqa: N802 -- Qt's name
            return True

        @staticmethod
        def updateAccessibility(event: object) -> None:  # noqa: N802 -- Qt's name
            said.append(getattr(event, "type")())  # noqa: B009 -- an event of Qt, typed loosely for the test

    monkeypatch.setattr("librarian_self.ui.widgets.banner.QAccessible", Listener)
    announce(show(QWidget(), 10, 10), NOTICE)
    assert said == [QAccessible.Event.Announcement]


def test_progress_is_heard_with_its_name_and_its_words() -> None:
    line = ProgressLine("Progress of this form")
    line.set_progress(17, 46, "17 of 46 answered")
    assert (heard(line).role, heard(line).name, heard(line).description) == (
        QAccessible.Role.ProgressBar,
        "Progress of this form",
        "17 of 46 answered",
    )
    assert (line.minimum(), line.value(), line.maximum()) == (0, 17, 46)


@pytest.mark.parametrize(("done", "total", "value"), [(0, 0, 0), (5, 0, 1), (-1, 4, 0), (9, 4, 4)])
def test_odd_progress_stays_within_the_line(done: int, total: int, value: int) -> None:
    line = ProgressLine()
    line.set_progress(done, total)
    assert line.value() == value


@pytest.mark.parametrize(("done", "part"), [(0, 0.0), (23, 0.5), (46, 1.0)])
def test_a_line_is_filled_as_far_as_things_have_come(show: Show, done: int, part: float) -> None:
    line = ProgressLine("Progress")
    line.set_progress(done, 46)
    show(line, 200, 6)
    image = line.grab().toImage()
    filled = [x for x in range(200) if image.pixelColor(x, 3).name().upper() == LIGHT.accent]
    assert len(filled) == pytest.approx(200 * part, abs=4)


@pytest.mark.parametrize("wish", list(Wish))
def test_what_is_done_stands_out_from_what_is_not(appearance: Appearance, show: Show, wish: Wish) -> None:
    appearance.choose(wish, 100)
    line = ProgressLine("Progress")
    line.set_progress(1, 2)
    show(line, 200, 6)
    image = line.grab().toImage()
    done, left = (image.pixelColor(x, 3).name() for x in (50, 150))
    assert contrast(done, left) >= 3


def test_keys_are_heard_as_one_sentence() -> None:
    assert heard(KeyHints(HINTS)).name == ("1–5 level · Shift+1–5 target · PgUp PgDn question · Ctrl+Z undo")


def test_keys_stand_in_one_line_where_there_is_room() -> None:
    hints = KeyHints(HINTS)
    wide = hints.sizeHint().width()
    assert hints.heightForWidth(wide) == hints.sizeHint().height()
    assert hints.heightForWidth(wide // 2) > hints.sizeHint().height()


def test_a_hint_is_broken_only_when_it_is_wider_than_the_line() -> None:
    one = KeyHints(HINTS[1:2])
    whole = one.sizeHint()
    assert one.heightForWidth(whole.width()) == whole.height()
    assert one.heightForWidth(whole.width() // 2) > whole.height()


@pytest.mark.parametrize("scale", [100, 225])
@pytest.mark.parametrize("width", [200, 900])
def test_no_key_is_cut_off(appearance: Appearance, show: Show, scale: int, width: int) -> None:
    appearance.choose(Wish.LIGHT, scale)
    page = ScrollPage()
    page.add(KeyHints(HINTS))
    show(page, width, 800)
    assert cut_off(page) == []


def test_keycaps_lie_on_the_surface_and_words_are_muted(show: Show) -> None:
    assert {LIGHT.surface, LIGHT.line} <= colours(show(KeyHints(HINTS), 600, 40))


def test_other_keys_take_the_place_of_the_old() -> None:
    hints = KeyHints(HINTS)
    hints.set_hints([KeyHint("F1", "help")])
    assert heard(hints).name == "F1 help"
    assert KeyHints().sizeHint().width() == 0
