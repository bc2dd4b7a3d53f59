"""Whether Qt can show a window here."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QApplication

from librarian_self.i18n.languages import SOURCE
from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters.effects import Begin
from librarian_self.selftest.application import qt_application
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import require
from librarian_self.selftest.platforms import PLATFORM
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.profiles import DataFolder
from librarian_self.ui.app import Running
from librarian_self.ui.driver import Driver, LostWay


def check_display(bench: Bench) -> Message:
    """Open the window, and wait until the screen shows it.

    What Qt needs of the system is loaded beforehand: where it finds something missing, it ends the process. Raises CheckFailed, NoDisplay, or an OSError that names the missing library.
    """
    wanted = _wanted()
    for plugin in _plugins(wanted):
        ctypes.CDLL(f"{plugin}")
    app = qt_application()
    require(app.screens(), msg("Qt finds no screen ({platform}).", platform=wanted or sys.platform))
    require(
        _is_shown(app, DataFolder(bench.room("display"))),
        msg(
            "The window was opened, and the screen did not show it ({platform}).", platform=app.platformName()
        ),
    )
    size = app.screens()[0].size()
    return msg(
        "{platform}, {width} × {height}",
        platform=app.platformName(),
        width=size.width(),
        height=size.height(),
    )


def _is_shown(app: QApplication, folder: DataFolder) -> bool:
    """Open the window and close it again; whether the screen had shown it."""
    running = Running(app, folder, SYSTEM_CLOCK, SOURCE)
    driver = Driver(running)

    def is_exposed() -> bool:
        return running.program.state.ready and running.window.windowHandle().isExposed()

    try:
        running.begin(Begin())
        driver.wait_for(is_exposed)
    except LostWay:
        return False
    finally:
        driver.leave()
    return True


def _wanted() -> str:
    """The platform of Qt that is asked for, or that Qt takes on Linux of itself."""
    named = os.environ.get(PLATFORM, "").partition(";")[0].partition(":")[0]
    if named or not sys.platform.startswith("linux"):
        return named
    wayland = os.environ.get("XDG_SESSION_TYPE") == "wayland" and os.environ.get("WAYLAND_DISPLAY")
    return "wayland" if wayland or not os.environ.get("DISPLAY") else "xcb"


def _plugins(wanted: str) -> tuple[Path, ...]:
    """The libraries of a platform on Linux, where parts of the system may be missing."""
    if not sys.platform.startswith("linux"):
        return ()
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    return tuple(path for path in folder.glob(f"libq{wanted}.so"))
