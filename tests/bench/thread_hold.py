"""The longest time that an answer holds the window's thread."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tests.bench.figure import Figure, seconds

WARM_UP = 5


def measure() -> list[Figure]:
    """Give every answer of the form by message, and time what the window's thread does for each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from librarian_self.presenters import messages as m
    from librarian_self.presenters.effects import CreateProfile
    from librarian_self.services.clock import SYSTEM_CLOCK
    from librarian_self.services.profiles import DataFolder
    from librarian_self.ui.app import Running, make_application
    from librarian_self.ui.driver import Driver

    with tempfile.TemporaryDirectory() as data:
        app = make_application()
        running = Running(app, DataFolder(Path(data)), SYSTEM_CLOCK, "en")
        driver = Driver(running)
        running.begin(CreateProfile("Bench", "reader-service", "en"))
        driver.settle()
        running.program.send(m.StartForm("professional-competencies"))
        driver.settle()
        here = running.program.state.assessing
        items = [item.id for item in here.form.items()] if here else []

        holds = []
        for number, item in enumerate(items):
            running.program.send(m.GoToItem(item))
            driver.settle()

            def answer(item: str = item, level: int = 1 + number % 3) -> None:
                running.program.send(m.ChangeAnswer(item, (("current", level),)))
                QApplication.processEvents()

            holds.append(seconds(answer))
            driver.settle()
        turns = []
        for item in items:

            def turn(item: str = item) -> None:
                running.program.send(m.GoToItem(item))
                QApplication.processEvents()

            turns.append(seconds(turn))
        running.window.close()
    longest = max(holds[WARM_UP:]) * 1000
    page = max(turns[WARM_UP:]) * 1000
    return [
        Figure("longest hold of the window's thread by an answer", longest, 16, "ms"),
        Figure("turning a page in Assess", page, 30, "ms"),
    ]
