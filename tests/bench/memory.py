"""Resident memory after the whole first journey, against a bare PySide6 window with a label.

The press is a process of its own (some 40 MB after it has drawn), which ends by itself: the figure is taken when it has,
and what the window and it hold together at the moment of the export stands in the note.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.bench.figure import Figure

RESIDENT = """
import os
from pathlib import Path
from time import sleep
def resident(process="self"):
    with open(f"/proc/{process}/status") as status:
        return next((int(line.split()[1]) for line in status if line.startswith("VmRSS:")), 0)
def children():
    lists = Path("/proc/self/task").glob("*/children")
    return [process for each in lists for process in each.read_text().split() if resident(process)]
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
print("bare", resident())
"""

OURS = """
import sys
from pathlib import Path
from librarian_self.ui.demo import run_demo
from librarian_self.ui.driver import Driver
def tell(_driver, picture):
    name = picture.stem.partition("-")[2]
    if name == "plan-exported":
        print("together", resident() + sum(map(resident, children())))
        while children():
            sleep(0.2)
    print(name, resident(), flush=True)
Driver.grab = tell
run_demo(Path(sys.argv[1]), "en")
"""
"""The demo begins with the first journey: first start, 47 questions, results, goals, PDF. What it would take a picture
of is told instead."""

LAST: Final = "plan-exported"
"""The end of the journey; the demo goes on to the settings and the trainer's page."""


def measure() -> list[Figure]:
    """Walk once, and ask Linux how much of the process lies in memory; elsewhere there is no figure."""
    if not Path("/proc/self/status").exists():
        return []
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as out:
        ours, together = _kilobytes(OURS, out, places=(LAST, "together"))
        (bare,) = _kilobytes(BARE, places=("bare",))
    note = f"{ours / 1024:.0f} MB / {bare / 1024:.0f} MB; with the press at work {together / 1024:.0f} MB"
    return [Figure("memory after the first journey / bare PySide6 window", ours / bare, 2.2, note=note)]


def _kilobytes(code: str, *arguments: str, places: tuple[str, ...]) -> tuple[int, ...]:
    """What a process says of itself at some places of its way."""
    command = [sys.executable, "-P", "-c", RESIDENT + code, *arguments]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    told = dict(line.split()[:2] for line in said.splitlines() if len(line.split()) > 1)
    return tuple(int(told[place]) for place in places)
