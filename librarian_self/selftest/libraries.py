"""Whether everything that the program is built on can be loaded."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Final

from librarian_self.i18n.messages import Message, msg
from librarian_self.selftest.bench import Bench

LIBRARIES: Final = (
    "sqlite3",
    "zlib",
    "yaml._yaml",
    "platformdirs",
    "cryptography.hazmat.primitives.kdf.argon2",
    "cryptography.hazmat.primitives.ciphers.aead",
    "icalendar",
    "PIL.Image",
    "reportlab.pdfbase.ttfonts",
    "pypdfium2",
    "PySide6.QtCore",
    "PySide6.QtGui",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "PySide6.QtTest",
    "PySide6.QtWidgets",
)
"""Modules, each of which brings a library that a package might lack."""


def check_libraries(_bench: Bench) -> Message:
    """Load them all; raises ImportError for the first that cannot be."""
    for name in LIBRARIES:
        import_module(name)
    qt, sqlite = import_module("PySide6.QtCore"), import_module("sqlite3")
    return msg(
        "Python {python}, Qt {qt}, SQLite {sqlite}",
        python=sys.version.split()[0],
        qt=qt.qVersion(),
        sqlite=sqlite.sqlite_version,
    )
