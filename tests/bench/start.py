"""From the start of the process to a window that takes input, against a bare PySide6 window with a label."""

from __future__ import annotations

import os
import tempfile

from tests.bench.figure import Figure, process, side_by_side

TIMES = 15

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
app = QApplication(sys.argv)
window = QWidget()
QVBoxLayout(window).addWidget(QLabel("Ready"))
window.resize(1180, 760)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""

OURS = """
import librarian_self.presenters.program, librarian_self.presenters.views.welcome
from PySide6.QtCore import QTimer
from librarian_self.presenters.effects import Begin
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.profiles import user_data_folder
from librarian_self.ui.app import Running, make_application, system_language
app = make_application()
running = Running(app, user_data_folder(), SYSTEM_CLOCK, system_language())
QTimer.singleShot(0, app.quit)
running.begin(Begin())
app.exec()
running.end()
"""


def measure() -> list[Figure]:
    """Time both processes in turn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as data:
        os.environ["LIBRARIAN_SELF_DATA"] = data
        ours, bare = side_by_side(process(["-c", OURS]), process(["-c", BARE]), TIMES)
    return [
        Figure(
            "start of the window / bare PySide6 window", ours / bare, 2.0, note=f"{ours:.3f} s / {bare:.3f} s"
        )
    ]
