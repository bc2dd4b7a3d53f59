"""Goals are put in order by keys and by the mouse; the list says where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.presenters import messages as m
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.screens import goal_choices
from librarian_self.ui.screens.goal_choices import GoalChoices
from librarian_self.ui.screens.goal_drag import DropLine
from librarian_self.ui.screens.goal_row import GoalOption
from librarian_self.ui.screens.goal_scroll import GoalScroll
from librarian_self.ui.screens.plan import PlanPage
from librarian_self.ui.widgets.keyhints import KeyHints
from tests.ui.conftest import Show
from tests.ui.plandesk import THREE, PlanDesk, a_state
from tests.ui.watching import colours, heard, settle

EN = load_catalogue("en")
ALT = Qt.KeyboardModifier.AltModifier
PAD = Qt.KeyboardModifier.KeypadModifier
THIRTY = tuple(Goal(f"g{number}", f"Goal number {number}", status=GoalStatus.RESTING) for number in range(30))


@pytest.fixture
def desk(show: Show) -> PlanDesk:
    """The page with three goals; the first is in view and in focus."""
    page = PlanPage()
    show(page, 1064, 800)
    desk = PlanDesk(page, a_state(THREE), EN)
    page.take_focus()
    return desk


@pytest.fixture
def long_list(show: Show) -> PlanDesk:
    """Thirty goals in a low window."""
    page = PlanPage()
    show(page, 1064, 640)
    return PlanDesk(page, a_state(THIRTY), EN)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the screen reader is told."""
    sentences: list[str] = []

    def hear(_widget: QWidget, words: str) -> None:
        sentences.append(words)

    monkeypatch.setattr(goal_choices, "announce", hear)
    return sentences


def rows(desk: PlanDesk) -> list[GoalOption]:
    """The goals in the list, from the top."""
    return sorted(desk.page.findChildren(GoalOption), key=lambda row: row.y())


def order(desk: PlanDesk) -> list[str]:
    return [row.goal() for row in rows(desk)]


def line(desk: PlanDesk) -> DropLine:
    (found,) = desk.page.findChildren(DropLine)
    return found


def choices(desk: PlanDesk) -> GoalChoices:
    (found,) = desk.page.findChildren(GoalChoices)
    return found


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = ALT) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifiers)
    settle()


def point(kind: QEvent.Type, row: QWidget, place: QPoint, buttons: Qt.MouseButton) -> None:
    """The mouse at a place of a row, as the window system tells it."""
    here = QPointF(place)
    event = QMouseEvent(
        kind,
        here,
        QPointF(row.mapToGlobal(place)),
        Qt.MouseButton.LeftButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(row, event)


def grab(row: GoalOption) -> QPoint:
    """Press on a row."""
    place = row.rect().center()
    point(QEvent.Type.MouseButtonPress, row, place, Qt.MouseButton.LeftButton)
    return place


def pull(row: GoalOption, to: QPoint) -> None:
    """Move the pointer, with the button held, to a place on the screen."""
    point(QEvent.Type.MouseMove, row, row.mapFromGlobal(to), Qt.MouseButton.LeftButton)
    settle()


def drop(row: GoalOption, at: QPoint) -> None:
    point(QEvent.Type.MouseButtonRelease, row, row.mapFromGlobal(at), Qt.MouseButton.NoButton)
    settle()


def lower_half(row: QWidget) -> QPoint:
    return row.mapToGlobal(QPoint(20, row.height() - 4))


def upper_half(row: QWidget) -> QPoint:
    return row.mapToGlobal(QPoint(20, 3))


class TestKeys:
    """Alt with the arrows."""

    def test_they_move_the_goal_in_focus_and_stay_with_it(self, desk: PlanDesk) -> None:
        press(Qt.Key.Key_Down)
        assert desk.sent == [m.MoveGoal("channel", 1)]
        assert order(desk) == ["interview", "channel", "courses"]
        focused = QApplication.focusWidget()
        assert isinstance(focused, GoalOption)
        assert focused.goal() == desk.in_view() == "channel"
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Up)
        press(Qt.Key.Key_Up)
        assert order(desk) == ["channel", "interview", "courses"]

    def test_the_list_follows_undo(self, desk: PlanDesk) -> None:
        press(Qt.Key.Key_Down)
        desk.send(m.Undo())
        assert order(desk) == ["channel", "interview", "courses"]
        desk.send(m.Redo())
        assert order(desk) == ["interview", "channel", "courses"]

    def test_arrows_alone_choose_as_before(self, desk: PlanDesk) -> None:
        press(Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        assert desk.in_view() == "interview"
        assert order(desk) == ["channel", "interview", "courses"]

    def test_the_arrows_of_the_number_pad_do_the_same(self, desk: PlanDesk) -> None:
        press(Qt.Key.Key_Down, ALT | PAD)
        assert order(desk) == ["interview", "channel", "courses"]

    @pytest.mark.parametrize(
        ("key", "modifiers"),
        [
            (Qt.Key.Key_Left, ALT),
            (Qt.Key.Key_Right, ALT),
            (Qt.Key.Key_Down, ALT | Qt.KeyboardModifier.ControlModifier),
            (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier),
        ],
    )
    def test_other_keys_are_left_to_others(
        self, desk: PlanDesk, key: Qt.Key, modifiers: Qt.KeyboardModifier
    ) -> None:
        press(key, modifiers)
        assert order(desk) == ["channel", "interview", "courses"]
        assert desk.sent == []

    def test_they_work_whatever_letters_the_keyboard_writes(self, desk: PlanDesk) -> None:
        """An arrow is no letter: on a Cyrillic layout it comes with the same key and no text."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.sendEvent(
            focused, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, ALT, 116, 0xFF54, 8, "")
        )
        settle()
        assert order(desk) == ["interview", "channel", "courses"]

    def test_elsewhere_on_the_page_they_move_nothing(self, desk: PlanDesk) -> None:
        desk.words("What I will be able to do").setFocus()
        press(Qt.Key.Key_Down)
        assert desk.sent == []

    def test_the_ear_is_told_where_the_goal_stands(self, desk: PlanDesk, said: list[str]) -> None:
        assert desk.sent == []
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Up)
        press(Qt.Key.Key_Up)
        title = THREE[0].title
        assert said == [f"{title}: place 2 of 3", f"{title}: place 1 of 3", f"{title}: place 1 of 3"]

    def test_what_is_moved_stays_in_view(self, long_list: PlanDesk, qtbot: QtBot) -> None:
        long_list.page.take_focus()
        for _ in range(25):
            press(Qt.Key.Key_Down)
        focused = QApplication.focusWidget()
        assert isinstance(focused, GoalOption)
        assert order(long_list).index("g0") == 25
        qtbot.waitUntil(lambda: not focused.visibleRegion().isEmpty())
        assert focused.visibleRegion().boundingRect().height() == focused.height()

    def test_they_are_shown_where_they_work(self, desk: PlanDesk, show: Show) -> None:
        (hints,) = [each for each in desk.page.findChildren(KeyHints) if each.isVisible()]
        assert heard(hints).name == "↑ ↓ choose · Alt+↑ Alt+↓ move · Enter write"
        assert heard(choices(desk)).description == heard(hints).name
        one = PlanPage()
        show(one, 1064, 800)
        PlanDesk(one, a_state(THREE[:1]), EN)
        assert not [each for each in one.findChildren(KeyHints) if each.isVisible()]


class TestMouse:
    """Dragging a goal to another place."""

    def test_a_line_shows_where_it_would_lie_and_there_it_comes_to_lie(self, desk: PlanDesk) -> None:
        first, second, _third = rows(desk)
        grab(first)
        pull(first, lower_half(second))
        assert line(desk).isVisible()
        middle = line(desk).geometry().center().y()
        assert second.geometry().bottom() <= middle <= rows(desk)[2].geometry().top()
        drop(first, lower_half(second))
        assert desk.sent == [m.MoveGoalTo("channel", 1)]
        assert order(desk) == ["interview", "channel", "courses"]
        assert not line(desk).isVisible()

    @pytest.mark.parametrize(
        ("dragged", "over", "after"),
        [
            (0, "below the last", ["interview", "courses", "channel"]),
            (2, "above the first", ["courses", "channel", "interview"]),
            (2, "upper half of the second", ["channel", "courses", "interview"]),
            (1, "itself", ["channel", "interview", "courses"]),
        ],
    )
    def test_it_may_go_anywhere(self, desk: PlanDesk, dragged: int, over: str, after: list[str]) -> None:
        first, second, third = rows(desk)
        places = {
            "below the last": third.mapToGlobal(QPoint(20, third.height() + 200)),
            "above the first": first.mapToGlobal(QPoint(20, -200)),
            "upper half of the second": upper_half(second),
            "itself": lower_half(second),
        }
        row = rows(desk)[dragged]
        grab(row)
        pull(row, places[over])
        drop(row, places[over])
        assert order(desk) == after

    def test_the_line_is_to_be_seen_at_both_ends(self, desk: PlanDesk) -> None:
        first, second, third = rows(desk)
        grab(second)
        for end in (first.mapToGlobal(QPoint(20, -200)), third.mapToGlobal(QPoint(20, 900))):
            pull(second, end)
            assert choices(desk).rect().contains(line(desk).geometry())
        drop(second, lower_half(second))

    def test_it_is_painted_in_the_accent_in_every_look(self, desk: PlanDesk, appearance: Appearance) -> None:
        first, second, _third = rows(desk)
        for wish in (Wish.LIGHT, Wish.DARK, Wish.CONTRAST):
            appearance.choose(wish, 100)
            grab(first)
            pull(first, lower_half(second))
            assert look().theme.accent.upper() in colours(line(desk))
            first.put_back.emit()

    def test_a_drag_is_no_click_and_changes_no_view(self, desk: PlanDesk) -> None:
        second = rows(desk)[1]
        grab(second)
        pull(second, lower_half(rows(desk)[2]))
        drop(second, lower_half(rows(desk)[2]))
        assert desk.in_view() == "channel"
        assert not any(isinstance(each, m.SelectGoal) for each in desk.sent)

    def test_a_hand_that_shakes_only_clicks(self, desk: PlanDesk) -> None:
        second = rows(desk)[1]
        place = grab(second)
        pull(second, second.mapToGlobal(place + QPoint(1, 1)))
        assert not line(desk).isVisible()
        drop(second, second.mapToGlobal(place))
        assert desk.in_view() == "interview"

    def test_escape_puts_it_back(self, desk: PlanDesk) -> None:
        first, second, _third = rows(desk)
        grab(first)
        pull(first, lower_half(second))
        press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        assert not line(desk).isVisible()
        drop(first, lower_half(second))
        assert desk.sent == []

    def test_a_goal_that_is_taken_out_meanwhile_ends_it(self, desk: PlanDesk, qtbot: QtBot) -> None:
        first, second, _third = rows(desk)
        grab(first)
        pull(first, lower_half(second))
        desk.send(m.DeleteGoal("channel"))
        qtbot.waitUntil(lambda: not line(desk).isVisible())

    def test_the_ear_is_told_too(self, desk: PlanDesk, said: list[str]) -> None:
        first, second, _third = rows(desk)
        grab(first)
        pull(first, lower_half(second))
        drop(first, lower_half(second))
        assert said == [f"{THREE[0].title}: place 2 of 3"]

    def test_at_the_edge_a_long_list_goes_on_by_itself(self, long_list: PlanDesk, qtbot: QtBot) -> None:
        first = rows(long_list)[0]
        scroll = next(area for area in long_list.page.findChildren(QScrollArea) if area.isAncestorOf(first))
        grab(first)
        foot = scroll.viewport().mapToGlobal(QPoint(20, scroll.viewport().height() - 2))
        pull(first, foot)
        bar = scroll.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.value() == bar.maximum())
        drop(first, foot)
        assert order(long_list)[-1] == "g0"

    def test_dragging_can_be_taken_back(self, desk: PlanDesk) -> None:
        first, second, _third = rows(desk)
        grab(first)
        pull(first, lower_half(second))
        drop(first, lower_half(second))
        desk.send(m.Undo())
        assert order(desk) == ["channel", "interview", "courses"]


def test_the_order_of_the_person_is_that_of_the_list(show: Show) -> None:
    page = PlanPage()
    show(page, 1064, 800)
    state = a_state(THREE)
    assert state.opened is not None
    turned = replace(state, opened=replace(state.opened, goals=tuple(reversed(THREE))))
    assert order(PlanDesk(page, turned, EN)) == ["courses", "interview", "channel"]


@pytest.mark.parametrize(("width", "left_over"), [(1064, 100), (600, 20)])
def test_a_long_list_leaves_room_beside_the_goal_in_view_and_takes_it_above(
    show: Show, width: int, left_over: int
) -> None:
    page = PlanPage()
    show(page, width, 640)
    desk = PlanDesk(page, a_state(THIRTY), EN)
    settle()
    (area,) = desk.page.findChildren(GoalScroll)
    assert left_over < page.viewport().height() - area.height() < left_over + look().px(80)
    assert area.height() < choices(desk).height()


@pytest.fixture(autouse=True)
def nothing_is_dragged_on() -> Iterator[None]:
    """Each test ends with the mouse let go."""
    yield
    grabber = QWidget.mouseGrabber()
    if grabber is not None:
        grabber.releaseMouse()
