"""Resident memory after the whole first journey, against a bare PySide6 window with a label."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.figure import Figure

RESIDENT = """
def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))
"""

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
app = QApplication([])
window = QWidget()
QVBoxLayout(window).addWidget(QLabel("Ready"))
window.resize(1180, 760)
window.show()
QTimer.singleShot(100, app.quit)
app.exec()
print(resident())
"""

OURS = """
import sys
from pathlib import Path
from librarian_self.ui.demo import run_demo
from librarian_self.ui.driver import Driver
Driver.grab = lambda *_: None
run_demo(Path(sys.argv[1]), "en")
print(resident())
"""
"""The demo is the first journey: first start, 47 questions, results, goals, PDF; nobody takes pictures on it."""


def measure() -> list[Figure]:
    """Walk once, and ask Linux how much of the process lies in memory; elsewhere there is no figure."""
    if not Path("/proc/self/status").exists():
        return []
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as out:
        ours, bare = _kilobytes(OURS, out), _kilobytes(BARE)
    note = f"{ours / 1024:.0f} MB / {bare / 1024:.0f} MB"
    return [Figure("memory after the first journey / bare PySide6 window", ours / bare, 2.2, note=note)]


def _kilobytes(code: str, *arguments: str) -> int:
    command = [sys.executable, "-P", "-c", RESIDENT + code, *arguments]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(said.split()[-1])
