"""Starts the window: first something to look at, then everything behind it.

What this module imports is what the first page waits for; all else is imported where it is first needed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from librarian_self import __version__
from librarian_self.i18n.languages import best_for
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.presenters.beginning import first_state, make_performer
from librarian_self.presenters.program import Program
from librarian_self.presenters.views.wishes import lock_after
from librarian_self.services.clock import SYSTEM_CLOCK, Clock
from librarian_self.services.profiles import DataFolder, user_data_folder
from librarian_self.services.windows import holding_process
from librarian_self.ui.appearance import STYLE, Appearance
from librarian_self.ui.bridge import Bridge
from librarian_self.ui.window import Window

if TYPE_CHECKING:
    from librarian_self.presenters.effects import Effect
    from librarian_self.presenters.messages import Message
    from librarian_self.presenters.state import State
    from librarian_self.ui.crash import CrashHooks
    from librarian_self.ui.doorbell import Doorbell
    from librarian_self.ui.idle import Idle

LONGEST_CLOSE = 30.0
"""Seconds that the window waits at its end for a slow disk."""


class NoDisplay(Refusal):
    """There is no screen to show a window on."""


class Running(QObject):
    """The program while it runs: window, state and worker, joined together."""

    def __init__(self, app: QApplication, folder: DataFolder, clock: Clock, language: str) -> None:
        super().__init__(app)
        self._app = app
        self.bridge = Bridge(partial(make_performer, folder, None, clock), self)
        self._appearance = Appearance(app)
        self._folder = folder
        self.window = Window(self._appearance, self._close, may_close=self._may_close)
        self.program = Program(first_state(language, folder, clock), self.bridge.carry_out, self._render)
        self._first: Effect | Path | None = None
        self._kit: Path | None = None
        self._log: Path | None = None
        self._steps: list[Callable[[], None]] = []
        self._hooks: CrashHooks | None = None
        self.is_beginning = False
        """Whether the first effect is still to be carried out."""
        self._doorbell: Doorbell | None = None
        self._idle: Idle | None = None
        self._is_let_go = False
        self.bridge.deliver_to(self._take)
        self.window.sent.connect(self._take)
        self.window.painted.connect(self._complete)
        app.aboutToQuit.connect(self._close)

    def begin(self, effect: Effect | Path | None = None, kit: Path | None = None) -> None:
        """Show the window and, when it is painted, carry out the first effect.

        By default that is to look for profiles, or to open the one at a path, and to offer `kit`. A path to a PDF is that
        of a plan, which is read after profiles were looked for.
        """
        self.is_beginning = True
        self._first = effect
        self._kit = kit
        self.window.render_state(self.program.state)
        self.window.show()

    def watch(self, log: Path) -> None:
        """Catch our own faults once the window is painted: answers first, then a report; `log` is the log's folder."""
        self._log = log

    def _complete(self) -> None:
        """Make what the first page did without, a piece between two events, so that a key need not wait for all of it.

        The first effect comes last: what the worker imports for it would hold everything up.
        """
        self._steps = [
            self._install_hooks,
            *self._appearance.to_complete(),
            self._watch_idle,
            self._carry_out_first,
            self._listen,
        ]
        QTimer.singleShot(0, self._next_step)

    def _next_step(self) -> None:
        if self._steps:
            QTimer.singleShot(0, self._next_step)
            self._steps.pop(0)()

    def _install_hooks(self) -> None:
        if self._log is not None:
            from librarian_self.ui.crash import install_crash_hooks

            self._hooks = install_crash_hooks(self.save_all, self._log, self.window.say)

    def _carry_out_first(self) -> None:
        from librarian_self.presenters.copy_effects import ReadPlan, is_pdf
        from librarian_self.presenters.effects import Begin

        first, self.is_beginning = self._first, False
        kit = self._kit
        if isinstance(first, Path) and is_pdf(first):
            self.bridge.carry_out(Begin(None, kit))
            self.bridge.carry_out(ReadPlan(first))
            return
        self.bridge.carry_out(Begin(first, kit) if first is None or isinstance(first, Path) else first)

    def _listen(self) -> None:
        """Come to the front when a second start of the program wants the same profile."""
        from librarian_self.services.windows import window_address
        from librarian_self.ui.doorbell import Doorbell  # the first page needs none

        self._doorbell = Doorbell(window_address(self._folder, os.getpid()), self)
        self._doorbell.rung.connect(self._come_forward)

    def _watch_idle(self) -> None:
        """Lock a protected profile after a while without a key or a click."""
        from librarian_self.ui.idle import Idle

        self._idle = Idle(self._app, self)
        self._idle.passed.connect(self._lock)

    def _lock(self) -> None:
        from librarian_self.presenters.messages import Lock

        self.window.flush()
        self.program.send(Lock())

    def _render(self, state: State) -> None:
        self.window.render_state(state)
        if self._idle is not None:
            self._idle.watch(lock_after(state))

    def _come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _take(self, message: Message) -> None:
        """Take a message in, after what only the window itself can do about it."""
        from librarian_self.presenters.messages import CloseAnyway, ProfileRefused

        if isinstance(message, ProfileRefused) and message.holder is not None:
            raise_window(self._folder, message.holder)
        self.program.send(message)
        if isinstance(message, CloseAnyway):
            self._is_let_go = True
            self.window.close()

    def save_all(self) -> bool:
        """Send what is typed and wait until it is on disk; False when that could not be."""
        self.window.flush()
        return self._settle() and not self.program.state.saving.failed

    def _settle(self) -> bool:
        """Wait until all that was asked for is done, and take in what came of it; False when that takes too long."""
        done = self.bridge.settle(LONGEST_CLOSE)
        QCoreApplication.sendPostedEvents(self.bridge)
        return done

    def _may_close(self) -> bool:
        """Whether the window may go: once everything is on disk and a new recovery key kept, or they do without."""
        if not self._is_let_go:
            self._settle()
            state = self.program.state
            if state.saving.failed or state.shown_key is not None:
                from librarian_self.presenters.messages import WishToClose

                self.program.send(WishToClose())
                return False
        return True

    def end(self) -> None:
        """Take the window down before the application goes; Qt does not survive the other order."""
        self._close()
        self._steps = []
        if self._idle is not None:
            self._idle.watch(0)
        if self._doorbell is not None:
            self._doorbell.close()
        if self._hooks is not None:
            self._hooks.restore()
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()  # whoever watches the focus lets go of widgets that are still whole
        shiboken6.delete(self.window)
        shiboken6.delete(self._appearance)  # its ring follows the focus of the whole application

    def _close(self) -> None:
        self.bridge.finish(LONGEST_CLOSE)


def make_application() -> QApplication:
    """The Qt application, named so that the system's lists show it well."""
    require_display()
    QCoreApplication.setApplicationName("librarian-self")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationDisplayName("Librarian Self")
    app.setDesktopFileName("org.librarianself.librarian_self")
    return app


def raise_window(folder: DataFolder, process: int) -> bool:
    """Call the window of another process to the front; False where it has none."""
    from librarian_self.services.windows import window_address
    from librarian_self.ui.doorbell import bring_forward, ring

    return ring(window_address(folder, process)) or bring_forward(process)


def require_display() -> None:
    """Raise NoDisplay where Qt would end the process for want of a screen."""
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise NoDisplay(
            msg(
                "There is no screen to open a window on. The commands work without one: librarian-self --help"
            )
        )


def system_language() -> str:
    """The language to start in, of those that there are."""
    return best_for(QLocale.system().uiLanguages())


def run_window(path: Path | None, kit: Path | None = None) -> int:
    """Open the window, on a profile if one is given, and offer a kit; returns when it is closed."""
    app = make_application()
    folder = user_data_folder()
    holder = holding_process(path, folder)
    if holder is not None and raise_window(folder, holder):
        return 0
    running = Running(app, folder, SYSTEM_CLOCK, system_language())
    running.watch(folder.log)
    running.begin(path, kit)
    code = app.exec()
    running.end()
    return code
