"""What is imported after PySide6 is not read as text and kept."""

import subprocess
import sys

ASK = """
import builtins
plain = builtins.__import__
import librarian_self.ui
import sys
assert "PySide6.QtCore" in sys.modules
assert builtins.__import__ is plain
import fractions, linecache
assert not [name for name in linecache.cache if name.endswith("fractions.py")]
from PySide6.QtCore import QObject
QObject().setObjectName("still works")
"""


def test_imports_are_as_they_were_once_the_window_s_room_is_loaded() -> None:
    subprocess.run([sys.executable, "-P", "-c", ASK], check=True)  # noqa: S603 -- our own words
