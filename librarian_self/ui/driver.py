"""Works the window as a person with a keyboard would; the demo and the self-test use it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from librarian_self.ui.app import Running

PATIENCE: Final = 20_000
"""Milliseconds after which something that should happen is taken to be broken."""

MOST_STOPS: Final = 200
"""Tab stops to walk in search of a control before giving up."""


class LostWay(RuntimeError):
    """What should be on the screen is not there: a fault of the program."""


class Driver:
    """Presses keys in the window of a running program and waits for what comes of them."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, text: str = ""
    ) -> None:
        """Press and release a key on whatever has the focus."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target = QApplication.focusWidget() or self._running.window
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))
        self.settle()

    def shortcut(self, keys: str) -> None:
        """Press keys that work everywhere in the window, for example "Ctrl+Z"."""
        from PySide6.QtGui import QKeySequence, QShortcut

        found = [
            each for each in self._running.window.findChildren(QShortcut) if each.key() == QKeySequence(keys)
        ]
        if not found:
            raise LostWay(keys)
        found[0].activated.emit()
        self.settle()

    def type_words(self, words: str) -> None:
        """Type words into the field that has the focus."""
        for letter in words:
            target = QApplication.focusWidget() or self._running.window
            QApplication.sendEvent(
                target,
                QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter),
            )
        self.settle()

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the control with this accessible name has the focus; raises LostWay when there is none."""
        for _ in range(MOST_STOPS):
            widget = QApplication.focusWidget()
            if widget is not None and widget.accessibleName() == name:
                return widget
            self.press(Qt.Key.Key_Tab)
        raise LostWay(name)

    def tab_until(self, wanted: Callable[[QWidget], bool]) -> QWidget:
        """Press Tab until a control fits; raises LostWay when none does."""
        for _ in range(MOST_STOPS):
            widget = QApplication.focusWidget()
            if widget is not None and wanted(widget):
                return widget
            self.press(Qt.Key.Key_Tab)
        raise LostWay(wanted.__name__)

    def wait_for(self, arrived: Callable[[], bool]) -> None:
        """Let the program work until `arrived` is true; raises LostWay when it takes too long."""
        clock = QElapsedTimer()
        clock.start()
        while not arrived():
            if clock.elapsed() > PATIENCE:
                raise LostWay(arrived.__name__)
            self._turn(5)

    def settle(self) -> None:
        """Let everything asked for be done and shown."""
        self._turn(0)
        self._running.bridge.settle(PATIENCE / 1000)
        self._turn(0)

    def choose_file(self, path: Path, ask: Callable[[], None]) -> None:
        """Do `ask`, which opens a file dialog, and give it `path` by typing."""
        answer = _FileAnswer(path)
        ask()
        answer.stop()
        self.settle()

    def grab(self, path: Path) -> None:
        """Write a picture of the window."""
        self._turn(60)
        self._running.window.grab().save(f"{path}")

    def _turn(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


class _FileAnswer:
    """Waits for a file dialog and answers it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._timer = QTimer()
        self._timer.setInterval(50)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            self._timer.stop()
            dialog.selectFile(f"{self._path}")
            QApplication.postEvent(
                dialog, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            )
