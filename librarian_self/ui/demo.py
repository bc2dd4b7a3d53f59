"""The whole job in the real window, by key events: from the first start to the plan on paper."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.presenters.effects import Begin
from librarian_self.presenters.state import Screen
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.files import CannotWriteFile, write_whole
from librarian_self.services.profiles import DataFolder
from librarian_self.services.reasons import why
from librarian_self.services.results import results_json, results_of
from librarian_self.services.session import Session
from librarian_self.ui.app import Running, make_application
from librarian_self.ui.driver import Driver, spoken_name

LEVELS: Final = (3, 2, 4, 3, 1, 3, 4, 2, 3, 2, 5, 3)
"""Answers that are given in turn: somebody with strengths and with gaps."""

FORM: Final = "professional-competencies"
NOT_MINE: Final = 16
"""Every so many questions one is not part of the work."""

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

EXAMPLE: Final = msg(
    "A reader looked for sources on local history; together we found three and wrote a short guide."
)
NAME: Final = msg("Demo librarian")
WHY: Final = msg("Readers get an answer that fits their need, on the first visit.")


def run_demo(out: Path, language: str) -> int:
    """Write `profile.lself`, `plan.pdf`, `results.json` and a PNG of each screen into `out`; returns 0."""
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")) and sys.platform.startswith(
        "linux"
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        out.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".demo-", dir=out))
    except OSError as error:
        raise CannotWriteFile(
            msg(
                "The folder “{folder}” cannot be written ({reason}). Please choose another one.",
                folder=out,
                reason=why(error),
            )
        ) from error
    try:
        Demo(out.resolve(), DataFolder(work.resolve()), language).run()
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0


class Demo:
    """One walk through the program."""

    def __init__(self, out: Path, folder: DataFolder, language: str) -> None:
        self._out = out
        self._folder = folder
        self._language = language
        self._say = load_catalogue(language)
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        self._app = make_application()
        self._shots = 0

    def run(self) -> None:
        """Walk, close in the middle, come back, and finish."""
        self._open()
        self._first_start()
        self._answer(part=0.5)
        self._driver.leave()
        self._open()
        self._come_back()
        self._answer(part=1.0)
        self._finish()
        self._plan()
        self._settings()
        self._train()
        self._driver.leave()
        self._keep()

    def _open(self) -> None:
        self._running = Running(self._app, self._folder, SYSTEM_CLOCK, self._language)
        self._driver = Driver(self._running)
        self._running.window.resize(1280, 800)
        self._running.begin(Begin())
        self._driver.wait_for(self._is_ready)

    def _is_ready(self) -> bool:
        return self._running.program.state.ready

    def _shoot(self, name: str) -> None:
        self._shots += 1
        self._driver.grab(self._out / f"{self._shots:02d}-{name}.png")

    def _first_start(self) -> None:
        self._shoot("welcome")
        self._press_button(msg("Next"))
        self._driver.tab_to(self._say(msg("Name of the profile")))
        self._driver.type_words(self._say(NAME))
        self._driver.tab_to(self._say(msg("Your role")))
        self._driver.press(Qt.Key.Key_Home)
        self._driver.press(Qt.Key.Key_Down)
        self._shoot("about-you")
        self._press_button(msg("Make my profile"))
        self._driver.wait_for(self._has_profile)
        self._shoot("ready")
        self._press_button(msg("Start with one section"))
        self._driver.wait_for(self._is_assessing)
        self._shoot("assess")

    def _has_profile(self) -> bool:
        return self._running.program.state.opened is not None

    def _is_assessing(self) -> bool:
        state = self._running.program.state
        return state.screen is Screen.ASSESS and state.assessing is not None

    def _answer(self, part: float) -> None:
        """Answer up to this part of the questions with digits, and turn the page after each."""
        here = self._running.program.state.assessing
        items = [item.id for item in here.form.items()] if here else []
        start = items.index(here.item) if here else 0
        for place in range(start, round(len(items) * part)):
            self._one(place)
            if place < len(items) - 1:
                self._driver.press(Qt.Key.Key_PageDown)

    def _one(self, place: int) -> None:
        level = LEVELS[place % len(LEVELS)]
        if place % NOT_MINE == NOT_MINE - 1:
            self._driver.press(Qt.Key.Key_0)
            self._driver.press(Qt.Key.Key_Space)
            return
        self._press_digit(level)
        if level < 4:  # noqa: PLR2004 - who is there already sets no target
            self._press_digit(min(level + 1 + place % 2, 5), SHIFT)
        self._press_digit(1 + (place * 2) % 3, ALT)
        if level >= 4 and place % 3 != 1:  # noqa: PLR2004 - where the form asks for an example
            self._driver.tab_to(self._say(msg("An example from my work")))
            self._driver.type_words(self._say(EXAMPLE))
            if place < len(LEVELS):
                self._shoot("assess-example")
            self._driver.press(Qt.Key.Key_Tab)

    def _press_digit(
        self, digit: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self._driver.press(Qt.Key(Qt.Key.Key_0.value + digit), modifiers)

    def _come_back(self) -> None:
        self._driver.wait_for(self._is_home)
        self._shoot("home")
        self._driver.tab_until(self._is_continue)
        self._driver.press(Qt.Key.Key_Space)
        self._driver.wait_for(self._is_assessing)

    def _is_home(self) -> bool:
        return self._running.program.state.screen is Screen.HOME

    def _is_continue(self, widget: QWidget) -> bool:
        return isinstance(widget, QPushButton) and spoken_name(widget).startswith(self._say(msg("Continue")))

    def _finish(self) -> None:
        self._press_button(msg("Finish and see results"))
        self._driver.wait_for(self._has_results)
        self._shoot("results")
        self._press_button(msg("Show as a table"))
        self._shoot("results-table")
        self._press_button(msg("Show as charts"))
        self._press_button(msg("Make my plan"))

    def _has_results(self) -> bool:
        return self._running.program.state.looking is not None

    def _plan(self) -> None:
        self._shoot("plan-empty")
        for _ in range(2):
            self._driver.tab_until(self._is_suggestion)
            self._driver.press(Qt.Key.Key_Space)
        self._driver.tab_to(self._say(msg("Why it matters to readers")))
        self._driver.type_words(self._say(WHY))
        self._shoot("plan")
        path = self._out / "plan.pdf"
        path.unlink(missing_ok=True)
        self._export()
        self._driver.wait_for(self._has_pages)
        self._shoot("plan-on-paper")
        self._driver.choose_file(path, self._export)
        self._driver.wait_for(path.is_file)
        self._shoot("plan-exported")

    def _has_pages(self) -> bool:
        """Whether every page in view is drawn."""
        paper = self._running.program.state.paper
        return paper is not None and 0 < len(paper.view.pages) == len(paper.drawn)

    def _is_suggestion(self, widget: QWidget) -> bool:
        beginning = self._say(msg("Take this up: {title}", title="")).strip()
        return isinstance(widget, QPushButton) and spoken_name(widget).startswith(beginning)

    def _export(self) -> None:
        self._driver.shortcut("Ctrl+E")

    def _settings(self) -> None:
        self._driver.tab_to(self._say(msg("My plan")))
        for _ in range(2):
            self._driver.press(Qt.Key.Key_Down)  # the side bar is one stop; the arrows move inside it
        self._driver.press(Qt.Key.Key_Space)
        self._shoot("settings")

    def _train(self) -> None:
        """Switch on the page for whoever trains others, and look at it."""
        self._press_button(msg("I train others"))
        self._driver.tab_to(self._say(msg("Settings")))
        self._driver.press(Qt.Key.Key_Up)
        self._driver.press(Qt.Key.Key_Space)
        self._shoot("trainer")

    def _press_button(self, label: Message) -> None:
        self._driver.tab_to(self._say(label))
        self._driver.press(Qt.Key.Key_Space)

    def _keep(self) -> None:
        """Put the profile and its results beside the plan."""
        profile = next(iter(self._folder.profiles.glob("*.lself")))
        target = self._out / "profile.lself"
        target.unlink(missing_ok=True)
        shutil.move(profile, target)
        with Session.open(target) as session:
            latest = session.latest(FORM)
            if latest is None:
                raise Refusal(msg("the demo saved no answers"))
            results = results_json(results_of(session.take(latest.id), session.profile().role))
        write_whole(
            self._out / "results.json", (json.dumps(results, ensure_ascii=False, indent=2) + "\n").encode()
        )
