"""Opening the page of the learning log with a thousand entries, and looking for one."""

from __future__ import annotations

import os
import tempfile
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from tests.bench.figure import Figure, seconds

ENTRIES = 1000
TIMES = 9


def measure() -> list[Figure]:
    """Open the page anew each time in a window of its own, then type a word; the window is painted each time."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from librarian_self.presenters import messages as m
    from librarian_self.presenters.effects import OpenProfile
    from librarian_self.presenters.state import Screen
    from librarian_self.services.clock import SYSTEM_CLOCK
    from librarian_self.services.profiles import DataFolder
    from librarian_self.ui.app import Running, make_application
    from librarian_self.ui.driver import Driver

    with tempfile.TemporaryDirectory() as data:
        profile = Path(data) / "bench.lself"
        _fill(profile)
        app = make_application()
        opened, found = [], []
        for _ in range(TIMES):
            running = Running(app, DataFolder(Path(data)), SYSTEM_CLOCK, "en")
            driver = Driver(running)
            running.begin(OpenProfile(profile))
            driver.settle()

            def hold(message: m.Message, running: Running = running) -> float:
                def do() -> None:
                    running.program.send(message)
                    QApplication.processEvents()

                return seconds(do) * 1000

            opened.append(hold(m.GoTo(Screen.LOG)))
            driver.settle()
            found.append(max(hold(m.SearchLog(query)) for query in ("r", "re")))
            driver.leave()
    return [
        Figure(f"opening the learning log with {ENTRIES:,} entries", median(opened), 100, "ms"),
        Figure(f"a letter typed in its search of {ENTRIES:,} entries", median(found), 100, "ms"),
    ]


def _fill(path: Path) -> None:
    """About twenty years of learning, fifty entries each."""
    from librarian_self.model.form import ActionKind
    from librarian_self.model.learning import LearningEntry
    from librarian_self.services.session import Session

    today = date(2026, 11, 23)
    kinds = list(ActionKind)
    with Session.create(path, "Bench") as session:
        session.save_all(
            LearningEntry(
                f"entry-{number}",
                (today - timedelta(days=7 * number)).isoformat(),
                f"Seminar {number} on reading with children in the library",
                kinds[number % 3],
                30 + number % 120,
                what="We talked about what the children liked and wrote down three things to try. " * 3,
                so_what="Reading aloud works better in small groups.",
                now_what="Try it in the next holiday.",
            )
            for number in range(ENTRIES)
        )
