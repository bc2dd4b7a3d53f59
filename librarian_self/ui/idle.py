"""Notices that nobody types or clicks any more, so that a protected profile is locked."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

LOOK: Final = 5_000
"""Milliseconds between two looks at the clock."""

_SIGNS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Idle(QObject):
    """`passed` says that the time is over. Time goes by the wall clock, so that a sleeping computer locks too."""

    passed = Signal()

    def __init__(
        self, app: QApplication, parent: QObject | None = None, now: Callable[[], float] = time.time
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._now = now
        self._minutes = 0
        self._last = now()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)

    def watch(self, minutes: int) -> None:
        """Wait for so many minutes without a sign of anybody; 0: do not watch."""
        if minutes == self._minutes:
            return
        if minutes and not self._minutes:
            self._app.installEventFilter(self)
            self._timer.start()
        elif not minutes:
            self._app.removeEventFilter(self)
            self._timer.stop()
        self._minutes = minutes
        self._last = self._now()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See every key and click, and let it pass."""
        if event.type() in _SIGNS:
            self._last = self._now()
        return False

    def look(self) -> None:
        """Say whether the time is over; an open dialog is closed first, since the page below it goes."""
        waited = self._now() - self._last
        if not self._minutes or 0 <= waited < self._minutes * 60:
            return
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()  # its loop has to end before the page that opened it goes; the next look locks
        else:
            self._last = self._now()
            self.passed.emit()
