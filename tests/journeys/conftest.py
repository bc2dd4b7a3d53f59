"""The program as it runs for a person, in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Begin, CreateProfile, Effect
from librarian_self.presenters.state import State
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.app import Running
from librarian_self.ui.driver import Driver
from tests.journeys.situations import situations
from tests.presenters.walking import Walker

FORM = "professional-competencies"


class Desk:
    """A window, and somebody at the keyboard in front of it."""

    def __init__(self, app: QApplication, folder: Path, first: Effect) -> None:
        self.running = Running(app, DataFolder(folder), SYSTEM_CLOCK, "en")
        self.driver = Driver(self.running)
        self.running.window.resize(1280, 800)
        self.running.begin(first)
        self.driver.wait_for(self._is_ready)
        self.open = True

    def _is_ready(self) -> bool:
        return self.running.program.state.ready

    def send(self, *messages: m.Message) -> None:
        """Do something that a button would do."""
        for message in messages:
            self.running.program.send(message)
            self.driver.settle()

    def digit(self, digit: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a digit."""
        self.driver.press(Qt.Key(Qt.Key.Key_0.value + digit), modifiers)

    def leave(self) -> None:
        """Close the window; everything asked for is done first."""
        if self.open:
            self.open = False
            self.driver.leave()


class Sit(Protocol):
    """Opens a window."""

    def __call__(self, first: Effect | None = None) -> Desk:
        """With the effect that the program begins with; by default it looks for profiles."""


@pytest.fixture
def sit(qapp: QApplication, tmp_path: Path) -> Iterator[Sit]:
    desks: list[Desk] = []

    def open_desk(first: Effect | None = None) -> Desk:
        desks.append(Desk(qapp, tmp_path / "data", first or Begin()))
        return desks[-1]

    yield open_desk
    for desk in desks:
        desk.leave()


@pytest.fixture
def answering(sit: Sit) -> Desk:
    """Somebody of the reader service, at the first question."""
    desk = sit(CreateProfile("Gulnara", "reader-service", "en"))
    desk.send(m.StartForm(FORM))
    return desk


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Walker, Mapping[str, State]]]:
    """Every state of the window, and who walked through them."""
    walker = Walker(DataFolder(tmp_path_factory.mktemp("walked") / "data"), shipped_shelf())
    walker.begin()
    yield walker, situations(walker)
    walker.performer.close()
