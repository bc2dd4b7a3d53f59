"""The Qt application of the self-test."""

from __future__ import annotations

from functools import cache

from PySide6.QtWidgets import QApplication

from librarian_self.ui.app import make_application


@cache
def qt_application() -> QApplication:
    """Make it once; Qt allows one a process, and takes it down when nobody holds it. Raises NoDisplay."""
    here = QApplication.instance()
    return here if isinstance(here, QApplication) else make_application()
