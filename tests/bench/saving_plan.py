"""From the click on "Save as PDF" to the file, with the pages in view; the note tells it right after another tick."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from tests.bench.figure import Figure, seconds

if TYPE_CHECKING:
    from librarian_self.ui.app import Running
    from librarian_self.ui.driver import Driver

TIMES: Final = 20


def measure() -> list[Figure]:
    """Click as a person does, who has chosen the place already."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from librarian_self.presenters.messages import paper as p
    from librarian_self.presenters.paper_state import LARGE
    from librarian_self.services.clock import SYSTEM_CLOCK
    from librarian_self.services.profiles import DataFolder
    from librarian_self.ui.app import Running, make_application
    from librarian_self.ui.driver import Driver

    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        running = Running(make_application(), DataFolder(room), SYSTEM_CLOCK, "en")
        driver = Driver(running)
        pages = _pages_in_view(running, driver)
        in_view = [_click_to_file(running, room / f"{number}.pdf") for number in range(TIMES)]
        driver.settle()
        ticked = []
        for number in range(TIMES):
            running.program.send(p.Tick(LARGE, number % 2 == 0))
            ticked.append(_click_to_file(running, room / f"ticked-{number}.pdf"))
            driver.settle()
        driver.leave()
    note = f"{pages} pages; right after another tick {median(ticked) * 1000:.0f} ms"
    return [Figure("from the click to the PDF", median(in_view) * 1000, 100, "ms", note)]


def _pages_in_view(running: Running, driver: Driver) -> int:
    """Answer the form, take goals up, and go to the plan on paper; how many pages it has."""
    from librarian_self.presenters import messages as m
    from librarian_self.presenters.effects import CreateProfile
    from librarian_self.presenters.planning import suggestions
    from librarian_self.presenters.state import Screen

    def send(*messages: m.Message) -> None:
        for message in messages:
            running.program.send(message)
            driver.settle()

    running.begin(CreateProfile("Bench", "reader-service", "en"))
    driver.wait_for(lambda: running.program.state.opened is not None)
    send(m.StartForm("professional-competencies"))
    here = running.program.state.assessing
    items = [item.id for item in here.form.items()] if here else []
    for number, item in enumerate(items):
        send(m.ChangeAnswer(item, (("current", 1 + number % 3), ("target", 4))))
    send(m.FinishAssessment(), m.GoTo(Screen.PLAN))
    for suggestion in suggestions(running.program.state)[:3]:
        send(m.AcceptSuggestion(suggestion.item))
    send(m.GoTo(Screen.PAPER))
    driver.wait_for(lambda: bool(running.program.state.paper and running.program.state.paper.drawn))
    paper = running.program.state.paper
    return len(paper.pages.sizes) if paper and paper.pages else 0


def _click_to_file(running: Running, path: Path) -> float:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

    buttons = running.window.findChildren(QPushButton)
    save = next(button for button in buttons if button.isVisible() and button.text() == "Save as PDF…")

    def click() -> None:
        QTest.mouseClick(save, Qt.MouseButton.LeftButton)
        while not path.exists():
            QApplication.processEvents()

    with patch.object(QFileDialog, "getSaveFileName", return_value=(f"{path}", "")):
        return seconds(click)
