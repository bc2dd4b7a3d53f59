"""Works the window as a person with a keyboard would; the demo and the self-test use it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

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
        self._faults: list[BaseException] = []
        self._before = sys.excepthook
        sys.excepthook = self._note_fault

    def leave(self) -> None:
        """Close the window and watch no more."""
        self._running.window.close()
        self._turn(0)
        self._running.end()
        sys.excepthook = self._before

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release a key on whatever has the focus; keys that work everywhere are tried first, as in Qt."""
        QTest.keyClick(QApplication.focusWidget() or self._running.window, key, modifiers)
        self.settle()

    def shortcut(self, keys: str) -> None:
        """Press keys that work everywhere in the window, for example "Ctrl+Z"."""
        QTest.keySequence(QApplication.focusWidget() or self._running.window, QKeySequence(keys))
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
            if widget is not None and name in (widget.accessibleName(), spoken_name(widget)):
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
        """Let everything asked for be done and shown, and what that asks for in turn."""
        while self._running.is_beginning:
            self._turn(0)
        shown = None
        while shown is not self._running.program.state:
            shown = self._running.program.state
            self._turn(0)
            self._running.bridge.settle(PATIENCE / 1000)
            self._turn(0)

    def choose_file(self, path: Path, ask: Callable[[], None]) -> None:
        """Do `ask`, which opens a file dialog, and give it `path` by typing."""
        answer = _FileAnswer(path)
        ask()
        answer.stop()
        self._running.window.activateWindow()  # without a window manager nobody does it when a dialog goes
        self.settle()

    def grab(self, path: Path) -> None:
        """Write a picture of the window."""
        self._turn(60)
        self._running.window.grab().save(f"{path}")

    def _turn(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        if self._faults:
            raise self._faults[0]

    def _note_fault(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """A fault in a slot would only be printed; here it ends the walk."""
        self._faults.append(error)
        self._before(kind, error, trace)


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls the control; for a list that opens on Linux, what is chosen in it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


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
            field = dialog.findChild(QLineEdit)
            if field is None:
                raise LostWay(type(dialog).__name__)
            field.setText(f"{self._path}")
            QTest.keyClick(field, Qt.Key.Key_Return)
