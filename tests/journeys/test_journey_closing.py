"""A window never goes with words that are saved nowhere, and never waits for ever."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import CreateProfile
from librarian_self.presenters.state import NoticeAction, State
from librarian_self.services.session import Session
from librarian_self.storage import CannotWrite, Obstacle, ProfileFile
from tests.journeys.conftest import Desk, Sit

WAYS = (NoticeAction.RETRY, NoticeAction.RESCUE)


@pytest.fixture
def desk(sit: Sit) -> Desk:
    """A window with a new profile."""
    return sit(CreateProfile("Gulnara", "reader-service", "en"))


def state_of(desk: Desk) -> State:
    return desk.running.program.state


def full(_file: ProfileFile, *_values: object) -> None:
    raise CannotWrite(Path("gulnara.lself"), Obstacle.DISK_FULL)


def wrong(_file: ProfileFile, *_values: object) -> None:
    raise ZeroDivisionError


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[..., None]], None]:
    """From now on no setting can be saved."""
    return lambda how: monkeypatch.setattr(ProfileFile, "save_setting", how)


def test_with_all_saved_it_goes(desk: Desk) -> None:
    desk.running.program.send(m.SetSetting("theme", "dark"))
    assert desk.running.window.close()
    assert state_of(desk).saving.pending == ()


def test_with_something_unsaved_it_asks_first(
    desk: Desk, fail: Callable[[Callable[..., None]], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail(full)
    desk.running.program.send(m.SetSetting("theme", "dark"))
    assert not desk.running.window.close()
    notice = state_of(desk).notice
    assert notice is not None
    assert notice.actions == (NoticeAction.RESCUE, NoticeAction.CLOSE)
    assert "would be lost with the window" in desk.running.window.say(notice.message)
    assert desk.running.window.isVisible()
    monkeypatch.undo()
    desk.send(m.Retry())
    assert state_of(desk).saving.pending == ()
    assert desk.running.window.close()


def test_who_says_so_does_without(desk: Desk, fail: Callable[[Callable[..., None]], None]) -> None:
    fail(full)
    desk.running.program.send(m.SetSetting("theme", "dark"))
    assert not desk.running.window.close()
    desk.running.window.sent.emit(m.CloseAnyway())
    assert not desk.running.window.isVisible()


def test_a_fault_of_ours_ends_the_waiting_and_can_be_tried_again(
    desk: Desk, fail: Callable[[Callable[..., None]], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[object] = []
    monkeypatch.setattr("threading.excepthook", faults.append)
    fail(wrong)
    desk.send(m.SetSetting("theme", "dark"))
    assert len(faults) == 1
    assert state_of(desk).saving.failed
    notice = state_of(desk).notice
    assert notice is not None
    assert "made a mistake" in desk.running.window.say(notice.message)
    assert notice.actions == WAYS
    monkeypatch.undo()
    desk.send(m.Retry())
    opened = state_of(desk).opened
    assert opened is not None
    desk.leave()
    with Session.open(opened.path) as session:
        assert session.settings()["theme"] == "dark"


def test_after_a_fault_of_ours_another_profile_can_be_opened_once_all_is_saved(
    desk: Desk, fail: Callable[[Callable[..., None]], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    Session.create(tmp_path / "bek.lself", "Bek").close()
    monkeypatch.setattr("threading.excepthook", lambda _args: None)
    fail(wrong)
    desk.running.program.send(m.SetSetting("theme", "dark"))
    desk.send(m.SwitchProfile(tmp_path / "bek.lself"))
    assert state_of(desk).opening is None, "nobody waits for what will not come"
    monkeypatch.undo()
    desk.send(m.Retry(), m.SwitchProfile(tmp_path / "bek.lself"))
    opened = state_of(desk).opened
    assert opened is not None
    assert opened.profile.name == "Bek"


@pytest.mark.qt_log_ignore("does not support raise", extend=True)  # there is no screen
def test_a_window_that_is_called_comes_forward(desk: Desk) -> None:
    desk.driver.wait_for(lambda: desk.running._doorbell is not None)
    desk.running.window.showMinimized()
    desk.running._come_forward()
    assert not desk.running.window.windowState() & Qt.WindowState.WindowMinimized
    assert desk.running.window.isVisible()
