"""A plan goes to a mentor as a file and comes back with comments: the whole way, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import CreateProfile
from librarian_self.presenters.state import Screen, State
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.profiles import DataFolder
from librarian_self.services.session import Session
from librarian_self.ui.app import Running
from librarian_self.ui.driver import Driver
from tests.journeys.conftest import Desk, Sit
from tests.services.copies import copy_of, signed, typed
from tests.services.copies import filled as filled_in

WORDS = "Яхши ғоя – oʻqing!"


@pytest.fixture
def desk(sit: Sit) -> Desk:
    """A window with a goal."""
    made = sit(CreateProfile("Gulnara", "reader-service", "en"))
    made.send(m.GoTo(Screen.HOME), m.AddGoal("read"), m.ChangeGoal("read", (("title", "Read aloud"),)))
    return made


@pytest.fixture
def copy(desk: Desk, tmp_path: Path) -> Path:
    """The plan as it goes out."""
    opened = state_of(desk).opened
    assert opened is not None
    session = Session.open(copied_profile(opened.path, tmp_path))
    with session:
        return copy_of(session, tmp_path / "plan.pdf", "uz")


def copied_profile(path: Path, folder: Path) -> Path:
    """The profile's file as it is on disk now; the window holds the other."""
    to = folder / "seen.lself"
    to.write_bytes(path.read_bytes())
    return to


def state_of(desk: Desk) -> State:
    return desk.running.program.state


def drop(desk: Desk, path: Path) -> None:
    """Draw a file over the window, and let it go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"{path}")])
    window, place = desk.running.window, QPointF(400, 300)
    no_key, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    over = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, left, no_key)
    QApplication.sendEvent(window, over)
    assert over.isAccepted()
    QApplication.sendEvent(window, QDropEvent(place, Qt.DropAction.CopyAction, data, left, no_key))
    desk.driver.settle()


def test_a_copy_that_came_back_is_in_the_review_log_until_it_is_undone(desk: Desk, copy: Path) -> None:
    drop(desk, filled_in(copy, signed("Aziza", "24.11.2026", read=WORDS)))
    desk.driver.wait_for(lambda: state_of(desk).screen is Screen.REVIEW)
    opened = state_of(desk).opened
    assert opened is not None
    (review,) = opened.reviews
    assert (review.by, review.comments[0].words) == ("Aziza", WORDS)
    desk.driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    opened = state_of(desk).opened
    assert opened is not None
    assert opened.reviews == ()


def test_what_was_typed_in_a_browser_comes_back_too(desk: Desk, copy: Path, tmp_path: Path) -> None:
    drop(desk, typed(copy, WORDS, tmp_path / "typed.pdf"))
    desk.driver.wait_for(lambda: state_of(desk).screen is Screen.REVIEW)
    opened = state_of(desk).opened
    assert opened is not None
    assert opened.reviews[0].comments[0].words == WORDS


def test_escape_closes_a_copy_that_is_only_read(desk: Desk, copy: Path) -> None:
    desk.send(m.GoTo(Screen.LOG))
    drop(desk, copy)
    desk.driver.wait_for(lambda: state_of(desk).screen is Screen.COPY)
    desk.driver.press(Qt.Key.Key_Escape)
    assert state_of(desk).screen is Screen.LOG


def test_the_program_can_be_started_with_a_plan(copy: Path, tmp_path: Path, qapp: QApplication) -> None:
    running = Running(qapp, DataFolder(tmp_path / "other"), SYSTEM_CLOCK, "en")
    driver = Driver(running)
    running.begin(copy)
    driver.wait_for(lambda: running.program.state.copy is not None)
    assert running.program.state.screen is Screen.COPY
    assert running.program.state.opened is None
    driver.leave()
