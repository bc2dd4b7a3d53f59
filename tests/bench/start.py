"""From the start of the process to a painted window that takes input, against a bare PySide6 window with a label."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from statistics import median

from tests.bench.figure import Figure, seconds

TIMES = 15

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, ready)
def ready():
    print("ready", flush=True)
    app.quit()
app = QApplication(sys.argv)
window = QWidget()
QVBoxLayout(window).addWidget(Label("Ready"))
window.resize(1180, 760)
window.show()
app.exec()
"""

OURS = """
import sys
from librarian_self.cli import entry, window
def open_and_tell(arguments):
    window.load_before_qt()
    from librarian_self.ui import app
    class Telling(app.Running):
        def __init__(self, *arguments):
            super().__init__(*arguments)
            self.window.painted.connect(ready)
    def ready():
        print("ready", flush=True)
        app.QApplication.quit()
    app.Running = Telling
    return app.run_window(arguments.profile)
window.open_window = open_and_tell
sys.exit(entry.run([]))
"""
"""The program as its command starts it; `painted` comes as the label's timer does, after the paint."""


def measure() -> list[Figure]:
    """Start both in turn, and time each until it says that it is ready."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as data:
        os.environ["LIBRARIAN_SELF_DATA"] = data
        _until_ready(OURS), _until_ready(BARE)
        pairs = [(_until_ready(OURS), _until_ready(BARE)) for _ in range(TIMES)]
    ours, bare = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    return [
        Figure(
            "start of the window / bare PySide6 window", ours / bare, 2.0, note=f"{ours:.3f} s / {bare:.3f} s"
        )
    ]


def _until_ready(code: str) -> float:
    process: list[subprocess.Popen[bytes]] = []

    def run() -> None:
        process.append(subprocess.Popen([sys.executable, "-P", "-c", code], stdout=subprocess.PIPE))
        line = process[0].stdout.readline() if process[0].stdout else b""
        if line.strip() != b"ready":
            raise RuntimeError(line)

    taken = seconds(run)
    process[0].communicate()
    return taken
