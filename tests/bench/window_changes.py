"""How long another language and other colours hold the window once every page has been opened."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.figure import Figure, seconds


def measure() -> list[Figure]:
    """Open every page, then change language and colours on each of them; the longest hold counts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from librarian_self.presenters import messages as m
    from librarian_self.presenters.effects import CreateProfile
    from librarian_self.presenters.state import Screen
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
        send = running.program.send
        send(m.StartForm("professional-competencies"))
        driver.settle()
        here = running.program.state.assessing
        for number, item in enumerate(here.form.items() if here else ()):
            send(m.ChangeAnswer(item.id, (("current", 1 + number % 5), ("target", 4))))
        driver.settle()
        pages = (
            Screen.HOME,
            Screen.ASSESS,
            Screen.RESULTS,
            Screen.PLAN,
            Screen.SETTINGS,
            Screen.HELP,
            Screen.ABOUT,
        )

        def hold(message: m.Message) -> float:
            def change() -> None:
                send(message)
                QApplication.processEvents()

            taken = seconds(change)
            driver.settle()
            return taken * 1000

        def longest(changes: Callable[[], tuple[m.Message, m.Message]]) -> tuple[float, str]:
            found = []
            for page in pages:
                send(m.GoTo(page))
                driver.settle()
                there, back = changes()
                found.append((max(hold(there), hold(back)), str(page)))
            return max(found)

        for page in pages:
            send(m.GoTo(page))
            driver.settle()
        language, slow = longest(lambda: (m.ChooseLanguage("uz"), m.ChooseLanguage("en")))
        theme, dark = longest(lambda: (m.SetSetting("theme", "dark"), m.SetSetting("theme", "light")))
        running.window.close()
    return [
        Figure("switching the language", language, 50, "ms", f"on {slow}"),
        Figure("switching the colours", theme, 100, "ms", f"on {dark}"),
    ]
