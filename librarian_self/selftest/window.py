"""Whether the window works: a profile is made in it, a form answered with keys, closed, opened again and finished."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.presenters.effects import Begin
from librarian_self.presenters.state import Screen, State
from librarian_self.selftest.application import qt_application
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import CheckFailed, require
from librarian_self.selftest.samples import FORM, LEVELS, NAME
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.profiles import DataFolder
from librarian_self.services.session import Session
from librarian_self.ui.app import Running
from librarian_self.ui.driver import Driver, LostWay, spoken_name

LANGUAGE: Final = "uz"
"""Not the language of the source, so that the window shows a catalogue."""

SIZE: Final = (1024, 640)


def check_window(bench: Bench) -> Message:
    """Walk through the program as somebody with a keyboard would; raises CheckFailed, Refusal."""
    folder = DataFolder(bench.room("window"))
    walk = Walk(folder)
    try:
        walk.first_half()
        walk.second_half()
    except LostWay as lost:
        raise CheckFailed(
            msg(
                "“{what}” did not appear in the window. Please send the report to whoever looks after the program.",
                what=lost,
            )
        ) from lost
    answered = _answered(next(folder.profiles.glob("*.lself")))
    require(
        answered == walk.given,
        msg("What was answered in the window is not what was saved. Please look at the disk."),
    )
    return nmsg(
        "{count} question answered with keys, closed in between",
        "{count} questions answered with keys, closed in between",
        len(answered),
    )


def _answered(path: Path) -> dict[str, int | None]:
    """The levels on disk, of a form that was finished."""
    with Session.open(path) as session:
        latest = session.latest(FORM)
        if latest is None or latest.finished is None:
            return {}
        return {item: answer.current for item, answer in session.take(latest.id).answers.items()}


class Walk:
    """One person's way through the window, in two halves. `given` are the levels that were pressed, by question."""

    def __init__(self, folder: DataFolder) -> None:
        self.given: dict[str, int] = {}
        self._folder = folder
        self._say = load_catalogue(LANGUAGE)

    def first_half(self) -> None:
        """Make a profile, begin a form, answer half of it, close the window."""
        with self._sitting():
            self._press(msg("Next"))
            self._driver.tab_to(self._say(msg("Name of the profile")))
            self._driver.type_words(NAME)
            self._press(msg("Make my profile"))
            self._driver.wait_for(self._has_profile)
            self._press(msg("Start with one section"))
            self._driver.wait_for(self._is_assessing)
            self._answer(part=0.5)

    def second_half(self) -> None:
        """Open it again, find the answers, give the others, finish, look at the results, close the window."""
        with self._sitting():
            self._driver.wait_for(self._is_home)
            self._driver.tab_until(self._is_continue)
            self._driver.press(Qt.Key.Key_Space)
            self._driver.wait_for(self._is_assessing)
            self._check_found()
            self._answer(part=1.0)
            self._press(msg("Finish and see results"))
            self._driver.wait_for(self._has_results)

    @contextmanager
    def _sitting(self) -> Iterator[None]:
        """Sit at an open window, and close it whatever comes."""
        self._running = Running(qt_application(), self._folder, SYSTEM_CLOCK, LANGUAGE)
        self._driver = Driver(self._running)
        self._running.window.resize(*SIZE)
        try:
            self._running.begin(Begin())
            self._driver.wait_for(self._is_ready)
            yield
        finally:
            self._driver.leave()

    def _answer(self, part: float) -> None:
        """Press a digit for each question up to this part of the form."""
        here = self._state.assessing
        items = [item.id for item in here.form.items()] if here else []
        for place in range(len(self.given), round(len(items) * part)):
            level = LEVELS[place % len(LEVELS)]
            self._driver.press(Qt.Key(Qt.Key.Key_0.value + level))
            self.given[items[place]] = level
            if place < len(items) - 1:
                self._driver.press(Qt.Key.Key_PageDown)

    def _check_found(self) -> None:
        """What was answered before the window was closed is there again."""
        here = self._state.assessing
        found = {item: answer.current for item, answer in here.answers.items()} if here else {}
        require(
            found == self.given,
            msg("After closing and opening the window, the answers were not there. Please look at the disk."),
        )

    def _press(self, label: Message) -> None:
        self._driver.tab_to(self._say(label))
        self._driver.press(Qt.Key.Key_Space)

    @property
    def _state(self) -> State:
        return self._running.program.state

    def _is_ready(self) -> bool:
        return self._state.ready

    def _has_profile(self) -> bool:
        return self._state.opened is not None

    def _is_assessing(self) -> bool:
        return self._state.screen is Screen.ASSESS and self._state.assessing is not None

    def _is_home(self) -> bool:
        return self._state.screen is Screen.HOME

    def _has_results(self) -> bool:
        return self._state.looking is not None

    def _is_continue(self, widget: QWidget) -> bool:
        return isinstance(widget, QPushButton) and spoken_name(widget).startswith(self._say(msg("Continue")))
