"""A protected profile in the real window: nothing of it can be seen, copied or found while it is locked."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from librarian_self.model.answer import Evidence
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import CreateProfile
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.presenters.state import Screen, State
from librarian_self.ui.idle import Idle
from librarian_self.ui.screens.recoverykey import RecoveryKeyPage
from librarian_self.ui.screens.unlock import UnlockPage
from librarian_self.ui.widgets.wraplabel import WrapLabel
from tests.journeys.conftest import FORM, Desk, Sit
from tests.ui.watching import heard

PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test
NAME = "Gulnara"
WORDS = "Talked with a reader about Ajiniyaz"


def state_of(desk: Desk) -> State:
    return desk.running.program.state


def fields(page: QWidget) -> list[QLineEdit]:
    return [field for field in page.findChildren(QLineEdit) if field.isVisible()]


def type_into(desk: Desk, *words: str) -> None:
    """Type into the fields of the open page, each with Return."""
    page = desk.running.window.open_page()
    assert page is not None
    for field, each in zip(fields(page), words, strict=True):
        field.setFocus()
        QTest.keyClicks(field, each)
        QTest.keyClick(field, Qt.Key.Key_Return)
    desk.driver.settle()


def all_words() -> str:
    """Every word in every widget of the program, seen or not, and what a screen reader is told."""
    found = []
    for widget in QApplication.allWidgets():
        found += [widget.windowTitle(), widget.toolTip(), widget.accessibleName()]
        found += [widget.accessibleDescription(), heard(widget).name]
        if isinstance(widget, WrapLabel | QLineEdit):
            found.append(widget.text())
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            found.append(widget.toPlainText())
    return "\n".join(found)


def gone() -> None:
    """Let Qt delete what is to be deleted."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.fixture
def desk(sit: Sit) -> Desk:
    """Gulnara’s protected profile, at a question with a note; the recovery key was written down."""
    desk = sit(CreateProfile(NAME, "reader-service", "en"))
    desk.send(m.GoTo(Screen.SETTINGS), m.AskAboutPassword(SecretDeed.GIVE))
    desk.send(m.GivePassword(PASSWORD, PASSWORD))
    shown = state_of(desk).shown_key
    assert shown is not None
    type_into(desk, shown.key[-4:])
    desk.send(m.StartForm(FORM))
    desk.digit(4)
    return desk


class TestLocking:
    """Ctrl+L, the button, and time."""

    def test_words_that_are_being_typed_are_saved_first(self, desk: Desk) -> None:
        item = state_of(desk).assessing
        assert item is not None
        desk.driver.tab_to("An example from my work")
        desk.driver.type_words(WORDS)
        desk.driver.shortcut("Ctrl+L")
        assert state_of(desk).screen is Screen.UNLOCK
        type_into(desk, PASSWORD)
        desk.send(m.Continue(1))
        here = state_of(desk).assessing
        assert here is not None
        assert here.answers[item.item].evidence == Evidence(WORDS)

    def test_nothing_of_it_is_in_the_window_any_more(self, desk: Desk) -> None:
        desk.driver.tab_to("An example from my work")
        desk.driver.type_words(WORDS)
        desk.send(m.GoTo(Screen.SETTINGS), m.GoTo(Screen.PLAN), m.GoTo(Screen.ASSESS))
        assert NAME in desk.running.window.windowTitle()
        desk.driver.shortcut("Ctrl+L")
        gone()
        assert WORDS not in all_words()
        assert NAME not in desk.running.window.windowTitle()
        assert isinstance(desk.running.window.open_page(), UnlockPage)
        assert desk.running.window.page(Screen.ASSESS) is None

    def test_what_was_copied_from_it_is_gone_from_the_clipboard(self, desk: Desk) -> None:
        clipboard = QApplication.clipboard()
        clipboard.setText(WORDS)
        desk.driver.shortcut("Ctrl+L")
        assert clipboard.text() == ""

    def test_the_button_of_the_side_bar_does_it_too(self, desk: Desk) -> None:
        button = desk.driver.tab_to("Lock")
        QTest.keyClick(button, Qt.Key.Key_Space)
        desk.driver.settle()
        assert state_of(desk).screen is Screen.UNLOCK

    def test_back_again_everything_is_there(self, desk: Desk) -> None:
        for _ in range(2):
            desk.driver.shortcut("Ctrl+L")
            type_into(desk, PASSWORD)
            state = state_of(desk)
            assert state.screen is Screen.HOME
            assert state.opened is not None
            assert state.opened.standings[0].answered == 1
            desk.send(m.GoTo(Screen.SETTINGS), m.GoTo(Screen.PLAN))

    def test_a_profile_without_password_does_not_mind_the_key(self, sit: Sit) -> None:
        other = sit(CreateProfile("Aziz", "reader-service", "en"))
        other.driver.shortcut("Ctrl+L")
        assert state_of(other).opened is not None


class TestSecretsInFields:
    """What is typed there."""

    def test_it_is_hidden_until_somebody_wants_to_see_it_and_never_stays(self, desk: Desk) -> None:
        desk.driver.shortcut("Ctrl+L")
        page = desk.running.window.open_page()
        assert page is not None
        (field,) = fields(page)
        assert field.echoMode() is QLineEdit.EchoMode.Password
        QTest.keyClicks(field, "wrong")
        QTest.keyClick(field, Qt.Key.Key_Return)
        desk.driver.settle()
        assert field.text() == ""
        assert "does not open" in all_words()
        assert field.hasFocus()
        QTest.keyClicks(field, PASSWORD)
        desk.send(m.OpenHelp(), m.LeaveHelp())
        assert field.text() == ""

    def test_the_recovery_key_is_nowhere_once_it_was_written_down(self, sit: Sit) -> None:
        desk = sit(CreateProfile(NAME, "reader-service", "en"))
        desk.send(m.GoTo(Screen.SETTINGS), m.AskAboutPassword(SecretDeed.GIVE))
        desk.send(m.GivePassword(PASSWORD, PASSWORD))
        shown = state_of(desk).shown_key
        assert shown is not None
        assert isinstance(desk.running.window.open_page(), RecoveryKeyPage)
        assert shown.key in all_words()
        type_into(desk, "0000")
        assert "not the last group" in all_words()
        type_into(desk, shown.key[-4:])
        assert state_of(desk).screen is Screen.SETTINGS
        gone()
        assert shown.key not in all_words()
        assert PASSWORD not in all_words()


class Hands:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def read(self) -> float:
        return self.seconds


class TestIdle:
    """`Idle`."""

    @pytest.fixture
    def hands(self) -> Hands:
        return Hands()

    @pytest.fixture
    def idle(self, qapp: QApplication, hands: Hands) -> Idle:
        idle = Idle(qapp, None, hands.read)
        idle.passed.connect(lambda: setattr(idle, "count", getattr(idle, "count", 0) + 1))
        return idle

    def passed(self, idle: Idle) -> int:
        count: int = getattr(idle, "count", 0)
        return count

    def test_after_the_time_it_says_so_once(self, idle: Idle, hands: Hands) -> None:
        idle.watch(5)
        hands.seconds += 299
        idle.look()
        assert self.passed(idle) == 0
        hands.seconds += 1
        idle.look()
        idle.look()
        assert self.passed(idle) == 1
        idle.watch(0)

    def test_a_key_begins_the_time_anew(self, idle: Idle, hands: Hands, qapp: QApplication) -> None:
        widget = QWidget()
        idle.watch(5)
        hands.seconds += 200
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
        qapp.sendEvent(widget, key)
        hands.seconds += 200
        idle.look()
        assert self.passed(idle) == 0
        hands.seconds += 101
        idle.look()
        assert self.passed(idle) == 1
        idle.watch(0)

    def test_never_means_never(self, idle: Idle, hands: Hands) -> None:
        idle.watch(0)
        hands.seconds += 10**6
        idle.look()
        assert self.passed(idle) == 0

    def test_an_open_dialog_is_closed_before_the_page_below_it_goes(self, idle: Idle, hands: Hands) -> None:
        dialog = QDialog()
        dialog.setModal(True)
        dialog.show()
        idle.watch(5)
        hands.seconds += 400
        idle.look()
        assert not dialog.isVisible()
        assert self.passed(idle) == 0
        idle.look()
        assert self.passed(idle) == 1
        idle.watch(0)

    def test_the_window_locks_after_the_time_that_was_chosen(self, desk: Desk, tmp_path: Path) -> None:
        idle = desk.running._idle
        assert idle is not None
        assert idle._minutes == 15
        desk.send(m.SetSetting("lock-after", "5"))
        assert idle._minutes == 5
        idle._last -= 301
        idle.look()
        desk.driver.settle()
        assert state_of(desk).screen is Screen.UNLOCK
        assert idle._minutes == 0
        assert list(tmp_path.rglob("*.lself"))
